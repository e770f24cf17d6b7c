"""A generator of requests, run to its end; what goes wrong is raised inside it."""

from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.fetch import Asked, CouldNotFetch, Fetched, Trouble, drive
from tests.fetch.bad_source import BadSource, Wanted, gives
from tests.fetch.conftest import Make

Asking = Generator[Wanted, Fetched, bytes]


def joined(*asked: Wanted) -> Asking:
    """Ask for one after the other, and put the answers together."""
    content = b""
    for one in asked:
        answer = yield one
        content += answer.content
    return content


def test_it_asks_for_each_and_returns_what_came_of_it(source: BadSource, fetcher: Make) -> None:
    asked = [source.on("/1", gives(b"one ")), source.on("/2", gives(b"two"))]
    assert drive(joined(*asked), fetcher()) == b"one two"
    assert [seen.path for seen in source.seen] == ["/1", "/2"]


def test_who_asks_for_nothing_is_not_kept_waiting(fetcher: Make) -> None:
    assert drive(joined(), fetcher()) == b""


def test_what_could_not_be_fetched_may_be_caught_inside(source: BadSource, fetcher: Make) -> None:
    asked = source.on("/gone", gives(status=404)), source.on("/there", gives(b"there"))

    def forgiving() -> Asking:
        try:
            yield asked[0]
        except CouldNotFetch as error:
            answer = yield asked[1]
            return error.where.encode() + b" " + answer.content
        return b"never"

    assert drive(forgiving(), fetcher()) == b"127.0.0.1 there"


def test_what_is_not_caught_comes_out(source: BadSource, fetcher: Make) -> None:
    with pytest.raises(CouldNotFetch, match="404"):
        drive(joined(source.on("/gone", gives(status=404))), fetcher())


def test_what_cannot_be_read_is_not_kept(source: BadSource, fetcher: Make, tmp_path: Path) -> None:
    wanted = source.on("/table", gives(b"<html>sorry</html>"), gives(b"data"))

    def strict() -> Asking:
        answer = yield wanted
        if answer.content.startswith(b"<"):
            raise BadInput("this is a page, not a table")
        return answer.content

    with pytest.raises(BadInput):
        drive(strict(), fetcher(tmp_path))
    assert drive(strict(), fetcher(tmp_path)) == b"data"


def test_what_did_come_is_kept_when_the_next_does_not(
    source: BadSource, fetcher: Make, tmp_path: Path
) -> None:
    asked = [source.on("/1", gives(b"one ")), source.on("/2", gives(status=500), gives(b"two"))]
    with pytest.raises(CouldNotFetch):
        drive(joined(*asked), fetcher(tmp_path))
    assert drive(joined(*asked), fetcher(tmp_path)) == b"one two"
    assert [seen.path for seen in source.seen] == ["/1", "/2", "/2"]


class Ledger:
    """Answers from a list, and remembers what it was asked."""

    def __init__(self, *answers: bytes) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.forgotten: list[str] = []

    def fetch(self, asked: Asked) -> Fetched:
        self.asked.append(asked.url)
        if not self.answers:
            raise CouldNotFetch("gone", host="x.example", trouble=Trouble.REFUSED, remedy="wait")
        return Fetched(self.answers.pop(0), date(2026, 11, 24), asked.url, from_cache=False)

    def forget(self, asked: Asked) -> None:
        self.forgotten.append(asked.url)


@given(st.lists(st.binary(max_size=5), max_size=8), st.integers(0, 8))
def test_it_asks_in_order_and_stops_where_nothing_comes(answers: list[bytes], there: int) -> None:
    ledger = Ledger(*answers[:there])
    asked = [Wanted(f"https://x.example/{number}") for number in range(len(answers))]
    if there < len(answers):
        with pytest.raises(CouldNotFetch):
            drive(joined(*asked), ledger)
    else:
        assert drive(joined(*asked), ledger) == b"".join(answers)
    assert ledger.asked == [one.url for one in asked[: there + 1]]
    assert ledger.forgotten == []


@pytest.mark.parametrize("at", [0, 1, 2])
def test_all_answers_of_a_reading_that_failed_are_forgotten(at: int) -> None:
    asked = [Wanted(f"https://x.example/{number}") for number in range(3)]

    def fails() -> Asking:
        for number, one in enumerate(asked):
            yield one
            if number == at:
                raise BadInput("this is not what it was")
        return b""

    ledger = Ledger(b"1", b"2", b"3")
    with pytest.raises(BadInput):
        drive(fails(), ledger)
    assert ledger.forgotten == [one.url for one in asked[: at + 1]]
