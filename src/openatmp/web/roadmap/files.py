"""A plan as files: data, a calendar, and what is kept to go on with it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from openatmp.basis.errors import OpenatmpError
from openatmp.roadmap.plan import Plan
from openatmp.roadmap.renderings.ics import ics_of
from openatmp.roadmap.renderings.plain import plan_as_dict
from openatmp.web.roadmap.asking import Asking
from openatmp.web.roadmap.forms import TermsForm
from openatmp.web.roadmap.kept import FILE_NAME, kept_of
from openatmp.web.roadmap.trouble import trouble_of
from openatmp.web.roadmap.views import asking_by_link
from openatmp.web.site.clock import today
from openatmp.web.site.errors import Trouble, show

_WRONG = Trouble(
    422,
    "This link asks for something that cannot be",
    "One of its parts is missing, or is not what belongs there.",
    "Open the plan as a page, which says what is wrong.",
)
_TOOL_MISSING = 501


@never_cache
@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """Give the file in which a reader keeps what was asked, to go on with it another day."""
    return answered(
        request, lambda asking: handed_over(kept_of(asking).encode(), "application/json", FILE_NAME)
    )


@never_cache
@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    """Give the plan as data."""
    return answered(request, lambda asking: _data(asking.plan()))


@never_cache
@require_safe
def as_ics(request: HttpRequest) -> HttpResponse:
    """Give the dates of the plan for a calendar."""
    return answered(
        request,
        lambda asking: handed_over(
            ics_of(asking.plan(), today()).encode(), "text/calendar; charset=utf-8", "roadmap.ics"
        ),
    )


def answered(request: HttpRequest, answer: Callable[[Asking], HttpResponse]) -> HttpResponse:
    """Answer a link, or say what is wrong with it.

    Args:
        request: the request.
        answer: what is done with the question that the link holds.
    """
    form = TermsForm(request.GET)
    if not form.is_valid():
        return show(request, _WRONG)
    try:
        return answer(asking_by_link(request, form))
    except OpenatmpError as error:
        missing = error.kind == "document-tool-missing"
        return show(request, trouble_of(error, _TOOL_MISSING if missing else 400))


def _data(plan: Plan) -> HttpResponse:
    return JsonResponse(plan_as_dict(plan), json_dumps_params={"indent": 2, "ensure_ascii": False})


def handed_over(content: bytes, media_type: str, name: str) -> HttpResponse:
    """Hand a file over, to be saved.

    Args:
        content: its bytes.
        media_type: what a browser is told that it is.
        name: its name.
    """
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
