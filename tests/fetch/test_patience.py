"""Pauses, and asking again: often enough to get through, never so often that it is a burden."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.fetch import HURRIED, CouldNotFetch, Fetcher, Manners, Road, Trouble
from openatmp.fetch.pace import EVERYBODYS, Pace, Turns
from openatmp.fetch.patience import seconds_to_wait
from openatmp.fetch.times import Deadline
from tests.fetch.bad_source import BadSource, gives, writes
from tests.fetch.conftest import MORNING, Clock, Make, everywhere

BUSY = gives(status=429)
FINE = gives(b"fine")


@pytest.mark.parametrize(
    "trouble",
    [
        gives(status=429),
        gives(status=503),
        writes(b""),
        writes(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
    ],
)
def test_what_may_pass_is_asked_for_again(
    source: BadSource, fetcher: Make, clock: Clock, trouble: object
) -> None:
    source.behaves["/table"] = [trouble, trouble, FINE]  # type: ignore[list-item] # a list of behaviours
    assert fetcher().fetch(source.wanted("/table")).content == b"fine"
    assert len(source.seen) == 3
    assert len(clock.slept) == 2
    assert all(1 <= wait <= 60 for wait in clock.slept)


def test_after_some_attempts_it_is_given_up(source: BadSource, fetcher: Make, clock: Clock) -> None:
    with pytest.raises(CouldNotFetch, match=r"too busy \(it answered 429, too many requests\)") as told:
        fetcher(attempts=3).fetch(source.on("/table", BUSY))
    assert told.value.trouble is Trouble.BUSY
    assert len(source.seen) == 3
    assert sum(clock.slept) <= 2 * 60


def test_who_is_in_a_hurry_asks_once(source: BadSource, fetcher: Make, clock: Clock) -> None:
    with pytest.raises(CouldNotFetch):
        fetcher(attempts=HURRIED.attempts).fetch(source.on("/table", BUSY))
    assert (len(source.seen), clock.slept) == (1, [])
    assert HURRIED.whole <= 10


def test_it_waits_as_long_as_it_is_asked_to(source: BadSource, fetcher: Make, clock: Clock) -> None:
    wanted = source.on("/table", gives(status=429, retry_after="45"), FINE)
    assert fetcher().fetch(wanted).content == b"fine"
    assert clock.slept == [45]


def test_it_waits_until_the_moment_it_is_asked_to(source: BadSource, fetcher: Make, clock: Clock) -> None:
    moment = format_datetime(MORNING + timedelta(seconds=50), usegmt=True)
    fetcher().fetch(source.on("/table", gives(status=503, retry_after=moment), FINE))
    assert clock.slept == [50]


def test_who_asks_to_be_left_alone_for_long_is_left_alone(
    source: BadSource, fetcher: Make, clock: Clock
) -> None:
    with pytest.raises(CouldNotFetch, match="asks to be left alone for 3,600 seconds") as told:
        fetcher().fetch(source.on("/table", gives(status=503, retry_after="3600"), FINE))
    assert (told.value.wait, len(source.seen), clock.slept) == (3600, 1, [])


@pytest.mark.parametrize("wait", [59, 60])
def test_the_longest_wait_is_still_waited(source: BadSource, fetcher: Make, clock: Clock, wait: int) -> None:
    fetcher().fetch(source.on("/table", gives(status=503, retry_after=str(wait)), FINE))
    assert clock.slept == [wait]


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        ("Tue, 24 Nov 2026 07:31:00 GMT", 60),
        ("Tue, 24 Nov 2026 07:31:00 -0000", 60),
        ("Tue, 24 Nov 2026 07:00:00 GMT", 0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("Tue, 99 Nov 2026 07:00:00 GMT", None),
        ("Tue, 24 Nov 2026 07:00:00 +99999999999999999999", None),
        ("Tue, 24 Nov 99999999999 07:00:00 GMT", None),
    ],
)
def test_it_reads_how_long_it_is_asked_to_wait(said: str, seconds: float | None) -> None:
    assert seconds_to_wait(said, MORNING) == seconds


@given(st.text(max_size=60))
def test_whatever_stands_there_is_a_wait_or_nothing(said: str) -> None:
    wait = seconds_to_wait(said, datetime(2026, 11, 24, tzinfo=UTC))
    assert wait is None or wait >= 0


# ---------------------------------------------------------------------------------------------- pauses


def test_a_host_is_asked_at_most_once_a_second(source: BadSource, fetcher: Make, clock: Clock) -> None:
    source.on("/a", FINE), source.on("/b", FINE)
    asking = fetcher()
    for path in ("/a", "/b", "/a"):
        asking.fetch(source.wanted(path))
    assert clock.slept == [1, 1]


def test_a_host_that_was_not_asked_for_a_while_is_asked_at_once(
    source: BadSource, fetcher: Make, clock: Clock
) -> None:
    asking = fetcher()
    asking.fetch(source.on("/a", FINE))
    clock.turn(0.6)
    asking.fetch(source.wanted("/a"))
    clock.turn(1)
    asking.fetch(source.wanted("/a"))
    assert clock.slept == [pytest.approx(0.4)]


def test_each_host_has_turns_of_its_own(clock: Clock) -> None:
    pace, deadline = Pace(1, clock.times, Turns()), Deadline(100, "x", clock.times)
    for host in ("a.example", "b.example", "a.example", "a.example"):
        pace.wait(host, deadline)
    assert clock.slept == [1, 1]


def test_two_fetchers_of_one_program_share_their_turns(source: BadSource) -> None:
    wanted, road = source.on("/a", FINE), Road(may_reach=everywhere)
    EVERYBODYS.next.pop("127.0.0.1", None)
    try:
        Fetcher(manners=Manners(pause=10_000), road=road).fetch(wanted)
        with pytest.raises(CouldNotFetch) as told:
            Fetcher(manners=Manners(pause=0), road=road).fetch(wanted)
    finally:
        EVERYBODYS.next.pop("127.0.0.1", None)
    assert (told.value.trouble, len(source.seen)) == (Trouble.TOO_SLOW, 1)


def test_who_would_wait_too_long_gives_up_the_turn(clock: Clock) -> None:
    pace = Pace(1, clock.times, Turns())
    pace.wait("a.example", Deadline(100, "a.example", clock.times))
    with pytest.raises(CouldNotFetch, match=r"not complete after 0\.5 seconds"):
        pace.wait("a.example", Deadline(0.5, "a.example", clock.times))
    pace.wait("a.example", Deadline(100, "a.example", clock.times))
    assert clock.slept == [1]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.floats(0, 3)), max_size=20))
def test_two_requests_to_one_host_are_never_closer_than_the_pause(asked: list[tuple[str, float]]) -> None:
    clock = Clock()
    pace, deadline = Pace(1, clock.times, Turns()), Deadline(10_000, "x", clock.times)
    last: dict[str, float] = {}
    for host, later in asked:
        clock.turn(later)
        pace.wait(host, deadline)
        assert clock.elapsed - last.get(host, -1) >= 1 - 1e-6
        last[host] = clock.elapsed


def test_the_manners_are_those_that_are_promised() -> None:
    manners = Manners()
    assert (manners.pause, manners.keep, manners.redirects) == (1, timedelta(hours=12), 5)
    assert manners.attempts <= 5
    assert manners.longest_wait <= 60
