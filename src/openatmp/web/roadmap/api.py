"""The roadmap for programs: ``/api/v1/roadmap``, ``/api/v1/fees``, ``/api/v1/guidance``."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import cache_control
from ninja import Query, Router
from ninja.decorators import decorate_view

from openatmp.law import corpus
from openatmp.roadmap.fees import charge_as_dict, charges, free_as_dict, schedule
from openatmp.roadmap.guidance import catalogue, choose, chosen_as_dict
from openatmp.roadmap.renderings.plain import plan_as_dict
from openatmp.web.roadmap.asking import asking_for
from openatmp.web.roadmap.complaints import only_known
from openatmp.web.roadmap.fees_page import standing_of
from openatmp.web.roadmap.guidance_page import wanted_of
from openatmp.web.roadmap.shapes import (
    FeesAsked,
    FeesShown,
    GuidanceAsked,
    GuidanceShown,
    RoadmapAsked,
    RoadmapShown,
)
from openatmp.web.roadmap.words import QUESTIONS
from openatmp.web.site.clock import today
from openatmp.web.site.shapes import Problem
from openatmp.web.tools.bodies import product_sent

router = Router(tags=["roadmap"])

_REFUSED = {422: Problem, 500: Problem}
_BODY_REFUSED = {400: Problem, 413: Problem, 415: Problem, **_REFUSED}
_ANSWERS = {True: "yes", False: "no", None: ""}
# Anybody may keep a copy for a while, and ask by its ETag whether it still holds.
_for_everybody = decorate_view(cache_control(public=True, max_age=60))
_for_nobody_else = decorate_view(cache_control(no_store=True))


@router.post(
    "/roadmap",
    response={200: RoadmapShown, **_BODY_REFUSED},
    summary="Plan what follows for a product",
    operation_id="roadmap",
    by_alias=True,
)
@_for_nobody_else
def plan_roadmap(request: HttpRequest, asked: RoadmapAsked) -> HttpResponse:
    """Give one plan: procedures with reasons, dates and fees, lists to prepare, guidance, what to find out.

    The product is told as for `/classify`. Nothing of it is stored or logged. Fees are never added up.
    """
    law = corpus().on(asked.on or today())
    terms = {**asked.model_dump(), **{name: _ANSWERS[getattr(asked, name)] for name in QUESTIONS}}
    return _json(plan_as_dict(asking_for(product_sent(asked, law), law.day, terms).plan()))


@router.get(
    "/fees",
    response={200: FeesShown, **_REFUSED},
    summary="What the Agency charges",
    operation_id="fees",
)
@_for_everybody
def list_fees(request: HttpRequest, asked: Query[FeesAsked]) -> HttpResponse:
    """Give every fee by itself: full, with the one best reduction, what is due, and when. There is no sum."""
    only_known(request.GET, FeesAsked)
    law = corpus().on(asked.on or today())
    said = {**asked.model_dump(), "orphan": _ANSWERS[asked.orphan], "advised": _ANSWERS[asked.advised]}
    found = charges(schedule(), standing_of(said), law)
    free = schedule().free.values()
    return _json(
        {
            "on": law.day.isoformat(),
            "fees": [charge_as_dict(one) for one in found],
            "free": [free_as_dict(one) for one in free],
        }
    )


@router.get(
    "/guidance",
    response={200: GuidanceShown, **_REFUSED},
    summary="Guidance that applies",
    operation_id="guidance",
    by_alias=True,
)
@_for_everybody
def list_guidance(request: HttpRequest, asked: Query[GuidanceAsked]) -> HttpResponse:
    """Give the papers that bear on a class, a topic and a stage, each with the reason why it is listed."""
    only_known(request.GET, GuidanceAsked)
    on = asked.on or today()
    found = choose(catalogue(), wanted_of(asked.model_dump()), on)
    return _json({"on": on.isoformat(), "guidance": [chosen_as_dict(one) for one in found]})


def _json(said: dict[str, object]) -> HttpResponse:
    """Answer as it is: tests hold it to the shapes that describe it; to check each answer would cost more."""
    return JsonResponse(said, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})
