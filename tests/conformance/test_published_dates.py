"""The calendars of the package against the dates as they were printed, row by row."""

from datetime import date, timedelta

import pytest

from openatmp.procedures import procedure
from openatmp.procedures.calendars import calendars
from openatmp.procedures.timetable import slots_of
from tests.conformance.published_dates import CLASSIFICATION, COMMITTEES, COMP, ORPHAN

CAT = {one.last: one for one in calendars().meetings["CAT"].meetings}
CHMP = {one.last for one in calendars().meetings["CHMP"].meetings}
SLOTS = {slot.start: slot for slot in slots_of(procedure("evaluation"), calendars()) if slot.is_derived}


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize("printed", CLASSIFICATION, ids=lambda printed: printed[1])
def test_the_table_of_classification_is_as_printed(printed: tuple[str, ...]) -> None:
    deadline, start, discussion, adoption = map(day, printed)
    row = calendars().tables["classification"].by_start[start]
    assert row.deadline == deadline
    assert row.dates == {"discussion": (discussion, discussion), "adoption": (adoption, adoption)}
    assert row.ground.verified


@pytest.mark.parametrize("printed", CLASSIFICATION, ids=lambda printed: printed[1])
def test_what_classifies_is_an_adoption_of_the_cat(printed: tuple[str, ...]) -> None:
    _, _, discussion, adoption = map(day, printed)
    assert not CAT[discussion].written
    assert adoption in CAT


@pytest.mark.parametrize("printed", ORPHAN, ids=lambda printed: printed[1])
def test_the_table_of_orphan_designation_is_as_printed(printed: tuple[str, ...]) -> None:
    deadline, start, first, second = map(day, printed)
    row = calendars().tables["orphan-designation"].by_start[start]
    assert row.deadline == deadline
    assert (row.dates["first-discussion"][1], row.dates["opinion"][1]) == (first, second)


@pytest.mark.parametrize("printed", COMP, ids=lambda printed: printed[1])
def test_the_meetings_of_the_comp_are_as_printed(printed: tuple[str, ...]) -> None:
    first, last = map(day, printed)
    meeting = calendars().meetings["COMP"].in_week_of(last.toordinal())
    assert meeting is not None
    assert (meeting.first, meeting.last) == (first, last)
    assert meeting.ground.verified


@pytest.mark.parametrize("printed", COMMITTEES, ids=lambda printed: printed[0])
def test_a_start_follows_from_each_meeting(printed: tuple[str, ...]) -> None:
    cat, chmp, start, submission = map(day, printed)
    assert cat in CAT
    assert chmp in CHMP
    assert chmp - start == timedelta(days=119)
    assert SLOTS[start].deadline == submission


def test_no_row_and_no_meeting_is_there_that_was_not_printed() -> None:
    rows = calendars().tables["classification"].rows
    assert [row.start.isoformat() for row in rows if not row.is_derived] == [one[1] for one in CLASSIFICATION]
    assert len(calendars().tables["orphan-designation"].rows) == len(ORPHAN)
    assert len(calendars().meetings["COMP"].meetings) == len(COMP)
    assert {last.isoformat() for last, one in CAT.items() if not one.written} == {
        one[0] for one in COMMITTEES
    }
    assert {last.isoformat() for last in CHMP} == {one[1] for one in COMMITTEES}


def test_the_cat_adopts_in_writing_in_august() -> None:
    assert [one.last for one in CAT.values() if one.written] == [
        date(2024, 8, 14), date(2025, 8, 14), date(2026, 8, 14)
    ]  # fmt: skip
