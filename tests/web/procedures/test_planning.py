from datetime import date, timedelta

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars import calendars
from openatmp.procedures.errors import NotOpen
from openatmp.procedures.shelf import procedure
from openatmp.procedures.timetable import StopAsked, slots_of, timetable
from openatmp.web.procedures.planning import Plan, Wanted, planned

DAY = date(2026, 1, 5)


def _wanted(key: str, plan: Plan, day: date | None, **more: object) -> Wanted:
    return Wanted(procedure(key), plan, day, **more)  # type: ignore[arg-type]  # each test says what it sets


def test_a_start_gives_the_timetable_of_the_room() -> None:
    wanted = _wanted("evaluation", Plan.START, date(2017, 1, 19))
    answer = planned(wanted, calendars(), DAY)
    same = timetable(procedure("evaluation"), wanted.asked(date(2017, 1, 19)))
    assert [step.date for step in answer.table.steps] == [step.date for step in same.steps]
    assert answer.table.step("chmp-list-of-questions") is not None


def test_the_deadline_of_a_slot_is_told() -> None:
    answer = planned(_wanted("evaluation", Plan.START, date(2017, 1, 19)), calendars(), DAY)
    assert any(note.startswith("The papers must be in by") for note in answer.notes)


def test_the_next_slot_is_one_whose_papers_can_still_be_handed_in() -> None:
    slots = slots_of(procedure("classification"), calendars())
    for slot in slots:
        assert slot.deadline is not None
        before = planned(_wanted("classification", Plan.SLOT, None), calendars(), slot.deadline)
        assert before.table.start == slot.start
        if slot is not slots[-1]:
            late = slot.deadline + timedelta(days=1)
            after = planned(_wanted("classification", Plan.SLOT, None), calendars(), late)
            assert after.table.start > slot.start


def test_the_next_slot_from_a_day_on() -> None:
    first, second = slots_of(procedure("classification"), calendars())[:2]
    day = first.start + timedelta(days=1)
    assert planned(_wanted("classification", Plan.SLOT, day), calendars(), DAY).table.start == second.start


def test_planning_back_reaches_the_decision_in_time() -> None:
    by = date(2028, 6, 30)
    answer = planned(_wanted("evaluation", Plan.BY, by, usual_stops=True), calendars(), DAY)
    assert answer.table.decided is not None
    assert answer.table.decided <= by
    assert not any("past" in note for note in answer.notes)


def test_a_start_that_is_past_is_told() -> None:
    by = date(2026, 6, 30)
    answer = planned(_wanted("evaluation", Plan.BY, by, usual_stops=True), calendars(), date(2026, 6, 1))
    assert any(note.endswith("which is past.") for note in answer.notes)


def test_a_stop_moves_what_comes_after_it() -> None:
    start = date(2017, 1, 19)
    stop = StopAsked(procedure("evaluation").shape().stops[0].id, None, date(2017, 8, 18))
    plain = planned(_wanted("evaluation", Plan.START, start), calendars(), DAY).table
    moved = planned(_wanted("evaluation", Plan.START, start, stops=(stop,)), calendars(), DAY).table
    assert moved.stood
    assert plain.decided is not None
    assert moved.decided is not None
    assert moved.decided > plain.decided


@pytest.mark.parametrize("day", [date(2008, 12, 29), date(1990, 1, 1)])
def test_a_day_before_the_procedure_was_there_is_refused(day: date) -> None:
    with pytest.raises(NotOpen):
        planned(_wanted("evaluation", Plan.START, day), calendars(), DAY)


def test_a_slot_beyond_those_that_are_known_is_refused() -> None:
    with pytest.raises(BadInput, match="no slot"):
        planned(_wanted("classification", Plan.SLOT, date(2090, 1, 1)), calendars(), DAY)
