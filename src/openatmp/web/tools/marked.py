"""A text with the facts found in it marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from openatmp.product.sources import Span


class MarkLike(Protocol):
    """What is needed of a mark: where it stands, and what it is called."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def label(self) -> str:
        """What was found there."""

    @property
    def facts(self) -> tuple[str, ...]:
        """Names of the facts that were read there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not.

    Args:
        text: the words.
        label: what was found in them; empty when nothing was.
        number: number of the mark, from 1; 0 when there is none.
        facts: names of the facts that were read there.
    """

    text: str
    label: str = ""
    number: int = 0
    facts: tuple[str, ...] = ()


def pieces(text: str, marks: Iterable[MarkLike], field: str, first: int = 1) -> tuple[Piece, ...]:
    """Cut a text into marked and unmarked pieces.

    Args:
        text: the whole text.
        marks: what was found, in order of place.
        field: which text it is; marks of other texts are passed over.
        first: number of the first mark.

    Returns:
        Pieces that together are the text; a mark that overlaps the one before it gives way.
    """
    return tuple(_cut(text, [mark for mark in marks if mark.span.field == field], first))


def _cut(text: str, marks: list[MarkLike], number: int) -> Iterator[Piece]:
    done = 0
    for mark in marks:
        if not done <= mark.span.start < mark.span.end <= len(text):
            continue
        if done < mark.span.start:
            yield Piece(text[done : mark.span.start])
        yield Piece(text[mark.span.start : mark.span.end], mark.label, number, mark.facts)
        done, number = mark.span.end, number + 1
    if done < len(text):
        yield Piece(text[done:])
