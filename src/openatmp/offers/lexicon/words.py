"""A text taken apart into words, each with its place."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from openatmp.offers.lexicon.folding import INVISIBLE

# Accents that were typed apart from their letter, and what cannot be seen, belong to the word.
_INSIDE = rf"[\w\u0300-\u036f{INVISIBLE}]"
# A number; a word; a sign that is read like a word. Hyphens and apostrophes part words.
_WORD = re.compile(rf"(\d+(?:[.,]\d+)*|[^\W\d_]{_INSIDE}*|[%‰€$£¥₺])")
# Set between texts that are taken apart together; it stands in no word.
BORDER = "\0"
_WORD_OR_BORDER = re.compile(rf"{_WORD.pattern[:-1]}|{BORDER})")
MONEY = frozenset("€$£¥₺")


class Part(NamedTuple):
    """One of several texts that were taken apart together.

    Args:
        text: the text.
        start: number of its first character among those of all.
        first: number of its first word among those of all.
        last: number of the border after its last word.
    """

    text: str
    start: int
    first: int
    last: int


class Words:
    """The words of a text in order.

    Args:
        pieces: what stands before the first word, the word, what stands before the next, and so on.

    Attributes:
        forms: the words as they stand in the text.
    """

    __slots__ = ("_pieces", "_starts", "forms")

    def __init__(self, pieces: list[str]) -> None:
        self.forms = pieces[1::2]
        self._pieces = pieces
        self._starts: list[int] = []

    def __len__(self) -> int:
        return len(self.forms)

    @property
    def starts(self) -> list[int]:
        """The number of the first character of each; only asked where something is found."""
        if not self._starts:
            self._starts = list(accumulate(map(len, self._pieces)))[0:-1:2]
        return self._starts

    def end(self, number: int) -> int:
        """Return the number of the character after a word."""
        return self.starts[number] + len(self.forms[number])


def words_of(text: str) -> Words:
    """Take a text apart.

    Args:
        text: any text.
    """
    # A split that keeps what it splits by is quicker than asking every match for its place.
    return Words(_WORD.split(text))


def words_of_each(texts: Iterable[str]) -> Words:
    """Take several texts apart in one go, with a border as a word of its own after each.

    Args:
        texts: any texts.
    """
    return Words(_WORD_OR_BORDER.split("".join([f"{text.replace(BORDER, ' ')}{BORDER}" for text in texts])))


def parts_of(texts: Iterable[str], words: Words) -> Iterator[Part]:
    """Yield each of several texts with its place.

    Args:
        texts: the texts.
        words: their words, as ``words_of_each`` returned them.
    """
    start = first = 0
    for text in texts:
        border = words.forms.index(BORDER, first)
        yield Part(text, start, first, border)
        start, first = start + len(text) + 1, border + 1
