"""What is asked for, and what came back; any object with these four parts can be asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol


class Asked(Protocol):
    """A request, as whoever needs something describes it."""

    @property
    def url(self) -> str:
        """The address."""

    @property
    def body(self) -> bytes | None:
        """What is sent; None for a plain request for a page."""

    @property
    def headers(self) -> Mapping[str, str]:
        """What the source wants to be told beside it."""

    @property
    def largest(self) -> int:
        """The most bytes that are accepted as an answer."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back.

    Args:
        content: the whole body, no longer compressed. What is in it, the reader judges: an empty body or a
            page of HTML is handed on as it came.
        as_of: the day on which the source gave it, or last said that it still stands.
        url: the address that answered in the end.
        from_cache: whether nothing of it was sent this time.
    """

    content: bytes
    as_of: date
    url: str
    from_cache: bool
