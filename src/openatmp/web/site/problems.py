"""Every refusal of the API as a problem by RFC 9457, whichever layer it comes from."""

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse

from openatmp.basis.errors import OpenatmpError

MEDIA_TYPE = "application/problem+json"

Answering = Callable[[HttpRequest], HttpResponse]
Complaints = Sequence[Mapping[str, str]]

_NOT_TAKEN_AT_ALL = {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}
REMEDIES = {
    400: "The body is not JSON. Send one JSON object, encoded as UTF-8.",
    404: "There is no such address. The addresses are listed in /api/v1/openapi.json.",
    405: "This address does not take that method; the header Allow names those it does.",
    413: "The body is larger than 1,000,000 bytes. Shorten the texts, or send fewer at once.",
    415: "The body must be JSON, and the header Content-Type must say application/json.",
    422: "Some of what was asked cannot be accepted; `errors` names each.",
    500: "The fault is on this side, and nothing that was sent was kept. Try again later.",
}


def problem(
    status: int, detail: str = "", kind: str = "", title: str = "", errors: Complaints = ()
) -> HttpResponse:
    """Make a problem.

    Args:
        status: HTTP status.
        detail: what happened and what to do; a standing sentence when empty.
        kind: stable name of the kind of problem; made from the status when empty.
        title: the kind in words; the status's own phrase when empty.
        errors: what exactly cannot be accepted, each with ``where``, ``said``, ``expected`` and ``remedy``.

    Returns:
        The answer, as ``application/problem+json``.
    """
    phrase = HTTPStatus(status).phrase
    said = {
        "type": f"/api#{kind or kind_of(status)}",
        "title": title or phrase,
        "status": status,
        "detail": detail or REMEDIES.get(status, phrase),
        "errors": list(errors),
    }
    return JsonResponse(said, status=status, content_type=MEDIA_TYPE)


def kind_of(status: int) -> str:
    """Return the stable name of the problems that a status alone describes: ``not-found``."""
    return HTTPStatus(status).phrase.lower().replace(" ", "-")


def problem_of(error: OpenatmpError) -> HttpResponse:
    """Make a problem of one of our own errors, which already says what to do; several stand each alone."""
    parts: Sequence[OpenatmpError] = getattr(error, "problems", (error,))
    return problem(422, str(error), error.kind, error.title, [_complaint(part) for part in parts])


def _complaint(error: OpenatmpError) -> Mapping[str, str]:
    """Tell an error with the members that the command line gives it."""
    return {
        "where": error.where,
        "said": error.happened,
        "expected": error.expected,
        "remedy": error.remedy,
    }


def problems_for_the_api(get_response: Answering) -> Answering:
    """Turn every refusal under /api/v1/ into a problem, and refuse bodies that are not JSON."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith("/api/v1/"):
            return get_response(request)
        response = _as_problem(get_response(request))
        return problem(415) if _is_no_json(request, response) else response

    return middleware


def _is_no_json(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether something else than JSON was sent, to an address that takes JSON."""
    sent = request.method == "POST" and request.content_type != "application/json"
    return sent and response.status_code not in _NOT_TAKEN_AT_ALL


def _as_problem(response: HttpResponse) -> HttpResponse:
    is_problem = response.headers.get("Content-Type", "").startswith(MEDIA_TYPE)
    if response.status_code < HTTPStatus.BAD_REQUEST or is_problem:
        return response
    instead = problem(response.status_code)
    if "Allow" in response.headers:
        instead.headers["Allow"] = response.headers["Allow"]
    return instead
