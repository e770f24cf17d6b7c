"""Running what asks without opening connections itself: it yields requests and is sent what came back."""

from collections.abc import Generator
from typing import Protocol, TypeVar

from openatmp.basis.errors import OpenatmpError
from openatmp.fetch.asked import Asked, Fetched
from openatmp.fetch.errors import CouldNotFetch

_Given = TypeVar("_Given")
_Wanted = TypeVar("_Wanted", bound=Asked)


class Fetching(Protocol):
    """Whatever can be asked for something: a fetcher, or one that also tells of its progress."""

    def fetch(self, asked: Asked) -> Fetched:
        """Return what was asked for."""

    def forget(self, asked: Asked) -> None:
        """Drop what is kept of an answer."""


def drive(asking: Generator[_Wanted, Fetched, _Given], fetcher: Fetching) -> _Given:
    """Run a generator of requests to its end.

    What could not be fetched is raised inside it, where it may be caught. When it fails on what came back,
    the answers are not kept: the source may have sent a page of apology, and shall be asked anew next time.

    Args:
        asking: yields requests, is sent answers, and returns what it made of them.
        fetcher: asks for each.

    Returns:
        What it made of them.

    Raises:
        OpenatmpError: something could not be fetched, or could not be read.
    """
    asked: list[_Wanted] = []
    try:
        return _driven(asking, fetcher, asked)
    except CouldNotFetch:
        # What did come is as good as before; asking for it again would only be a burden.
        raise
    except OpenatmpError:
        for one in asked:
            fetcher.forget(one)
        raise


def _driven(asking: Generator[_Wanted, Fetched, _Given], fetcher: Fetching, asked: list[_Wanted]) -> _Given:
    try:
        wanted = next(asking)
        while True:
            asked.append(wanted)
            wanted = _answered(asking, wanted, fetcher)
    except StopIteration as ended:
        given: _Given = ended.value
        return given


def _answered(asking: Generator[_Wanted, Fetched, _Given], wanted: _Wanted, fetcher: Fetching) -> _Wanted:
    try:
        fetched = fetcher.fetch(wanted)
    except OpenatmpError as error:
        return asking.throw(error)
    return asking.send(fetched)
