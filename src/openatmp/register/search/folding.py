"""A text as search compares it: small plain letters and digits, in words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

_WORD = re.compile(r"[a-z0-9]+")
# Letters that are read as a word in this field: alpha-beta, not a-b.
_GREEK = {
    "α": " alpha ", "β": " beta ", "γ": " gamma ", "δ": " delta ", "ε": " epsilon ", "κ": " kappa ",
    "λ": " lambda ", "ω": " omega ",
}  # fmt: skip
_LONE_GREEK = re.compile(r"(?<![^\W\d_])[αβγδεκλω](?![^\W\d_])")
LONGEST = 200
# A hyphen of any make between signs of words.
_HYPHENED = re.compile(r"\w+(?:[-\u2010\u2011\u2013]\w+)+")
_SHORT = 2


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


def short_pairs(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return neighbours of which one is so short that alone it says little: ``car-t`` of CAR-T cells.

    Args:
        words: folded words, in their order.
    """
    return tuple(
        f"{one}-{other}" for one, other in pairwise(words) if len(one) <= _SHORT or len(other) <= _SHORT
    )


def hyphened_pairs(text: str) -> Iterator[str]:
    """Yield such neighbours where a text joins them with a hyphen.

    Args:
        text: the text, not folded.
    """
    for chain in _HYPHENED.findall(text):
        yield from short_pairs(words_of(chain))


def _spelled(letter: re.Match[str]) -> str:
    return _GREEK[letter[0]]


def folded_words(text: str) -> str:
    """Return a text as its folded words with one blank between them."""
    return " ".join(words_of(text))
