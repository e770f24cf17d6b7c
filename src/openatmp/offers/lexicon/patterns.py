"""From a word to the patterns of phrases that it fits."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from openatmp.offers.lexicon.folding import bare
from openatmp.offers.lexicon.phrase import CAPITALS, NUMBER, SHORTEST_HELD, Step

# Longer "words" are addresses of pictures and the like; no pattern is looked for in them.
LONGEST_WORD = 64


class Patterns:
    """From a word to the patterns that it fits.

    Args:
        steps: every step of every phrase.

    Attributes:
        numbers: the number of each pattern.
    """

    def __init__(self, steps: Iterable[Step]) -> None:
        self.numbers: dict[str, int] = {}
        self._whole: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._holds: dict[str, int] = {}
        for pattern in chain.from_iterable(map(sorted, steps)):
            number = self.numbers.setdefault(pattern, len(self.numbers))
            self._kind(pattern)[pattern.strip("*")] = number
        # Found by their first letters, since German has hundreds of them.
        self._held: dict[str, list[str]] = defaultdict(list)
        for letters in self._holds:
            self._held[letters[:SHORTEST_HELD]].append(letters)
        self._heads = sorted({len(letters) for letters in self._begins})
        self._tails = sorted({len(letters) for letters in self._ends})

    def fitting(self, word: str) -> Sequence[int]:
        """Return the numbers of the patterns that a word fits, each once."""
        if word[0].isdigit():
            return [self._whole[one] for one in (NUMBER, word) if one in self._whole]
        if len(word) > LONGEST_WORD:
            return ()
        cased = bare(word)
        small = bare(cased.casefold())
        fits = self._fits(small)
        # Patterns in capitals begin with one.
        return list(dict.fromkeys(fits + self._fits(CAPITALS + cased))) if cased != small else fits

    def _kind(self, pattern: str) -> dict[str, int]:
        if pattern.startswith("*"):
            return self._holds if pattern.endswith("*") else self._ends
        return self._begins if pattern.endswith("*") else self._whole

    def _fits(self, word: str) -> list[int]:
        begins, ends, letters = self._begins, self._ends, len(word)
        fits = [self._whole[word]] if word in self._whole else []
        fits += [begins[head] for at in self._heads if at <= letters and (head := word[:at]) in begins]
        fits += [ends[tail] for at in self._tails if at <= letters and (tail := word[-at:]) in ends]
        return fits + self._held_in(word) if letters >= SHORTEST_HELD else fits

    def _held_in(self, word: str) -> list[int]:
        fits: list[int] = []
        for at in range(len(word) - SHORTEST_HELD + 1):
            if (some := word[at : at + SHORTEST_HELD]) in self._held:
                fits += [self._holds[it] for it in self._held[some] if word.startswith(it, at)]
        return fits
