"""On which days a procedure can start: slots that were published, and those that follow from meetings."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars.meetings import Meeting
from openatmp.procedures.calendars.shelf import Calendars
from openatmp.procedures.calendars.tables import Row
from openatmp.procedures.procedure import Length, Procedure, Slots
from openatmp.procedures.timetable.lengths import moved
from openatmp.procedures.timetable.sums import day_words

_NEAR = 2


@dataclass(frozen=True, slots=True)
class Slot:
    """A day on which a procedure can start.

    Args:
        start: the day.
        deadline: last day for handing in; None when none is known.
        row: the row of a published table; None when it follows from a meeting.
        meeting: the meeting it follows from; None for a row.
    """

    start: date
    deadline: date | None
    row: Row | None = None
    meeting: Meeting | None = None

    @property
    def is_published(self) -> bool:
        """Whether it stands in a published table."""
        return self.row is not None

    @property
    def is_derived(self) -> bool:
        """Whether some of its days were worked out and not published."""
        return self.row is None or self.row.is_derived


@lru_cache(maxsize=256)
def slots_of(procedure: Procedure, calendars: Calendars) -> tuple[Slot, ...]:
    """Return the slots of a procedure, in order; none when any day will do or none is known.

    Args:
        procedure: the procedure.
        calendars: the calendars.
    """
    if procedure.slots is None:
        return ()
    table = calendars.tables.get(procedure.slots.table)
    rows = table.rows if table else ()
    published = [Slot(row.start, row.deadline, row=row) for row in rows]
    derived = _derived(procedure, procedure.slots, calendars)
    # Where a table was published, nothing needs to be worked out; not even for the months that it leaves out.
    apart = [
        slot for slot in derived if not rows or slot.start < rows[0].start or slot.start > rows[-1].start
    ]
    return tuple(sorted([*published, *apart], key=lambda slot: slot.start))


def _derived(procedure: Procedure, slots: Slots, calendars: Calendars) -> Iterator[Slot]:
    step = procedure.shapes[0].step(slots.at) if slots.at else None
    meetings = calendars.meetings.get(slots.committee)
    if step is None or step.day is None or meetings is None:
        return
    back = timedelta(days=step.day - procedure.first_day)
    for meeting in meetings.meetings:
        if not meeting.written:
            start = meeting.last - back
            yield Slot(start, _deadline(start, slots.deadline), meeting=meeting)


def _deadline(start: date, length: Length | None) -> date | None:
    return moved(start, length, back=True) if length else None


def slot_on(slots: Sequence[Slot], start: date) -> Slot | None:
    """Return the slot that starts on a day; None when none does.

    Args:
        slots: the slots, in order.
        start: the day.
    """
    place = bisect_left(slots, start, key=lambda slot: slot.start)
    return slots[place] if place < len(slots) and slots[place].start == start else None


def next_slot(procedure: Procedure, slots: Sequence[Slot], day: date) -> Slot:
    """Return the first slot that starts on a day or after it.

    Args:
        procedure: the procedure, for messages.
        slots: its slots, in order.
        day: the day.

    Raises:
        BadInput: no slot is known from that day on.
    """
    place = bisect_left(slots, day, key=lambda slot: slot.start)
    if place == len(slots):
        raise _none_known(procedure, slots, day)
    return slots[place]


def exact_slot(procedure: Procedure, slots: Sequence[Slot], day: date) -> Slot:
    """Return the slot that starts on a day.

    Args:
        procedure: the procedure, for messages.
        slots: its slots, in order.
        day: the day.

    Raises:
        BadInput: no slot starts on it; the error names those next to it.
    """
    slot = slot_on(slots, day)
    if slot is None:
        if not slots:
            raise _none_known(procedure, slots, day)
        raise BadInput(
            f"no slot of {procedure.key} starts on {day_words(day)}",
            where="--start",
            expected=" or ".join(near.start.isoformat() for near in near_slots(slots, day)),
            remedy="take one of these days, or --slot NEXT",
        )
    return slot


def near_slots(slots: Sequence[Slot], day: date) -> tuple[Slot, ...]:
    """Return the slot before a day and the one after it, as far as there are such.

    Args:
        slots: the slots, in order.
        day: the day.
    """
    place = bisect_left(slots, day, key=lambda slot: slot.start)
    return tuple(slots[max(place - 1, 0) : place - 1 + _NEAR])


def _none_known(procedure: Procedure, slots: Sequence[Slot], day: date) -> BadInput:
    until = f"; the last one known starts on {slots[-1].start}" if slots else ""
    return BadInput(
        f"no slot of {procedure.key} is known from {day_words(day)} on{until}",
        where="--slot",
        expected="a procedure and a time for which slots are published",
        remedy="give --start alone, or import the published table with `openatmp calendar import FILE.csv`",
    )
