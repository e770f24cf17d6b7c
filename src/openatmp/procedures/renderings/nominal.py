"""A procedure without dates: its steps on the days of the clock, ready to be listed or drawn."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from openatmp.law import institutions
from openatmp.procedures.actors import actors
from openatmp.procedures.calendars.shelf import Calendars
from openatmp.procedures.procedure import Procedure, Shape, Step, Stop
from openatmp.procedures.renderings.lane_marks import lane_of
from openatmp.procedures.timetable.asked import Asked
from openatmp.procedures.timetable.counting import Counting

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Placed:
    """A step on the days of the clock.

    Args:
        label: what it is called in a picture: the number of its day, or a letter.
        step: the step.
        first: number of its first day; below the number of the start when it lies before it.
        last: number of its last day.
        lanes: codes of the lanes it stands in.
    """

    label: str
    step: Step
    first: int
    last: int
    lanes: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Nominal:
    """A course on the days of the clock.

    Args:
        procedure: the procedure.
        shape: the course.
        placed: the steps for which a day follows, in the order of their days.
        stops: where the clock may stand: the number of the last day before it, and the stop.
    """

    procedure: Procedure
    shape: Shape
    placed: tuple[Placed, ...]
    stops: tuple[tuple[int, Stop], ...]

    @property
    def lanes(self) -> tuple[str, ...]:
        """Codes of the lanes that are used, in the order of the file of actors."""
        used = {code for one in self.placed for code in one.lanes}
        return tuple(code for code in actors() if code in used)

    def label_of(self, step: Step) -> str:
        """Return what a step is called in a picture; empty when no day follows for it."""
        return next((one.label for one in self.placed if one.step is step), "")

    def day_of(self, name: str) -> int | None:
        """Return the number of the day of a step; None when none follows."""
        return next((one.first for one in self.placed if one.step.id == name), None)


def nominal(procedure: Procedure, shape: Shape, on: date) -> Nominal:
    """Put the steps of a course on the days of its clock, as if nothing ever stopped it.

    Args:
        procedure: the procedure.
        shape: one of its courses.
        on: the day whose steps are shown; of what is closed, those of its last day.
    """
    return _nominal(procedure, shape, _start(procedure, on.year))


def _start(procedure: Procedure, year: int) -> date:
    """Return the first Monday of a year, so that all its days give one picture; moved to where it is open."""
    new_year = date(year, 1, 1)
    monday = new_year + timedelta(days=-new_year.weekday() % 7)
    latest = min(monday, procedure.in_force_to or date.max)
    return max(latest, procedure.in_force_from or date.min)


@lru_cache(maxsize=256)
def _nominal(procedure: Procedure, shape: Shape, start: date) -> Nominal:
    # No meeting and no table is looked at, so that nothing moves a numbered day.
    nothing = Calendars(MappingProxyType({}), MappingProxyType({}), institutions())
    counting = Counting(shape, Asked(start), nothing, procedure.first_day, None, "")
    letters = iter(_LETTERS + _LETTERS.upper())
    placed = []
    for dated in counting.counted()[0]:
        if dated.date is not None:
            days = (dated.date, dated.through or dated.date)
            first, last = ((day - start).days + procedure.first_day for day in days)
            label = next(letters) if dated.day is None else str(dated.day)
            lanes = tuple(dict.fromkeys(lane_of(code) for code in dated.step.actor))
            placed.append(Placed(label, dated.step, first, last, lanes))
    return Nominal(procedure, shape, tuple(placed), _stops(shape, placed))


def _stops(shape: Shape, placed: list[Placed]) -> tuple[tuple[int, Stop], ...]:
    ends = {one.step.id: one.last for one in placed}
    return tuple(sorted(((ends[stop.after], stop) for stop in shape.stops if stop.after in ends), key=_day))


def _day(stop: tuple[int, Stop]) -> int:
    return stop[0]
