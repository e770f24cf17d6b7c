"""The classification tool as pages; everything is computed for one reader and forgotten."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_safe

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.classification.answer import as_dict
from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.classification.renderings.pdf import answer_pdf
from openatmp.classification.renderings.wording import capitalised
from openatmp.classification.request import request_of
from openatmp.law import NotInForce
from openatmp.web.site.errors import Trouble, show
from openatmp.web.tools.answers import page_of, request_page_of
from openatmp.web.tools.asking import Asking, ask, ask_by_link
from openatmp.web.tools.documents import File, FileKind, request_file
from openatmp.web.tools.examples import EXAMPLES
from openatmp.web.tools.forms import ApplicantForm, BriefingForm, DescriptionForm

Answering = Callable[[HttpRequest, Asking], HttpResponse]

_SAY_SOMETHING = "Write a few words about your product; a sentence is enough to begin with."

# No cache on the way may hold an answer. The reader's own browser may: without that, its button "back" leads
# from a source, or from the request, not to the answer but to an error of the browser.
_as_long_as_open = cache_control(private=True, no_cache=True, max_age=0)


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Ask for a description in the reader's own words."""
    return render(request, "tools/start.html", {"form": DescriptionForm(), "examples": EXAMPLES})


@_as_long_as_open
@require_http_methods(["GET", "HEAD", "POST"])
def classification(request: HttpRequest) -> HttpResponse:
    """Answer a form, or a link that holds an answer's facts."""
    if request.method == "POST":
        return _answer_to_form(request)
    return _answered_by_link(request, _page) if "answer" in request.GET else redirect("tools:start")


@never_cache
@require_safe
def classification_json(request: HttpRequest) -> HttpResponse:
    """Give the answer behind a link as data."""
    return _answered_by_link(request, _json)


@never_cache
@require_safe
def classification_pdf(request: HttpRequest) -> HttpResponse:
    """Give the answer behind a link as a document to keep."""
    return _answered_by_link(request, _pdf)


@_as_long_as_open
@require_http_methods(["GET", "HEAD", "POST"])
def request_for_recommendation(request: HttpRequest) -> HttpResponse:
    """Prefill a request for a recommendation: first ask who the applicant is, then hand over the file."""
    if request.method != "POST":
        return _answered_by_link(request, _request_form)
    try:
        asking = _asked_again(request)
        return _request_file(request, asking) if "make" in request.POST else _request_form(request, asking)
    except OpenatmpError as error:
        return show(request, _trouble(error, 422))


# -------------------------------------------------------------------------------------- a form's answer


def _answer_to_form(request: HttpRequest) -> HttpResponse:
    form = DescriptionForm(request.POST)
    if form.is_valid() and form.said_nothing() and "answer" not in request.POST:
        form.add_error("description", _SAY_SOMETHING)
    if not form.is_valid():
        return _ask_again(request, form)
    try:
        return _page(request, ask(**form.cleaned_data, sent=request.POST))
    except NotInForce as error:
        form.add_error("on", str(error))
        return _ask_again(request, form)
    except BadInput as error:
        return show(request, _trouble(error, 422))


def _ask_again(request: HttpRequest, form: DescriptionForm) -> HttpResponse:
    return render(request, "tools/start.html", {"form": form, "examples": EXAMPLES}, status=422)


def _asked_again(request: HttpRequest) -> Asking:
    """Answer what an answer's page sent on: its texts, its link and its corrections."""
    form = DescriptionForm(request.POST)
    if not form.is_valid():
        raise BadInput("what was sent on cannot be read", remedy="go back to the answer and try again")
    return ask(**form.cleaned_data, sent=request.POST)


# -------------------------------------------------------------------------------------- a link's answer


def _answered_by_link(request: HttpRequest, answer: Answering) -> HttpResponse:
    try:
        return answer(request, ask_by_link(request.GET.get("answer", "")))
    except OpenatmpError as error:
        return show(request, _trouble(error, 400))


def _trouble(error: OpenatmpError, otherwise: int) -> Trouble:
    said = capitalised(error.happened).rstrip(".")
    remedy = capitalised(error.remedy or "describe the product anew").rstrip(".")
    status = 501 if isinstance(error, DocumentToolMissing) else otherwise
    return Trouble(status, error.title, f"{said}.", f"{remedy}.")


def _page(request: HttpRequest, asking: Asking) -> HttpResponse:
    return render(request, "tools/answer.html", page_of(asking))


def _json(_: HttpRequest, asking: Asking) -> HttpResponse:
    said = as_dict(asking.classification)
    return JsonResponse(said, json_dumps_params={"indent": 2, "ensure_ascii": False})


def _pdf(_: HttpRequest, asking: Asking) -> HttpResponse:
    return _handed_over(File("classification", FileKind.PDF, answer_pdf(asking.classification)))


# ---------------------------------------------------------------------------- a request's form and file


def _request_form(request: HttpRequest, asking: Asking) -> HttpResponse:
    forms = (ApplicantForm(), BriefingForm())
    return render(request, "tools/request.html", request_page_of(asking, *forms))


def _request_file(request: HttpRequest, asking: Asking) -> HttpResponse:
    applicant, briefing = ApplicantForm(request.POST), BriefingForm(request.POST)
    if not (applicant.is_valid() and briefing.is_valid()):
        return render(request, "tools/request.html", request_page_of(asking, applicant, briefing), status=422)
    named = applicant.cleaned_data["product_name"]
    papers = request_of(asking.classification, applicant.applicant(), named, briefing.briefing())
    kind = FileKind.PDF if request.POST["make"] == FileKind.PDF else FileKind.DOCX
    return _handed_over(request_file(papers, kind))


def _handed_over(file: File) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{file.name}.{file.kind}"'}
    return HttpResponse(file.content, content_type=file.media_type, headers=headers)
