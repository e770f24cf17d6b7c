"""The card of a medicine, the statistics and the data dictionary, put together for their pages."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from openatmp.register import Field, Medicine
from openatmp.register.renderings.card import Card, Line, SaidBy, card_of
from openatmp.register.renderings.charts import Chart
from openatmp.register.renderings.open_data import dictionary
from openatmp.register.renderings.timeline import timeline_svg
from openatmp.register.renderings.timeline_narrow import timeline_narrow_svg
from openatmp.register.search import StatusGroup, Wanted
from openatmp.web.register.answers import checks_shown
from openatmp.web.register.queries import InUse

_PARTS = ("facts", "conditions", "life", "differences")
_AGENCY_SITE = "https://www.ema.europa.eu/en/medicines"


@dataclass(frozen=True, slots=True)
class ChartShown:
    """A chart with its pictures, ready to stand in a page.

    Args:
        it: the chart.
        wide: its picture for a wide screen.
        narrow: its picture for a phone.
        rows: the rows of its table, each cell with the head of its column.
    """

    it: Chart
    wide: SafeString
    narrow: SafeString
    rows: list[list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line of a card as the page shows it.

    Args:
        label: what it is about.
        text: what is known.
        link: where it leads, when it is an address; empty otherwise.
        day: the day of an event.
        refs: numbers of the sources that say so, the one that is followed first.
        notes: what a reader should know beside it.
        verified: whether what is followed was compared with its source.
    """

    label: str
    text: str
    link: str
    day: date | None
    refs: tuple[int, ...]
    notes: tuple[str, ...]
    verified: bool


def page_of(medicine: Medicine, held: InUse) -> dict[str, object]:
    """Put together what the card of a medicine shows.

    Args:
        medicine: the medicine.
        held: the register in use.

    Returns:
        The values for the template.
    """
    card = held.once("card", medicine, card_of)
    sources = _sources(card)
    return {
        **{part: _lines(getattr(card, part), sources) for part in _PARTS},
        "sources": sources,
        "card": card,
        "good": card.group == StatusGroup.AUTHORISED,
        "wide": _picture(held.once("wide", medicine, timeline_svg)),
        "narrow": _picture(held.once("narrow", medicine, timeline_narrow_svg)),
        "unverified": _unverified(card),
        "agency_page": _agency_page(medicine),
        "held": held,
    }


def statistics_page(held: InUse) -> dict[str, object]:
    """Put together what the page of the statistics shows."""
    figures = held.statistics
    return {
        "charts": [_shown(chart) for chart in held.charts],
        "figures": figures,
        "ever": len(figures.authorised),
        "still": len(figures.still),
        "undated": len(figures.undated),
        "of": len(held.index),
        "checked": list(checks_shown(held.register.newest_checks)),
        "held": held,
    }


def dictionary_page(held: InUse) -> dict[str, object]:
    """Put together what the page of the open data shows."""
    return {
        "columns": dictionary(),
        "of": len(held.index),
        "checked": list(checks_shown(held.register.newest_checks)),
        "held": held,
    }


def near(key: str, held: InUse) -> tuple[tuple[str, str], ...]:
    """Return key and name of medicines whose names come near to a key that leads nowhere.

    Args:
        key: the key.
        held: the register in use.
    """
    words = key.replace("-", " ")
    found = held.find(Wanted(words, limit=5))
    names = [held.find(Wanted(name, limit=1)).medicines for name in found.near[:5]]
    those = [*found.medicines, *(one for listed in names for one in listed)]
    return tuple(dict.fromkeys((one.key, one.name) for one in those))


def _shown(chart: Chart) -> ChartShown:
    rows = [list(zip(chart.heads, row, strict=True)) for row in chart.rows]
    return ChartShown(chart, _picture(chart.svg), _picture(chart.narrow_svg), rows)


def _sources(card: Card) -> tuple[SaidBy, ...]:
    """Return who says anything on a card, as of each day, the newest first; a note belongs to its line."""
    lines = (line for part in _PARTS for line in getattr(card, part))
    said = {replace(one, note="") for line in lines for one in line.said_by}
    return tuple(sorted(said, key=lambda one: (-one.as_of.toordinal(), one.title, one.verified)))


def _lines(lines: tuple[Line, ...], sources: tuple[SaidBy, ...]) -> list[LineShown]:
    return [
        LineShown(
            line.label,
            line.text,
            line.text if line.text.startswith("https://") else "",
            line.day,
            tuple(sources.index(replace(one, note="")) + 1 for one in line.said_by),
            tuple(dict.fromkeys(one.note for one in line.said_by if one.note)),
            line.verified,
        )
        for line in lines
    ]


def _unverified(card: Card) -> int:
    return sum(not line.verified for line in (*card.facts, *card.conditions, *card.life))


def _agency_page(medicine: Medicine) -> str:
    said = medicine.words(Field.PAGE)
    return said if said.startswith("https://") else _AGENCY_SITE


def _picture(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 - made of escaped words, tested there
