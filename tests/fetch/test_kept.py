"""Answers kept for a while, and asked after with what is known of them."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.fetch import CouldNotFetch, Kept
from openatmp.fetch.kept import Answer
from tests.fetch.bad_source import BadSource, Wanted, gives
from tests.fetch.conftest import MORNING, Clock, Make

HOUR = 3600.0


def test_within_half_a_day_nobody_is_asked_twice(
    source: BadSource, fetcher: Make, clock: Clock, tmp_path: Path
) -> None:
    wanted = source.on("/table", gives(b"one"), gives(b"two"))
    first = fetcher(tmp_path).fetch(wanted)
    clock.turn(12 * HOUR - 1)
    again = fetcher(tmp_path).fetch(wanted)
    assert (first.from_cache, again.from_cache) == (False, True)
    assert again.content == b"one"
    assert again.as_of == MORNING.date()
    assert len(source.seen) == 1


def test_after_half_a_day_it_is_asked_again(
    source: BadSource, fetcher: Make, clock: Clock, tmp_path: Path
) -> None:
    wanted = source.on("/table", gives(b"one"), gives(b"two"))
    fetcher(tmp_path).fetch(wanted)
    clock.turn(12 * HOUR)
    again = fetcher(tmp_path).fetch(wanted)
    assert (again.content, again.from_cache) == (b"two", False)


def test_the_day_is_that_on_which_the_source_gave_it(
    source: BadSource, fetcher: Make, clock: Clock, tmp_path: Path
) -> None:
    clock.turn(14 * HOUR)
    fetcher(tmp_path).fetch(source.on("/table", gives(b"one")))
    clock.turn(4 * HOUR)
    assert clock.moment.date() > MORNING.date()
    assert fetcher(tmp_path).fetch(source.wanted("/table")).as_of == MORNING.date()


def test_a_source_that_says_unchanged_sends_nothing(
    source: BadSource, fetcher: Make, clock: Clock, tmp_path: Path
) -> None:
    then = "Mon, 23 Nov 2026 06:00:00 GMT"
    wanted = source.on("/table", gives(b"one", etag='"a1"', last_modified=then), gives(status=304))
    fetcher(tmp_path).fetch(wanted)
    clock.turn(30 * HOUR)
    again = fetcher(tmp_path).fetch(wanted)
    assert (again.content, again.from_cache, again.as_of) == (b"one", True, clock.moment.date())
    assert source.seen[1].headers["if-none-match"] == '"a1"'
    assert source.seen[1].headers["if-modified-since"] == then
    assert "if-none-match" not in source.seen[0].headers
    clock.turn(HOUR)
    fetcher(tmp_path).fetch(wanted)
    assert len(source.seen) == 2, "what still stands is young again"


def test_other_words_are_another_question(source: BadSource, fetcher: Make, tmp_path: Path) -> None:
    source.on("/search", gives(b"plain"), gives(b"one"), gives(b"two"), gives(b"other"))
    asked = [
        source.wanted("/search"),
        source.wanted("/search", body=b"1"),
        source.wanted("/search", body=b"2"),
        source.wanted("/search?x"),
    ]
    for _ in range(2):
        answers = [fetcher(tmp_path).fetch(one).content for one in asked]
        assert answers == [b"plain", b"one", b"two", b"other"]
    assert len(source.seen) == 4


def test_nothing_sent_and_nothing_to_send_are_two_questions(
    source: BadSource, fetcher: Make, tmp_path: Path
) -> None:
    source.on("/search", gives(b"got"), gives(b"sent"))
    assert fetcher(tmp_path).fetch(source.wanted("/search")).content == b"got"
    assert fetcher(tmp_path).fetch(source.wanted("/search", body=b"")).content == b"sent"


def test_what_was_asked_for_stands_nowhere(source: BadSource, fetcher: Make, tmp_path: Path) -> None:
    source.on("/search", gives(b"one"))
    fetcher(tmp_path).fetch(source.wanted("/search?q=what-somebody-typed", body=b"what-somebody-typed"))
    (file,) = tmp_path.iterdir()
    assert b"typed" not in file.read_bytes()
    assert "typed" not in file.name


def test_without_a_folder_nothing_is_kept(source: BadSource, fetcher: Make) -> None:
    asking = fetcher()
    wanted = source.on("/table", gives(b"one", etag='"1"'), gives(b"two"))
    assert [asking.fetch(wanted).content for _ in range(2)] == [b"one", b"two"]
    asking.forget(wanted)


def test_an_empty_answer_is_not_kept(source: BadSource, fetcher: Make, tmp_path: Path) -> None:
    wanted = source.on("/table", gives(b""), gives(b"two"))
    assert [fetcher(tmp_path).fetch(wanted).content for _ in range(2)] == [b"", b"two"]


def test_a_failure_is_not_kept_and_takes_nothing_away(
    source: BadSource, fetcher: Make, clock: Clock, tmp_path: Path
) -> None:
    wanted = source.on("/table", gives(b"one", etag='"1"'), gives(status=500), gives(status=304))
    fetcher(tmp_path).fetch(wanted)
    clock.turn(20 * HOUR)
    with pytest.raises(CouldNotFetch):
        fetcher(tmp_path).fetch(wanted)
    assert fetcher(tmp_path).fetch(wanted).content == b"one"


def test_what_is_kept_can_be_dropped(source: BadSource, fetcher: Make, tmp_path: Path) -> None:
    wanted = source.on("/table", gives(b"one"), gives(b"two"))
    asking = fetcher(tmp_path)
    asking.fetch(wanted)
    asking.forget(wanted)
    asking.forget(wanted)
    assert asking.fetch(wanted).content == b"two"
    assert "if-none-match" not in source.seen[1].headers


def test_what_is_kept_may_be_too_large_for_who_asks_now(
    source: BadSource, fetcher: Make, tmp_path: Path
) -> None:
    source.on("/table", gives(b"x" * 500), gives(b"small"))
    fetcher(tmp_path).fetch(source.wanted("/table"))
    assert fetcher(tmp_path).fetch(source.wanted("/table", largest=100)).content == b"small"


def test_a_clock_that_went_wrong_keeps_nothing_forever(
    source: BadSource, fetcher: Make, clock: Clock, tmp_path: Path
) -> None:
    wanted = source.on("/table", gives(b"one"), gives(b"two"))
    clock.turn(10_000 * HOUR)
    fetcher(tmp_path).fetch(wanted)
    clock.turn(-10_000 * HOUR)
    assert fetcher(tmp_path).fetch(wanted).content == b"two"


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(file.read_bytes().replace(b"one", b"two")),
        lambda file: file.write_bytes(b"[]\none"),
        lambda file: file.write_bytes(b'{"format": 2}\none'),
        lambda file: file.write_bytes(b"\xff\xfe"),
        lambda file: (file.unlink(), file.mkdir()),
    ],
)
def test_a_damaged_file_counts_as_none(
    source: BadSource, fetcher: Make, tmp_path: Path, damage: object
) -> None:
    wanted = source.on("/table", gives(b"one"), gives(b"fresh"))
    fetcher(tmp_path).fetch(wanted)
    (file,) = tmp_path.iterdir()
    damage(file)  # type: ignore[operator] # one of the lambdas above
    assert fetcher(tmp_path).fetch(wanted).content == b"fresh"


def test_a_folder_that_cannot_be_written_stops_nothing(
    source: BadSource, fetcher: Make, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert fetcher(blocked / "kept").fetch(source.on("/table", gives(b"one"))).content == b"one"


def test_a_write_that_breaks_off_leaves_the_old_one_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, wanted = Kept(tmp_path), Wanted("https://x.example/")
    kept.put(wanted, Answer(b"old", MORNING))

    def breaks(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", breaks)
    with pytest.raises(KeyboardInterrupt):
        kept.put(wanted, Answer(b"new", MORNING))
    found = kept.find(wanted)
    assert found
    assert found.content == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_is_very_old_is_thrown_away(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put(Wanted("https://x.example/old"), Answer(b"old", MORNING))
    (old,) = tmp_path.iterdir()
    stamp = (MORNING - timedelta(days=61)).timestamp()
    os.utime(old, (stamp, stamp))
    kept.put(Wanted("https://x.example/new"), Answer(b"new", MORNING))
    assert not old.exists()
    assert kept.find(Wanted("https://x.example/new"))


@given(content=st.binary(max_size=300), etag=st.text(max_size=20), modified=st.text(max_size=20))
def test_what_was_put_is_what_is_found(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, etag: str, modified: str
) -> None:
    kept, wanted = Kept(tmp_path_factory.mktemp("kept")), Wanted("https://x.example/")
    answer = Answer(content, MORNING, etag, modified)
    kept.put(wanted, answer)
    assert kept.find(wanted) == answer
