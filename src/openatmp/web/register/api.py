"""The register for programs: ``/api/v1/register``, ``/api/v1/verify``, ``/api/v1/authorities``."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import cache_control
from ninja import Path, Query, Router
from ninja.decorators import decorate_view

from openatmp.register.authorities import authorities, authorities_of
from openatmp.register.verify import verification_as_dict, verify
from openatmp.web.register import records
from openatmp.web.register.asked import Asked
from openatmp.web.register.complaints import only_known
from openatmp.web.register.queries import in_use
from openatmp.web.register.shapes import (
    AuthoritiesShown,
    ListShown,
    MedicineWhole,
    StatisticsShown,
    Told,
    Verified,
    Where,
    Which,
)
from openatmp.web.site.clock import today
from openatmp.web.site.problems import problem
from openatmp.web.site.shapes import Problem

router = Router(tags=["register"])

_REFUSED = {422: Problem, 500: Problem}
_BODY_REFUSED = {400: Problem, 413: Problem, 415: Problem, **_REFUSED}
# Anybody may keep a copy for a while, and ask by its ETag whether it still holds.
_for_everybody = decorate_view(cache_control(public=True, max_age=60))
_for_nobody_else = decorate_view(cache_control(no_store=True))


@router.get(
    "/register",
    response={200: ListShown, **_REFUSED},
    summary="Search and narrow the register",
    operation_id="list_register",
)
@_for_everybody
def list_register(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """Give one page of the register: medicines that fit the text and the choices, in the order asked for.

    Values of one choice widen what is found, choices narrow it. `links` and the header Link lead on.
    """
    only_known(request.GET, Asked)
    return _json(records.page_of(asked, in_use()))


@router.get(
    "/register/statistics",
    response={200: StatisticsShown, **_REFUSED},
    summary="Figures over the register",
    operation_id="statistics",
)
@_for_everybody
def statistics(request: HttpRequest) -> HttpResponse:
    """Give authorisations and their ends by year and class, and how long things took, on what they rest."""
    return _json(records.statistics_of(in_use()))


@router.get(
    "/register/{key}",
    response={200: MedicineWhole, 404: Problem, **_REFUSED},
    summary="One medicine with all its statements",
    operation_id="medicine",
)
@_for_everybody
def medicine(request: HttpRequest, which: Path[Which]) -> HttpResponse:
    """Give all that sources say of a medicine, when each was seen to say so, and where they differ."""
    held = in_use()
    found = held.medicine(which.key)
    if found is None:
        return problem(
            HTTPStatus.NOT_FOUND, "There is no medicine of this key. Look it up in /api/v1/register."
        )
    return _json(records.whole_of(found, held))


@router.post(
    "/verify",
    response={200: Verified, **_BODY_REFUSED},
    summary="Verify what somebody was told",
    operation_id="verify",
    by_alias=True,
)
@_for_nobody_else
def verify_told(request: HttpRequest, told: Told) -> HttpResponse:
    """Answer "is this authorised?" about a name, a company, a number or a sentence.

    It comes by POST, so that what was asked stands in no address and no log. Nothing leaves this service:
    trial registers are not asked, and `not_checked` says so.
    """
    answer = verify(told.text, in_use().register, told.on or today(), country=told.country)
    return _json(verification_as_dict(answer))


@router.get(
    "/authorities",
    response={200: AuthoritiesShown, **_REFUSED},
    summary="Whom to ask, by country",
    operation_id="authorities",
)
@_for_everybody
def list_authorities(request: HttpRequest, where: Query[Where]) -> HttpResponse:
    """Give the medicines authorities; for a country that has none here, the European Medicines Agency."""
    only_known(request.GET, Where)
    listed = authorities_of(where.country) if where.country.strip() else authorities()
    return _json({"authorities": [records.authority_of(one) for one in listed]})


def _json(said: dict[str, object]) -> HttpResponse:
    """Answer as it is: tests hold it to the shapes that describe it; to check each answer would cost more."""
    response = JsonResponse(said, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})
    links = said.get("links")
    if isinstance(links, dict) and "first" in links:
        response.headers["Link"] = records.link_header(links)
    return response
