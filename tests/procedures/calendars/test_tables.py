"""Tables of submission dates: their order, and what happens where two tell of one time."""

from datetime import date

import pytest

from openatmp.procedures.calendars.reading import out_of_order
from tests.procedures.small import calendars_of, meetings, row, table

FIRST = row(date(2024, 1, 2), date(2024, 1, 19))
SECOND = row(date(2024, 2, 1), date(2024, 2, 16))
THIRD = row(date(2024, 3, 1), date(2024, 3, 15))


def test_the_rows_come_in_the_order_of_their_starts() -> None:
    found = table("small", THIRD, FIRST, SECOND)
    assert found.rows == (FIRST, SECOND, THIRD)
    assert found.by_start[date(2024, 2, 16)] is SECOND
    assert date(2024, 2, 17) not in found.by_start


def test_another_table_wins_between_its_first_and_last_start() -> None:
    moved = row(date(2024, 2, 2), date(2024, 2, 17))
    joined = table("small", FIRST, SECOND, THIRD).replaced_by(table("small", moved, THIRD))
    assert joined.rows == (FIRST, SECOND, moved, THIRD), "what lies before its first start stays"
    wide = table("small", FIRST, SECOND, THIRD).replaced_by(table("small", FIRST, moved, THIRD))
    assert wide.rows == (FIRST, moved, THIRD)


def test_a_table_or_a_calendar_that_is_new_is_added() -> None:
    together = calendars_of(table("one", FIRST), meetings("CAT", date(2024, 1, 19)))
    more = together.with_imported(table("two", SECOND)).with_imported(meetings("PRAC", date(2024, 1, 12)))
    assert (set(more.tables), set(more.meetings)) == ({"one", "two"}, {"CAT", "PRAC"})
    assert (set(together.tables), set(together.meetings)) == ({"one"}, {"CAT"}), "nothing is changed in place"


@pytest.mark.parametrize(
    ("deadline", "start", "dates", "problem"),
    [
        (date(2024, 1, 2), date(2024, 1, 19), {"questions": date(2024, 2, 16)}, ""),
        (date(2024, 1, 19), date(2024, 1, 19), {"questions": date(2024, 1, 19)}, ""),
        (date(2024, 1, 20), date(2024, 1, 19), {},
         "the deadline 2024-01-20 comes after the start 2024-01-19"),
        (date(2024, 1, 2), date(2024, 1, 19), {"questions": date(2024, 1, 18)},
         "`questions` comes before the start 2024-01-19"),
    ],
)  # fmt: skip
def test_it_says_what_is_out_of_order(
    deadline: date, start: date, dates: dict[str, date], problem: str
) -> None:
    assert out_of_order(row(deadline, start, dates)) == problem
