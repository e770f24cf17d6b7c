"""Which entry of a table some words fit, by how the words begin."""

from collections.abc import Mapping

from openatmp.offers.lexicon.folding import folded
from openatmp.offers.lexicon.words import words_of

# A beginning so short is a whole word: "iv" is not the beginning of "ivory".
_WHOLE = 3


def begins_with(text: str, table: Mapping[str, tuple[str, ...]]) -> str:
    """Return the first entry of a table whose beginnings fit a word of a text; empty when none does.

    Args:
        text: some words.
        table: beginnings of words by entry, in small letters without accents; the order counts.
    """
    words = tuple(folded(word) for word in words_of(text).forms)
    for entry, beginnings in table.items():
        if any(_fits(word, beginning) for beginning in beginnings for word in words):
            return entry
    return ""


def _fits(word: str, beginning: str) -> bool:
    return word == beginning if len(beginning) <= _WHOLE else word.startswith(beginning)
