"""Pages for what went wrong: each says what happened and what to do now."""

from dataclasses import dataclass

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from openatmp.basis.saying import say


@dataclass(frozen=True, slots=True)
class Trouble:
    """One kind of trouble as a reader meets it.

    Args:
        status: HTTP status.
        title: what happened, as a heading.
        said: what happened, in a sentence or two.
        remedy: what the reader can do now.
    """

    status: int
    title: str
    said: str
    remedy: str


_NOT_FOUND = Trouble(
    404,
    say("There is no such page"),
    say("The address does not lead anywhere here. It may be mistyped, or the page may have moved."),
    say("Check the address, or start again from the first page."),
)
_BAD_REQUEST = Trouble(
    400,
    say("This request cannot be read"),
    say("What arrived here is not what a page of ours sends. A link may have been cut short on its way."),
    say("Go back and try again, or start again from the first page."),
)
_UNKNOWN_HOST = Trouble(
    400,
    say("These pages do not answer under this name"),
    say("The address by which you came is not one of those that this service was given."),
    say("Use the address that you were told. If you run this service, name this host in OPENATMP_HOSTS."),
)
_NOT_ALLOWED = Trouble(
    403,
    say("This is not open to you"),
    say("The page exists, but it may not be shown to you."),
    say("Start again from the first page."),
)
_FORM_EXPIRED = Trouble(
    403,
    say("This form could not be trusted"),
    say(
        "The form was sent without the token that protects it. This happens when cookies are switched "
        "off, or when a page has been open for very long."
    ),
    say("Go back, reload the page and send the form again. What you typed is still in it."),
)
_NO_SUCH_ACTION = Trouble(
    405,
    say("There is no such action here"),
    say("The page exists, but what was tried cannot be done with it."),
    say("Open the page as a link, or start again from the first page."),
)
_SERVER_ERROR = Trouble(
    500,
    say("Something went wrong on our side"),
    say("The fault is ours, and nothing you typed was kept."),
    say(
        "Try again in a minute. If it happens again, tell whoever runs this service what you did just before."
    ),
)


def show(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """Answer with the page for a trouble.

    Args:
        request: the request that ran into it.
        trouble: what to say.

    Returns:
        The page, with the trouble's status.
    """
    return render(request, "site/trouble.html", {"trouble": trouble}, status=trouble.status)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere."""
    return show(request, _NOT_FOUND)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that makes no sense, or one for a host that is not served here."""
    if not isinstance(exception, DisallowedHost):
        return show(request, _BAD_REQUEST)
    # Links to the page in other languages would name the host, which may not be named.
    context = {"trouble": _UNKNOWN_HOST, "choices": ()}
    return render(request, "site/trouble.html", context, status=_UNKNOWN_HOST.status)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request for what this reader may not see."""
    return show(request, _NOT_ALLOWED)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that came without its token."""
    return show(request, _FORM_EXPIRED)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when our own code failed."""
    return show(request, _SERVER_ERROR)


def no_such_action(request: HttpRequest, allowed: str) -> HttpResponse:
    """Answer a method that an address does not take.

    Args:
        request: the request.
        allowed: the methods that it does take, as in the header Allow.

    Returns:
        The page, with status 405 and that header.
    """
    response = show(request, _NO_SUCH_ACTION)
    response.headers["Allow"] = allowed
    return response


def too_large(request: HttpRequest, limit: int) -> HttpResponse:
    """Answer a body beyond the limit.

    Args:
        request: the request, its body unread.
        limit: what would have been accepted, in bytes.

    Returns:
        The page, with status 413.
    """
    trouble = Trouble(
        413,
        say("This is more than can be read here"),
        say("At most {limit} bytes are accepted at once.", limit=limit),
        say("Send less of it: of a text what matters, of files one at a time."),
    )
    return show(request, trouble)
