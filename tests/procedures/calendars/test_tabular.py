"""Calendars as comma-separated values: read, written, and every mistake with its line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars import Meetings, Table
from openatmp.procedures.calendars.tabular import read_tabular, write_tabular
from tests.procedures.small import meetings

CHMP = "committee,first,last,written,source\nCHMP,2028-01-24,2028-01-27,no,https://example.org\nCHMP,,2028-08-17,yes,\n"
TABLE = (
    "table,deadline,start,cat-list-of-questions,source\n"
    "evaluation,2028-01-03,2028-01-20,2028-05-12,https://example.org\n"
    "evaluation,2028-02-01,2028-02-17,2028-06-07..2028-06-09,\n"
)


def test_it_reads_meetings() -> None:
    (read,) = read_tabular(CHMP, "chmp.csv")
    assert isinstance(read, Meetings)
    assert [(one.first, one.last, one.written) for one in read.meetings] == [
        (date(2028, 1, 24), date(2028, 1, 27), False),
        (date(2028, 8, 17), date(2028, 8, 17), True),
    ]
    assert [one.ground.verified for one in read.meetings] == [True, False]
    assert read.meetings[1].ground.source == "general knowledge"
    assert all(one.ground.note == "Imported by the operator." for one in read.meetings)


def test_it_reads_a_table() -> None:
    (read,) = read_tabular(TABLE, "table.csv")
    assert isinstance(read, Table)
    assert read.key == "evaluation"
    assert read.rows[0].deadline == date(2028, 1, 3)
    assert read.rows[1].dates == {"cat-list-of-questions": (date(2028, 6, 7), date(2028, 6, 9))}


def test_one_file_may_hold_several_committees_or_tables() -> None:
    both = read_tabular("committee,last\nCAT,2028-01-21\nCHMP,2028-01-27\nCAT,2028-02-18\n", "both.csv")
    assert [(one.committee, len(one.meetings)) for one in both if isinstance(one, Meetings)] == [
        ("CAT", 2), ("CHMP", 1)
    ]  # fmt: skip
    tables = read_tabular(
        "table,deadline,start\na,2028-01-01,2028-01-02\nb,2028-01-01,2028-01-02\n", "both.csv"
    )
    assert [one.key for one in tables if isinstance(one, Table)] == ["a", "b"]


def test_empty_lines_and_spaces_do_no_harm() -> None:
    (read,) = read_tabular("committee , last\n\n CAT , 2028-01-21 \n,\n", "cat.csv")
    assert isinstance(read, Meetings)
    assert read.meetings[0].last == date(2028, 1, 21)


@pytest.mark.parametrize(
    ("text", "where", "happened"),
    [
        ("", "file.csv", "the table has 0 lines"),
        ("committee,last\n", "file.csv", "the table has 0 lines"),
        ("committee\nCAT\n", "file.csv, line 1", "the column last is missing"),
        ("table,start\nx,2028-01-01\n", "file.csv, line 1", "the column deadline is missing"),
        ("committee,last,colour\nCAT,2028-01-21,red\n", "file.csv, line 1", "not known or there twice"),
        ("committee,last,last\nCAT,2028-01-21,2028-01-21\n", "file.csv, line 1", "not known or there twice"),
        ("committee,last\nCAT,soon\n", "file.csv, line 2", "last is no day: 'soon'"),
        ("committee,last\nCAT,\n", "file.csv, line 2", "the column last is empty"),
        ("committee,last\n,2028-01-21\n", "file.csv, line 2", "the column committee is empty"),
        ("committee,last\nCAT,2028-01-21,more\n", "file.csv, line 2", "3 cells, and there are 2 columns"),
        ("committee,last\nCAT,2028-01-21\nCAT,2028-01-21\n", "file.csv, line 3", "is there twice"),
        ("committee,last,written\nCAT,2028-01-21,perhaps\n", "file.csv, line 2", "neither yes nor no"),
        ("committee,first,last\nCAT,2028-01-22,2028-01-21\n", "file.csv, line 2", "before it begins"),
        ("table,deadline,start\n,2028-01-01,2028-01-02\n", "file.csv, line 2", "the column table is empty"),
        ("table,deadline,start\nx,2028-01-03,2028-01-02\n", "file.csv, line 2", "comes after the start"),
        ("table,deadline,start,a\nx,2028-01-01,2028-01-02,2027-01-02\n", "file.csv, line 2",
         "before the start"),
        ("table,deadline,start\nx,2028-01-01,2028-01-02\nx,2028-01-01,2028-01-02\n", "file.csv, line 3",
         "is there twice"),
        ('committee,last\n"CAT,2028-01-21\n', "file.csv, line 2", "this is no table"),
        ("committee,last\n" + "CAT,2028-01-21\n" * 10_001, "file.csv", "the table has 10,001 lines"),
    ],
)  # fmt: skip
def test_it_refuses_a_mistake_and_says_where(text: str, where: str, happened: str) -> None:
    with pytest.raises(BadInput) as raised:
        read_tabular(text, "file.csv")
    assert happened in raised.value.happened
    assert raised.value.where == where
    assert "plan-a-procedure" in raised.value.remedy


@pytest.mark.parametrize("text", [CHMP, TABLE])
def test_what_it_writes_it_reads_again(text: str) -> None:
    (read,) = read_tabular(text, "file.csv")
    (again,) = read_tabular(write_tabular(read), "file.csv")
    assert write_tabular(again) == write_tabular(read)


@given(st.lists(st.dates(date(2020, 1, 1), date(2099, 12, 31)), min_size=1, max_size=30, unique=True))
def test_any_meetings_come_back_as_they_were(lasts: list[date]) -> None:
    (again,) = read_tabular(write_tabular(meetings("CAT", *lasts)), "file.csv")
    assert isinstance(again, Meetings)
    assert [one.last for one in again.meetings] == sorted(lasts)
