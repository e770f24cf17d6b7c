"""Who may come to the desk: officers who have signed in; everybody else is shown where to sign in."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters

from openatmp.basis.saying import say
from openatmp.web.reports import desk_queries
from openatmp.web.reports.acts import NotAllowed, Officer, Permission
from openatmp.web.reports.desk.middleware import is_desk
from openatmp.web.reports.sealing import CannotUnseal
from openatmp.web.reports.views import unkept
from openatmp.web.site.errors import Trouble

AtTheDesk = Callable[..., HttpResponse]
Found = TypeVar("Found")

_SIGNED_OUT = Trouble(
    403,
    say("You are signed out"),
    say("A session lasts for one working day. Nothing was done, and nothing that you wrote was kept here."),
    say("Go back, copy what you wrote, sign in, and send it again."),
)
_NOT_YOURS = Trouble(
    403,
    say("You may not do this"),
    say("It takes a permission that you were not given. Nothing was done."),
    say("Ask whoever gives permissions at your authority."),
)
_SEALED = Trouble(
    503,
    say("What is sealed cannot be opened"),
    say("The key with which it was sealed is not here, or a file was altered. Nothing is lost by that."),
    say("Tell whoever runs this service that OPENATMP_SEALING_KEY must hold the key of these reports too."),
)


def for_officers(view: AtTheDesk) -> Callable[..., HttpResponse]:
    """Give a view the officer who asks; whoever is none is led to the page on which to sign in.

    Args:
        view: takes the request and the officer, then what the address says.
    """

    @unkept
    @sensitive_post_parameters()
    @wraps(view)
    def guarded(request: HttpRequest, **said: object) -> HttpResponse:
        officer = desk_queries.officer_of(getattr(request, "user", None))
        if officer is None:
            return _to_sign_in(request)
        try:
            _refuse_unless_reader(officer)
            return unindexed(view(request, officer, **said))
        except NotAllowed:
            return _refused(request, _NOT_YOURS)
        except CannotUnseal:
            return _refused(request, _SEALED)

    return guarded


def unindexed(response: HttpResponse) -> HttpResponse:
    """Tell search engines to leave a page alone."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def way_back(said: str) -> str:
    """Return where somebody wanted to go, if that is a page of the desk; else the list.

    Args:
        said: the address as it came; it may have been tampered with.
    """
    plain = said.isascii() and said.isprintable() and "\\" not in said and ".." not in said
    return said if plain and is_desk(said.partition("?")[0]) else reverse("desk:list")


def or_404(found: Found | None) -> Found:
    """Return what was found; what is another authority's does not exist here."""
    if found is None:
        raise Http404
    return found


def _refuse_unless_reader(officer: Officer) -> None:
    if Permission.READ not in officer.may:
        raise NotAllowed("it takes the permission to read reports", where=officer.name)


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the page on which to sign in; what came with a form cannot be led along, so that is said."""
    if request.method == "POST":
        return _refused(request, _SIGNED_OUT)
    wanted = urlencode({"to": request.get_full_path()})
    return HttpResponseRedirect(f"{reverse('desk:sign_in')}?{wanted}")


def _refused(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    context = {"trouble": trouble, "is_out": trouble is _SIGNED_OUT}
    return unindexed(render(request, "desk/refused.html", context, status=trouble.status))
