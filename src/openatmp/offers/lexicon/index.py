"""Lexicons made ready for finding: from any word to the phrases that can begin with it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from openatmp.offers.lexicon.families import PASSED_OVER, SCOPE
from openatmp.offers.lexicon.lexicon import Lexicon
from openatmp.offers.lexicon.patterns import LONGEST_WORD, Patterns
from openatmp.offers.lexicon.phrase import Phrase, Step
from openatmp.offers.lexicon.shelf import lexicon
from openatmp.offers.lexicon.tree import Label, Nexts, Place, lay_out, led_to, next_place, together
from openatmp.offers.lexicon.words import BORDER, MONEY

_MOST_KNOWN = 200_000
# The pattern of every sign of money; the lexicons' own are counted from 0.
_MONEY = -1
# What denies what follows it, or what stands before it.
_DENYING: frozenset[Label] = frozenset({(SCOPE, "negated.before"), (SCOPE, "negated.after")})


# Most words lead nowhere further, and one answer serves them all.
_NOWHERE = frozenset[int]().isdisjoint


class Onward:
    """What is said with some words, and where the phrases go on that begin with them.

    Read for every word of every text, and so kept in slots, which are read quickest.

    Args:
        places: the places to which the words lead.

    Attributes:
        labels: what they are by themselves.
        nexts: places after the next step, of all these phrases.
        leads_nowhere: tells of the patterns of the following word whether none of the phrases goes on.
        gaps: places from which a phrase goes on after a gap.
        gaps_lead_nowhere: tells the same of these.
    """

    __slots__ = ("_on", "gaps", "gaps_lead_nowhere", "labels", "leads_nowhere", "nexts")

    def __init__(self, places: Sequence[Place] = ()) -> None:
        labels = places[0].labels if len(places) == 1 else [one for place in places for one in place.labels]
        self.labels = tuple(dict.fromkeys(labels))
        self.nexts = together(places)
        self.gaps = tuple(place.after_gap for place in places if place.after_gap)
        self.leads_nowhere = _strangers([self.nexts]) if self.nexts else _NOWHERE
        self.gaps_lead_nowhere = _strangers([place.nexts for place in self.gaps]) if self.gaps else _NOWHERE
        self._on: dict[Known, Onward] = {}

    def on(self, word: "Known") -> "Onward":
        """Return where these phrases go on after one more word; what was asked once is kept.

        Args:
            word: a word with which some of them go on.
        """
        further = self._on.get(word)
        if further is None:
            further = self._on[word] = Onward(led_to(self.nexts, word.patterns))
        return further


class Known(Onward):
    """What is known of a word, however often it stands in texts.

    Args:
        patterns: numbers of all patterns that it fits.
        begins: the places to which it leads as the first word of a phrase.
        is_money: whether it is a sign of money, which may stand before or after any number.
        is_border: whether it is no word, but the end of a sentence.

    Attributes:
        ends_gap: whether no gap goes on over it: it denies, or ends the sentence.
        may_deny: whether it does so with the words that follow it.
    """

    __slots__ = ("ends_gap", "is_money", "may_deny", "patterns")

    def __init__(
        self,
        patterns: Iterable[int] = (),
        begins: Sequence[Place] = (),
        *,
        is_money: bool = False,
        is_border: bool = False,
    ) -> None:
        super().__init__(begins)
        self.patterns = tuple(patterns)
        self.is_money = is_money
        self.ends_gap = is_border or denies(self.labels)
        self.may_deny = any(place.leads_to_denial for place in begins)


def denies(labels: Iterable[Label]) -> bool:
    """Return whether any of some labels is one of words that deny."""
    return not _DENYING.isdisjoint(labels)


def _strangers(nexts: Iterable[Nexts]) -> Callable[[Iterable[int]], bool]:
    """Return what tells whether none of some patterns leads on; a sign of money may, by what follows it."""
    return frozenset(chain((_MONEY,), *nexts)).isdisjoint


# Most words of a text stand in no phrase.
_UNKNOWN, ENDING = Known(), Known(is_border=True)


class Index(dict[str, Known]):
    """The phrases of some lexicons as a tree of steps, and all words that were looked up in it.

    Args:
        lexicons: where the phrases come from; of equal phrases the first lexicon's counts.
    """

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        super().__init__()
        numbers: dict[Step, int] = {}
        self._root = Place()
        self._by_patterns: dict[tuple[int, ...], Known] = {}
        for label, phrase in _labelled(lexicons):
            for steps in phrase.variations:
                self._add(steps, label, numbers)
        self._patterns = Patterns(numbers)
        lay_out(self._root, self._patterns.numbers)

    def known(self, words: Iterable[str]) -> list[Known]:
        """Return what is known of each word.

        Args:
            words: words as they stand in a text.
        """
        if len(self) > _MOST_KNOWN:
            self.clear()
            self._by_patterns.clear()
        return list(map(self.__getitem__, words))

    def __missing__(self, word: str) -> Known:
        patterns = self._patterns.fitting(word)
        is_money = word in MONEY
        if word == BORDER:
            known = ENDING
        elif patterns or is_money:
            known = self._of(tuple(patterns), is_money=is_money)
        else:
            known = _UNKNOWN
        if len(word) <= LONGEST_WORD:
            self[word] = known
        return known

    def _of(self, patterns: tuple[int, ...], *, is_money: bool) -> Known:
        """Return what is known of a word; words that fit the same patterns are one to the lexicons."""
        key = (*patterns, _MONEY) if is_money else patterns
        if key not in self._by_patterns:
            begins = led_to(self._root.nexts, patterns)
            self._by_patterns[key] = Known(key, begins, is_money=is_money)
        return self._by_patterns[key]

    def _add(self, steps: Iterable[Step], label: Label, numbers: dict[Step, int]) -> None:
        place = self._root
        for step in steps:
            place.leads_to_denial |= label in _DENYING
            place = next_place(place, step, numbers)
        if label not in place.labels:
            place.labels.append(label)


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
