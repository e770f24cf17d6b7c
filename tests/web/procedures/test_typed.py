from contextlib import suppress
from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.procedures.timetable import StopAsked
from openatmp.web.procedures.planning import Plan
from openatmp.web.procedures.typed import (
    MOST_STOPS,
    CannotRead,
    Typed,
    TypedStop,
    typed_in,
    wanted_of,
    wrong_of,
)

WHOLE = "procedure=evaluation&course=accelerated&plan=start&day=2027-01-28&usual=yes"
A_STOP = "&stop=day-120&from=2027-05-27&to=2027-08-27"


def _typed(query: str) -> Typed:
    return typed_in(QueryDict(query))


def _wrong(query: str) -> dict[str, str]:
    with pytest.raises(CannotRead) as caught:
        wanted_of(_typed(query))
    return {one.field: one.said for one in caught.value.wrong}


def test_it_reads_everything_that_was_typed() -> None:
    said = _typed(WHOLE + A_STOP)
    assert (said.procedure, said.course, said.plan, said.day) == (
        "evaluation",
        "accelerated",
        "start",
        "2027-01-28",
    )
    assert said.usual
    assert said.stops == (TypedStop("day-120", "2027-05-27", "2027-08-27"),)


def test_it_makes_of_it_what_is_wanted() -> None:
    wanted = wanted_of(_typed(WHOLE + A_STOP))
    assert wanted.procedure.key == "evaluation"
    assert wanted.plan is Plan.START
    assert wanted.day == date(2027, 1, 28)
    assert wanted.stops == (StopAsked("day-120", date(2027, 5, 27), date(2027, 8, 27)),)
    assert wanted.usual_stops


def test_rows_left_empty_are_no_stops() -> None:
    said = _typed(WHOLE + A_STOP + "&stop=day-180&from=&to=&stop=day-180&from=&to=2027-12-01")
    assert [row.last for row in said.stops] == ["2027-08-27", "2027-12-01"]


def test_a_first_day_may_be_left_out() -> None:
    (stop,) = wanted_of(_typed(WHOLE + "&stop=day-120&from=&to=2027-08-27")).stops
    assert stop.first is None


def test_course_and_stops_of_another_procedure_are_dropped() -> None:
    said = _typed(f"{WHOLE}{A_STOP}&of=classification")
    assert said.procedure == "evaluation"
    assert (said.course, said.branch, said.stops) == ("", "", ())
    assert said.day == "2027-01-28"


def test_the_next_slot_needs_no_day() -> None:
    assert wanted_of(_typed("procedure=classification&plan=slot")).day is None


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("plan=start&day=2027-01-28", "procedure", "Choose a procedure"),
        ("procedure=evaluatoin&day=2027-01-28", "procedure", "no procedure “evaluatoin”"),
        ("procedure=evaluation&plan=start", "day", "2027-01-14"),
        ("procedure=evaluation&plan=by&day=", "day", "2027-01-14"),
        ("procedure=evaluation&day=2027-02-31", "day", "“2027-02-31” is no day"),
        ("procedure=evaluation&day=tomorrow", "day", "“tomorrow” is no day"),
        ("procedure=evaluation&plan=never&day=2027-01-28", "plan-start", "from where to count"),
        (WHOLE + "&stop=day-120&from=2027-05-27&to=", "stop-1", "needs a last day"),
        (WHOLE + "&stop=day-120&from=x&to=2027-05-27", "stop-1", "needs a last day"),
        (WHOLE + "&stop=day-120&from=2027-05-27&to=2027-05-01", "stop-1", "after its first day"),
        ("procedure=evaluation&plan=by&day=2028-01-28" + A_STOP, "stop-1", "usual stops"),
    ],
)
def test_it_says_what_would_be_right(query: str, field: str, words: str) -> None:
    assert words in _wrong(query)[field]


def test_it_tells_everything_that_is_wrong_at_once() -> None:
    assert set(_wrong("procedure=x&day=y&stop=a&from=&to=z")) == {"procedure", "day", "stop-1"}


def test_more_rows_than_there_is_room_for_are_left_out() -> None:
    assert len(_typed(WHOLE + A_STOP * 40).stops) == MOST_STOPS


def test_the_course_that_is_meant_is_found() -> None:
    said = _typed(WHOLE)
    assert said.shape is not None
    assert said.shape.id == "accelerated"
    usual = _typed("procedure=evaluation&course=hurried").shape
    assert usual is not None
    assert usual.id == "standard"
    assert Typed().shape is None


@given(
    st.dictionaries(
        st.sampled_from(["procedure", "course", "branch", "plan", "day", "of", "stop", "from", "to"]),
        st.text(max_size=80),
    )
)
def test_it_reads_whatever_stands_in_an_address(said: dict[str, str]) -> None:
    query = QueryDict(mutable=True)
    query.update(said)
    typed = typed_in(query)
    assert len(typed.day) <= 60
    with suppress(CannotRead):
        assert wanted_of(typed).procedure.key == typed.procedure


def test_what_the_room_refuses_is_said_without_the_words_of_a_command_line() -> None:
    error = BadInput(
        "no slot starts then", where="--start", expected="2027-01-28 or 2027-02-25", remedy="--slot"
    )
    wrong = wrong_of(error, Typed())
    assert wrong.field == "day"
    assert wrong.said == "No slot starts then. What would be right: 2027-01-28 or 2027-02-25."


def test_a_refused_stop_leads_to_the_stops() -> None:
    error = BadInput("the clock still runs", where="--stop a:b..c", expected="a:2027-01-28..")
    wrong = wrong_of(error, Typed(stops=(TypedStop("a", "b", "c"),)))
    assert wrong.field == "stop-1"
    assert ".." not in wrong.said
    assert "begins where the clock stops" in wrong.said
