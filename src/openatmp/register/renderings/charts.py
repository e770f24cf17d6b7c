"""Charts of the statistics: each a picture in two sizes, with a table that says the same."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from openatmp.register.medicine import Medicine
from openatmp.register.renderings.chart_columns import Column, Stack, columns
from openatmp.register.renderings.chart_dots import dots
from openatmp.register.renderings.chart_frame import (
    BY_CLASS,
    NARROW,
    OVER,
    STILL,
    WIDE,
    Series,
    Size,
    framed,
)
from openatmp.register.renderings.wording import day_words
from openatmp.register.statistics import CATEGORIES, Span, Statistics, Year

_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, ready for a page.

    Args:
        key: short name, fit for an ``id``.
        title: heading.
        told: what it shows, in a sentence or two with the figures that matter.
        svg: the picture, wide, of the class ``chart chart--wide``; empty when there is nothing to draw.
        narrow_svg: the picture for a phone, of the class ``chart chart--narrow``.
        heads: heads of the columns of its table.
        rows: the rows of its table, as they are read.
        note: how it was counted.
    """

    key: str
    title: str
    told: str
    svg: str
    narrow_svg: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str


Draw = Callable[[str, Size], tuple[str, float]]


def charts_of(statistics: Statistics) -> tuple[Chart, ...]:
    """Draw every chart.

    Args:
        statistics: the figures.

    Returns:
        ``by-year``, ``still-authorised`` and ``evaluation``.
    """
    return _by_year(statistics), _still_authorised(statistics), _evaluation(statistics)


def _drawn(key: str, title: str, told: str, draw: Draw, size: Size) -> str:
    drawn, height = draw(f"chart-{size.layout}-{key}-fill", size)
    return framed(key, title, told, drawn, replace(size, height=height))


# ------------------------------------------------------------------------------------------ by year


def _by_year(statistics: Statistics) -> Chart:
    key, title, told = "by-year", "Authorisations and their ends by year", _told_by_year(statistics)
    used = [name for name in CATEGORIES if any(_of_class(year, name) for year in statistics.years)]
    many = [_year_column(year, used) for year in statistics.years]
    svg, narrow = _both(key, title, told, many, [BY_CLASS[name] for name in used])
    heads = ("year", *(f"authorised, {BY_CLASS[name].words}" for name in used), "ended", "which")
    rows = tuple(_year_row(year, used) for year in statistics.years)
    note = "Above the years what was authorised, below them what ended. Each block is one medicine."
    return Chart(key, title, told, svg, narrow, heads, rows, note + _undated(statistics))


def _told_by_year(statistics: Statistics) -> str:
    if not statistics.years:
        return "No authorisation with a known day is in the register."
    first, ever, still = statistics.years[0].year, len(statistics.authorised), len(statistics.still)
    many = "1 advanced therapy was" if ever == 1 else f"{ever:,} advanced therapies were"
    return (
        f"Since {first}, {many} authorised in the European Union. "
        f"On {day_words(statistics.on)}, {still:,} of them {_is(still)} authorised."
    )


def _undated(statistics: Statistics) -> str:
    if not statistics.undated:
        return ""
    return f" Left out, because no source tells the day: {_names(statistics.undated)}."


def _of_class(year: Year, name: str) -> bool:
    return bool(year.authorised.get(name) or year.ended.get(name))


def _year_column(year: Year, used: Iterable[str]) -> Column:
    up = tuple(_stack(BY_CLASS[name], year.authorised[name]) for name in used)
    down = tuple(_stack(BY_CLASS[name], year.ended[name]) for name in used)
    return Column(str(year.year), up, down)


def _year_row(year: Year, used: Iterable[str]) -> tuple[str, ...]:
    ended = f"ended: {_names(year.all_ended)}" if year.all_ended else ""
    which = "; ".join(filter(None, (_names(year.all_authorised), ended)))
    counts = (str(len(year.authorised[name])) for name in used)
    return (str(year.year), *counts, str(len(year.all_ended)), which)


# -------------------------------------------------------------------------------- still authorised


def _still_authorised(statistics: Statistics) -> Chart:
    key, title = "still-authorised", "How many of each year are still authorised"
    told = _told_still(statistics)
    many = [_still_column(year) for year in statistics.years]
    svg, narrow = _both(key, title, told, many, [STILL, OVER])
    heads = ("year of authorisation", "authorised", "still authorised", "share", "no longer")
    rows = tuple(_still_row(year) for year in statistics.years if year.all_authorised)
    note = f"As of {day_words(statistics.on)}."
    return Chart(key, title, told, svg, narrow, heads, rows, note + _undated(statistics))


def _told_still(statistics: Statistics) -> str:
    if statistics.share_still is None:
        return "No authorisation is in the register."
    told = (
        f"{statistics.share_still:.0%} of all that were ever authorised still {_is(len(statistics.still))}."
    )
    lives = statistics.lives
    if not lives.shortest or not lives.longest:
        return told
    return (
        f"{told} Of those that ended, the shortest life was {_span(lives.shortest)}, "
        f"the longest {_span(lives.longest)}."
    )


def _no_longer(year: Year) -> tuple[Medicine, ...]:
    held = {medicine.key for medicine in year.still}
    return tuple(medicine for medicine in year.all_authorised if medicine.key not in held)


def _still_column(year: Year) -> Column:
    return Column(str(year.year), (_stack(STILL, year.still), _stack(OVER, _no_longer(year))))


def _still_row(year: Year) -> tuple[str, ...]:
    given, still = len(year.all_authorised), len(year.still)
    return (str(year.year), str(given), str(still), f"{still / given:.0%}", _names(_no_longer(year)))


# -------------------------------------------------------------------------------------- evaluation


def _evaluation(statistics: Statistics) -> Chart:
    spans, key, title = statistics.evaluation, "evaluation", "Days from validation to decision"
    told, svg, narrow = "No source tells both days of any medicine.", "", ""
    if spans.known and spans.shortest and spans.longest:
        told = (
            f"Half of the decisions whose days are known came within {spans.median:g} days of the validation "
            f"of the application; the quickest after {_span(spans.shortest)}, the slowest after "
            f"{_span(spans.longest)}."
        )
        svg, narrow = (framed(key, title, told, dots(spans, size), size) for size in (WIDE, NARROW))
    note = (
        f"{len(spans.known)} of the {spans.of} that were decided: of the others no source that was "
        "read tells both days. The time in which the applicant prepared answers is counted in."
    )
    heads = ("medicine", "validated", "decided", "days")
    rows = tuple(
        (one.medicine.name, day_words(one.first), day_words(one.last), str(one.days)) for one in spans.known
    )
    return Chart(key, title, told, svg, narrow, heads, rows, note)


def _span(span: Span) -> str:
    return f"{span.days:,} days ({span.medicine.name})"


# ------------------------------------------------------------------------------------------ shared


def _both(
    key: str, title: str, told: str, many: Sequence[Column], series: Sequence[Series]
) -> tuple[str, str]:
    """Draw columns wide and narrow; nothing where there are none."""
    if not many:
        return "", ""

    def draw(name: str, size: Size) -> tuple[str, float]:
        return columns(name, many, series, size)

    return _drawn(key, title, told, draw, WIDE), _drawn(key, title, told, draw, NARROW)


def _stack(series: Series, medicines: Iterable[Medicine]) -> Stack:
    return Stack(series, tuple(medicine.name for medicine in medicines))


def _names(medicines: Sequence[Medicine]) -> str:
    shown = ", ".join(medicine.name for medicine in medicines[:_MOST_NAMES])
    more = len(medicines) - _MOST_NAMES
    return f"{shown} and {more} more" if more > 0 else shown


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
