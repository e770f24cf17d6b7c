"""Planning back: the last safe day of each step."""

from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import procedure
from openatmp.procedures.calendars import Calendars, calendars
from openatmp.procedures.errors import NotOpen
from openatmp.procedures.timetable import Asked, latest, stop_of, timetable
from tests.procedures.small import HEAD, SOURCE, calendars_of, meetings, read, step

NO_MEETINGS = Calendars({}, {}, calendars().holidays)


def test_without_slots_it_ends_on_the_day_or_just_before() -> None:
    by = date(2026, 6, 30)
    table = latest(procedure("evaluation"), by, calendars=NO_MEETINGS)
    assert table.decided is not None
    assert 0 <= (by - table.decided).days <= 2
    assert [stood.usual for stood in table.stood] == [True, True]


def test_it_takes_the_latest_slot_that_is_in_time() -> None:
    table = latest(procedure("evaluation"), date(2027, 6, 30))
    assert table.slot is not None
    assert table.decided is not None
    assert table.decided <= date(2027, 6, 30)


def test_stops_can_be_left_out() -> None:
    by = date(2026, 6, 30)
    table = latest(procedure("evaluation"), by, Asked(by), NO_MEETINGS)
    assert not table.stood
    assert table.decided == by
    assert (by - table.start).days == 276


def test_beyond_the_last_slot_that_is_known_any_day_will_do() -> None:
    table = latest(procedure("evaluation"), date(2035, 1, 1))
    assert table.slot is None
    assert table.decided is not None
    assert (date(2035, 1, 1) - table.decided).days < 45


def test_it_plans_a_classification_back_to_its_slot() -> None:
    table = latest(procedure("classification"), date(2026, 4, 30))
    assert table.start == date(2026, 2, 20)
    assert table.decided == date(2026, 4, 17)


def test_stops_told_by_their_days_cannot_be_planned_back() -> None:
    by = date(2026, 6, 30)
    stops = (stop_of("list-of-questions:2026-01-01..2026-03-01"),)
    with pytest.raises(BadInput, match="planning back needs a length of stops"):
        latest(procedure("evaluation"), by, Asked(by, stops=stops))


def test_a_procedure_that_ends_without_a_date_cannot_be_planned_back() -> None:
    endless = read(f"{HEAD}steps:\n{step(id='someday', when='some day')}")
    with pytest.raises(BadInput, match="no step of small has a date on which it is decided"):
        latest(endless, date(2026, 6, 30), calendars=calendars_of())


def test_a_procedure_that_was_not_there_yet_cannot_be_planned_back() -> None:
    with pytest.raises(NotOpen):
        latest(procedure("evaluation"), date(2009, 3, 1), calendars=NO_MEETINGS)


def test_the_plan_back_is_the_plan_forward_from_its_start() -> None:
    back = latest(procedure("evaluation"), date(2027, 6, 30))
    forward = timetable(procedure("evaluation"), Asked(back.start, usual_stops=True))
    assert back.steps == forward.steps


def test_a_slot_that_meetings_move_past_the_day_is_passed_over() -> None:
    slots = f"slots: {{committee: CAT, at: vote, verified: true, source: '{SOURCE}'}}\n"
    steps = step(id="vote", day="10", place="{committee: CAT, rule: same-week}") + step(id="end", day="20")
    cat = meetings("CAT", date(2024, 3, 15), date(2024, 4, 19), date(2024, 5, 17))
    table = latest(read(f"{HEAD}{slots}steps:\n{steps}"), date(2024, 5, 1), calendars=calendars_of(cat))
    assert (table.start, table.decided) == (date(2024, 4, 10), date(2024, 4, 29))
