"""Charts of the statistics: each a picture with its table."""

from dataclasses import dataclass

from openatmp.register.statistics import Statistics


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, ready for a page.

    Args:
        key: short name, fit for an ``id``.
        title: heading.
        told: what it shows, in a sentence or two with the figures that matter.
        svg: the picture, wide, of the class ``chart``.
        narrow_svg: the picture for a phone, of the class ``chart``.
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


def charts_of(statistics: Statistics) -> tuple[Chart, ...]:
    """Draw every chart.

    Args:
        statistics: the figures.

    Returns:
        ``by-year``, ``still-authorised`` and ``evaluation``.
    """
    heads = ("year", "authorised", "ended")
    rows = tuple(
        (str(year.year), str(len(year.all_authorised)), str(len(year.all_ended))) for year in statistics.years
    )
    return (Chart("by-year", "Authorisations and ends by year", "", "", "", heads, rows, ""),)
