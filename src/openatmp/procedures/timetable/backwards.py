"""Planning back: the latest start from which a decision is still reached by a day."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars.shelf import Calendars
from openatmp.procedures.calendars.shelf import calendars as shipped
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.timetable.asked import Asked
from openatmp.procedures.timetable.dated import Timetable
from openatmp.procedures.timetable.planning import timetable
from openatmp.procedures.timetable.slots import slots_of

_ONE_DAY = timedelta(days=1)
# Meetings and weekends move a decision by less than this; so near to the plain sum lies the latest start.
_NEAR = 45

Count = Callable[[date], Timetable]


def latest(
    procedure: Procedure, by: date, asked: Asked | None = None, calendars: Calendars | None = None
) -> Timetable:
    """Return the timetable with the latest start whose decision comes by a day.

    Where slots are known for that time, the start is the latest of them; else any day will do.

    Args:
        procedure: the procedure.
        by: the day by which it must be decided.
        asked: course and stops; its start does not matter. With the usual stops when None.
        calendars: what dates are counted with; those that come with this version when None.

    Returns:
        The timetable; its dates are the last safe days of its steps.

    Raises:
        BadInput: the procedure has no step that decides, or stops were told by their days.
        NotOpen: the procedure could not yet begin on the start.
    """
    asked = asked or Asked(by, usual_stops=True)
    if asked.stops:
        raise BadInput(
            "planning back needs a length of stops, not their days",
            where="--stop",
            expected="no --stop beside --decision-by; the usual stops are allowed for",
            remedy="leave it out, or plan forward from a start",
        )
    calendars = calendars or shipped()

    def count(start: date) -> Timetable:
        return timetable(procedure, replace(asked, start=start), calendars)

    near = _nearly(procedure, by, count)
    for start in _slots_near(procedure, calendars, near):
        table = count(start)
        if _is_in_time(table, by):
            return table
    return _latest_day(near, by, count)


def _nearly(procedure: Procedure, by: date, count: Count) -> date:
    """Return about the latest start: as long before the day as a procedure takes that starts on it."""
    decided = count(by).decided
    if decided is None:
        raise BadInput(
            f"no step of {procedure.key} has a date on which it is decided",
            where="--decision-by",
            expected="a procedure that ends with a dated step",
            remedy="give --start instead",
        )
    return by - (decided - by)


def _latest_day(near: date, by: date, count: Count) -> Timetable:
    """Return the timetable with the latest start, on whatever day that lies."""
    for days in range(_NEAR, -_NEAR, -1):
        table = count(near + days * _ONE_DAY)
        if _is_in_time(table, by):
            return table
    return count(near - _NEAR * _ONE_DAY)


def _slots_near(procedure: Procedure, calendars: Calendars, start: date) -> Iterator[date]:
    """Yield slots from the latest that may do backwards; none when the time is not covered."""
    starts = [slot.start for slot in slots_of(procedure, calendars)]
    if starts and starts[0] <= start <= starts[-1]:
        last = start + _NEAR * _ONE_DAY
        yield from (slot for slot in reversed(starts) if slot <= last)


def _is_in_time(table: Timetable, by: date) -> bool:
    return table.decided is not None and table.decided <= by
