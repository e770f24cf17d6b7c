"""What scripts of other web sites may read (CORS): register, procedures; nothing that was sent."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answering = Callable[[HttpRequest], HttpResponse]

# The same for everybody. What is sent by POST stays closed: another site's script has no business asking in
# its visitor's place.
_OPEN = re.compile(
    r"/api/v1/(?:(?:register|procedures)(?:/.*)?|timetable/.*|authorities|fees|guidance|openapi\.json)"
    r"|/register[^?]*\.(?:csv|jsonl?)"
)
_METHODS = "GET, HEAD, OPTIONS"
_ONE_DAY = "86400"


def open_to_every_site(get_response: Answering) -> Answering:
    """Let scripts of every site read what is open, and tell a browser so before it asks."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not _OPEN.fullmatch(request.path_info):
            return get_response(request)
        response = _permission() if request.method == "OPTIONS" else _answer(request, get_response)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "ETag, Link"
        return response

    return middleware


def _answer(request: HttpRequest, get_response: Answering) -> HttpResponse:
    """Answer; who asks for the head alone is answered as for the whole, and the server leaves that out."""
    asked, request.method = request.method, "GET" if request.method == "HEAD" else request.method
    response = get_response(request)
    request.method = asked
    return response


def _permission() -> HttpResponse:
    """Answer a browser's question what a script may do here."""
    headers = {
        "Allow": _METHODS,
        "Access-Control-Allow-Methods": _METHODS,
        "Access-Control-Allow-Headers": "Accept, If-None-Match",
        "Access-Control-Max-Age": _ONE_DAY,
    }
    return HttpResponse(status=204, headers=headers)
