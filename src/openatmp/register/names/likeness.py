"""How far two words are apart, and how far apart they may be to be the same name.

The limits were measured: see decision 0011 and ``benchmarks/verify.py``.
"""

from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_SHORTEST_FORGIVEN = 5
_LONG = 9


def typos_forgiven(length: int) -> int:
    """Return how many letters of a word may be wrong, missing, too many or swapped.

    Args:
        length: how many letters the word has, as it was written.
    """
    if length < _SHORTEST_FORGIVEN:
        return 0
    return 1 if length < _LONG else 2


def distance(one: str, other: str) -> int:
    """Count the typos between two words: a swap of neighbours is one."""
    return DamerauLevenshtein.distance(one, other)


def near(written: str, known: Sequence[str], most: int) -> Iterator[tuple[str, int]]:
    """Yield the known words that are at most so many typos away.

    Args:
        written: a word.
        known: words to compare it with.
        most: how many typos.
    """
    found = process.extract(
        written, known, scorer=DamerauLevenshtein.distance, processor=None, score_cutoff=most, limit=None
    )
    for word, typos, _ in found:
        yield word, int(typos)


def nearest(written: str, known: Collection[str], most: int) -> int | None:
    """Return how many typos away the nearest of some words is; None when it is more than ``most``."""
    found = process.extractOne(written, known, scorer=DamerauLevenshtein.distance, score_cutoff=most)
    return None if found is None else int(found[1])
