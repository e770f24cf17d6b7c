"""The law as pages: all acts, and one act with an anchor for each place."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from openatmp.web.law.described import act_page, acts_page
from openatmp.web.law.places import act_of, link_to, slug_of
from openatmp.web.site.clock import today
from openatmp.web.site.errors import Trouble, show

_NO_ACT = Trouble(
    404,
    "There is no such act here",
    "No act of that name is kept here. What is not here may still be in force.",
    "Look it up in the list of acts, at /law.",
)


@require_safe
def acts(request: HttpRequest) -> HttpResponse:
    """Show every act that is kept here."""
    return render(request, "law/acts.html", acts_page(today()))


@require_safe
def act(request: HttpRequest, key: str) -> HttpResponse:
    """Show one act, place by place; an address with slashes leads to the one without."""
    found = act_of(key)
    if found is None:
        return show(request, _NO_ACT)
    if key != slug_of(found.key):
        return redirect(link_to(found.key), permanent=True)
    return render(request, "law/act.html", act_page(found, today()))
