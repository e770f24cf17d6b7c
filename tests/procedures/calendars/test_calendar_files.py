"""Calendars from files: those that are shipped, and how each mistake is told."""

from datetime import date
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import actors, procedures
from openatmp.procedures.calendars import Meetings, Table, calendars
from openatmp.procedures.calendars.reading import read_calendar
from openatmp.procedures.calendars.shelf import read_calendars

HEAD = "key: CAT\nkind: meetings\ntitle: Meetings\nlast_checked: 2026-11-23\n"
PART = "parts:\n  - verified: true\n    source: https://example.org\n    meetings:\n"
MEETINGS = f"{HEAD}{PART}      - {{last: 2024-01-19}}\n      - {{first: 2024-02-14, last: 2024-02-16}}\n"
TABLE = """\
key: small
kind: table
title: A table
last_checked: 2026-11-23
parts:
  - verified: true
    source: https://example.org
    rows:
      - {deadline: 2024-01-02, start: 2024-01-19, questions: 2024-02-16, opinion: [2024-03-12, 2024-03-14]}
"""


def test_it_reads_meetings() -> None:
    read = read_calendar(MEETINGS, "CAT.yaml")
    assert isinstance(read, Meetings)
    assert [(one.first, one.last, one.written) for one in read.meetings] == [
        (date(2024, 1, 19), date(2024, 1, 19), False),
        (date(2024, 2, 14), date(2024, 2, 16), False),
    ]


def test_it_reads_a_table_with_days_and_ranges_of_days() -> None:
    read = read_calendar(TABLE, "small.yaml")
    assert isinstance(read, Table)
    assert read.rows[0].dates == {
        "questions": (date(2024, 2, 16), date(2024, 2, 16)),
        "opinion": (date(2024, 3, 12), date(2024, 3, 14)),
    }
    assert read.by_start[date(2024, 1, 19)] is read.rows[0]


def test_it_reads_months_of_which_nothing_is_known_and_adoptions_in_writing() -> None:
    text = MEETINGS.replace("parts:", "unknown:\n  - {first: 2024-01-20, last: 2024-02-13}\nparts:")
    read = read_calendar(text + "      - {last: 2024-08-14, written: true}\n", "CAT.yaml")
    assert isinstance(read, Meetings)
    assert read.unknown == ((date(2024, 1, 20), date(2024, 2, 13)),)
    assert read.meetings[-1].written


@pytest.mark.parametrize(
    ("text", "line", "happened"),
    [
        (MEETINGS.replace("kind: meetings", "kind: feasts"), 2, "`kind` cannot be `feasts`"),
        (MEETINGS.replace("title: Meetings", "colour: red"), 3, "`colour` is not known"),
        (MEETINGS.replace("2026-11-23", "soon"), 4, "`last_checked` is not a date"),
        (MEETINGS.replace("verified: true", "verified: maybe"), 6, "neither true nor false"),
        (MEETINGS.replace("https://example.org", "general knowledge"), 7, "cannot be verified"),
        (MEETINGS.replace("{last: 2024-01-19}", "{last: 2024-02-16}"), 10, "2024-02-16 is there twice"),
        (
            MEETINGS.replace("first: 2024-02-14", "first: 2024-02-17"),
            10,
            "ends on 2024-02-16, before it begins",
        ),
        (MEETINGS.replace("{last: 2024-01-19}", "{first: 2024-01-19}"), 9, "the field `last` is missing"),
        (HEAD + "parts: []\n", 5, "the calendar is empty"),
        (
            TABLE.replace("deadline: 2024-01-02", "deadline: 2024-01-20"),
            9,
            "the deadline 2024-01-20 comes after",
        ),
        (
            TABLE.replace("questions: 2024-02-16", "questions: 2024-01-16"),
            9,
            "`questions` comes before the start",
        ),
        (TABLE.replace("[2024-03-12, 2024-03-14]", "[2024-03-14, 2024-03-12]"), 9, "before it begins"),
        (TABLE.replace("[2024-03-12, 2024-03-14]", "[2024-03-12]"), 9, "`opinion` is no day"),
        (TABLE.replace("[2024-03-12, 2024-03-14]", "spring"), 9, "`opinion` is no day"),
    ],
)
def test_it_refuses_a_mistake_and_says_where(text: str, line: int, happened: str) -> None:
    with pytest.raises(BadInput) as raised:
        read_calendar(text, "file.yaml")
    assert happened in raised.value.happened
    assert raised.value.where == f"file.yaml, line {line}"


def test_it_reads_a_folder_of_calendars(tmp_path: Path) -> None:
    (tmp_path / "CAT.yaml").write_text(MEETINGS, encoding="utf-8")
    (tmp_path / "small.yaml").write_text(TABLE, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no calendar", encoding="utf-8")
    read = read_calendars(tmp_path)
    assert (set(read.meetings), set(read.tables)) == ({"CAT"}, {"small"})


# ------------------------------------------------------------------------------- what is shipped


def test_the_calendars_of_four_committees_and_three_tables_are_shipped() -> None:
    assert set(calendars().meetings) == {"CAT", "CHMP", "COMP", "PRAC"}
    assert set(calendars().tables) == {"classification", "evaluation", "orphan-designation"}
    assert set(calendars().meetings) <= set(actors())


def test_every_table_is_of_a_procedure_and_its_columns_are_steps() -> None:
    for key, table in calendars().tables.items():
        users = [one for one in procedures().values() if one.slots and one.slots.table == key]
        assert users, key
        for procedure in users:
            steps = {step.id for shape in procedure.shapes for step in shape.steps}
            assert {name for row in table.rows for name in row.dates} <= steps
            assert "submission" in steps, "the deadline belongs to a step"


def test_every_meeting_and_row_names_its_source_and_what_is_derived_says_how() -> None:
    shelf = calendars()
    grounds = [one.ground for known in shelf.meetings.values() for one in known.meetings]
    grounds += [row.ground for table in shelf.tables.values() for row in table.rows]
    assert all(ground.source.startswith("https://") for ground in grounds)
    assert all(not (ground.verified and ground.derived) for ground in grounds)
    assert all(ground.verified or ground.derived for ground in grounds)


def test_every_slot_table_that_a_procedure_names_is_there_or_awaited() -> None:
    named = {one.slots.table for one in procedures().values() if one.slots and one.slots.table}
    assert named >= set(calendars().tables)
