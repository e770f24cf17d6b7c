"""A day in words, the same on every machine."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.classification.days import in_words

# Written out: what the machine calls them depends on its language.
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@pytest.mark.parametrize("month", range(1, 13))
def test_it_names_every_month(month: int) -> None:
    last = calendar.monthrange(2028, month)[1]
    assert in_words(date(2028, month, last)) == f"{last} {MONTHS[month - 1]} 2028"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_the_day_can_be_read_back(day: date) -> None:
    number, month, year = in_words(day).split()
    assert date(int(year), MONTHS.index(month) + 1, int(number)) == day
