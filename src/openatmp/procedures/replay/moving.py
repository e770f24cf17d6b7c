"""How each kind of event moves a case on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from openatmp.procedures.replay.course import Course
from openatmp.procedures.replay.events import Event
from openatmp.procedures.replay.vocabulary import Kind, Moves, Role

OUTSTANDING = "outstanding issues"


def moved(course: Course, event: Event, kind: Kind, on: date) -> Course:
    """Return the case after an event.

    Args:
        course: the case before it.
        event: the event.
        kind: what kind of event it is.
        on: its day.
    """
    after = _MOVES[kind.moves](course, event, kind, on).at_pace(kind.pace)
    step = kind.step(event)
    return replace(
        after,
        met=after.met | ({step} if step else set()),
        took_part=after.took_part | set(event.committees),
        drafted=event if kind.role is Role.DRAFT else after.drafted,
        valid_from=on if kind.role is Role.VALIDATION else after.valid_from,
    )


def _starts(course: Course, event: Event, kind: Kind, on: date) -> Course:  # noqa: ARG001 - one call for every kind
    return course if course.clock.started else replace(course, clock=course.clock.start(on))


def _stops(course: Course, event: Event, kind: Kind, on: date) -> Course:  # noqa: ARG001 - one call for every kind
    round_ = course.round + (kind.list == OUTSTANDING and course.clock.ended is None)
    if not course.clock.runs:
        return replace(course, round=round_)
    return replace(course, clock=course.clock.stop(on), stop=course.stop_of(kind.list), round=round_)


def _resumes(course: Course, event: Event, kind: Kind, on: date) -> Course:  # noqa: ARG001 - one call for every kind
    return replace(course, clock=course.clock.resume(on))


def _ends(course: Course, event: Event, kind: Kind, on: date) -> Course:
    if course.clock.ended is not None:
        return course
    opinion = event if kind.role is Role.OPINION else course.opinion
    return replace(course, clock=course.clock.end(on), opinion=opinion)


def _ends_again(course: Course, event: Event, kind: Kind, on: date) -> Course:  # noqa: ARG001 - one call for every kind
    return replace(course, clock=course.clock.end(on), opinion=event)


def _nothing(course: Course, event: Event, kind: Kind, on: date) -> Course:  # noqa: ARG001 - one call for every kind
    return course


_MOVES: Mapping[Moves, Callable[[Course, Event, Kind, date], Course]] = MappingProxyType(
    {
        Moves.STARTS: _starts,
        Moves.STOPS: _stops,
        Moves.RESUMES: _resumes,
        Moves.ENDS: _ends,
        Moves.ENDS_AGAIN: _ends_again,
        Moves.NONE: _nothing,
    }
)
