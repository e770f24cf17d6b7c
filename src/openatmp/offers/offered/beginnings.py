"""Which entry of a table some words fit, by how the words begin."""

from collections.abc import Mapping

from openatmp.offers.lexicon.folding import folded
from openatmp.offers.lexicon.words import words_of

# A beginning so short is a whole word: "iv" is not the beginning of "ivory".
_WHOLE = 3


class Beginnings:
    """The entries of a table, found by the words that begin as they say.

    Every beginning is looked up by its letters: to try each of a hundred with each word takes far longer.

    Args:
        table: beginnings of words by entry, in small letters without accents; the order counts.
    """

    def __init__(self, table: Mapping[str, tuple[str, ...]]) -> None:
        self._entries = tuple(table)
        self._whole: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        for number, beginnings in enumerate(table.values()):
            for beginning in beginnings:
                where = self._whole if len(beginning) <= _WHOLE else self._begins
                where.setdefault(beginning, number)
        self._lengths = sorted({len(beginning) for beginning in self._begins})

    def entry(self, text: str) -> str:
        """Return the first entry that a word of a text fits; empty when none does.

        Args:
            text: some words.
        """
        if not self._entries:
            return ""
        none = len(self._entries)
        first = min((self._first(folded(word), none) for word in words_of(text).forms), default=none)
        return self._entries[first] if first < none else ""

    def _first(self, word: str, none: int) -> int:
        """Return the number of the first entry that a word fits."""
        first = self._whole.get(word, none)
        for length in self._lengths:
            first = min(first, self._begins.get(word[:length], none))
        return first
