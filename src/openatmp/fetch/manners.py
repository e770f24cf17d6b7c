"""How the door behaves: how long it waits, how often it asks, and how it says who it is."""

from dataclasses import dataclass
from datetime import timedelta

from openatmp import __version__

# One line that lets a publisher see who asks, and in which version.
USER_AGENT = f"openatmp/{__version__} (register of advanced therapies; free software, EUPL-1.2)"


@dataclass(frozen=True, slots=True)
class Manners:
    """How patient and how sparing a fetcher is; all times are in seconds unless they say otherwise.

    Args:
        connect: the longest wait for a connection.
        silence: the longest wait for the next piece of an answer.
        whole: the longest time for one attempt from first to last, redirects included.
        pause: the time between two requests to the same host.
        attempts: how often one thing is asked for before it is given up.
        longest_wait: the longest wait between two attempts; a server that asks for more is left alone.
        redirects: how often one may be sent elsewhere.
        keep: for how long an answer is used again without asking.
    """

    connect: float = 10
    silence: float = 20
    whole: float = 180
    pause: float = 1
    attempts: int = 4
    longest_wait: float = 60
    redirects: int = 5
    keep: timedelta = timedelta(hours=12)


# For somebody who waits in front of a page: one try, and no long one.
HURRIED = Manners(connect=4, silence=6, whole=10, attempts=1)
