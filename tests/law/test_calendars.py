"""The institutions' holidays: years without a gap, and plainly refused outside them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from openatmp.basis.periods import DayNotCovered, Days, last_day
from openatmp.law import Corpus, corpus, institutions
from tests.law.acts import write

CALENDAR = """
key: institutions-holidays
title: Holidays for tests
short_title: Holidays
kind: calendar
eli: https://example.org/holidays
last_checked: 2026-11-23
provisions:
  - {place: public holidays, heading: Closed, says: Closed on some days., in_force_from: 2020-01-01,
     verified: false, source: general knowledge}
values:
"""


def year(number: int, *days: str) -> str:
    return (
        f"  - {{name: holidays-{number}, amount: [{', '.join(days)}], unit: date, place: public holidays, "
        f"in_force_from: {number}-01-01, in_force_to: {number}-12-31, verified: false, "
        "source: general knowledge}\n"
    )


def test_it_joins_years_that_follow_each_other(tmp_path: Path) -> None:
    text = CALENDAR + year(2021, "2021-01-01") + year(2020, "2020-01-01", "2020-12-25")
    calendar = institutions(Corpus.read(write(tmp_path, holidays=text)))
    assert (calendar.first, calendar.last) == (date(2020, 1, 1), date(2021, 12, 31))
    assert calendar.holidays == {date(2020, 1, 1), date(2020, 12, 25), date(2021, 1, 1)}
    assert calendar.name == "Holidays for tests"


def test_it_does_not_reach_over_a_year_that_is_missing(tmp_path: Path) -> None:
    text = CALENDAR + year(2020, "2020-01-01") + year(2022, "2022-01-03")
    calendar = institutions(Corpus.read(write(tmp_path, holidays=text)))
    assert calendar.last == date(2020, 12, 31)
    with pytest.raises(DayNotCovered):
        calendar.is_working_day(date(2022, 1, 3))


def test_it_needs_the_calendar_among_the_acts(examples: Corpus) -> None:
    with pytest.raises(KeyError):
        institutions(examples)


def test_it_covers_the_years_around_today() -> None:
    calendar = institutions()
    assert (calendar.first, calendar.last) == (date(2023, 1, 1), date(2027, 12, 31))
    with pytest.raises(DayNotCovered, match="Expected: a day from 2023-01-01 to 2027-12-31"):
        last_day(date(2027, 12, 20), Days(15), calendar)


def easter(number: int) -> date:
    """Easter Sunday by the method of Gauss as corrected by Lichtenberg."""
    century = number // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    seed = (19 * (number % 19) + moon) % 30
    full_moon = 21 + seed - (seed // 29 + (seed // 28 - seed // 29) * (number % 19 // 11))
    first_sunday = 7 - (number + number // 4 + sun) % 7
    return date(number, 3, 1) + timedelta(days=full_moon + 7 - (full_moon - first_sunday) % 7 - 1)


def test_it_knows_when_easter_is() -> None:
    # Worked dates that anybody can look up, so that the table below is checked against the right days.
    assert [easter(number) for number in (2014, 2023, 2024, 2025, 2026, 2027)] == [
        date(2014, 4, 20),
        date(2023, 4, 9),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
    ]


@pytest.mark.parametrize("number", range(2023, 2028))
@pytest.mark.parametrize("after", [-3, -2, 1, 39, 40, 50], ids=lambda after: f"easter{after:+}")
def test_it_closes_on_the_days_that_move_with_easter(number: int, after: int) -> None:
    assert easter(number) + timedelta(days=after) in institutions().holidays


@pytest.mark.parametrize("number", range(2023, 2028))
def test_it_closes_on_the_fixed_days_that_fall_on_a_weekday(number: int) -> None:
    for month, day in [(5, 1), (5, 9), (7, 21), (8, 15), (11, 1)]:
        fixed = date(number, month, day)
        assert (fixed in institutions().holidays) is (fixed.weekday() < 5), fixed


@pytest.mark.parametrize("number", range(2023, 2028))
def test_it_closes_from_christmas_to_the_end_of_the_year(number: int) -> None:
    days = (date(number, 12, 25) + timedelta(days=n) for n in range(7))
    assert all(day in institutions().holidays for day in days if day.weekday() < 5 and day.day < 30)


def test_it_lists_no_holiday_on_a_weekend() -> None:
    assert [day for day in institutions().holidays if day.weekday() >= 5] == []


def test_it_says_which_years_somebody_verified() -> None:
    years = {value.name: value.verified for value in corpus().acts["institutions-holidays"].values}
    assert [name for name, verified in years.items() if verified] == ["holidays-2023"]
    assert len(years) == 5
