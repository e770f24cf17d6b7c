"""What stands out in a case at each event, and in the whole of it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from openatmp.procedures.kinds import Unit
from openatmp.procedures.procedure import Length
from openatmp.procedures.replay.anomalies import Anomaly, AnomalyKind, anomaly
from openatmp.procedures.replay.course import Course
from openatmp.procedures.replay.events import Event
from openatmp.procedures.replay.moving import OUTSTANDING
from openatmp.procedures.replay.vocabulary import Kind, Moves, Role, is_known

_OF_THERAPIES = "CAT"
# A month of a usual stop, at its longest: what is shorter is not worth a word.
_LONGEST = {Unit.DAYS: 1, Unit.WORKING_DAYS: 2, Unit.WEEKS: 7, Unit.MONTHS: 31, Unit.YEARS: 366}


def at_event(course: Course, event: Event, kind: Kind, on: date) -> tuple[Anomaly, ...]:
    """Return what stands out at an event.

    Args:
        course: the case before it.
        event: the event.
        kind: what kind of event it is.
        on: its day.
    """
    found = (check(course, event, kind, on) for check in _CHECKS)
    return tuple(odd for odd in found if odd is not None)


def in_all(course: Course, last: date | None) -> tuple[Anomaly, ...]:
    """Return what stands out once the record is at its end.

    Args:
        course: the case at the end.
        last: day of the last event.
    """
    return tuple(_in_all(course, last))


def _in_all(course: Course, last: date | None) -> Iterator[Anomaly]:
    if course.clock.started is None:
        yield anomaly(AnomalyKind.NO_START)
    elif last is not None and course.clock.ended is None:
        yield anomaly(AnomalyKind.NO_END, last)
    elif course.clock.ended is not None:
        yield from _over(course, course.clock.ended)


def _over(course: Course, ended: date) -> Iterator[Anomaly]:
    active, limit = course.clock.day(ended), course.limit
    if active is None or limit is None or active <= limit:
        return
    if not course.clock.stops:
        yield anomaly(AnomalyKind.NO_STOP, active=active, limit=limit)
    else:
        yield anomaly(AnomalyKind.OVER_THE_LIMIT, ended, active=active, limit=limit, over=active - limit)


def _unknown(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    return None if is_known(event) else anomaly(AnomalyKind.UNKNOWN_EVENT, on, name=event.name)


def _second_start(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    started = course.clock.started
    again = kind.moves is Moves.STARTS and started is not None
    return anomaly(AnomalyKind.SECOND_START, on, started=started) if again else None


def _before_start(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:
    moves = kind.moves in {Moves.STOPS, Moves.RESUMES}
    early = moves and course.clock.started is None
    return anomaly(AnomalyKind.BEFORE_START, on, name=event.name) if early else None


def _after_end(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:
    moves = kind.moves in {Moves.STOPS, Moves.RESUMES, Moves.ENDS}
    late = moves and course.clock.ended is not None
    return anomaly(AnomalyKind.AFTER_THE_END, on, name=event.name) if late else None


def _list(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    since = course.clock.stands_since
    again = kind.moves is Moves.STOPS and since is not None
    return anomaly(AnomalyKind.LIST_WHILE_STANDING, on, since=since) if again else None


def _round(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    further = kind.list == OUTSTANDING and kind.moves is Moves.STOPS and course.round > 0
    return anomaly(AnomalyKind.SEVERAL_ROUNDS, on, round=course.round + 1) if further else None


def _answers(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    without = kind.moves is Moves.RESUMES and course.clock.runs
    return anomaly(AnomalyKind.ANSWERS_WITHOUT_LIST, on) if without else None


def _long_stop(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    since = course.clock.stands_since
    longest = course.stop.longest if course.stop is not None else None
    if kind.moves is not Moves.RESUMES or since is None or longest is None:
        return None
    days = (on - since).days
    return anomaly(AnomalyKind.LONG_STOP, on, days=days, longest=longest) if days > _days(longest) else None


def _end_standing(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    since = course.clock.stands_since
    standing = kind.role is Role.OPINION and since is not None
    return anomaly(AnomalyKind.END_WHILE_STANDING, on, since=since) if standing else None


def _reverted(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    reverts = bool(kind.pace) and course.reverts_to(kind.pace)
    return anomaly(AnomalyKind.REVERTED, on, day=course.clock.day(on)) if reverts else None


def _revised(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    first = course.clock.ended
    if kind.moves is not Moves.ENDS_AGAIN or first is None:
        return None
    return anomaly(AnomalyKind.REVISED_OPINION, on, first=first, days=(on - first).days)


def _withdrawn(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    return anomaly(AnomalyKind.WITHDRAWN, on) if kind.role is Role.WITHDRAWAL else None


def _divergence(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:
    draft = course.drafted
    if kind.role is not Role.OPINION or draft is None or not (draft.outcome and event.outcome):
        return None
    same = draft.outcome.casefold() == event.outcome.casefold()
    return None if same else anomaly(AnomalyKind.DIVERGENCE, on, chmp=event.outcome, cat=draft.outcome)


def _no_draft(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    missing = course.drafted is None and _OF_THERAPIES in course.took_part and course.opinion is None
    return anomaly(AnomalyKind.NO_DRAFT_OPINION, on) if missing and kind.role is Role.OPINION else None


def _late_draft(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    opinion = course.opinion
    late = kind.role is Role.DRAFT and opinion is not None
    return anomaly(AnomalyKind.OPINION_BEFORE_DRAFT, on, chmp=opinion.on) if late and opinion else None


def _decision(course: Course, event: Event, kind: Kind, on: date) -> Anomaly | None:  # noqa: ARG001 - one call for all
    if kind.role is not Role.DECISION:
        return None
    if course.opinion is None or course.opinion.on is None:
        return anomaly(AnomalyKind.DECISION_WITHOUT_OPINION, on)
    days, limit = (on - course.opinion.on).days, course.days_to_decide
    late = limit is not None and days > limit
    return anomaly(AnomalyKind.LATE_DECISION, on, days=days, limit=limit) if late else None


def _days(length: Length) -> int:
    most = length.count if length.to is None else length.to
    return timedelta(days=most * _LONGEST[length.unit]).days


_CHECKS: tuple[Callable[[Course, Event, Kind, date], Anomaly | None], ...] = (
    _unknown,
    _second_start,
    _before_start,
    _after_end,
    _list,
    _round,
    _answers,
    _long_stop,
    _end_standing,
    _reverted,
    _revised,
    _withdrawn,
    _divergence,
    _no_draft,
    _late_draft,
    _decision,
)
