"""How far an update is: told on a terminal, and nowhere else."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from openatmp.cli.progress import Counting, Progress, progress
from tests.cli.conftest import Run
from tests.cli.published import NEW, Publish, SmallSource, page, publish, reachable
from tests.fetch.bad_source import BadSource, gives, serving

__all__ = ["publish"]


class Shown:
    """Stands for the line on a terminal, and remembers what stood there."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def update(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def telling(shown: Shown) -> Progress:
    return Progress(shown)  # type: ignore[arg-type] # a stand-in for rich's line


def test_it_tells_whose_turn_it_is_and_how_much_came(telling: Progress, shown: Shown) -> None:
    telling.turn("Table of medicines")
    telling.asks()
    telling.came(1_234_567, 6_600_000)
    telling.came(2_000_000, 0)
    assert shown.told == [
        "Table of medicines: asking",
        "Table of medicines: 1.2 of 6.6 MB",
        "Table of medicines: 2.0 MB",
    ]


def test_it_counts_pages_of_each_source_anew(telling: Progress, shown: Shown) -> None:
    telling.turn("Union Register")
    telling.asks()
    telling.asks()
    telling.came(100_000, 0)
    telling.turn("Another")
    telling.asks()
    assert shown.told == [
        "Union Register: asking",
        "Union Register, page 2: asking",
        "Union Register, page 2: 0.1 MB",
        "Another: asking",
    ]


def test_without_a_terminal_it_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress() as quiet:
        quiet.turn("Table of medicines")
        quiet.asks()
        quiet.came(1, 1)
    assert stream.getvalue() == ""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[BadSource]:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))
    with serving() as bad:
        reachable(monkeypatch, bad)
        yield bad


def test_on_a_terminal_it_shows_the_source_and_takes_its_line_away(
    run: Run, publish: Publish, source: BadSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    publish(SmallSource("ema-table", source.on("/1", gives(page("ema-table", NEW))).url))
    assert run("register", "update").code == 0
    assert "\x1b[" in terminal.getvalue()
    assert terminal.getvalue().count("\n") <= 1


def test_what_is_counted_is_fetched_and_forgotten_all_the_same(source: BadSource, telling: Progress) -> None:
    from openatmp.fetch import Fetcher, Road

    counting = Counting(Fetcher(road=Road(may_reach=lambda _: True)), telling)
    wanted = source.on("/1", gives(b"1"))
    assert counting.fetch(wanted).content == b"1"
    counting.forget(wanted)
