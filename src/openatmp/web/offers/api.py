"""The check of offers for programs: ``/api/v1/check``."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import cache_control
from ninja import Router
from ninja.decorators import decorate_view

from openatmp.offers import Page
from openatmp.offers.checking import check
from openatmp.offers.reading import page_of_html, page_of_text
from openatmp.offers.renderings.plain import check_as_dict
from openatmp.register.authorities import AGENCY, authorities_of
from openatmp.register.known import InRegister
from openatmp.web.offers.shapes import Checked, Offer
from openatmp.web.register.queries import in_use
from openatmp.web.register.records import authority_of
from openatmp.web.site.clock import today
from openatmp.web.site.shapes import Problem

router = Router(tags=["offers"])

_REFUSED = {400: Problem, 413: Problem, 415: Problem, 422: Problem, 500: Problem}
_for_nobody_else = decorate_view(cache_control(no_store=True))


@router.post(
    "/check",
    response={200: Checked, **_REFUSED},
    summary="Check an offer of a treatment",
    operation_id="check",
)
@_for_nobody_else
def check_offer(request: HttpRequest, offer: Offer) -> HttpResponse:
    """Say what a text or a page is taken for, which warning signs it shows and where, and whom to ask.

    It comes by POST, so that it stands in no address and no log. No address is opened, and no trial register
    is asked. A sign is a reason to ask, never a proof.
    """
    answer = check(_page(offer), InRegister(in_use().register), offer.on or today())
    ask = [authority_of(one) for one in authorities_of(offer.country.strip() or AGENCY)]
    return JsonResponse({**check_as_dict(answer), "ask": ask}, json_dumps_params={"ensure_ascii": False})


def _page(offer: Offer) -> Page:
    if offer.html.strip():
        return page_of_html(offer.html, title=offer.title, address=offer.address)
    return page_of_text(offer.text, title=offer.title, address=offer.address)
