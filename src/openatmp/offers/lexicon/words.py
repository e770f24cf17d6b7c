"""A text taken apart into words, each with its place."""

import re
from dataclasses import dataclass
from itertools import accumulate

from openatmp.offers.lexicon.folding import INVISIBLE

# Accents that were typed apart from their letter, and what cannot be seen, belong to the word.
_INSIDE = rf"[\w\u0300-\u036f{INVISIBLE}]"
# A number; a word; a sign that is read like a word. Hyphens and apostrophes part words.
_WORD = re.compile(rf"(\d+(?:[.,]\d+)*|[^\W\d_]{_INSIDE}*|[%‰€$£¥₺])")
MONEY = frozenset("€$£¥₺")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order.

    Args:
        forms: the words as they stand in the text.
        starts: number of the first character of each.
    """

    forms: list[str]
    starts: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def end(self, number: int) -> int:
        """Return the number of the character after a word."""
        return self.starts[number] + len(self.forms[number])


def words_of(text: str) -> Words:
    """Take a text apart.

    Args:
        text: any text.
    """
    # A split that keeps what it splits by is quicker than asking every match for its place.
    pieces = _WORD.split(text)
    places = list(accumulate(map(len, pieces)))
    return Words(pieces[1::2], places[0:-1:2])
