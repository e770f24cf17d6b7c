"""Which medicines have a word: by the beginning of any of their words, or by what stands inside one.

Every different word is kept once, with the places of its medicines. A word is found by its pieces of three
letters: the words that have the rarest of them are looked at, and nothing else. A blank stands before each
word, so that a beginning is a piece like any other.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from openatmp.register.search.bits import bits_of

_RECENT = 1024


class Words:
    """The words of one kind: names, or substances, or all else."""

    def __init__(self, words: Sequence[Iterable[str]]) -> None:
        """Take in the words of every medicine.

        Args:
            words: for each place the folded words of its medicine.
        """
        self._size = len(words)
        places: dict[str, array[int]] = {}
        for place, own in enumerate(words):
            for word in set(own):
                places.setdefault(f" {word}", array("I")).append(place)
        self._spelled, self._places = tuple(places), tuple(places.values())
        self._pieces = _by_piece(self._spelled)
        self.having = lru_cache(maxsize=_RECENT)(self._having)

    def _having(self, word: str) -> int:
        """Return the set of medicines with a word that begins with, or has in it, some letters.

        Args:
            word: folded letters; one or two of them are looked for at the beginning of words only.
        """
        if not word:
            return bits_of(range(self._size), self._size)
        places = map(self._places.__getitem__, self._numbers_with(word))
        return bits_of(chain.from_iterable(places), self._size)

    def _numbers_with(self, word: str) -> Iterator[int]:
        """Yield the numbers of the words that have some letters in them."""
        sought = word if len(word) > 2 else f" {word}"
        near = min((self._pieces.get(piece, ()) for piece in pieces_of(sought)), key=len)
        if len(sought) <= 3:  # a piece itself: all that have it are sought
            return iter(near)
        return (number for number in near if sought in self._spelled[number])

    def sharing(self, word: str, most: int) -> Iterator[str]:
        """Yield words that share a piece with a word, those of its rarest pieces first, some of them twice.

        Args:
            word: folded letters.
            most: how many to look at.
        """
        lists = sorted((self._pieces.get(piece, ()) for piece in pieces_of(f" {word}")), key=len)
        for numbers in lists:
            for number in numbers[:most]:
                yield self._spelled[number]
            most -= len(numbers)
            if most <= 0:
                return


def pieces_of(letters: str) -> frozenset[str]:
    """Return the pieces of three letters, or the letters themselves when they are fewer."""
    return frozenset(letters[start : start + 3] for start in range(max(1, len(letters) - 2)))


def _by_piece(spelled: Sequence[str]) -> dict[str, "array[int]"]:
    """List for every piece, and every blank with a letter, the numbers of the words that have it."""
    numbers: dict[str, array[int]] = {}
    for number, word in enumerate(spelled):
        for piece in pieces_of(word) | {word[:2]}:
            numbers.setdefault(piece, array("I")).append(number)
    return numbers
