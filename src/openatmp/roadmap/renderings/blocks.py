"""What a document is made of: words, points, tables; the same for a PDF and for a word processor."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

NOT_VERIFIED = "not verified"


class Look(StrEnum):
    """How words stand out."""

    PLAIN = ""
    LEAD = "lead"
    STRONG = "strong"
    SMALL = "small"
    CAUTION = "caution"
    MARK = "mark"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text.

    Args:
        text: the words; of a link, the address itself.
        look: how they stand out.
    """

    text: str
    look: Look = Look.PLAIN


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points.

    Args:
        items: what stands in it.
    """

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row is its heading.

    Args:
        widths: how wide each column is, in hundredths.
        rows: its rows.
        heads: what stands above the columns; empty where the rows' headings say enough.
    """

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heads: tuple[str, ...] = ()

    @property
    def is_form(self) -> bool:
        """Whether it is there to be filled in by hand: nothing stands beside the headings of its rows."""
        return not any(any(row[1:]) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a part.

    Args:
        text: the heading.
        mark: a word or two that go with it.
    """

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; whoever cannot show it leaves it out, since a table says the same.

    Args:
        svg: the picture.
        alternative: what it shows, in words.
    """

    svg: str
    alternative: str


Block = Line | Points | Table | Heading | Picture


class Sheet(StrEnum):
    """On what kind of sheet a part stands."""

    ANY = "any"
    WIDE = "wide"
    WHOLE = "whole"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document.

    Args:
        title: its heading; empty for what stands below the title of the document.
        blocks: what stands in it.
        sheet: whether it goes on where the last part ended, lies on its side, is kept whole, or is set small.
    """

    title: str
    blocks: tuple[Block, ...]
    sheet: Sheet = Sheet.ANY


@dataclass(frozen=True, slots=True)
class Page:
    """A whole document.

    Args:
        title: what it is called.
        subject: what it is about, in a line.
        parts: its parts, in their order.
        digest: of the receipt, by which it can be computed again.
    """

    title: str
    subject: str
    parts: tuple[Part, ...]
    digest: str


def cell(*texts: str, look: Look = Look.PLAIN) -> Cell:
    """Return the lines of a cell, empty ones left out.

    Args:
        texts: the lines.
        look: how they stand out.
    """
    return tuple(Line(text, look) for text in texts if text)


def marked(*, verified: bool) -> Cell:
    """Return the mark of what nobody compared with a source; nothing for the rest.

    Args:
        verified: whether it was compared.
    """
    return () if verified else (Line(NOT_VERIFIED, Look.MARK),)


def source(address: str) -> Cell:
    """Return where something was read; a link when it has an address.

    Args:
        address: an address, or words.
    """
    linked = address.startswith(("http://", "https://"))
    return (Line(address, Look.LINK if linked else Look.SMALL),) if address else ()


def pairs(rows: Iterable[tuple[str, Cell]], widths: tuple[int, int] = (22, 78)) -> Table:
    """Return a table of names and what they stand for, rows without words left out.

    Args:
        rows: name, and what stands beside it.
        widths: how wide the two columns are, in hundredths.
    """
    return Table(widths, tuple((cell(name, look=Look.STRONG), told) for name, told in rows if told))
