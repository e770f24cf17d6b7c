"""An axis of days."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.drawing import width_of
from openatmp.register.renderings.axis import Axis

days = st.dates(date(1995, 1, 1), date(2080, 1, 1))


def axis(first: str, last: str) -> Axis:
    return Axis(date.fromisoformat(first), date.fromisoformat(last), 0, 600)


def test_it_marks_every_year_of_a_usual_life() -> None:
    assert [words for _, words in axis("2018-03-01", "2026-11-25").ticks()][:3] == ["2018", "2019", "2020"]


def test_it_marks_every_second_year_of_a_long_life() -> None:
    assert [words for _, words in axis("2009-03-01", "2026-11-25").ticks()][:2] == ["2010", "2012"]


def test_it_marks_months_of_a_short_life() -> None:
    assert "Jul 2026" in [words for _, words in axis("2026-04-23", "2026-11-25").ticks()]


def test_it_marks_the_years_of_a_life_that_is_nearly_three_years_long() -> None:
    assert [words for _, words in axis("2015-02-20", "2017-12-20").ticks()] == ["Jan 2016", "Jan 2017"]


@given(days, days)
def test_it_marks_so_few_days_that_their_words_have_room(one: date, other: date) -> None:
    marked = Axis(min(one, other), max(one, other), 0, 588)
    ticks = list(marked.ticks())
    for (day, words), (following, _) in pairwise(ticks):
        assert marked.x(following) - marked.x(day) > width_of(words, 14)


@given(days, days, days)
def test_it_keeps_the_order_of_days(first: date, last: date, between: date) -> None:
    one = Axis(min(first, last), max(first, last), 10, 600)
    assert one.x(between) < one.x(between + timedelta(days=1))
    assert one.x(one.first) == 10
    assert abs(one.x(one.last) - 600) < 0.01
    assert one.first < min(first, last) <= max(first, last) <= one.last
