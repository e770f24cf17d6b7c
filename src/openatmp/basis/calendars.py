"""Which days are worked on: holidays and weekends."""

from dataclasses import dataclass
from datetime import date, timedelta

from openatmp.basis.errors import OpenatmpError

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


class DayNotCovered(OpenatmpError):
    """The calendar does not say which days of that time are holidays.

    Args:
        calendar: name of the calendar.
        day: the day asked about.
        first: first day that the calendar covers.
        last: last day that it covers.
    """

    kind = "day-not-covered"
    title = "The calendar does not reach that day"

    def __init__(self, calendar: str, day: date, first: date, last: date) -> None:
        self.calendar = calendar
        self.day = day
        self.first = first
        self.last = last
        super().__init__(
            f"the holidays around {day} are not known",
            where=calendar,
            expected=f"a day from {first} to {last}",
            remedy="add the published holidays of that year to the calendar",
        )

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.calendar, self.day, self.first, self.last))


@dataclass(frozen=True, slots=True)
class Calendar:
    """The holidays of one place, for the time they are known.

    Args:
        name: whose holidays they are.
        holidays: the public holidays.
        first: first day for which they are known.
        last: last day for which they are known.
    """

    name: str
    holidays: frozenset[date]
    first: date
    last: date

    def is_working_day(self, day: date) -> bool:
        """Whether the day is neither a public holiday nor a Saturday or Sunday.

        Args:
            day: the day.

        Raises:
            DayNotCovered: the holidays of that time are not known.

        Source: Regulation (EEC, Euratom) No 1182/71, Art. 2(2).
        """
        if not self.first <= day <= self.last:
            raise DayNotCovered(self.name, day, self.first, self.last)
        return day.weekday() < _SATURDAY and day not in self.holidays

    def working_day_after(self, day: date, count: int = 1) -> date:
        """Return the working day that comes ``count`` working days after a day.

        Args:
            day: the day, itself not counted.
            count: how many working days on; negative goes back.

        Raises:
            DayNotCovered: the holidays on the way are not known.
        """
        step = _ONE_DAY if count > 0 else -_ONE_DAY
        left = abs(count)
        while left:
            day += step
            left -= self.is_working_day(day)
        return day
