"""At most one request in a while to the same host, whoever of us asks."""

from threading import Lock

from openatmp.fetch.times import Deadline, Times


class Turns:
    """Remembers when each host may be asked next."""

    __slots__ = ("lock", "next")

    def __init__(self) -> None:
        self.lock = Lock()
        self.next: dict[str, float] = {}


# To a source it is all the same which of our fetchers asks it, so those of one program share their turns.
EVERYBODYS = Turns()


class Pace:
    """Gives each host its turns.

    Args:
        pause: seconds between two requests to the same host.
        times: tells the time and waits.
        turns: when each host may be asked next, by these times.
    """

    __slots__ = ("_pause", "_times", "_turns")

    def __init__(self, pause: float, times: Times, turns: Turns) -> None:
        self._pause, self._times, self._turns = pause, times, turns

    def wait(self, host: str, deadline: Deadline) -> None:
        """Wait until a host may be asked, and take that turn.

        Args:
            host: who is asked.
            deadline: when all has to be over.

        Raises:
            CouldNotFetch: so many wait before us that it would be too late; the turn is left to others then.
        """
        with self._turns.lock:
            now = self._times.elapsed()
            turn = max(now, self._turns.next.get(host, now))
            deadline.refuse_unless_left(turn - now)
            self._turns.next[host] = turn + self._pause
        if turn > now:
            self._times.sleep(turn - now)
