"""A text taken apart into words, each with its place."""

import re
from itertools import accumulate

from openatmp.offers.lexicon.folding import INVISIBLE

# Accents that were typed apart from their letter, and what cannot be seen, belong to the word.
_INSIDE = rf"[\w\u0300-\u036f{INVISIBLE}]"
# A number; a word; a sign that is read like a word. Hyphens and apostrophes part words.
_WORD = re.compile(rf"(\d+(?:[.,]\d+)*|[^\W\d_]{_INSIDE}*|[%‰€$£¥₺])")
MONEY = frozenset("€$£¥₺")


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
