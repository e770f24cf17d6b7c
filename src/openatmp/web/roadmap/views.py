"""The roadmap as pages: asked for by a form, kept in a link, compared with what would be."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.classification.renderings.wording import headline
from openatmp.law import NotInForce, corpus
from openatmp.product.product import Product
from openatmp.web.roadmap.asking import Asking, asking_for
from openatmp.web.roadmap.compare_page import compare_page
from openatmp.web.roadmap.forms import RoadmapForm, TermsForm
from openatmp.web.roadmap.kept import LARGEST, read_kept
from openatmp.web.roadmap.plan_page import head_of, plan_page
from openatmp.web.roadmap.sizes import rules
from openatmp.web.roadmap.trouble import trouble_of
from openatmp.web.roadmap.what_if import WhatIfForm, supposed
from openatmp.web.site.clock import today
from openatmp.web.site.errors import show
from openatmp.web.tools.asking import ask_by_link, reading_of
from openatmp.web.tools.permalinks import read_link

_SAY_SOMETHING = "Write a few words about your product; a sentence is enough to begin with."
_NO_FILE = "Choose the file that you kept."

# As for the answer of a classification: the reader's own browser may keep it, nothing on the way may.
_as_long_as_open = cache_control(private=True, no_cache=True, max_age=0)


@_as_long_as_open
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Ask what a plan is wanted for; an answer of the form leads on to the plan."""
    if request.method == "POST":
        return _go_on(request) if "continue" in request.POST else _from_form(request)
    try:
        return _form(request, RoadmapForm(initial=request.GET.dict() or {"applicant": ""}))
    except OpenatmpError as error:
        return show(request, trouble_of(error, 400))


@_as_long_as_open
@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """Show the plan that a link asks for."""
    form = TermsForm(request.GET)
    try:
        if not form.is_valid():
            return _form(request, _asked_again(request, form), status=422)
        return render(request, "roadmap/plan.html", plan_page(asking_by_link(request, form), today()))
    except OpenatmpError as error:
        return show(request, trouble_of(error, 400))


@_as_long_as_open
@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Show what would move if something were otherwise."""
    form = TermsForm(request.GET)
    try:
        if not form.is_valid():
            return _form(request, _asked_again(request, form), status=422)
        asking = asking_by_link(request, form)
        return _compared(request, asking)
    except OpenatmpError as error:
        return show(request, trouble_of(error, 400))


def asking_by_link(request: HttpRequest, form: TermsForm) -> Asking:
    """Return the question that a link holds.

    Args:
        request: the request, with the signed words of the product.
        form: what else it holds; known to be valid.

    Raises:
        BadInput: the link was altered, or what it holds contradicts itself.
        NotInForce: the law does not cover its day.
    """
    linked = read_link(request.GET.get("answer", ""))
    return asking_for(linked.product, form.cleaned_data.get("on") or linked.on, form.cleaned_data)


# --------------------------------------------------------------------------------------------- the form


def _form(request: HttpRequest, form: TermsForm, *, status: int = 200, trouble: str = "") -> HttpResponse:
    """Show the form; where a link brought the product, say what it is."""
    words = request.POST.get("answer") or request.GET.get("answer", "")
    linked = ask_by_link(words).classification if words else None
    context = {
        "form": form,
        "link": words,
        "headline": headline(linked) if linked else "",
        "law_day": linked.law.day if linked else None,
        "rules": rules(corpus().on(today())),
        "trouble": trouble,
    }
    return render(request, "roadmap/start.html", context, status=status)


def _from_form(request: HttpRequest) -> HttpResponse:
    form = RoadmapForm(request.POST)
    try:
        if form.is_valid() and (asking := _asking_of(form, request.POST.get("answer", ""))):
            return _lead_to(asking)
        return _form(request, form, status=422)
    except NotInForce as error:
        form.add_error("on", str(error))
    except BadInput as error:
        if error.where not in form.fields:
            return show(request, trouble_of(error, 422))
        form.add_error(error.where, f"{error.happened[:1].upper()}{error.happened[1:]}: {error.remedy}.")
    return _form(request, form, status=422)


def _asking_of(form: RoadmapForm, words: str) -> Asking | None:
    """Return the question of a form; None, with a complaint in it, where nothing was said of the product."""
    given = form.cleaned_data
    linked = read_link(words) if words else None
    on = given["on"] or (linked.on if linked else today())
    reading = reading_of(given["description"], given["indication"], on)
    product: Product | None = reading.product if reading else linked.product if linked else None
    if product is None:
        form.add_error("description", _SAY_SOMETHING)
        return None
    return asking_for(product, on, given)


def _asked_again(request: HttpRequest, form: TermsForm) -> RoadmapForm:
    """Return the form as the page shows it, with what a link holds and what is wrong with it."""
    again = RoadmapForm(request.GET)
    again.is_valid()
    return again if form.errors else RoadmapForm(initial=form.cleaned_data)


def _lead_to(asking: Asking) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('roadmap:plan')}?{asking.query()}", status=303)


def _go_on(request: HttpRequest) -> HttpResponse:
    """Go on with a file that was kept."""
    file = request.FILES.get("kept")
    if file is None:
        return _form(request, RoadmapForm(), status=422, trouble=_NO_FILE)
    try:
        product, on, terms = read_kept(file.read(LARGEST + 1))
        form = TermsForm(terms)
        if form.is_valid():
            return _lead_to(asking_for(product, on, form.cleaned_data))
    except OpenatmpError as error:
        trouble = (
            f"{error.happened[:1].upper()}{error.happened[1:]}. {error.remedy[:1].upper()}{error.remedy[1:]}."
        )
        return _form(request, RoadmapForm(), status=422, trouble=trouble)
    return _form(request, RoadmapForm(terms), status=422)


# ------------------------------------------------------------------------------------------- what if


def _compared(request: HttpRequest, asking: Asking) -> HttpResponse:
    form = WhatIfForm.for_product(asking.product, request.GET)
    if not form.is_valid():
        return render(request, "roadmap/what_if.html", {**head_of(asking), "what_if": form}, status=422)
    try:
        other = supposed(asking, form.cleaned_data)
        return render(request, "roadmap/compare.html", {**compare_page(asking, other), "what_if": form})
    except NotInForce as error:
        form.add_error("then_on", str(error))
    except BadInput as error:
        named = f"then_{error.where}"
        said = f"{error.happened[:1].upper()}{error.happened[1:]}: {error.remedy}."
        form.add_error(named if named in form.fields else None, said)
    return render(request, "roadmap/what_if.html", {**head_of(asking), "what_if": form}, status=422)
