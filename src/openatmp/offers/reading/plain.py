"""A plain text as a page: kept character for character, so that places in it stay places in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from openatmp.basis.saying import sentence
from openatmp.offers.page import Block, Page, Zone
from openatmp.offers.reading.language import language_of
from openatmp.offers.reading.limits import limit

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-*•·▪●◦–—✓✔➤►]|\(?[0-9]{1,2}[.)])\s")
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$")
_CUT_BY_ACCIDENT = re.compile("[\ud800-\udfff]")
_CUT = sentence("The text is very long; its end was not read.")
# A line as long as this may have been broken only to fit; in a headline or a list it would be the end.
_FULL_LINE = range(50, 121)
_SHORT_LINE = 80


class _Line(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def is_item(self) -> bool:
        return _BULLET.match(self.text) is not None

    @property
    def is_short(self) -> bool:
        return len(self.text) <= _SHORT_LINE and not _ENDS_SENTENCE.search(self.text)


def page_of_text(text: str, *, title: str = "", address: str = "") -> Page:
    """Read a plain text.

    Args:
        text: the text; it is kept as it is, up to a length. Halves of characters, which no text has, are put
            as U+FFFD.
        title: what it is called.
        address: where it was found.

    Returns:
        The page.
    """
    page = page_in_blocks(text, title=title, address=address)
    return replace(page, language=language_of(page.text))


def page_in_blocks(text: str, *, title: str = "", address: str = "") -> Page:
    """Read a plain text as ``page_of_text`` does, without asking in which language it is.

    Args:
        text: the text.
        title: what it is called.
        address: where it was found.
    """
    most = limit("characters")
    kept = _CUT_BY_ACCIDENT.sub("\ufffd", text[:most])
    blocks = tuple(_blocks(list(_stretches(kept))))
    return Page(kept, blocks, title, address, left_out=(_CUT,) if len(text) > most else ())


def _stretches(text: str) -> Iterator[_Line]:
    """Yield lines, those that were broken only to fit put together."""
    before: _Line | None = None
    for line in _lines(text):
        if before and _goes_on(before, line, text):
            before = _Line(before.start, line.end, line.text)
            continue
        if before:
            yield _whole(before, text)
        before = line
    if before:
        yield _whole(before, text)


def _whole(line: _Line, text: str) -> _Line:
    return _Line(line.start, line.end, text[line.start : line.end])


def _lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        line = found[0]
        if shown := line.strip():
            start = found.start() + len(line) - len(line.lstrip())
            yield _Line(start, start + len(shown), shown)


def _goes_on(before: _Line, line: _Line, text: str) -> bool:
    """Whether a line only goes on with the one before it, whose last piece of text is at hand."""
    between = text[before.end : line.start]
    return (
        between.count("\n") <= 1
        and len(before.text) in _FULL_LINE
        and not _ENDS_SENTENCE.search(before.text)
        and not line.is_item
        and (line.text[0].islower() or len(line.text) in _FULL_LINE)
    )


def _blocks(lines: list[_Line]) -> Iterator[Block]:
    if len(lines) == 1:
        yield Block(lines[0].start, lines[0].end)
        return
    for _, together in groupby(lines, lambda line: (line.is_item, line.is_short)):
        run = list(together)
        yield from (Block(line.start, line.end, _zone(line, len(run), lines[-1])) for line in run)


def _zone(line: _Line, count: int, last: _Line) -> Zone:
    """Take a short line alone for a headline of what follows, and several for a list."""
    if line.is_item:
        return Zone.LIST
    if not line.is_short:
        return Zone.BODY
    if count > 2:
        return Zone.LIST
    return Zone.BODY if line is last else Zone.HEADING
