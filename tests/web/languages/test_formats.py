from datetime import date

import pytest
from django.utils import translation
from django.utils.formats import date_format

from openatmp.web.languages.months import MONTHS
from openatmp.web.languages.offered import offered


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "6 May 2015"),
        ("de", "6. Mai 2015"),
        ("fr", "6 mai 2015"),
        ("es", "6 de mayo de 2015"),
        ("it", "6 maggio 2015"),
        ("pl", "6 maja 2015"),
    ],
)
def test_it_writes_days_as_the_language_does(language: str, written: str) -> None:
    with translation.override(language):
        assert date_format(date(2015, 5, 6)) == written


def test_the_months_are_those_of_the_calendar() -> None:
    assert [f"{date(2026, month, 1):%B}" for month in range(1, 13)] == [*MONTHS]


@pytest.mark.parametrize("language", [one.code for one in offered() if one.code not in {"en", "de"}])
def test_only_english_and_german_write_months_with_a_capital(language: str) -> None:
    with translation.override(language):
        days = [date_format(date(2026, month, 1)) for month in range(1, 13)]
    assert all(day == day.lower() for day in days)
    assert len(set(days)) == 12
