"""The clocks of the door, so that a test can wait without waiting."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from openatmp.fetch import refusals


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Times:
    """What tells the time and passes it.

    Args:
        elapsed: seconds since some moment; never goes back.
        sleep: waits for some seconds.
        now: the moment it is, with its time zone.
    """

    elapsed: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = _now


class Deadline:
    """The moment by which an attempt has to be over, however slowly pieces keep coming.

    Args:
        seconds: how long it may take.
        host: who is asked, for the message.
        times: tells the time.
    """

    __slots__ = ("_elapsed", "_end", "_host", "_seconds")

    def __init__(self, seconds: float, host: str, times: Times) -> None:
        self._elapsed, self._host, self._seconds = times.elapsed, host, seconds
        self._end = times.elapsed() + seconds

    def left(self, longest: float | None = None) -> float:
        """Return how many seconds are left, at most ``longest``.

        Raises:
            CouldNotFetch: none.
        """
        self.refuse_unless_left(0)
        left = self._end - self._elapsed()
        return left if longest is None else min(left, longest)

    def refuse_unless_left(self, seconds: float) -> None:
        """Refuse when what is left is no longer than this.

        Raises:
            CouldNotFetch: it is not.
        """
        if self._end - self._elapsed() <= seconds:
            raise refusals.too_slow(self._host, self._seconds)
