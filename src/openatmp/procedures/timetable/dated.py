"""A timetable: the steps of a procedure with their dates, and the sums that made them."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field is called date
from typing import NamedTuple

from openatmp.procedures.actors import named
from openatmp.procedures.calendars.meetings import Meeting
from openatmp.procedures.procedure import Procedure, Shape, Step, Stop
from openatmp.procedures.timetable.slots import Slot, near_slots
from openatmp.procedures.timetable.sums import Why, day_words

_START_DERIVED = "This start is derived and not published: compare it with the Agency's table of the year."
_ROW_DERIVED = "This start was published; some dates that follow from it are derived."


class DatedStep(NamedTuple):
    """A step with its date.

    Args:
        step: the step.
        day: number of the day; None where it has none.
        date: the date; None when no date follows.
        through: last date, where it is several days.
        why: how the date came about.
        meeting: the meeting that it falls on; None when it falls on none, or none is known.
        verified: whether the step, and the meeting or holidays that moved it, were read in a source.
    """

    step: Step
    day: int | None
    date: Date | None
    through: Date | None
    why: Why
    meeting: Meeting | None
    verified: bool

    @property
    def id(self) -> str:
        """The id of the step."""
        return self.step.id

    @property
    def actor(self) -> str:
        """Who acts, by short names."""
        return named(self.step.actor)

    @property
    def rule(self) -> str:
        """The sum that made the date, in a sentence."""
        return self.why.said()


@dataclass(frozen=True, slots=True)
class Stood:
    """A time during which the clock stands.

    Args:
        stop: what the procedure knows of it.
        day: number of the last day before it.
        first: that day.
        last: last day on which the clock stands.
        usual: whether it was assumed and not told.
        fits: until when it would have to go on so that the next step falls on a meeting of its committee;
            None when it does already, or no meeting is known.
    """

    stop: Stop
    day: int
    first: Date
    last: Date
    usual: bool = False
    fits: Date | None = None

    @property
    def days(self) -> int:
        """For how many days the clock stands."""
        return (self.last - self.first).days


@dataclass(frozen=True, slots=True, eq=False)
class Timetable:
    """All steps of a procedure, in the order of their dates.

    Args:
        procedure: the procedure.
        shape: the course it takes.
        start: day on which it starts.
        steps: the steps; those without a date stand after what comes before them.
        stood: when the clock stands.
        slot: the slot that begins on the start; None when none does.
        slots: all slots of the procedure, in order.
    """

    procedure: Procedure
    shape: Shape
    start: Date
    steps: tuple[DatedStep, ...]
    stood: tuple[Stood, ...]
    slot: Slot | None
    slots: tuple[Slot, ...]

    def step(self, name: str) -> DatedStep | None:
        """Return the step of an id; None when there is none."""
        return next((step for step in self.steps if step.id == name), None)

    @property
    def notes(self) -> tuple[str, ...]:
        """What one should know of the start: that it was not published, or lies between two slots."""
        if self.slot is not None:
            return self._of_slot(self.slot)
        near = near_slots(self.slots, self.start) if self.slots else ()
        words = " and ".join(day_words(one.start) for one in near)
        start = day_words(self.start)
        return (f"No slot starts on {start}; those next to it start on {words}.",) if len(near) > 1 else ()

    def _of_slot(self, slot: Slot) -> tuple[str, ...]:
        if not slot.is_derived:
            return ()
        return (_START_DERIVED,) if slot.row is None else (_ROW_DERIVED,)

    @property
    def decided(self) -> Date | None:
        """The date of the step that ends the procedure."""
        step = self.step(self.shape.decides)
        return step.date if step else None
