"""The classification tool as pages; everything is computed for one reader and forgotten."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.classification.answer import as_dict
from openatmp.classification.renderings.wording import headline
from openatmp.law import NotInForce
from openatmp.web.site.errors import Trouble, show
from openatmp.web.tools import documents
from openatmp.web.tools.answers import page_of
from openatmp.web.tools.asking import Asking, ask, ask_by_link
from openatmp.web.tools.examples import EXAMPLES
from openatmp.web.tools.forms import ApplicantForm, DescriptionForm

Answering = Callable[[HttpRequest, Asking], HttpResponse]

_SAY_SOMETHING = "Write a few words about your product; a sentence is enough to begin with."


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Ask for a description in the reader's own words."""
    return render(request, "tools/start.html", {"form": DescriptionForm(), "examples": EXAMPLES})


@never_cache
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


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def request_for_recommendation(request: HttpRequest) -> HttpResponse:
    """Prefill a request for a recommendation: first ask who the applicant is, then hand over the file."""
    if request.method == "POST" and "make" in request.POST:
        return _answered_by_link(request, _request_file)
    return _answered_by_link(request, _request_form)


# -------------------------------------------------------------------------------------- a form's answer


def _answer_to_form(request: HttpRequest) -> HttpResponse:
    form = DescriptionForm(request.POST)
    if not form.is_valid():
        return _ask_again(request, form)
    if form.said_nothing() and "answer" not in request.POST:
        form.add_error("description", _SAY_SOMETHING)
        return _ask_again(request, form)
    said = form.cleaned_data
    try:
        asking = ask(said["description"], said["indication"], request.POST, said["on"])
    except NotInForce as error:
        form.add_error("on", str(error))
        return _ask_again(request, form)
    except BadInput as error:
        return show(request, _trouble(error))
    return _page(request, asking)


def _ask_again(request: HttpRequest, form: DescriptionForm) -> HttpResponse:
    return render(request, "tools/start.html", {"form": form, "examples": EXAMPLES}, status=422)


# -------------------------------------------------------------------------------------- a link's answer


def _answered_by_link(request: HttpRequest, answer: Answering) -> HttpResponse:
    words = _sent(request).get("answer", "")
    try:
        return answer(request, ask_by_link(words))
    except OpenatmpError as error:
        return show(request, _trouble(error))


def _sent(request: HttpRequest) -> QueryDict:
    return request.POST if request.method == "POST" else request.GET


def _trouble(error: OpenatmpError) -> Trouble:
    said = f"{error.happened[:1].upper()}{error.happened[1:]}."
    remedy = (
        f"{error.remedy[:1].upper()}{error.remedy[1:]}." if error.remedy else "Describe the product anew."
    )
    return Trouble(400, error.title, said, remedy)


def _page(request: HttpRequest, asking: Asking) -> HttpResponse:
    return render(request, "tools/answer.html", page_of(asking))


def _json(request: HttpRequest, asking: Asking) -> HttpResponse:
    return JsonResponse(
        as_dict(asking.classification), json_dumps_params={"indent": 2, "ensure_ascii": False}
    )


def _pdf(request: HttpRequest, asking: Asking) -> HttpResponse:
    return _file(documents.answer_pdf(asking.classification), "classification", "pdf")


# ---------------------------------------------------------------------------- a request's form and file


def _request_form(request: HttpRequest, asking: Asking, form: ApplicantForm | None = None) -> HttpResponse:
    texts = {name: _sent(request).get(name, "") for name in ("description", "indication")}
    context = {
        "form": form or ApplicantForm(initial=texts),
        "sent": _sent(request),
        "headline": headline(asking.classification),
    }
    return render(request, "tools/request.html", context, status=422 if form else 200)


def _request_file(request: HttpRequest, asking: Asking) -> HttpResponse:
    form = ApplicantForm(request.POST)
    if not form.is_valid():
        return _request_form(request, asking, form)
    kind = "pdf" if request.POST["make"] == "pdf" else "docx"
    return _file(documents.request_file(asking, request.POST, form.cleaned_data, kind), "request", kind)


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return HttpResponse(content, content_type=_MEDIA_TYPES[kind], headers=headers)


_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
