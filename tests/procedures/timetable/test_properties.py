"""What holds of every procedure from every start: no day runs backwards, a stop moves what comes later."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from openatmp.procedures import procedures
from openatmp.procedures.calendars import Calendars, calendars
from openatmp.procedures.procedure import Procedure, Shape
from openatmp.procedures.timetable import Asked, StopAsked, Timetable, latest, timetable

OPEN = [one for one in procedures().values() if one.in_force_from is not None]
COURSES = [(one, shape) for one in OPEN for shape in one.shapes]
STOPPING = [(one, shape) for one, shape in COURSES if any(_.after for _ in shape.stops)]
NO_MEETINGS = Calendars({}, {}, calendars().holidays)

starts = st.dates(date(2009, 1, 1), date(2030, 12, 31))
lengths = st.integers(1, 400)


def count(
    procedure: Procedure, shape: Shape, start: date, *stops: StopAsked, by: Calendars | None = None
) -> Timetable:
    """Count from a start, or skip a day on which the procedure is not open."""
    assume(procedure.in_force_from is not None and procedure.in_force_from <= start)
    assume(procedure.in_force_to is None or start <= procedure.in_force_to)
    return timetable(procedure, Asked(start, shape.id, stops=stops), by)


@given(course=st.sampled_from(COURSES), start=starts)
def test_days_never_run_backwards(course: tuple[Procedure, Shape], start: date) -> None:
    table = count(*course, start)
    dates = [step.date for step in table.steps if step.date]
    assert dates == sorted(dates)
    numbered = [step.day for step in table.steps if step.day is not None]
    assert numbered == sorted(numbered)


@given(course=st.sampled_from(COURSES), start=starts)
def test_every_step_is_there_once_and_says_why(course: tuple[Procedure, Shape], start: date) -> None:
    table = count(*course, start)
    taken = [step.id for step in course[1].steps if step.is_taken_on(start)]
    assert sorted(step.id for step in table.steps) == sorted(taken)
    assert all(step.rule for step in table.steps)
    assert all(step.through > step.date for step in table.steps if step.through and step.date)
    assert not any(step.verified for step in table.steps if not step.step.ground.verified)


@given(course=st.sampled_from(COURSES), start=starts)
def test_a_numbered_day_is_the_start_and_so_many_days_where_nothing_moves_it(
    course: tuple[Procedure, Shape], start: date
) -> None:
    table = count(*course, start, by=NO_MEETINGS)
    for step in table.steps:
        if step.step.day is not None:
            assert step.date == start + timedelta(days=step.step.day - course[0].first_day)


@given(course=st.sampled_from(STOPPING), start=starts, days=lengths, data=st.data())
def test_a_stop_moves_later_days_by_exactly_its_length(
    course: tuple[Procedure, Shape], start: date, days: int, data: st.DataObject
) -> None:
    procedure, shape = course
    stop = data.draw(st.sampled_from([one for one in shape.stops if one.after]))
    plain = count(procedure, shape, start, by=NO_MEETINGS)
    at = plain.step(stop.after)
    assert at is not None
    assume(at.date is not None and at.day is not None)
    assert at.date is not None
    assert at.day is not None
    assume(any(one.step.day and one.step.day > at.day for one in plain.steps))
    asked = StopAsked(stop.id, at.date, at.date + timedelta(days=days))
    stopped = count(procedure, shape, start, asked, by=NO_MEETINGS)
    assert [one.days for one in stopped.stood] == [days]
    for step in plain.steps:
        if step.step.day is not None and step.date is not None:
            later = stopped.step(step.id)
            assert later is not None
            moved = timedelta(days=days if step.step.day > at.day else 0)
            assert later.date == step.date + moved


@given(start=starts, first=lengths, second=lengths)
def test_two_stops_move_the_end_by_both(start: date, first: int, second: int) -> None:
    evaluation = procedures()["evaluation"]
    shape = evaluation.shape()
    begun = start + timedelta(days=119)
    again = begun + timedelta(days=60 + first)
    stops = (
        StopAsked("list-of-questions", begun, begun + timedelta(days=first)),
        StopAsked("outstanding-issues", again, again + timedelta(days=second)),
    )
    plain, stopped = count(evaluation, shape, start, by=NO_MEETINGS), None
    stopped = count(evaluation, shape, start, *stops, by=NO_MEETINGS)
    assert plain.decided is not None
    assert stopped.decided == plain.decided + timedelta(days=first + second)


@given(course=st.sampled_from(COURSES), start=starts)
def test_the_same_question_has_the_same_answer(course: tuple[Procedure, Shape], start: date) -> None:
    assert count(*course, start).steps == count(*course, start).steps


@given(by=st.dates(date(2020, 1, 1), date(2029, 12, 31)), accelerated=st.booleans())
def test_planning_back_ends_in_time_and_no_slot_later_would(by: date, *, accelerated: bool) -> None:
    evaluation = procedures()["evaluation"]
    shape = "accelerated" if accelerated else "standard"
    table = latest(evaluation, by, Asked(by, shape, usual_stops=True))
    assert table.decided is not None
    assert table.decided <= by
    later = [slot.start for slot in table.slots if slot.start > table.start][:1]
    if table.slot is not None and later:
        next_one = timetable(evaluation, Asked(later[0], shape, usual_stops=True))
        assert next_one.decided is not None
        assert next_one.decided > by


@pytest.mark.parametrize("key", [one.key for one in OPEN])
def test_usual_stops_never_bring_the_end_nearer(key: str) -> None:
    for shape in procedures()[key].shapes:
        first = procedures()[key].in_force_from or date.min
        last = procedures()[key].in_force_to or date.max
        start = min(max(date(2025, 3, 20), first), last)
        plain = timetable(procedures()[key], Asked(start, shape.id), NO_MEETINGS)
        stopped = timetable(procedures()[key], Asked(start, shape.id, usual_stops=True), NO_MEETINGS)
        if plain.decided and stopped.decided:
            assert stopped.decided >= plain.decided
