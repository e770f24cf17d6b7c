"""Ctrl-C between two lines of output, never in the middle of one."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """Turns Ctrl-C into KeyboardInterrupt, but not while something is being written."""

    __slots__ = ("_came", "_writing")

    def __init__(self) -> None:
        self._came = False
        self._writing = False

    @contextmanager
    def heeded(self) -> Iterator["Interruption"]:
        """Listen for Ctrl-C until the block ends."""
        before = signal.getsignal(signal.SIGINT)
        # Whoever started us in the background may have decided that Ctrl-C is not meant for us.
        if before is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, self._on_signal)
        try:
            yield self
        finally:
            signal.signal(signal.SIGINT, before)

    @contextmanager
    def held_back(self) -> Iterator[None]:
        """Finish the block first when Ctrl-C comes within it.

        Raises:
            KeyboardInterrupt: it came.
        """
        self._writing = True
        try:
            yield
        finally:
            self._writing = False
        if self._came:
            raise KeyboardInterrupt

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        if self._came or not self._writing:
            raise KeyboardInterrupt
        self._came = True
