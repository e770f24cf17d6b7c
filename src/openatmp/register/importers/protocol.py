"""What an importer is: it says what it needs, is handed the answers, and returns what it read.

An importer opens no connection. Its ``ask`` is a generator that yields requests, one at a time, and is sent
what came back; who drives it decides on politeness, caches and files. So an importer can be tested without a
network, and a file from a desk goes the same way as an answer from a server.
"""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Protocol, TypeVar

from openatmp.register.batch import Batch

# The largest file that any of the sources publishes has about 30 MB; twice that is not what was asked for.
LARGEST = 64 * 1024 * 1024

_Given = TypeVar("_Given")


@dataclass(frozen=True, slots=True)
class Request:
    """Something that a source is asked for.

    Args:
        url: the address.
        body: what is sent; None for a plain request for a page.
        headers: what the source wants to be told beside it.
        largest: the most bytes that are accepted as an answer.
    """

    url: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    largest: int = LARGEST


class Answer(Protocol):
    """What came back."""

    @property
    def content(self) -> bytes:
        """The whole body."""

    @property
    def as_of(self) -> date:
        """The day on which the source gave it; earlier than today when it was kept."""


Asking = Generator[Request, Answer, _Given]
Importing = Asking[Batch]


class Importer(Protocol):
    """One source from which the register can be brought up to date."""

    @property
    def source(self) -> str:
        """Key of the source, as in ``data/sources.yaml``."""

    @property
    def title(self) -> str:
        """What it is, for a reader."""

    @property
    def by_hand(self) -> bool:
        """Whether it has no address of its own, so that somebody has to save its files."""

    def ask(self) -> Importing:
        """Yield what is needed, be sent the answers, and return what was read.

        Raises:
            OpenatmpError: an answer cannot be read; the message says what was expected and found.
        """

    def read(self, content: bytes, name: str, as_of: date | None = None) -> Batch:
        """Read a file that somebody saved.

        Args:
            content: the whole file.
            name: its name, for messages.
            as_of: the day of what it holds; needed when the file does not say it itself.

        Raises:
            OpenatmpError: the file cannot be read; the message says what was expected and found.
        """
