"""What of a course can be worked out once and for all starts: how each step is counted."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from openatmp.basis.periods import Period
from openatmp.procedures.kinds import Counted, Unit
from openatmp.procedures.procedure import Relative, Shape, Step
from openatmp.procedures.timetable.lengths import periods


class Way(IntEnum):
    """How the date of a step is counted."""

    NUMBERED = 0
    AT_MEETING = 1
    DAYS = 2
    LENGTH = 3
    LAW = 4
    WORDS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A step, ready to be counted.

    Args:
        step: the step.
        id: its id.
        way: how it is counted.
        fine: whether it was read in a published source.
        day: number of the day; 0 where it has none.
        more: how many days it goes on after the first; 0 for one day.
        relative: from what it is counted, where it has no number of its own.
        days: days from the other step, negative before it; the earlier end of a range.
        ends: nearer and farther end of a time said in weeks, months or years.
        jump: how many numbers are left out before it.
        counts: whether another step, or a stop, is counted from it.
        changes: whether it is part of the course for some starts only.
    """

    step: Step
    id: str
    way: Way
    fine: bool
    day: int
    more: int
    relative: Relative | None
    days: int
    ends: tuple[Period, Period] | None
    jump: int
    counts: bool
    changes: bool


@lru_cache(maxsize=256)
def prepared(shape: Shape) -> tuple[Prepared, ...]:
    """Return the steps of a course, ready to be counted.

    Args:
        shape: the course.
    """
    bases = {step.relative.step for step in shape.steps if step.relative} | {
        stop.after for stop in shape.stops
    }
    return tuple(
        _prepared(step, shape.jumps.get(step.id, 0), counts=step.id in bases) for step in shape.steps
    )


def _prepared(step: Step, jump: int, *, counts: bool) -> Prepared:
    days, more = _days(step)
    return Prepared(
        step=step,
        id=step.id,
        way=_way(step),
        fine=step.ground.verified,
        day=step.day or 0,
        more=more,
        relative=step.relative,
        days=days,
        ends=periods(step.relative.length) if step.relative and _way(step) is Way.LENGTH else None,
        jump=jump,
        counts=counts,
        changes=step.in_force_from is not None or step.in_force_to is not None,
    )


def _way(step: Step) -> Way:
    if step.day is not None:
        return Way.NUMBERED if step.place is None else Way.AT_MEETING
    if step.relative is None:
        return Way.WORDS
    if step.relative.counted is Counted.LAW:
        return Way.LAW
    return Way.DAYS if step.relative.length.unit is Unit.DAYS and step.place is None else Way.LENGTH


def _days(step: Step) -> tuple[int, int]:
    """Return the days to another step, and for how many more days the step goes on."""
    if step.day is not None:
        return 0, 0 if step.through is None else step.through - step.day
    if step.relative is None or step.relative.length.unit is not Unit.DAYS:
        return 0, 0
    length = step.relative.length
    far = length.count if length.to is None else length.to
    return (-far if step.relative.back else length.count), far - length.count
