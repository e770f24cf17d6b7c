"""Lengths of time, added to a day: plainly, or as periods of law."""

from datetime import date
from typing import NamedTuple

from openatmp.basis.calendars import Calendar, DayNotCovered
from openatmp.basis.periods import (
    Days,
    Months,
    Period,
    Weeks,
    WorkingDays,
    Years,
    last_day,
    latest_day_before,
)
from openatmp.procedures.kinds import Unit
from openatmp.procedures.procedure import Length

_PERIODS: dict[Unit, type[Period]] = {
    Unit.DAYS: Days,
    Unit.WEEKS: Weeks,
    Unit.MONTHS: Months,
    Unit.YEARS: Years,
    Unit.WORKING_DAYS: WorkingDays,
}
# Where no holidays are known, weekends still are.
_WEEKENDS = Calendar("weekends", frozenset(), date.min, date.max)


class Ended(NamedTuple):
    """The end of a period.

    Args:
        on: the day at its end.
        plain: the day before weekends and holidays were looked at.
        holidays_known: whether the holidays of that time are known.
    """

    on: date
    plain: date
    holidays_known: bool


def moved(day: date, length: Length, *, back: bool = False, farther: bool = False) -> date:
    """Move a day by a length of time, without looking at weekends and holidays.

    Args:
        day: the day.
        length: how far.
        back: whether it goes back.
        farther: whether the farther end of a range is meant.

    Raises:
        BadInput: that leaves the calendar.
    """
    near, far = periods(length)
    period = far if farther else near
    return period.begins(day, _WEEKENDS) if back else period.ends(day, _WEEKENDS)


def periods(length: Length) -> tuple[Period, Period]:
    """Return a length of time as periods: its nearer end, and its farther one.

    Args:
        length: the length; both are the same when it is no range.
    """
    period = _PERIODS[length.unit]
    near = period(length.count)
    return near, near if length.to is None else period(length.to)


def span(day: date, ends: tuple[Period, Period], *, back: bool) -> tuple[date, date]:
    """Return the first and the last day of a range of time before or after a day.

    Args:
        day: the day.
        ends: the nearer end and the farther one.
        back: whether they lie before the day.

    Raises:
        BadInput: that leaves the calendar.
    """
    near, far = ends
    if back:
        last = near.begins(day, _WEEKENDS)
        return (last if far is near else far.begins(day, _WEEKENDS)), last
    first = near.ends(day, _WEEKENDS)
    return first, first if far is near else far.ends(day, _WEEKENDS)


def by_law(event: date, length: Length, holidays: Calendar, *, back: bool = False) -> Ended:
    """Count a period of law from an event.

    Args:
        event: the day of the event.
        length: how long.
        holidays: the holidays, where they are known.
        back: whether it is counted back.

    Raises:
        BadInput: it leaves the calendar.

    Source: Regulation (EEC, Euratom) No 1182/71, Art. 3.
    """
    period = _PERIODS[length.unit](length.count)
    plain = moved(event, length, back=back)
    count = latest_day_before if back else last_day
    try:
        ended, known = count(event, period, holidays), True
    except DayNotCovered:
        ended, known = count(event, period, _WEEKENDS), False
    # Working days end on one; nothing is moved.
    return Ended(ended, ended if length.unit is Unit.WORKING_DAYS else plain, known)
