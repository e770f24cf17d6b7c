"""Calendars that an operator imported: kept, joined, and put on top of the shipped ones."""

from datetime import date
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import procedure
from openatmp.procedures.calendars import Table, calendars
from openatmp.procedures.calendars.kept import calendars_with_kept, keep, kept
from openatmp.procedures.timetable import Asked, slots_of, timetable
from tests.procedures.small import day_of, meetings, row, table


def test_nothing_is_kept_at_first(tmp_path: Path) -> None:
    assert kept(tmp_path) == ()
    assert calendars_with_kept(tmp_path) is calendars()


def test_what_is_kept_wins_for_the_time_that_it_covers(tmp_path: Path) -> None:
    file = keep(tmp_path, meetings("CHMP", date(2026, 7, 22), date(2026, 9, 16)))
    assert file == tmp_path / "calendars" / "CHMP.csv"
    lasts = [one.last for one in calendars_with_kept(tmp_path).meetings["CHMP"].meetings]
    assert date(2026, 7, 22) in lasts
    assert date(2026, 7, 23) not in lasts
    assert date(2026, 9, 17) not in lasts, "it is the meeting that was imported with another last day"
    assert date(2026, 10, 15) in lasts
    assert date(2026, 6, 25) in lasts


def test_what_is_kept_is_joined_with_what_was_kept_before(tmp_path: Path) -> None:
    keep(tmp_path, meetings("COMP", date(2028, 1, 20), date(2028, 2, 17)))
    keep(tmp_path, meetings("COMP", date(2028, 2, 16), date(2028, 3, 16)))
    (joined,) = kept(tmp_path)
    assert not isinstance(joined, Table)
    assert [one.last for one in joined.meetings] == [
        date(2028, 1, 20), date(2028, 2, 16), date(2028, 3, 16)
    ]  # fmt: skip


def test_an_imported_table_gives_published_slots(tmp_path: Path) -> None:
    printed = row(date(2028, 1, 3), date(2028, 1, 20), {"cat-list-of-questions": date(2028, 5, 11)})
    keep(tmp_path, table("evaluation", printed))
    keep(tmp_path, table("evaluation", row(date(2028, 2, 1), date(2028, 2, 17))))
    together = calendars_with_kept(tmp_path)
    evaluation = procedure("evaluation")
    starts = [slot.start for slot in slots_of(evaluation, together) if slot.is_published]
    assert starts[-2:] == [date(2028, 1, 20), date(2028, 2, 17)]
    found = timetable(evaluation, Asked(date(2028, 1, 20)), together)
    assert day_of(found, "cat-list-of-questions") == date(2028, 5, 11)
    assert day_of(found, "chmp-list-of-questions") == date(2028, 5, 17), (
        "the clock goes on from what is printed"
    )
    assert day_of(found, "submission") == date(2028, 1, 3)


def test_a_name_that_is_none_for_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="a calendar cannot be called"):
        keep(tmp_path, table("../small", row(date(2028, 1, 3), date(2028, 1, 20))))
    assert not list(tmp_path.iterdir())


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "calendars").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(BadInput, match="the calendar cannot be written"):
        keep(tmp_path, meetings("CAT", date(2028, 1, 21)))


def test_a_kept_file_that_was_damaged_is_told(tmp_path: Path) -> None:
    file = keep(tmp_path, meetings("CAT", date(2028, 1, 21)))
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(BadInput, match="move it away, and import the table again"):
        calendars_with_kept(tmp_path)


def test_no_draft_is_left_behind(tmp_path: Path) -> None:
    keep(tmp_path, meetings("CAT", date(2028, 1, 21)))
    assert [file.name for file in (tmp_path / "calendars").iterdir()] == ["CAT.csv"]
