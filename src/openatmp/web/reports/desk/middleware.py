"""Sessions, for the desk and for nothing else: every other page stays without."""

from collections.abc import Callable

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

Answering = Callable[[HttpRequest], HttpResponse]


def sessions_at_the_desk(get_response: Answering) -> Answering:
    """Open the session of whoever comes to the desk, and of nobody else."""
    with_session = SessionMiddleware(AuthenticationMiddleware(get_response))

    def middleware(request: HttpRequest) -> HttpResponse:
        if not is_desk(request.path_info):
            return get_response(request)
        response: HttpResponse = with_session(request)  # type: ignore[assignment] # no part here is a coroutine
        return response

    return middleware


def is_desk(path: str) -> bool:
    """Whether an address belongs to the desk.

    Args:
        path: the address, from its first stroke.
    """
    return path == "/desk" or path.startswith("/desk/")
