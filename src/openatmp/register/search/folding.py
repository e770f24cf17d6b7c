"""A text as search compares it: small plain letters and digits, in words."""

import re
from functools import lru_cache

from anyascii import anyascii

_WORD = re.compile(r"[a-z0-9]+")
# Letters that are read as a word in this field: alpha-beta, not a-b.
_GREEK = {
    "α": " alpha ", "β": " beta ", "γ": " gamma ", "δ": " delta ", "ε": " epsilon ", "κ": " kappa ",
    "λ": " lambda ", "ω": " omega ",
}  # fmt: skip
_LONE_GREEK = re.compile(r"(?<![^\W\d_])[αβγδεκλω](?![^\W\d_])")
LONGEST = 200


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded: without case, accents, signs, and in Latin letters.

    Args:
        text: any text, in any script.
    """
    small = text.casefold()
    if not small.isascii():
        small = anyascii(_LONE_GREEK.sub(_spelled, small)).lower()
    return tuple(_WORD.findall(small))


def _spelled(letter: re.Match[str]) -> str:
    return _GREEK[letter[0]]


def folded_words(text: str) -> str:
    """Return a text as its folded words with one blank between them."""
    return " ".join(words_of(text))
