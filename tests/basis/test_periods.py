"""Periods by Regulation 1182/71: worked cases, and properties checked against the words of the rule."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.basis.periods import (
    Calendar,
    DayNotCovered,
    Days,
    Months,
    Period,
    Weeks,
    WorkingDays,
    Years,
    last_day,
    latest_day_before,
)

# The holidays of the institutions in 2023, and the first of 2024.
HOLIDAYS = [
    "2023-01-02", "2023-04-06", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-09", "2023-05-18",
    "2023-05-19", "2023-05-29", "2023-07-21", "2023-08-15", "2023-11-01", "2023-11-02", "2023-12-25",
    "2023-12-26", "2023-12-27", "2023-12-28", "2023-12-29", "2024-01-01", "2024-01-02",
]  # fmt: skip
OFFICE = Calendar(
    "office", frozenset(map(date.fromisoformat, HOLIDAYS)), date(2023, 1, 1), date(2024, 12, 31)
)
ALWAYS_OPEN = Calendar("no holidays", frozenset(), date(1990, 1, 1), date(2100, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


# ------------------------------------------------------------------------------------------ counting on


@pytest.mark.parametrize(
    ("event", "period", "expected"),
    [
        # Art. 3(1): the day of the event is not counted.
        ("2023-06-05", Days(1), "2023-06-06"),
        ("2023-06-05", Days(4), "2023-06-09"),
        ("2023-03-06", Days(60), "2023-05-05"),
        # Art. 3(3): holidays and weekends inside the period count.
        ("2023-04-03", Days(15), "2023-04-18"),
        # Art. 3(4): an end on Saturday, Sunday or holiday moves to the next working day.
        ("2023-06-05", Days(5), "2023-06-12"),
        ("2023-06-05", Days(6), "2023-06-12"),
        ("2023-05-04", Days(15), "2023-05-22"),
        ("2023-07-06", Days(15), "2023-07-24"),
        ("2023-12-10", Days(15), "2024-01-03"),
        # Art. 3(4) holds for a period of a single day too.
        ("2023-06-09", Days(1), "2023-06-12"),
        # Art. 3(5): two days or more have two working days in them.
        ("2023-06-09", Days(2), "2023-06-13"),
        ("2023-06-10", Days(2), "2023-06-13"),
        ("2023-06-08", Days(2), "2023-06-12"),
        ("2023-06-07", Days(2), "2023-06-09"),
        ("2023-04-05", Days(2), "2023-04-12"),
        ("2023-12-22", Weeks(1), "2024-01-04"),
        # Weeks end on the weekday of the event.
        ("2023-06-05", Weeks(1), "2023-06-12"),
        ("2023-06-10", Weeks(2), "2023-06-26"),
        # Months end on the date of the event, or on the last day of the month.
        ("2023-03-14", Months(1), "2023-04-14"),
        ("2023-08-31", Months(1), "2023-10-02"),
        ("2023-01-31", Months(1), "2023-02-28"),
        ("2024-01-31", Months(1), "2024-02-29"),
        ("2023-10-31", Months(4), "2024-02-29"),
        ("2023-11-30", Months(3), "2024-02-29"),
        ("2023-06-15", Months(9), "2024-03-15"),
        ("2023-12-15", Months(12), "2024-12-16"),
        # Years end on the date of the event.
        ("2023-06-05", Years(1), "2024-06-05"),
        # Working days are counted without holidays and weekends.
        ("2023-06-05", WorkingDays(1), "2023-06-06"),
        ("2023-06-09", WorkingDays(2), "2023-06-13"),
        ("2023-04-05", WorkingDays(3), "2023-04-13"),
        ("2023-12-21", WorkingDays(2), "2024-01-03"),
    ],
)
def test_it_finds_the_last_day_of_a_period(event: str, period: Period, expected: str) -> None:
    assert last_day(day(event), period, OFFICE) == day(expected)


@pytest.mark.parametrize(
    ("event", "expected"),
    [("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28"), ("2020-02-29", "2021-03-01")],
)
def test_it_ends_a_year_from_the_leap_day_with_february(event: str, expected: str) -> None:
    # 28 February 2021 is a Sunday, so that year ends on the Monday after.
    assert last_day(day(event), Years(1), ALWAYS_OPEN) == day(expected)


def test_it_counts_four_years_from_leap_day_to_leap_day() -> None:
    assert last_day(date(2024, 2, 29), Years(4), ALWAYS_OPEN) == date(2028, 2, 29)


def test_it_keeps_traceability_data_for_thirty_years() -> None:
    assert last_day(date(2024, 5, 15), Years(30), ALWAYS_OPEN) == date(2054, 5, 15)


# ------------------------------------------------------------------------------------------ counting back


@pytest.mark.parametrize(
    ("target", "period", "expected"),
    [
        ("2023-06-12", Days(4), "2023-06-08"),
        ("2023-06-22", Days(15), "2023-06-07"),
        # An end on a holiday or weekend is not moved.
        ("2023-06-13", Days(10), "2023-06-03"),
        ("2023-05-31", Days(30), "2023-05-01"),
        # One day before may be a Sunday; two days have two working days in them.
        ("2023-06-12", Days(1), "2023-06-11"),
        ("2023-06-12", Days(2), "2023-06-08"),
        ("2023-06-13", Days(2), "2023-06-09"),
        ("2023-06-12", Weeks(1), "2023-06-05"),
        ("2023-03-31", Months(1), "2023-02-28"),
        ("2024-03-31", Months(1), "2024-02-29"),
        ("2024-03-15", Months(9), "2023-06-15"),
        ("2024-12-31", Years(1), "2023-12-31"),
        ("2023-06-12", WorkingDays(2), "2023-06-08"),
        ("2023-04-12", WorkingDays(2), "2023-04-05"),
    ],
)
def test_it_counts_back_without_moving_the_end_to_a_working_day(
    target: str, period: Period, expected: str
) -> None:
    assert latest_day_before(day(target), period, OFFICE) == day(expected)


# ---------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize("unit", [Days, WorkingDays, Weeks, Months, Years])
@pytest.mark.parametrize("count", [0, -1])
def test_it_refuses_a_period_of_nothing(unit: type[Period], count: int) -> None:
    with pytest.raises(BadInput, match=f"{unit.__name__}: a period of {count} cannot be counted"):
        unit(count)


@pytest.mark.parametrize("period", [Days(3), WorkingDays(3), Weeks(1), Months(1), Years(1)])
def test_it_refuses_to_end_where_the_holidays_are_not_known(period: Period) -> None:
    with pytest.raises(DayNotCovered, match=r"Expected: a day from 2023-01-01 to 2024-12-31"):
        last_day(date(2024, 12, 30), period, OFFICE)


def test_it_does_not_need_the_holidays_in_the_middle_of_a_long_period() -> None:
    islands = Calendar("ends only", frozenset(), date(2030, 1, 1), date(2040, 12, 31))
    with pytest.raises(DayNotCovered):
        last_day(date(2023, 1, 2), Years(10), islands)  # its first two working days are not known
    assert last_day(date(2030, 1, 2), Years(10), islands) == date(2040, 1, 2)


@pytest.mark.parametrize(
    "period", [Days(1), Days(10**10), Weeks(10**9), Months(1), Months(10**9), Years(10**9)]
)
def test_it_says_so_when_the_count_leaves_the_calendar(period: Period) -> None:
    with pytest.raises(BadInput, match="counting from 9999-12-31 leaves the calendar"):
        period.ends(date.max, ALWAYS_OPEN)


@pytest.mark.parametrize("period", [Days(1), Weeks(1), Months(1), Years(1)])
def test_it_says_so_when_counting_back_leaves_the_calendar(period: Period) -> None:
    with pytest.raises(BadInput, match="counting from 0001-01-01 leaves the calendar"):
        period.begins(date.min, ALWAYS_OPEN)


def test_it_tells_two_periods_apart_by_unit_and_length() -> None:
    assert Days(5) == Days(5)
    five: set[Period] = {Days(5), WorkingDays(5), Days(5), Days(6)}
    assert len(five) == 3


# -------------------------------------------------------------------------------------------- properties

events = st.dates(date(2023, 1, 3), date(2023, 9, 30))
short_periods: st.SearchStrategy[Period] = st.one_of(
    st.integers(1, 90).map(Days),
    st.integers(1, 40).map(WorkingDays),
    st.integers(1, 12).map(Weeks),
    st.integers(1, 6).map(Months),
    st.just(Years(1)),
)


def working_days_in(first: date, last: date, calendar: Calendar) -> int:
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return sum(map(calendar.is_working_day, days))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Draw offices that close on random days of a year, also for weeks on end."""
    start = date(2023, 1, 1)
    closed = draw(st.frozensets(st.integers(0, 330), max_size=60))
    return Calendar("random", frozenset(start + timedelta(days=n) for n in closed), start, date(2025, 12, 31))


def in_the_words_of_the_rule(event: date, period: Period, calendar: Calendar) -> date:
    """Search for the first day that meets Art. 3(4) and 3(5), instead of calculating it."""
    long = period not in (Days(1), WorkingDays(1))
    candidate = period.ends(event, calendar)
    while not (
        calendar.is_working_day(candidate)
        and (not long or working_days_in(event + timedelta(days=1), candidate, calendar) >= 2)
    ):
        candidate += timedelta(days=1)
    return candidate


@given(events, short_periods, calendars())
def test_it_finds_the_first_day_that_meets_the_words_of_the_rule(
    event: date, period: Period, calendar: Calendar
) -> None:
    assert last_day(event, period, calendar) == in_the_words_of_the_rule(event, period, calendar)


@given(events, short_periods, calendars())
def test_it_never_ends_early_and_never_on_a_day_off(event: date, period: Period, calendar: Calendar) -> None:
    end = last_day(event, period, calendar)
    assert event < period.ends(event, calendar) <= end
    assert calendar.is_working_day(end)


@given(events, st.integers(0, 30), short_periods, calendars())
def test_it_never_ends_earlier_for_a_later_event(
    event: date, later: int, period: Period, calendar: Calendar
) -> None:
    after = event + timedelta(days=later)
    assert last_day(event, period, calendar) <= last_day(after, period, calendar)


@given(events, st.integers(1, 60), st.sampled_from([Days, WorkingDays]), calendars())
def test_it_never_ends_earlier_for_a_longer_period(
    event: date, count: int, unit: type[Period], calendar: Calendar
) -> None:
    assert last_day(event, unit(count), calendar) <= last_day(event, unit(count + 1), calendar)


@given(events, calendars())
def test_it_ends_a_week_where_seven_days_end(event: date, calendar: Calendar) -> None:
    assert last_day(event, Weeks(1), calendar) == last_day(event, Days(7), calendar)


@given(st.dates(date(2023, 10, 1), date(2024, 6, 30)), short_periods)
def test_it_leaves_the_whole_period_when_counting_back(target: date, period: Period) -> None:
    if isinstance(period, Years | Months):
        return  # they may reach back before the calendar begins
    latest = latest_day_before(target, period, OFFICE)
    assert latest <= period.begins(target, OFFICE)
    if period not in (Days(1), WorkingDays(1)):
        assert working_days_in(latest, target - timedelta(days=1), OFFICE) >= 2


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(1, 400))
def test_it_keeps_the_date_or_takes_the_last_of_the_month(event: date, count: int) -> None:
    end = Months(count).ends(event, ALWAYS_OPEN)
    assert (end.year - event.year) * 12 + end.month - event.month == count
    assert end.day == event.day or (end.day < event.day and (end + timedelta(days=1)).day == 1)
    assert Years(count).ends(event, ALWAYS_OPEN) == Months(12 * count).ends(event, ALWAYS_OPEN)
