"""What happens to every request before a view sees it, and to every answer after."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from openatmp.web.site.errors import no_such_action, too_large

Answering = Callable[[HttpRequest], HttpResponse]

# Nothing here needs a device, so nothing that slips in may ask for one.
_NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def permissions_policy(get_response: Answering) -> Answering:
    """Tell browsers that no page of ours uses a camera, a microphone or the like."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", _NO_DEVICES)
        return response

    return middleware


def policy_stays(get_response: Answering) -> Answering:
    """Send no policy with "not modified": a browser would put it in place of that of the page it kept."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            del response.headers["Content-Security-Policy"]
        return response

    return middleware


def body_limit(get_response: Answering) -> Answering:
    """Refuse a body that is too large before a byte of it is read."""

    def middleware(request: HttpRequest) -> HttpResponse:
        limit = _limit(request.path_info)
        return too_large(request, limit) if _length(request) > limit else get_response(request)

    return middleware


def refused_methods(get_response: Answering) -> Answering:
    """Put a page in place of the empty answer to a method that an address does not take."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
            return response
        return no_such_action(request, response.headers.get("Allow", ""))

    return middleware


def _limit(path: str) -> int:
    limit: int = settings.API_BODY_LIMIT if path.startswith("/api/") else settings.PAGE_BODY_LIMIT
    return limit


def _length(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() else 0
