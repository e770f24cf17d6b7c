"""Periods of time as Union acts count them: Regulation (EEC, Euratom) No 1182/71."""

from abc import ABC, abstractmethod
from calendar import monthrange
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta

from openatmp.basis.calendars import Calendar, DayNotCovered
from openatmp.basis.errors import BadInput

__all__ = [
    "Calendar",
    "DayNotCovered",
    "Days",
    "Months",
    "Period",
    "Weeks",
    "WorkingDays",
    "Years",
    "last_day",
    "latest_day_before",
]

# Art. 3(5): any period of two days or more has at least two working days. A test holds both numbers
# against the law file; they stand here because counting days must not need the corpus.
LONG_ENOUGH = 2
LEAST_WORKING_DAYS = 2

_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Period(ABC):
    """A stretch of time, counted in one unit.

    Args:
        count: how many of the unit, one or more.

    Raises:
        BadInput: the count is less than one.
    """

    count: int

    def __post_init__(self) -> None:
        if self.count < 1:
            raise BadInput(
                f"a period of {self.count} cannot be counted",
                where=type(self).__name__,
                expected="one or more",
                remedy="give the length as the act states it",
            )

    @abstractmethod
    def ends(self, event: date, calendar: Calendar) -> date:
        """Return the last day, before weekends and holidays at its end are looked at.

        Args:
            event: day of the event; it is not counted.
            calendar: the holidays.
        """

    @abstractmethod
    def begins(self, target: date, calendar: Calendar) -> date:
        """Return the day that lies the period before a day.

        Args:
            target: the day counted back from; it is not counted.
            calendar: the holidays.
        """


@dataclass(frozen=True, slots=True)
class Days(Period):
    """Days, holidays and weekends included."""

    def ends(self, event: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the event's day plus the days."""
        return _moved(event, days=self.count)

    def begins(self, target: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the target day minus the days."""
        return _moved(target, days=-self.count)


@dataclass(frozen=True, slots=True)
class WorkingDays(Period):
    """Days other than holidays, Saturdays and Sundays."""

    def ends(self, event: date, calendar: Calendar) -> date:
        """Return the last of the working days."""
        return calendar.working_day_after(event, self.count)

    def begins(self, target: date, calendar: Calendar) -> date:
        """Return the first of the working days before the target."""
        return calendar.working_day_after(target, -self.count)


@dataclass(frozen=True, slots=True)
class Weeks(Period):
    """Weeks, ending on the weekday of the event."""

    def ends(self, event: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the same weekday, the weeks later."""
        return _moved(event, days=7 * self.count)

    def begins(self, target: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the same weekday, the weeks earlier."""
        return _moved(target, days=-7 * self.count)


@dataclass(frozen=True, slots=True)
class Months(Period):
    """Months, ending on the date of the event or, where there is none, on the last day of the month."""

    def ends(self, event: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the same date, the months later."""
        return _moved(event, months=self.count)

    def begins(self, target: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the same date, the months earlier."""
        return _moved(target, months=-self.count)


@dataclass(frozen=True, slots=True)
class Years(Period):
    """Years, ending on the date of the event; after a 29 February, on the last day of February."""

    def ends(self, event: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the same date, the years later."""
        return _moved(event, months=_MONTHS_A_YEAR * self.count)

    def begins(self, target: date, calendar: Calendar) -> date:  # noqa: ARG002 - the same call for every unit
        """Return the same date, the years earlier."""
        return _moved(target, months=-_MONTHS_A_YEAR * self.count)


def last_day(event: date, period: Period, calendar: Calendar) -> date:
    """Return the last day of a period that an event starts.

    The event's own day is not counted. A period that would end on a holiday or weekend ends with the
    next working day, and one of two days or more has at least two working days in it.

    Args:
        event: day of the event.
        period: how long.
        calendar: holidays of the place where the act is to be done.

    Returns:
        The day at whose end the period expires.

    Raises:
        DayNotCovered: the calendar does not say which days at the end are holidays.
        BadInput: the day is beyond what a date can hold.

    Source: Regulation (EEC, Euratom) No 1182/71, Art. 3(1), (2), (4) and (5).
    """
    end = period.ends(event, calendar)
    if not calendar.is_working_day(end):
        end = calendar.working_day_after(end)
    return max(end, calendar.working_day_after(event, LEAST_WORKING_DAYS)) if _is_long(period) else end


def latest_day_before(target: date, period: Period, calendar: Calendar) -> date:
    """Return the last day on which something due "not later than" a period before a day is in time.

    Counting back, an end on a holiday or weekend stays where it is: the provision that would move it
    says so itself. That two days or more have two working days in them still holds.

    Args:
        target: the day counted back from.
        period: how long before it.
        calendar: holidays of the place where the act is to be done.

    Returns:
        The day.

    Raises:
        DayNotCovered: the calendar does not say which days are holidays.
        BadInput: the day is beyond what a date can hold.

    Source: Regulation (EEC, Euratom) No 1182/71, Art. 3(4), last sentence, and 3(5).
    """
    start = period.begins(target, calendar)
    return min(start, calendar.working_day_after(target, -LEAST_WORKING_DAYS)) if _is_long(period) else start


def _is_long(period: Period) -> bool:
    return not isinstance(period, Days | WorkingDays) or period.count >= LONG_ENOUGH


def _moved(day: date, *, days: int = 0, months: int = 0) -> date:
    """Move a day; a date that its month does not have becomes the last one of the month."""
    try:
        if not months:
            return day + timedelta(days=days)
        year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
        return _clamped(year, month + 1, day.day)
    except (OverflowError, ValueError) as error:
        raise BadInput(
            f"counting from {day} leaves the calendar",
            expected=f"a day between the years {MINYEAR} and {date.max.year}",
            remedy="check the length of the period",
        ) from error


def _clamped(year: int, month: int, day: int) -> date:
    if not MINYEAR <= year <= date.max.year:
        raise OverflowError
    return date(year, month, min(day, monthrange(year, month)[1]))
