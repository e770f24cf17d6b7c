"""How far it is, on a terminal; silence where nobody watches, as in a log of cron."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from openatmp.fetch import Asked, Fetched
from openatmp.fetch.driving import Fetching

if TYPE_CHECKING:
    from rich.status import Status

_MEGABYTE = 1_000_000


class Progress:
    """Tells of one source after the other: which it is, how often it was asked, and how many bytes came.

    Args:
        shown: the line on the terminal; None where there is none.
    """

    def __init__(self, shown: "Status | None" = None) -> None:
        self._shown = shown
        self._title, self._asked = "", 0

    def turn(self, title: str) -> None:
        """Say whose turn it is."""
        self._title, self._asked = title, 0

    def asks(self) -> None:
        """Count one more question to the source."""
        self._asked += 1
        self._tell("asking")

    def came(self, came: int, announced: int) -> None:
        """Say how many bytes came."""
        of = f" of {announced / _MEGABYTE:.1f}" if announced else ""
        self._tell(f"{came / _MEGABYTE:.1f}{of} MB")

    def _tell(self, how_far: str) -> None:
        if self._shown:
            page = f", page {self._asked}" if self._asked > 1 else ""
            self._shown.update(f"{self._title}{page}: {how_far}")


@contextmanager
def progress() -> Iterator[Progress]:
    """Open a line on the terminal for as long as the block lasts."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console

    with Console(stderr=True).status("Asking") as shown:
        yield Progress(shown)


class Counting:
    """A fetcher that tells of each question.

    Args:
        fetcher: fetches.
        progress: is told.
    """

    def __init__(self, fetcher: Fetching, progress: Progress) -> None:
        self._fetcher, self._progress = fetcher, progress

    def fetch(self, asked: Asked) -> Fetched:
        """Return what was asked for."""
        self._progress.asks()
        return self._fetcher.fetch(asked)

    def forget(self, asked: Asked) -> None:
        """Drop what is kept of an answer."""
        self._fetcher.forget(asked)
