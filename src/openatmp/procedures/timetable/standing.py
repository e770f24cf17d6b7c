"""When the clock stands: each stop that was told, held against the days on which the clock runs."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from openatmp.basis.errors import BadInput
from openatmp.procedures.procedure import Shape, Step, Stop
from openatmp.procedures.timetable.asked import Asked, StopAsked
from openatmp.procedures.timetable.dated import Stood
from openatmp.procedures.timetable.lengths import moved
from openatmp.procedures.timetable.sums import day_words

Fit = Callable[[Step, int], int]


class _Begun(NamedTuple):
    """A stop whose place in the course has come.

    Args:
        stop: what the procedure knows of it.
        first: last day before it, as an ordinal.
        last: last day on which the clock stands, as an ordinal.
        day: number of the day after which it must stand; None when it may stand on any day from here on.
        usual: whether it was assumed.
        fits: last day on which it would stand if the next meeting is to be met; 0 when that is not asked.
    """

    stop: Stop
    first: int
    last: int
    day: int | None
    usual: bool = False
    fits: int = 0


class Standing:
    """The stops of one timetable.

    Args:
        shape: the course.
        asked: what is asked.
        fit: makes a stop that is assumed end so that the next meeting is met; given its step and last day.

    Raises:
        BadInput: a stop is not one of the course, two overlap, or one begins before the start.
    """

    __slots__ = ("_asked", "_begun", "_fit", "_start", "_stood", "_usual", "after", "is_awaited")

    def __init__(self, shape: Shape, asked: Asked, fit: Fit) -> None:
        self._start = asked.start
        self._fit = fit
        self._usual = asked.usual_stops
        self._begun: list[_Begun] = []
        self._stood: list[Stood] = []
        told = asked.stops
        # Almost every timetable is asked for without a stop, and shall not pay for them.
        stops = shape.stops if told or asked.usual_stops else ()
        self.after = {stop.after: stop for stop in stops if stop.after}
        self._asked = _by_stop(shape, asked) if told else {}
        for stop in stops:
            if not stop.after:
                self._begin_anywhere(stop)
        self.is_awaited = bool(self._begun)

    def _begin_anywhere(self, stop: Stop) -> None:
        """Begin a stop that stands after no step: it waits for its first day."""
        for told in self._asked.pop(stop.id, ()):
            if told.first is None:
                raise _without_beginning(told)
            self._begun.append(_Begun(stop, told.first.toordinal(), told.last.toordinal(), None))
        self._begun.sort(key=lambda begun: begun.first)

    def reach(self, step: Step, on: int) -> None:
        """Begin the stops that stand after a step.

        Args:
            step: the step.
            on: its date, as an ordinal.

        Raises:
            BadInput: a stop begins before the step has come.
        """
        stop = self.after[step.id]
        told = self._asked.pop(stop.id, ())
        for place, one in enumerate(told):
            first = on if one.first is None else one.first.toordinal()
            if first < on or one.last.toordinal() <= first:
                raise _too_early(one, step, on)
            last = one.last.toordinal()
            self._begun.append(
                _Begun(stop, first, last, None if place else step.day, fits=self._fit(step, last))
            )
        if self._usual and not told and stop.usual:
            last = self._fit(step, moved(date.fromordinal(on), stop.usual).toordinal())
            self._begun.append(_Begun(stop, on, last, step.day, usual=True))
        self._begun.sort(key=lambda begun: begun.first)
        self.is_awaited = bool(self._begun)

    def begun_before(self, day: int, base: int) -> Iterator[Stood]:
        """Yield the stops that begin before a numbered day, in order.

        Args:
            day: the number of the day.
            base: ordinal of day nought, as long as the clock did not stand again.

        Raises:
            BadInput: a stop begins later than after its step.
        """
        while self._begun and self._begun[0].first < base + day:
            begun = self._begun.pop(0)
            number = begun.first - base
            stood = _stood(begun, number)
            self._stood.append(stood)
            base += stood.days
            yield stood
        for begun in self._begun:
            if begun.day is not None and day > begun.day:
                raise _too_late(begun)
        self.is_awaited = bool(self._begun)

    def all_used(self, ended: int) -> tuple[Stood, ...]:
        """Return when the clock stood, once the course has come to its end.

        Args:
            ended: the last day on which the clock ran, as an ordinal.

        Raises:
            BadInput: a stop begins on that day or later.
        """
        for begun in self._begun:
            if not begun.usual:
                raise _outside(begun, self._start, date.fromordinal(ended))
        return tuple(self._stood)


def _stood(begun: _Begun, number: int) -> Stood:
    first, last = date.fromordinal(begun.first), date.fromordinal(begun.last)
    fits = date.fromordinal(begun.fits) if begun.fits > begun.last else None
    return Stood(begun.stop, number, first, last, begun.usual, fits)


def _by_stop(shape: Shape, asked: Asked) -> dict[str, list[StopAsked]]:
    """Gather what was told by the stops of the course, each in the order of its days."""
    stops = {name: stop.id for stop in shape.stops for name in (stop.id, stop.after) if name}
    gathered: dict[str, list[StopAsked]] = {}
    for told in sorted(asked.stops, key=lambda told: told.first or date.min):
        if told.step not in stops:
            raise _no_such_stop(told, shape)
        gathered.setdefault(stops[told.step], []).append(told)
    _refuse_overlaps(asked)
    return gathered


def _refuse_overlaps(asked: Asked) -> None:
    dated = sorted((told.first, told.last, told) for told in asked.stops if told.first is not None)
    if dated and dated[0][0] < asked.start:
        raise _before_start(dated[0][2], asked.start)
    for (_, last, one), (first, _, other) in pairwise(dated):
        if first <= last:
            raise BadInput(
                f"the stops {one} and {other} overlap",
                where="--stop",
                expected=f"the second to begin after {last}, when the clock runs again",
                remedy="join them, or correct a day",
            )


def _no_such_stop(told: StopAsked, shape: Shape) -> BadInput:
    there = [stop.id for stop in shape.stops]
    return BadInput(
        f"the clock does not stop at {told.step!r}",
        where=f"--stop {told}",
        expected=f"one of {', '.join(there)}" if there else "no stop: the clock of this course runs through",
        remedy="correct it; for a step at which the clock stops, its own name will do",
    )


def _before_start(told: StopAsked, start: date) -> BadInput:
    return BadInput(
        f"the stop begins on {told.first}, before the clock starts",
        where=f"--stop {told}",
        expected=f"a day from {start} on",
        remedy="correct the day",
    )


def _without_beginning(told: StopAsked) -> BadInput:
    return BadInput(
        "this stop can begin on any day, so it needs to be told which",
        where=f"--stop {told}",
        expected=f"{told.step}:FROM..TO",
        remedy="add the last day that counts before the stop",
    )


def _too_early(told: StopAsked, step: Step, on: int) -> BadInput:
    day = date.fromordinal(on)
    return BadInput(
        f"the clock still runs: it stops after day {step.day}, {day_words(day)} ({step.title})",
        where=f"--stop {told}",
        expected=f"{told.step}:{day}.. and a later day",
        remedy="correct the days, or leave FROM out",
    )


def _too_late(begun: _Begun) -> BadInput:
    return BadInput(
        f"the clock stops on day {begun.day} or not at all, and {date.fromordinal(begun.first)} is later",
        where=f"--stop {begun.stop.id}",
        expected=f"FROM as the date of day {begun.day}",
        remedy="leave FROM out, and it begins on the right day",
    )


def _outside(begun: _Begun, start: date, ended: date) -> BadInput:
    return BadInput(
        f"the clock no longer runs on {date.fromordinal(begun.first)}",
        where=f"--stop {begun.stop.id}",
        expected=f"a day from {start} to {ended}, before the last day on the clock",
        remedy="correct the days",
    )
