"""From what somebody wants to a timetable; the same for pages, files and programs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from openatmp.procedures.calendars import Calendars
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.timetable import Asked, StopAsked, Timetable, latest, next_slot, slots_of, timetable
from openatmp.procedures.timetable.sums import day_words


class Plan(StrEnum):
    """From where a timetable is counted."""

    START = "start"
    SLOT = "slot"
    BY = "by"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A timetable that somebody wants.

    Args:
        procedure: the procedure.
        plan: from where it is counted.
        day: the start; the day from which a slot is looked for, today when None; or the day of the decision.
        course: id of the course; empty for the usual one.
        branch: id of a branch at which the course changes.
        stops: stops of the clock.
        usual_stops: whether the clock stands as long as is usual where no stop is told.
    """

    procedure: Procedure
    plan: Plan
    day: date | None
    course: str = ""
    branch: str = ""
    stops: tuple[StopAsked, ...] = ()
    usual_stops: bool = False

    def asked(self, start: date) -> Asked:
        """Return it as the room of procedures is asked, with a start."""
        return Asked(start, self.course, self.branch, self.stops, self.usual_stops)


@dataclass(frozen=True, slots=True)
class Planned:
    """A timetable, and what is to be said of it.

    Args:
        table: the timetable.
        notes: what one should know of it.
    """

    table: Timetable
    notes: tuple[str, ...]


def planned(wanted: Wanted, calendars: Calendars, on: date) -> Planned:
    """Return the timetable that is wanted.

    Args:
        wanted: what is wanted.
        calendars: what dates are counted with.
        on: today.

    Raises:
        BadInput: a day, a course or a stop does not fit the procedure.
        NotOpen: the procedure cannot begin on that day.
    """
    table = _table(wanted, calendars, on)
    return Planned(table, (*table.notes, *_of_the_plan(wanted, table, on)))


def _table(wanted: Wanted, calendars: Calendars, on: date) -> Timetable:
    day = wanted.day or on
    if wanted.plan is Plan.BY:
        return latest(wanted.procedure, day, wanted.asked(day), calendars)
    return timetable(wanted.procedure, wanted.asked(_start(wanted, calendars, on)), calendars)


def _start(wanted: Wanted, calendars: Calendars, on: date) -> date:
    if wanted.plan is Plan.START:
        return wanted.day or on
    slots = slots_of(wanted.procedure, calendars)
    # Of today's slots only those count whose papers can still be handed in.
    still = next((slot.start for slot in slots if (slot.deadline or slot.start) >= on), on)
    return next_slot(wanted.procedure, slots, wanted.day or still).start


def _of_the_plan(wanted: Wanted, table: Timetable, on: date) -> tuple[str, ...]:
    said = []
    if table.slot is not None and table.slot.deadline is not None:
        said.append(f"The papers must be in by {day_words(table.slot.deadline)}.")
    if wanted.plan is Plan.BY and table.start < on:
        said.append(f"It would have had to start on {day_words(table.start)}, which is past.")
    return tuple(said)
