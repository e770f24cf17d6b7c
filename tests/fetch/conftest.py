"""A source that misbehaves, and clocks that tests may turn."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from openatmp.fetch import Fetcher, Kept, Manners, Road, Times
from tests.fetch.bad_source import BadSource, serving

MORNING = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)


@pytest.fixture
def source() -> Iterator[BadSource]:
    with serving() as bad:
        yield bad


@dataclass
class Clock:
    """A clock that a test turns; who sleeps on it wakes at once, that much later."""

    elapsed: float = 1_000.0
    moment: datetime = MORNING
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.turn(seconds)

    def turn(self, seconds: float) -> None:
        self.elapsed += seconds
        self.moment += timedelta(seconds=seconds)

    @property
    def times(self) -> Times:
        return Times(elapsed=lambda: self.elapsed, sleep=self.sleep, now=lambda: self.moment)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def everywhere(address: object) -> bool:
    """Tests may reach this machine; nobody else may."""
    return True


Make = Callable[..., Fetcher]


@pytest.fixture
def fetcher(clock: Clock) -> Make:
    """Make a fetcher that may reach this machine, on a clock that the test turns."""

    def make(kept: Path | None = None, *, road: Road | None = None, **manners: Any) -> Fetcher:
        return Fetcher(
            Kept(kept) if kept else None,
            Manners(**manners),
            road or Road(may_reach=everywhere),
            clock.times,
        )

    return make
