"""The clock: what counts, what does not, and which date a day number has."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from openatmp.procedures.replay.clock import Clock, Stood

START = date(2024, 1, 25)
GAPS = st.lists(st.integers(min_value=1, max_value=200), max_size=8)


def _day(after: int) -> date:
    return START + timedelta(days=after)


def test_it_gives_the_first_day_the_number_one() -> None:
    assert Clock().start(START).day(START) == 1


def test_it_gives_no_number_before_the_start_or_without_one() -> None:
    assert Clock().start(START).day(_day(-1)) is None
    assert Clock().day(START) is None
    assert Clock().date_of(1) is None


def test_it_gives_no_number_after_the_end() -> None:
    clock = Clock().start(START).end(_day(209))
    assert clock.day(_day(209)) == 210
    assert clock.day(_day(210)) is None


def test_it_counts_the_day_of_the_list_but_not_the_day_of_the_answers() -> None:
    clock = Clock().start(START).stop(_day(113)).resume(_day(197))
    assert clock.stops == (Stood(_day(113), _day(197)),)
    assert clock.day(_day(197)) == 114
    assert clock.day(_day(198)) == 115
    assert clock.stopped(_day(198)) == 84


def test_it_counts_a_stop_that_goes_on_up_to_the_day_asked_about() -> None:
    clock = Clock().start(START).stop(_day(113))
    assert clock.stopped(_day(120)) == 7
    assert clock.day(_day(120)) == 114
    assert not clock.runs


def test_it_stops_and_resumes_only_when_there_is_something_to_stop_or_resume() -> None:
    running = Clock().start(START)
    assert running.resume(_day(5)) == running
    standing = running.stop(_day(5))
    assert standing.stop(_day(9)) == standing
    assert Clock().stop(START) == Clock()


def test_it_closes_a_stop_when_the_procedure_ends_in_it() -> None:
    clock = Clock().start(START).stop(_day(10)).end(_day(30))
    assert clock.day(_day(30)) == 11
    assert clock.stopped(_day(30)) == 20


def test_it_counts_the_time_between_two_opinions_as_stopped() -> None:
    clock = Clock().start(START).end(_day(99)).end(_day(127))
    assert clock.day(_day(127)) == 100
    assert clock.stopped(_day(127)) == 28
    assert clock.ended == _day(127)


def test_it_moves_later_days_by_the_stops_and_leaves_earlier_ones() -> None:
    clock = Clock().start(START).stop(_day(113)).resume(_day(197))
    assert clock.date_of(114) == _day(113)
    assert clock.date_of(115) == _day(198)


@given(GAPS)
def test_it_counts_every_day_once_as_active_or_as_stopped(gaps: list[int]) -> None:
    clock, after = Clock().start(START), 0
    for number, gap in enumerate(gaps):
        after += gap
        clock = clock.stop(_day(after)) if number % 2 == 0 else clock.resume(_day(after))
        active = clock.day(_day(after))
        assert active is not None
        assert active + clock.stopped(_day(after)) == after + 1


@given(GAPS, st.integers(min_value=1, max_value=400))
def test_it_finds_the_date_of_the_number_of_a_date(gaps: list[int], later: int) -> None:
    clock, after = Clock().start(START), 0
    for gap in gaps:
        clock = clock.stop(_day(after + gap)).resume(_day(after + 2 * gap))
        after += 2 * gap
    on = _day(after + later)
    number = clock.day(on)
    assert number is not None
    assert clock.date_of(number) == on


@given(st.integers(1, 300), st.integers(0, 300), st.integers(1, 300))
def test_a_stop_moves_later_days_by_exactly_its_length(before: int, length: int, later: int) -> None:
    clock = Clock().start(START)
    stopped = clock.stop(_day(before)).resume(_day(before + length))
    number = before + 1 + later
    plain, moved = clock.date_of(number), stopped.date_of(number)
    assert plain is not None
    assert moved is not None
    assert (moved - plain).days == length
