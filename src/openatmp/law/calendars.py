"""The calendar of holidays by which periods of Union acts are counted."""

from datetime import date, timedelta

from openatmp.basis.periods import Calendar
from openatmp.law.acts import Act
from openatmp.law.collection import Corpus, corpus

INSTITUTIONS = "institutions-holidays"


def institutions(of: Corpus | None = None) -> Calendar:
    """Return the holidays of the institutions, for the years that are known without a gap.

    Args:
        of: the corpus to read them from; the package's own when None.

    Returns:
        The calendar, from the first year known to the last before a gap.

    Raises:
        KeyError: the corpus has no such calendar.

    Source: Regulation (EEC, Euratom) No 1182/71, Art. 2(1).
    """
    act = (of or corpus()).acts[INSTITUTIONS]
    years = sorted((value.in_force_from, value.in_force_to) for value in act.values if value.in_force_from)
    first, last = years[0][0], _end_without_gap(years)
    return Calendar(act.title, frozenset(_holidays(act)), first, last)


def _end_without_gap(years: list[tuple[date, date | None]]) -> date:
    """Return the last day up to which every year is known."""
    end = years[0][1] or years[0][0]
    for first, last in years[1:]:
        if first != end + timedelta(days=1):
            break
        end = last or first
    return end


def _holidays(act: Act) -> list[date]:
    return [
        day
        for value in act.values
        if isinstance(value.amount, tuple)
        for day in value.amount
        if isinstance(day, date)
    ]
