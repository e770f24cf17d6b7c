"""Case packages: one is made for another authority, and one of another authority is taken in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from openatmp.basis.errors import OpenatmpError
from openatmp.offers.triage import pack
from openatmp.web.reports import acts, queries
from openatmp.web.reports.acts import NotAllowed, Officer, Order, Permission, Persons
from openatmp.web.reports.desk.access import for_officers, or_404
from openatmp.web.reports.desk.arriving import arrived
from openatmp.web.reports.desk.cases import case_page, export_form
from openatmp.web.reports.desk.files import as_download
from openatmp.web.reports.desk.forms import ELSEWHERE, ExportForm, TakeInForm
from openatmp.web.reports.desk.packing import package_of
from openatmp.web.reports.desk.words import officer_shown
from openatmp.web.site.clock import now


@for_officers
@require_POST
def export(request: HttpRequest, officer: Officer, key: int) -> HttpResponse:
    """Hand out a case as one file; that it was handed out stays in its log."""
    found = or_404(queries.case(key, officer.authority))
    form = export_form(found, request.POST)
    if not form.is_valid():
        return case_page(request, officer, key, {"export": form}, status=422)
    moment, order = now(), _order(form)
    shown = acts.export(key, officer, moment, order)
    content = pack(package_of(key, officer, moment, order, shown))
    return as_download(content, f"case-{officer.authority}-{key}.zip", "application/zip")


@for_officers
@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Ask for a package, or verify one and file its case."""
    if Permission.HANDLE not in officer.may:
        raise NotAllowed("it takes the permission to handle reports", where=officer.name)
    if request.method != "POST":
        return _ask(request, officer, TakeInForm())
    form = TakeInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _ask(request, officer, form)
    try:
        key = acts.take_in(arrived(form.cleaned_data["package"].read(), officer.authority), officer, now())
    except OpenatmpError as error:
        # It may quote the package, in which half a letter can stand; no page can be written with that.
        said = f"{error.title}: {error}".encode("utf-8", "replace").decode("utf-8")
        form.add_error("package", said)
        return _ask(request, officer, form)
    return HttpResponseRedirect(reverse("desk:case", kwargs={"key": key}) + "?done=take-in")


def _ask(request: HttpRequest, officer: Officer, form: TakeInForm) -> HttpResponse:
    status = 422 if form.errors else 200
    return render(request, "desk/take_in.html", {"form": form, **officer_shown(officer)}, status=status)


def _order(form: ExportForm) -> Order:
    said = form.cleaned_data
    made_for = "" if said["to"] == ELSEWHERE else said["to"]
    return Order(made_for, said["ground"], Persons(said["persons"]), tuple(said.get("evidence", ())))
