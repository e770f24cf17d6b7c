"""Lexicons made ready for finding: from any word to the phrases that can begin with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from openatmp.offers.lexicon.families import PASSED_OVER, SCOPE
from openatmp.offers.lexicon.folding import bare
from openatmp.offers.lexicon.lexicon import Lexicon
from openatmp.offers.lexicon.phrase import CAPITALS, GAP, NUMBER, SHORTEST_HELD, Phrase, Step
from openatmp.offers.lexicon.shelf import lexicon
from openatmp.offers.lexicon.words import MONEY

# Family and kind. Words that turn others have the family `scope` and their kind and side: `negated.before`.
Label = tuple[str, str]
# Longer "words" are addresses of pictures and the like; no pattern is looked for in them.
_LONGEST_WORD = 64
_MOST_KNOWN = 200_000
_DENYING: Label = (SCOPE, "negated.before")


class Place:
    """A place in the tree of phrases, reached by the steps of one beginning."""

    __slots__ = ("after_gap", "labels", "nexts")

    def __init__(self) -> None:
        self.nexts: dict[int, Place] = {}
        self.after_gap: Place | None = None
        self.labels: list[Label] = []


# Read for every word of every text, and so kept in slots, which are read quickest.
@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is known of a word, however often it stands in texts.

    Args:
        steps: numbers of all steps that it fits, in order.
        labels: what it is by itself.
        nexts: places after its next step, by number of the step, of all phrases that it begins.
        gaps: places after it from which a phrase goes on after a gap.
        after_gaps: numbers of the steps with which they go on.
        is_money: whether it is a sign of money, which may stand before or after any number.
        denies: whether it denies what follows it.
    """

    steps: tuple[int, ...]
    labels: tuple[Label, ...]
    nexts: Mapping[int, Sequence[Place]]
    gaps: tuple[Place, ...]
    after_gaps: frozenset[int]
    is_money: bool
    denies: bool


class Index(dict[str, Known]):
    """The phrases of some lexicons as a tree of steps, and all words that were looked up in it.

    Args:
        lexicons: where the phrases come from; of equal phrases the first lexicon's counts.
    """

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        super().__init__()
        self._numbers: dict[Step, int] = {}
        self._root = Place()
        for label, phrase in _labelled(lexicons):
            for steps in phrase.variations:
                self._add(steps, label)
        self._patterns = _Patterns(self._numbers)

    def known(self, words: Iterable[str]) -> list[Known]:
        """Return what is known of each word.

        Args:
            words: words as they stand in a text.
        """
        if len(self) > _MOST_KNOWN:
            self.clear()
        return list(map(self.__getitem__, words))

    def __missing__(self, word: str) -> Known:
        steps = tuple(sorted(self._patterns.fitting(word)))
        begins = [self._root.nexts[step] for step in steps if step in self._root.nexts]
        labels = tuple(dict.fromkeys(label for place in begins for label in place.labels))
        gaps = tuple(place.after_gap for place in begins if place.after_gap)
        known = Known(
            steps=steps,
            labels=labels,
            nexts=_together(begins),
            gaps=gaps,
            after_gaps=frozenset(step for place in gaps for step in place.nexts),
            is_money=word in MONEY,
            denies=_DENYING in labels,
        )
        if len(word) <= _LONGEST_WORD:
            self[word] = known
        return known

    def _add(self, steps: Iterable[Step], label: Label) -> None:
        place = self._root
        for step in steps:
            place = _next(place, step, self._numbers)
        if label not in place.labels:
            place.labels.append(label)


def _next(place: Place, step: Step, numbers: dict[Step, int]) -> Place:
    """Return the place after one more step, made if it is new."""
    if step == GAP:
        place.after_gap = place.after_gap or Place()
        return place.after_gap
    return place.nexts.setdefault(numbers.setdefault(step, len(numbers)), Place())


def _together(places: Iterable[Place]) -> Mapping[int, Sequence[Place]]:
    """Return where steps lead from any of some places."""
    nexts: dict[int, list[Place]] = {}
    for place in places:
        for step, following in place.nexts.items():
            nexts.setdefault(step, []).append(following)
    return nexts


class _Patterns:
    """From a word to the steps that it fits."""

    def __init__(self, numbers: dict[Step, int]) -> None:
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._begins: dict[str, list[int]] = defaultdict(list)
        self._ends: dict[str, list[int]] = defaultdict(list)
        self._holds: dict[str, list[int]] = defaultdict(list)
        for step, number in numbers.items():
            for pattern in step:
                self._kind(pattern)[pattern.strip("*")].append(number)
        # Found by their first letters, since German has hundreds of them.
        self._held: dict[str, list[str]] = defaultdict(list)
        for letters in self._holds:
            self._held[letters[:SHORTEST_HELD]].append(letters)
        self._heads = sorted({len(letters) for letters in self._begins})
        self._tails = sorted({len(letters) for letters in self._ends})

    def fitting(self, word: str) -> frozenset[int]:
        """Return the numbers of the steps that a word fits."""
        if word[0].isdigit():
            return frozenset([*self._whole.get(NUMBER, ()), *self._whole.get(word, ())])
        if len(word) > _LONGEST_WORD:
            return frozenset()
        cased = bare(word)
        small = bare(cased.casefold())
        return frozenset([*self._steps(small), *self._steps(CAPITALS + cased)])

    def _kind(self, pattern: str) -> dict[str, list[int]]:
        if pattern.startswith("*"):
            return self._holds if pattern.endswith("*") else self._ends
        return self._begins if pattern.endswith("*") else self._whole

    def _steps(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        for length in self._heads:
            yield from self._begins.get(word[:length], ()) if length <= len(word) else ()
        for length in self._tails:
            yield from self._ends.get(word[-length:], ()) if length <= len(word) else ()
        for at in range(len(word) - SHORTEST_HELD + 1):
            for letters in self._held.get(word[at : at + SHORTEST_HELD], ()):
                yield from self._holds[letters] if word.startswith(letters, at) else ()


def _labelled(lexicons: Sequence[Lexicon]) -> Iterator[tuple[Label, Phrase]]:
    for one in lexicons:
        for label, phrases in one.phrases.items():
            yield from ((label, phrase) for phrase in phrases)
        for (kind, side), phrases in one.scope.items():
            yield from (((SCOPE, f"{kind}.{side}"), phrase) for phrase in phrases)
        yield from (((PASSED_OVER, ""), phrase) for phrase in one.passed_over)


@lru_cache(maxsize=24)
def index_of(*languages: str) -> Index:
    """Return the index of some lexicons together.

    Args:
        languages: codes of languages that have one, or ``shared``.
    """
    return Index([lexicon(language) for language in languages])
