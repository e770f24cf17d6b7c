"""The only place in the pages that looks at a clock."""

import time
from collections.abc import Callable
from datetime import date, datetime

from django.utils import timezone


def today() -> date:
    """Return the day it is in Brussels."""
    return timezone.localdate()


def now() -> datetime:
    """Return this moment, with its time zone."""
    return timezone.now()


class Span:
    """How long one answer may take, shared by all that is done for it.

    Args:
        seconds: how long, from now.
        clock: tells the seconds.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until = clock() + seconds

    @property
    def left(self) -> float:
        """How many seconds are left; none once it is over."""
        return max(0.0, self._until - self._clock())
