"""Which days are worked on, and what happens where nobody knows."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.calendars import Calendar, DayNotCovered

EASTER_2023 = Calendar(
    "Easter 2023",
    frozenset({date(2023, 4, 6), date(2023, 4, 7), date(2023, 4, 10), date(2023, 5, 1)}),
    date(2023, 1, 1),
    date(2023, 12, 31),
)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2023, 4, 5), True),  # Wednesday
        (date(2023, 4, 6), False),  # Maundy Thursday
        (date(2023, 4, 8), False),  # Saturday
        (date(2023, 4, 9), False),  # Sunday
        (date(2023, 4, 10), False),  # Easter Monday
        (date(2023, 4, 11), True),  # Tuesday
        (date(2023, 1, 2), True),  # first Monday covered
        (date(2023, 12, 31), False),  # last day covered, a Sunday
    ],
)
def test_it_works_on_weekdays_that_are_no_holiday(day: date, worked: bool) -> None:
    assert EASTER_2023.is_working_day(day) is worked


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2023, 4, 5), 1, date(2023, 4, 11)),
        (date(2023, 4, 11), -1, date(2023, 4, 5)),
        (date(2023, 4, 8), 1, date(2023, 4, 11)),
        (date(2023, 4, 28), 2, date(2023, 5, 3)),
        (date(2023, 4, 28), 0, date(2023, 4, 28)),
        (date(2023, 6, 12), 5, date(2023, 6, 19)),
        (date(2023, 6, 12), -5, date(2023, 6, 5)),
    ],
)
def test_it_counts_working_days_on_and_back(day: date, count: int, expected: date) -> None:
    assert EASTER_2023.working_day_after(day, count) == expected


@pytest.mark.parametrize("day", [date(2022, 12, 30), date(2024, 1, 1)])
def test_it_says_which_days_it_covers_when_asked_for_another(day: date) -> None:
    with pytest.raises(DayNotCovered) as caught:
        EASTER_2023.is_working_day(day)
    assert str(caught.value) == (
        f"Easter 2023: the holidays around {day} are not known. "
        "Expected: a day from 2023-01-01 to 2023-12-31. "
        "To do: add the published holidays of that year to the calendar."
    )
    assert (caught.value.calendar, caught.value.day) == ("Easter 2023", day)


def test_it_covers_its_first_and_its_last_day() -> None:
    one_day = Calendar("a Monday", frozenset(), date(2023, 1, 2), date(2023, 1, 2))
    assert one_day.is_working_day(date(2023, 1, 2))
    for outside in (date(2023, 1, 1), date(2023, 1, 3)):
        with pytest.raises(DayNotCovered):
            one_day.is_working_day(outside)


def test_it_does_not_guess_when_the_count_runs_out_of_the_calendar() -> None:
    with pytest.raises(DayNotCovered):
        EASTER_2023.working_day_after(date(2023, 12, 28), 2)
    with pytest.raises(DayNotCovered):
        EASTER_2023.working_day_after(date(2023, 1, 3), -2)


def test_it_says_the_same_on_the_other_side_of_a_process_border() -> None:
    error = DayNotCovered("Easter 2023", date(2024, 1, 1), date(2023, 1, 1), date(2023, 12, 31))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (str(again), again.day, again.first, again.last) == (
        str(error), error.day, error.first, error.last,
    )  # fmt: skip


@given(st.dates(date(2023, 2, 1), date(2023, 10, 31)), st.integers(1, 20))
def test_it_lands_on_a_working_day_with_the_counted_number_between(day: date, count: int) -> None:
    end = EASTER_2023.working_day_after(day, count)
    between = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert EASTER_2023.is_working_day(end)
    assert sum(map(EASTER_2023.is_working_day, between)) == count


@given(st.dates(date(2023, 2, 1), date(2023, 10, 31)), st.integers(1, 20))
def test_it_comes_back_to_the_working_day_it_started_from(day: date, count: int) -> None:
    start = EASTER_2023.working_day_after(day)
    assert EASTER_2023.working_day_after(EASTER_2023.working_day_after(start, count), -count) == start
