"""The visible words of a page, gathered stretch by stretch while its tags pass by."""

import re
from functools import partial
from html import unescape
from typing import NamedTuple

from openatmp.offers.page import Zone
from openatmp.offers.reading.nesting import Part

# Marks that nobody sees and that cut words in two: where a word may be broken, joints without width, and what
# turns the direction of writing, which would also turn our own words around a title.
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CUT_BY_ACCIDENT = re.compile("[\ud800-\udfff]")
_ODD = re.compile(f"{_UNSEEN.pattern[:-1]}{_CUT_BY_ACCIDENT.pattern[1:]}")


class Piece(NamedTuple):
    """A stretch of words that stand together.

    Args:
        text: the words, with single blanks.
        part: the part of the page in which they stand.
        linked: how many of the characters are links.
    """

    text: str
    part: Part | None
    linked: int


# A page has hundreds, and this is how they are made most quickly.
_piece = partial(tuple.__new__, Piece)


class Words:
    """The words of a page.

    Args:
        most: how many characters are gathered.

    Attributes:
        now: the stretch at hand, as it came.
        pieces: the stretches before it.
        is_full: whether as many characters as wanted were gathered.
    """

    __slots__ = ("_linked", "_most", "_part", "_size", "is_full", "now", "pieces")

    def __init__(self, most: int) -> None:
        self.pieces: list[Piece] = []
        self.now: list[str] = []
        self._part: Part | None = None
        self._linked = self._size = 0
        self._most = most
        self.is_full = False

    def add(self, written: str, part: Part | None, *, is_link: bool = False) -> None:
        """Add words to the stretch at hand.

        Args:
            written: as they stand in the markup.
            part: the part of the page; where it changes, a new stretch begins.
            is_link: whether they lead somewhere.
        """
        if part is not self._part:
            # What is only layout between two parts begins no stretch.
            if not written.strip():
                return
            self.end()
            self._part = part
        text = unescape(written) if "&" in written else written
        self.now.append(text)
        if is_link:
            self._linked += len(text.strip())

    def end(self) -> None:
        """End the stretch at hand."""
        if not self.now:
            return
        now = "".join(self.now)
        text = " ".join((now if now.isascii() else clean(now)).split())
        if text:
            self.pieces.append(_piece((text[: self._most + 1], self._part, self._linked)))
            self._size += len(text) + 1
            self.is_full = self._size > self._most
        self.now.clear()
        self._linked = 0

    def alone(self, text: str, part: Part | None) -> None:
        """Add words that stand for themselves, as those of a button.

        Args:
            text: the words.
            part: the part of the page.
        """
        self.end()
        self.add(text, part)
        self.end()


def clean(text: str) -> str:
    """Return a text without marks that nobody sees, and without halves of characters."""
    if text.isascii() or not _ODD.search(text):
        return text
    return _CUT_BY_ACCIDENT.sub("\ufffd", _UNSEEN.sub("", text))


def zone_of(part: Part | None) -> Zone:
    """Say in which zone a part of a page is, given the parts around it.

    Args:
        part: the part.
    """
    zones = []
    while part is not None:
        if part.holds:
            zones.append(part.zone)
        part = part.around
    if not zones:
        return Zone.BODY
    inner, site = zones[0], next((zone for zone in zones if zone.is_furniture), None)
    if site is None or inner.is_furniture:
        return inner
    return inner if (inner, site) in _STANDS_OUT else site


# A headline in the header is the page's; a form that floats beside the text is still a form.
_STANDS_OUT = {(Zone.HEADING, Zone.HEADER), (Zone.FORM, Zone.ASIDE)}
