"""A text taken apart into words, each with its place."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from openatmp.offers.lexicon.folding import INVISIBLE

# Accents that were typed apart from their letter, and what cannot be seen, belong to the word.
_INSIDE = rf"[\w\u0300-\u036f{INVISIBLE}]"
_SIGNS = "%‰€$£¥₺"
# Set between texts that are taken apart together; it stands in no word.
BORDER = "\0"


def _word_or(signs: str) -> re.Pattern[str]:
    """Return what finds a word, a number, or one of the signs that are read like words.

    Whatever it is begins with one of a set of characters, and which of them is asked afterwards: so what lies
    between words is passed over at once.
    """
    letters, figures = rf"(?<=[^\W\d_]){_INSIDE}*", r"(?<=\d)\d*(?:[.,]\d+)*"
    return re.compile(rf"([\w{signs}](?:{letters}|{figures}|(?<=[{signs}])))")


_WORD, _WORD_OR_BORDER = _word_or(_SIGNS), _word_or(_SIGNS + BORDER)
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


# A page has hundreds, and this is how they are made most quickly.
_part = partial(tuple.__new__, Part)


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
        yield _part((text, start, first, border))
        start, first = start + len(text) + 1, border + 1
