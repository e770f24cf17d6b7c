"""What is usual is what was usual on the day asked about."""

from datetime import date, timedelta

import pytest

from openatmp.cli.given import described
from openatmp.product.reading.practice import entries
from openatmp.product.sources import UsualPractice

TEXT = ("Allogeneic bone marrow mesenchymal stromal cells", "graft-versus-host disease")
FIRST = min(date.fromisoformat(entry.since) for entry in entries() if entry.since)


def usual_on(day: date) -> set[str]:
    facts = described(*TEXT, day).product.facts.items()
    return {name for name, fact in facts if isinstance(fact.source, UsualPractice)}


@pytest.mark.parametrize("day", [FIRST, date(2026, 11, 23)])
def test_it_fills_in_what_was_usual(day: date) -> None:
    assert usual_on(day)


def test_it_fills_in_nothing_on_the_day_before_anything_was_usual() -> None:
    assert usual_on(FIRST - timedelta(days=1)) == set()
