"""Lengths of time: as they are written, added plainly, and counted by law."""

from datetime import date

import pytest

from openatmp.basis.calendars import Calendar
from openatmp.basis.errors import BadInput
from openatmp.procedures.kinds import Unit
from openatmp.procedures.procedure import Length
from openatmp.procedures.timetable.lengths import by_law, moved, periods, span

DAY = date(2024, 1, 31)
HOLIDAYS = Calendar("some", frozenset({date(2024, 5, 1)}), date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("length", "said", "backward"),
    [
        (Length(Unit.DAYS, 1), "1 day", "1 day"),
        (Length(Unit.WORKING_DAYS, 2), "2 working days", "2 working days"),
        (Length(Unit.WEEKS, 1, 3), "1 to 3 weeks", "3 to 1 weeks"),
        (Length(Unit.MONTHS, 7, 18), "7 to 18 months", "18 to 7 months"),
        (Length(Unit.YEARS, 1), "1 year", "1 year"),
    ],
)
def test_it_is_written_as_people_do(length: Length, said: str, backward: str) -> None:
    assert (str(length), length.backward()) == (said, backward)


@pytest.mark.parametrize(
    ("length", "after", "before"),
    [
        (Length(Unit.DAYS, 30), date(2024, 3, 1), date(2024, 1, 1)),
        (Length(Unit.WEEKS, 2), date(2024, 2, 14), date(2024, 1, 17)),
        (Length(Unit.MONTHS, 1), date(2024, 2, 29), date(2023, 12, 31)),
        (Length(Unit.YEARS, 1), date(2025, 1, 31), date(2023, 1, 31)),
        (Length(Unit.WORKING_DAYS, 3), date(2024, 2, 5), date(2024, 1, 26)),
    ],
)
def test_it_moves_a_day_plainly(length: Length, after: date, before: date) -> None:
    assert moved(DAY, length) == after
    assert moved(DAY, length, back=True) == before


def test_a_range_has_a_nearer_and_a_farther_end() -> None:
    length = Length(Unit.MONTHS, 1, 2)
    assert moved(DAY, length, farther=True) == date(2024, 3, 31)
    assert span(DAY, periods(length), back=False) == (date(2024, 2, 29), date(2024, 3, 31))
    assert span(DAY, periods(length), back=True) == (date(2023, 11, 30), date(2023, 12, 31))
    assert span(DAY, periods(Length(Unit.WEEKS, 1)), back=True) == (date(2024, 1, 24), date(2024, 1, 24))


def test_a_period_of_law_ends_on_a_working_day() -> None:
    ended = by_law(date(2024, 4, 1), Length(Unit.DAYS, 30), HOLIDAYS)
    assert (ended.plain, ended.on, ended.holidays_known) == (date(2024, 5, 1), date(2024, 5, 2), True)


def test_a_period_counted_back_stays_where_it_is() -> None:
    ended = by_law(date(2024, 5, 31), Length(Unit.DAYS, 30), HOLIDAYS, back=True)
    assert (ended.plain, ended.on) == (date(2024, 5, 1), date(2024, 5, 1))


def test_where_no_holidays_are_known_weekends_still_are() -> None:
    ended = by_law(date(2019, 4, 1), Length(Unit.DAYS, 26), HOLIDAYS)
    assert (ended.plain, ended.on, ended.holidays_known) == (date(2019, 4, 27), date(2019, 4, 29), False)


def test_working_days_end_on_one_and_nothing_is_moved() -> None:
    ended = by_law(date(2024, 4, 29), Length(Unit.WORKING_DAYS, 3), HOLIDAYS)
    assert (ended.plain, ended.on) == (date(2024, 5, 3), date(2024, 5, 3))


def test_what_leaves_the_calendar_is_refused() -> None:
    with pytest.raises(BadInput, match="leaves the calendar"):
        moved(date(9999, 12, 1), Length(Unit.MONTHS, 2))
