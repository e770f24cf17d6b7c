"""How each kind of event moves a case on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from openatmp.procedures.replay.course import Course
from openatmp.procedures.replay.moment import Moment
from openatmp.procedures.replay.vocabulary import Moves, Role

OUTSTANDING = "outstanding issues"


def moved(at: Moment) -> Course:
    """Return the case after an event.

    Args:
        at: the event, with the case before it.
    """
    after = _MOVES[at.kind.moves](at).at_pace(at.kind.pace)
    step = at.kind.step(at.event)
    return replace(
        after,
        met=after.met | ({step} if step else set()),
        took_part=after.took_part | set(at.event.committees),
        drafted=at.event if at.kind.role is Role.DRAFT else after.drafted,
        valid_from=at.on if at.kind.role is Role.VALIDATION else after.valid_from,
    )


def _starts(at: Moment) -> Course:
    course = at.course
    return course if course.clock.started else replace(course, clock=course.clock.start(at.on))


def _stops(at: Moment) -> Course:
    course, listed = at.course, at.kind.list
    round_ = course.round + (listed == OUTSTANDING and course.clock.ended is None)
    if not course.clock.runs:
        return replace(course, round=round_)
    return replace(course, clock=course.clock.stop(at.on), stop=course.stop_of(listed), round=round_)


def _resumes(at: Moment) -> Course:
    return replace(at.course, clock=at.course.clock.resume(at.on))


def _ends(at: Moment) -> Course:
    if at.course.clock.ended is not None:
        return at.course
    opinion = at.event if at.kind.role is Role.OPINION else at.course.opinion
    return replace(at.course, clock=at.course.clock.end(at.on), opinion=opinion)


def _ends_again(at: Moment) -> Course:
    return replace(at.course, clock=at.course.clock.end(at.on), opinion=at.event)


def _nothing(at: Moment) -> Course:
    return at.course


_MOVES: Mapping[Moves, Callable[[Moment], Course]] = MappingProxyType(
    {
        Moves.STARTS: _starts,
        Moves.STOPS: _stops,
        Moves.RESUMES: _resumes,
        Moves.ENDS: _ends,
        Moves.ENDS_AGAIN: _ends_again,
        Moves.NONE: _nothing,
    }
)
