"""The clock of an evaluation: when it ran, when it stood, and what day of the procedure a day was."""

from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Stood:
    """A time in which the clock stood.

    Args:
        since: the last day that counted before it.
        until: the last day that did not count.
    """

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days did not count."""
        return (self.until - self.since).days


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock after some events; each event makes a new one.

    The day on which a list is adopted still counts. The clock then stands until the day on which the
    answers come, that day included, and the next day goes on with the next number.

    Args:
        started: first day; None before the start.
        stops: the times in which it stood, without one that goes on.
        stands_since: day after which it stands; None while it runs.
        ended: last day; None while the procedure goes on.
    """

    started: date | None = None
    stops: tuple[Stood, ...] = ()
    stands_since: date | None = None
    ended: date | None = None

    @property
    def runs(self) -> bool:
        """Whether it has started, has not ended and does not stand."""
        return self.started is not None and self.stands_since is None and self.ended is None

    def start(self, on: date) -> "Clock":
        """Return the clock started on a day."""
        return replace(self, started=on)

    def stop(self, on: date) -> "Clock":
        """Return the clock stopped after a day, if it runs."""
        return replace(self, stands_since=on) if self.runs else self

    def resume(self, on: date) -> "Clock":
        """Return the clock running again from the day after a day, if it stands."""
        if self.stands_since is None:
            return self
        return replace(self, stands_since=None, stops=(*self.stops, Stood(self.stands_since, on)))

    def end(self, on: date) -> "Clock":
        """Return the clock ended on a day; it stood from an earlier end to a later one."""
        if self.ended is not None:
            return replace(self, ended=on, stops=(*self.stops, Stood(self.ended, on)))
        return replace(self.resume(on), ended=on)

    def day(self, on: date) -> int | None:
        """Return which day of the procedure a day is.

        Args:
            on: the day, no earlier than what moved the clock last.

        Returns:
            The number, 1 on the day of the start; None before the start and after the end.
        """
        if self.started is None or on < self.started or (self.ended is not None and on > self.ended):
            return None
        return (on - self.started).days + 1 - self.stopped(on)

    def stopped(self, on: date) -> int:
        """Return how many days it stood up to a day.

        Args:
            on: the day, no earlier than what moved the clock last.
        """
        standing = 0 if self.stands_since is None else max((on - self.stands_since).days, 0)
        return standing + sum(stop.days for stop in self.stops)

    def date_of(self, day: int) -> date | None:
        """Return the date on which a day of the procedure falls, with the stops that are over.

        Args:
            day: its number, 1 on the day of the start.

        Returns:
            The date, as if a stop that goes on were none; None before the start.
        """
        if self.started is None:
            return None
        found = self.started + timedelta(days=day - 1)
        for stop in self.stops:
            if found > stop.since:
                found += timedelta(days=stop.days)
        return found
