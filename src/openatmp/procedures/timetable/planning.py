"""From what is asked to a timetable."""

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars.shelf import Calendars
from openatmp.procedures.calendars.shelf import calendars as shipped
from openatmp.procedures.errors import NotOpen
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.timetable.asked import Asked
from openatmp.procedures.timetable.counting import Counting
from openatmp.procedures.timetable.courses import course
from openatmp.procedures.timetable.dated import Timetable
from openatmp.procedures.timetable.slots import slot_on, slots_of

# Sums that begin this late could leave the calendar; nobody plans there.
_LATEST_YEAR = 2500


def timetable(procedure: Procedure, asked: Asked, calendars: Calendars | None = None) -> Timetable:
    """Count a procedure from its start.

    Args:
        procedure: the procedure.
        asked: start, course and stops.
        calendars: what dates are counted with; those that come with this version when None.

    Returns:
        The timetable, every step with its date and the sum that made it.

    Raises:
        BadInput: there is no such course, a stop does not fit, or a day lies out of range.
        NotOpen: the procedure cannot begin on that day.
    """
    _check_days(procedure, asked)
    calendars = calendars or shipped()
    shape = course(procedure, asked.shape, asked.branch)
    slots = slots_of(procedure, calendars)
    slot = slot_on(slots, asked.start) if slots else None
    row = slot.row if slot else None
    title = calendars.tables[procedure.slots.table].title if row and procedure.slots else ""
    steps, stood = Counting(shape, asked, calendars, procedure.first_day, row, title).counted()
    return Timetable(procedure, shape, asked.start, steps, stood, slot, slots)


def _check_days(procedure: Procedure, asked: Asked) -> None:
    first, last = procedure.in_force_from, procedure.in_force_to
    if first is None or asked.start < first or (last is not None and last < asked.start):
        raise NotOpen(procedure.key, procedure.title, asked.start, first, last)
    latest = max([asked.start, *(stop.last for stop in asked.stops)])
    if latest.year > _LATEST_YEAR:
        raise BadInput(
            f"{latest} lies beyond what is planned here",
            expected=f"a day up to the year {_LATEST_YEAR}",
            remedy="correct the day",
        )
