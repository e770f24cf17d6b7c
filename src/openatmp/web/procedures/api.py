"""Procedures for programs: ``/api/v1/procedures``, ``/api/v1/timetable``, ``/api/v1/replay``."""

import json
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import cache_control
from ninja import Path, Query, Router
from ninja.decorators import decorate_view

from openatmp.basis.errors import BadInput
from openatmp.procedures.errors import UnknownProcedure
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.renderings.plain import timetable_as_dict
from openatmp.procedures.replay import read_events, replay, replay_as_dict
from openatmp.procedures.shelf import procedure, procedures
from openatmp.procedures.timetable import stop_of
from openatmp.web.procedures.calendars import calendars_in_use
from openatmp.web.procedures.complaints import only_known
from openatmp.web.procedures.planning import Plan, Wanted, planned
from openatmp.web.procedures.records import row_of, whole_of
from openatmp.web.procedures.shapes import (
    CaseSent,
    ProceduresShown,
    ProcedureWhole,
    ReplayShown,
    TimetableAsked,
    TimetableShown,
    Which,
)
from openatmp.web.site.clock import today
from openatmp.web.site.problems import problem
from openatmp.web.site.shapes import Problem

router = Router(tags=["procedures"])

_REFUSED = {422: Problem, 500: Problem}
_BODY_REFUSED = {400: Problem, 413: Problem, 415: Problem, **_REFUSED}
# Anybody may keep a copy for a while, and ask by its ETag whether it still holds.
_for_everybody = decorate_view(cache_control(public=True, max_age=60))
_for_nobody_else = decorate_view(cache_control(no_store=True))


@router.get(
    "/procedures",
    response={200: ProceduresShown, **_REFUSED},
    summary="All procedures",
    operation_id="list_procedures",
)
@_for_everybody
def list_procedures(request: HttpRequest) -> HttpResponse:
    """Give every procedure that an advanced therapy can meet, with the days on which it could begin."""
    return _json({"procedures": [row_of(one) for one in procedures().values()]})


@router.get(
    "/procedures/{key}",
    response={200: ProcedureWhole, 404: Problem, **_REFUSED},
    summary="One procedure with all its steps",
    operation_id="procedure",
)
@_for_everybody
def one_procedure(request: HttpRequest, which: Path[Which]) -> HttpResponse:
    """Give a procedure: courses, steps, stops, forks, ends, what is published; each with what it rests on."""
    try:
        return _json(whole_of(procedure(which.key)))
    except UnknownProcedure as error:
        return _none(error)


@router.get(
    "/timetable/{key}",
    response={200: TimetableShown, 404: Problem, **_REFUSED},
    summary="A procedure with dates",
    operation_id="timetable",
    by_alias=True,
)
@_for_everybody
def one_timetable(request: HttpRequest, which: Path[Which], asked: Query[TimetableAsked]) -> HttpResponse:
    """Give each step of a procedure with its day, its date, and the sum that made the date.

    It is counted from `start`, from the next slot, or back from `decision_by`.
    """
    only_known(request.GET, TimetableAsked)
    try:
        found = procedure(which.key)
    except UnknownProcedure as error:
        return _none(error)
    answer = planned(_wanted(found, asked), calendars_in_use(), today())
    return _json({**timetable_as_dict(answer.table), "notes": list(answer.notes)})


@router.post(
    "/replay",
    response={200: ReplayShown, **_BODY_REFUSED},
    summary="Play a real case again",
    operation_id="replay",
    by_alias=True,
)
@_for_nobody_else
def replay_case(request: HttpRequest, case: CaseSent) -> HttpResponse:
    """Hold the events of a case against its procedure: days of the clock, what was late, what is odd.

    Nothing of the case is stored or logged.
    """
    lines = (json.dumps(event.model_dump(exclude_none=True)) for event in case.events)
    return _json(replay_as_dict(replay(procedure(case.procedure), read_events(lines, "events"))))


def _wanted(found: Procedure, asked: TimetableAsked) -> Wanted:
    if asked.decision_by is not None and (asked.start or asked.slot):
        raise BadInput(
            "a plan goes forward or back, not both",
            where="decision_by",
            expected="`start`, perhaps with `slot`, or `decision_by`",
            remedy="leave one of them out",
        )
    if not (asked.start or asked.slot or asked.decision_by):
        raise BadInput(
            "no day is told",
            where="start",
            expected="`start` as year-month-day, `slot=next`, or `decision_by`",
            remedy="add one of them",
        )
    plan = Plan.BY if asked.decision_by else Plan.SLOT if asked.slot else Plan.START
    stops = tuple(stop_of(said) for said in asked.stop)
    day = asked.decision_by or asked.start
    return Wanted(found, plan, day, asked.course, asked.branch, stops, asked.usual_stops)


def _none(error: UnknownProcedure) -> HttpResponse:
    return problem(
        HTTPStatus.NOT_FOUND,
        f"There is no procedure of this key. Some that there are: {', '.join(error.near)}. "
        "All are listed in /api/v1/procedures.",
    )


def _json(said: dict[str, object]) -> HttpResponse:
    """Answer as it is: tests hold it to the shapes that describe it; to check each answer would cost more."""
    return JsonResponse(said, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})
