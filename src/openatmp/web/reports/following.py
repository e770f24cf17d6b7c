"""Follow a report by the code of its receipt, and add to it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openatmp.offers.reporting import Act, Kind, State, code_read
from openatmp.web.register.answers import authorities_shown
from openatmp.web.reports import acts, queries, visitors
from openatmp.web.reports.addressees import addressee_of, authorities_for
from openatmp.web.reports.forms import AddForm, CodeForm
from openatmp.web.reports.views import ONLY_NOW, TOO_OFTEN, either, unkept
from openatmp.web.site.clock import now
from openatmp.web.site.errors import show

STATES = {
    State.RECEIVED: (_("Received"), _("Your report is there. Nobody has decided anything about it yet.")),
    State.PASSED_ON: (_("Passed on"), _("Your report was passed on to those who can follow it up.")),
    State.CLOSED: (_("Closed"), _("The work on your report is finished. You can still add something.")),
}
_EVENTS = {
    Kind.RECEIVED: _("Your report was received."),
    Kind.ADDED: _("You added something."),
    Kind.PASSED_ON: _("It was passed on."),
    Kind.CLOSED: _("It was closed."),
    Kind.REOPENED: _("It was opened again."),
    Kind.MERGED: _("It was joined with another report on the same offer, and is followed up there."),
    Kind.NOTED: _("There is a message for you."),
}


@unkept
@either
def status(request: HttpRequest) -> HttpResponse:
    """Ask for a code, or show where the report with that code stands; a code never stands in an address."""
    if request.method != "POST":
        return render(request, "reports/ask_code.html", {"form": CodeForm()})
    if not visitors.may(request, visitors.LOOKS, now()):
        return show(request, TOO_OFTEN)
    form = CodeForm(request.POST)
    code = code_read(form.cleaned_data["code"]) if form.is_valid() else ""
    found = queries.followed(code) if code else None
    if found is None:
        return _no_such_code(request, form)
    return _status_page(request, found, AddForm(initial={"code": code}))


@unkept
@either
def added(request: HttpRequest) -> HttpResponse:
    """Add something to a report, and show where it stands."""
    moment = now()
    if request.method != "POST":
        return redirect("reports:status")
    if not visitors.may(request, visitors.REPORTS, moment):
        return show(request, TOO_OFTEN)
    form = AddForm(request.POST, request.FILES)
    form.is_valid()
    code = code_read(str(form.cleaned_data.get("code", "")))
    found = queries.followed(code) if code else None
    if found is None:
        return _no_such_code(request, CodeForm({"code": code}))
    if not form.errors and _took(form, code):
        again = queries.followed(code) or found
        return _status_page(request, again, AddForm(initial={"code": code}), was_added=True)
    return _status_page(request, found, form)


def _took(form: AddForm, code: str) -> bool:
    said = form.cleaned_data
    try:
        acts.add_to(code, said["words"], said["evidence"], now())
    except acts.TooMuch:
        form.add_error(
            "evidence",
            gettext("Your report holds as many files as it may. Tell in words what else there is."),
        )
        return False
    return True


def _no_such_code(request: HttpRequest, form: CodeForm) -> HttpResponse:
    """Whether it is mistyped or never was: nobody learns which codes there are."""
    if form.is_valid():
        form.add_error("code", gettext("There is no report with this code. Compare it sign by sign."))
    return render(request, "reports/ask_code.html", {"form": form}, status=422)


def _status_page(
    request: HttpRequest, found: queries.Followed, form: AddForm, *, was_added: bool = False
) -> HttpResponse:
    state, meaning = STATES[found.state]
    country = "" if found.authority == addressee_of("").country else found.authority
    context = {
        "found": found,
        "state": state,
        "meaning": meaning,
        "history": [_event(act) for act in found.history],
        "to": addressee_of(country),
        "ask": authorities_shown(authorities_for(country)),
        "form": form,
        "was_added": was_added,
        **ONLY_NOW,
    }
    return render(request, "reports/status.html", context, status=422 if form.errors else 200)


def _event(act: Act) -> dict[str, Any]:
    doing = act.doing
    return {
        "on": doing.at,
        "words": _EVENTS.get(doing.kind, _EVENTS[Kind.NOTED]),
        "to": doing.details.get("to", ""),
        "public": doing.public,
    }
