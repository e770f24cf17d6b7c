"""What stands out in a case at each event, and in the whole of it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from openatmp.procedures.kinds import Unit
from openatmp.procedures.procedure import Length
from openatmp.procedures.replay.anomalies import Anomaly, AnomalyKind, anomaly
from openatmp.procedures.replay.course import Course
from openatmp.procedures.replay.moment import Moment
from openatmp.procedures.replay.moving import OUTSTANDING
from openatmp.procedures.replay.vocabulary import Moves, Role, is_known

_OF_THERAPIES = "CAT"
# A month of a usual stop, at its longest: what is shorter is not worth a word.
_LONGEST = {Unit.DAYS: 1, Unit.WORKING_DAYS: 2, Unit.WEEKS: 7, Unit.MONTHS: 31, Unit.YEARS: 366}


def at_event(at: Moment) -> tuple[Anomaly, ...]:
    """Return what stands out at an event.

    Args:
        at: the event, with the case before it.
    """
    found = (check(at) for check in _CHECKS)
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


def _unknown(at: Moment) -> Anomaly | None:
    return None if is_known(at.event) else anomaly(AnomalyKind.UNKNOWN_EVENT, at.on, name=at.event.name)


def _second_start(at: Moment) -> Anomaly | None:
    started = at.course.clock.started
    again = at.kind.moves is Moves.STARTS and started is not None
    return anomaly(AnomalyKind.SECOND_START, at.on, started=started) if again else None


def _before_start(at: Moment) -> Anomaly | None:
    moves = at.kind.moves in {Moves.STOPS, Moves.RESUMES}
    early = moves and at.course.clock.started is None
    return anomaly(AnomalyKind.BEFORE_START, at.on, name=at.event.name) if early else None


def _after_end(at: Moment) -> Anomaly | None:
    moves = at.kind.moves in {Moves.STOPS, Moves.RESUMES, Moves.ENDS}
    late = moves and at.course.clock.ended is not None
    return anomaly(AnomalyKind.AFTER_THE_END, at.on, name=at.event.name) if late else None


def _list(at: Moment) -> Anomaly | None:
    since = at.course.clock.stands_since
    again = at.kind.moves is Moves.STOPS and since is not None
    return anomaly(AnomalyKind.LIST_WHILE_STANDING, at.on, since=since) if again else None


def _round(at: Moment) -> Anomaly | None:
    further = at.kind.list == OUTSTANDING and at.kind.moves is Moves.STOPS and at.course.round > 0
    return anomaly(AnomalyKind.SEVERAL_ROUNDS, at.on, round=at.course.round + 1) if further else None


def _answers(at: Moment) -> Anomaly | None:
    without = at.kind.moves is Moves.RESUMES and at.course.clock.runs
    return anomaly(AnomalyKind.ANSWERS_WITHOUT_LIST, at.on) if without else None


def _long_stop(at: Moment) -> Anomaly | None:
    since = at.course.clock.stands_since
    longest = at.course.stop.longest if at.course.stop is not None else None
    if at.kind.moves is not Moves.RESUMES or since is None or longest is None:
        return None
    days = (at.on - since).days
    return (
        anomaly(AnomalyKind.LONG_STOP, at.on, days=days, longest=longest) if days > _days(longest) else None
    )


def _end_standing(at: Moment) -> Anomaly | None:
    since = at.course.clock.stands_since
    standing = at.kind.role is Role.OPINION and since is not None
    return anomaly(AnomalyKind.END_WHILE_STANDING, at.on, since=since) if standing else None


def _reverted(at: Moment) -> Anomaly | None:
    reverts = bool(at.kind.pace) and at.course.reverts_to(at.kind.pace)
    return anomaly(AnomalyKind.REVERTED, at.on, day=at.course.clock.day(at.on)) if reverts else None


def _revised(at: Moment) -> Anomaly | None:
    first = at.course.clock.ended
    if at.kind.moves is not Moves.ENDS_AGAIN or first is None:
        return None
    return anomaly(AnomalyKind.REVISED_OPINION, at.on, first=first, days=(at.on - first).days)


def _withdrawn(at: Moment) -> Anomaly | None:
    return anomaly(AnomalyKind.WITHDRAWN, at.on) if at.kind.role is Role.WITHDRAWAL else None


def _divergence(at: Moment) -> Anomaly | None:
    draft = at.course.drafted
    if at.kind.role is not Role.OPINION or draft is None or not (draft.outcome and at.event.outcome):
        return None
    same = draft.outcome.casefold() == at.event.outcome.casefold()
    return None if same else anomaly(AnomalyKind.DIVERGENCE, at.on, chmp=at.event.outcome, cat=draft.outcome)


def _no_draft(at: Moment) -> Anomaly | None:
    missing = at.course.drafted is None and _OF_THERAPIES in at.course.took_part and at.course.opinion is None
    return anomaly(AnomalyKind.NO_DRAFT_OPINION, at.on) if missing and at.kind.role is Role.OPINION else None


def _late_draft(at: Moment) -> Anomaly | None:
    opinion = at.course.opinion
    late = at.kind.role is Role.DRAFT and opinion is not None
    return anomaly(AnomalyKind.OPINION_BEFORE_DRAFT, at.on, chmp=opinion.on) if late and opinion else None


def _decision(at: Moment) -> Anomaly | None:
    if at.kind.role is not Role.DECISION:
        return None
    if at.course.opinion is None or at.course.opinion.on is None:
        return anomaly(AnomalyKind.DECISION_WITHOUT_OPINION, at.on)
    days, limit = (at.on - at.course.opinion.on).days, at.course.days_to_decide
    late = limit is not None and days > limit
    return anomaly(AnomalyKind.LATE_DECISION, at.on, days=days, limit=limit) if late else None


def _days(length: Length) -> int:
    most = length.count if length.to is None else length.to
    return timedelta(days=most * _LONGEST[length.unit]).days


_CHECKS: tuple[Callable[[Moment], Anomaly | None], ...] = (
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
