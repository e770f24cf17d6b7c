"""What a picture of a plan shows: bands for its phases, rows for dated procedures, wished days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.plan import Fit, Item, Plan
from openatmp.roadmap.plan.routes import Phase
from openatmp.roadmap.renderings.text import PHASES

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Row:
    """A procedure with its dates.

    Args:
        title: what it is.
        fit: how it fits.
        first: day on which it starts.
        last: day on which it is decided; the first day when nothing says.
        estimated: whether the dates can move by some weeks.
    """

    title: str
    fit: Fit
    first: date
    last: date
    estimated: bool

    @property
    def name(self) -> str:
        """Its title, with a word behind it when it is not plainly part of the plan."""
        return self.title if self.fit is Fit.APPLIES else f"{self.title} ({_FITS[self.fit]})"

    @property
    def when(self) -> str:
        """Its dates in a few words."""
        about = "about " if self.estimated else ""
        if self.first == self.last:
            return f"{about}{_short(self.first)}"
        return f"{about}{_short(self.first)} to {_short(self.last)}"


@dataclass(frozen=True, slots=True)
class Band:
    """A phase with its rows.

    Args:
        title: the phase in words.
        rows: its rows.
    """

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All that is drawn.

    Args:
        bands: the phases that have a dated procedure.
        wished: days that somebody wished for, with what shall be then.
        undated: how many procedures of the plan have no date.
    """

    bands: tuple[Band, ...]
    wished: tuple[tuple[date, str], ...]
    undated: int

    @property
    def first(self) -> date:
        """The first day that is drawn."""
        return min(self._days())

    @property
    def last(self) -> date:
        """The last day that is drawn."""
        return max(self._days())

    def _days(self) -> Iterator[date]:
        yield from (day for band in self.bands for row in band.rows for day in (row.first, row.last))
        yield from (day for day, _ in self.wished)

    def told(self) -> str:
        """Say all of it in sentences, for those who do not see the picture."""
        rows = (f"{row.name}: {row.when}." for band in self.bands for row in band.rows)
        return " ".join([*(f"{words}: {day_words(day)}." for day, words in self.wished), *rows])


_FITS = {Fit.OPTIONAL: "optional", Fit.OPEN: "not settled yet", Fit.NOT: "does not apply"}


def chart_of(plan: Plan) -> Chart:
    """Return what a picture of a plan shows.

    Args:
        plan: the plan.
    """
    phases = ((PHASES[phase], plan.at(phase)) for phase in Phase)
    bands = (Band(title, tuple(_rows(items))) for title, items in phases)
    shown = tuple(band for band in bands if band.rows)
    undated = sum(_dated(item) is None for phase in Phase for item in plan.at(phase))
    return Chart(shown, tuple(_wished(plan)), undated)


def _rows(items: tuple[Item, ...]) -> Iterator[Row]:
    found = (_dated(item) for item in items)
    yield from sorted((row for row in found if row is not None), key=lambda row: row.first)


def _dated(item: Item) -> Row | None:
    dates = item.dates
    if dates is None or dates.start is None:
        return None
    last = max(dates.start, dates.last or dates.start)
    return Row(item.procedure.title, item.fit, dates.start, last, dates.estimated)


def _wished(plan: Plan) -> Iterator[tuple[date, str]]:
    if plan.asked.trial is not None:
        yield plan.asked.trial, "trial authorised"
    if plan.asked.application is not None:
        yield plan.asked.application, "application"


def _short(day: date) -> str:
    return f"{day.day}\u00a0{_MONTHS[day.month - 1]}\u00a0{day.year}"
