"""An axis of days: where a day stands, and which days are marked."""

from calendar import month_abbr
from collections.abc import Iterator
from datetime import date, timedelta

_STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)
_MOST_TICKS = 10
_SHORTEST = timedelta(days=90)


class Axis:
    """Days on a line."""

    def __init__(self, first: date, last: date, left: float, right: float) -> None:
        """Lay an axis from a little before a first day to a last one.

        Args:
            first: the first day that must be on it.
            last: the last day.
            left: where it begins.
            right: where it ends.
        """
        self.first = first - max(timedelta(days=15), (last - first) / 40)
        self.last = max(last, first + _SHORTEST)
        self._left, self._unit = left, (right - left) / (self.last - self.first).days

    def x(self, day: date) -> float:
        """Return where a day stands."""
        return self._left + (day - self.first).days * self._unit

    def ticks(self) -> Iterator[tuple[date, str]]:
        """Yield the days that are marked with their words: years, or months of a short time."""
        years = self.last.year - self.first.year
        yield from self._years(years) if years >= 3 else self._months()

    def _years(self, count: int) -> Iterator[tuple[date, str]]:
        step = next(step for step in _STEPS if count <= step * _MOST_TICKS)
        for year in range(self.first.year + 1, self.last.year + 1):
            if year % step == 0:
                yield date(year, 1, 1), str(year)

    def _months(self) -> Iterator[tuple[date, str]]:
        months = [self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month - 1]
        step = next(step for step in (1, 2, 3, 6, 12) if months[1] - months[0] <= step * _MOST_TICKS // 2)
        for number in range(months[0], months[1] + 1):
            if number % step == 0:
                year, month = divmod(number, 12)
                yield date(year, month + 1, 1), f"{month_abbr[month + 1]} {year}"
