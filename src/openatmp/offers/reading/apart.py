"""Where documents and pictures are read: in a process of its own, which whoever calls hands in."""

import json
from dataclasses import replace
from typing import Any, Protocol

from openatmp.basis.saying import sentence
from openatmp.offers.page import Page
from openatmp.offers.reading.dicts import page_of_dict
from openatmp.offers.reading.errors import CannotRead, ReadingToolMissing
from openatmp.offers.reading.language import language_of
from openatmp.offers.reading.limits import limit

MODULE = "openatmp.offers.reading.confined"


class Apart(Protocol):
    """Runs a module of ours apart from this process, with bounds on what it may use."""

    def __call__(self, module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
        """Run a module with bytes as its input.

        Args:
            module: its name.
            content: what it reads from its standard input.
            seconds: for how long it may run.
            memory: how many bytes of memory it may take.

        Returns:
            What it wrote to its standard output.

        Raises:
            OpenatmpError: it did not end in time, took too much, or failed.
        """


def nowhere(module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
    """Refuse: documents and pictures are not read where nothing bounds what that takes."""
    del module, content, seconds, memory
    raise CannotRead(
        sentence("documents and pictures are not read here"),
        expected=sentence("a text, a page of the web, or a mail"),
        remedy=sentence("copy its words into the text field, or type them"),
    )


def read_apart(content: bytes, apart: Apart) -> Page:
    """Read a document or a picture in a process of its own.

    Args:
        content: the document or picture.
        apart: runs the process.

    Raises:
        OpenatmpError: it cannot be read.
    """
    told = apart(MODULE, content, seconds=limit("apart_seconds"), memory=limit("apart_memory"))
    try:
        said: dict[str, Any] = json.loads(told)
    except ValueError as error:
        raise CannotRead(
            sentence("reading it failed"), remedy=sentence("copy its words into the text field, or type them")
        ) from error
    if refused := said.get("refused"):
        raise _error_of(refused)
    page = page_of_dict(said["page"])
    return replace(page, language=language_of(page.text))


def _error_of(refused: dict[str, str]) -> CannotRead | ReadingToolMissing:
    kind = ReadingToolMissing if refused["kind"] == ReadingToolMissing.kind else CannotRead
    return kind(refused["happened"], expected=refused["expected"], remedy=refused["remedy"])
