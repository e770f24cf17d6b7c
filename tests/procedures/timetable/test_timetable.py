"""A timetable as it is handed out: its steps by name, its end, its notes."""

from datetime import date

import pytest

from openatmp.procedures import procedure
from openatmp.procedures.timetable import Asked, timetable
from openatmp.procedures.timetable.prepared import Way, prepared
from tests.procedures.small import HEAD, SOURCE, STEPS, STOPS, counted, read, row, step, table, the

START = date(2024, 3, 4)
SLOTS = f"slots: {{table: small, verified: true, source: '{SOURCE}'}}\n"


def test_it_finds_a_step_by_its_name() -> None:
    found = counted(START)
    assert the(found, "questions").step.title == "Questions"
    assert found.step("nowhere") is None
    assert the(found, "opinion").actor == "CAT and CHMP"


def test_it_is_decided_on_the_date_of_the_step_that_decides() -> None:
    assert counted(START).decided == the(counted(START), "decision").date
    words = read(f"{HEAD}steps:\n{step(id='someday', when='some day')}")
    assert counted(START, of=words).decided is None


def test_a_published_slot_needs_no_note_and_a_derived_one_gets_it() -> None:
    evaluation = procedure("evaluation")
    assert timetable(evaluation, Asked(date(2017, 1, 19))).notes == ()
    (note,) = timetable(evaluation, Asked(date(2026, 3, 26))).notes
    assert "derived and not published" in note


def test_a_row_that_was_cut_off_says_what_of_it_is_derived() -> None:
    (note,) = timetable(procedure("classification"), Asked(date(2025, 8, 14))).notes
    assert note == "This start was published; some dates that follow from it are derived."


@pytest.mark.parametrize("start", [date(2024, 1, 1), date(2024, 12, 1)])
def test_before_the_first_and_after_the_last_slot_there_is_nothing_to_say(start: date) -> None:
    slotted = read(HEAD + SLOTS + STEPS + STOPS)
    rows = table("small", row(date(2024, 2, 20), START), row(date(2024, 3, 20), date(2024, 4, 4)))
    assert counted(start, rows, of=slotted).notes == ()


def test_each_step_is_counted_in_its_own_way() -> None:
    ways = {one.id: one.way for one in prepared(procedure("evaluation").shape())}
    assert ways["eligibility"] is Way.LENGTH
    assert ways["submission"] is Way.DAYS
    assert ways["appointment-of-rapporteurs"] is Way.WORDS
    assert ways["rapporteurs-reports"] is Way.NUMBERED
    assert ways["cat-list-of-questions"] is Way.AT_MEETING
    assert ways["decision"] is Way.DAYS
    assert ways["joint-clinical-assessment-endorsed"] is Way.LAW


def test_only_what_others_are_counted_from_is_remembered() -> None:
    counts = {one.id for one in prepared(procedure("evaluation").shape()) if one.counts}
    assert counts == {
        "submission", "start", "chmp-list-of-questions", "chmp-outstanding-issues", "chmp-opinion", "decision"
    }  # fmt: skip
