"""At most one request in a while to the same host, whoever of us asks."""

from threading import Lock

from openatmp.fetch.times import Deadline, Times


class Pace:
    """Remembers when each host may be asked next.

    Args:
        pause: seconds between two requests to the same host.
        times: tells the time and waits.
    """

    __slots__ = ("_lock", "_next", "_pause", "_times")

    def __init__(self, pause: float, times: Times) -> None:
        self._pause, self._times = pause, times
        self._next: dict[str, float] = {}
        self._lock = Lock()

    def wait(self, host: str, deadline: Deadline) -> None:
        """Wait until a host may be asked, and take that turn.

        Args:
            host: who is asked.
            deadline: when all has to be over.

        Raises:
            CouldNotFetch: so many wait before us that it would be too late; the turn is left to others then.
        """
        with self._lock:
            now = self._times.elapsed()
            turn = max(now, self._next.get(host, now))
            deadline.refuse_unless_left(turn - now)
            self._next[host] = turn + self._pause
        if turn > now:
            self._times.sleep(turn - now)
