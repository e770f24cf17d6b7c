"""How something is said: whether words around it deny it, report it, suppose it or say it of rivals."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import NamedTuple

from openatmp.offers.cues import Scope
from openatmp.offers.lexicon.families import ENDS, SCOPE, families
from openatmp.offers.lexicon.folding import folded
from openatmp.offers.lexicon.habits import Reach, habits
from openatmp.offers.lexicon.loading import AFTER, BEFORE
from openatmp.offers.lexicon.matching import Match
from openatmp.offers.lexicon.words import Part, Words

# Scopes are put together as numbers here, which takes a tenth of the time.
_FLAGS = {
    "negated": Scope.NEGATED.value,
    "reported": Scope.REPORTED.value,
    "conditional": Scope.CONDITIONAL.value,
    "of-rivals": Scope.OF_RIVALS.value,
}
ASKED = Scope.ASKED.value
# Every scope by its number.
SCOPES = tuple(Scope(number) for number in range(2 ** len(Scope)))
_NEGATED = Scope.NEGATED.value
_OF_RIVALS, _AGAINST = "of-rivals.", ("of-rivals.", "negated.")
_NO_REACH = Reach(words=0, commas=False)
_ASKED_BEFORE = f"asked.{BEFORE}"
# It begins with the sign itself, for that is what a pattern is quickly looked for by.
_MARK = re.compile(r"[;:(),،、—–-](?:(?<=[;:(),،、—])|(?<=\s[-–])(?=\s))")
_COMMAS = frozenset(",،、")
_QUESTION = ("?", "？", "؟")
_CLOSING = "\"'”’»“)] "


class Turning(NamedTuple):
    """A word that turns what stands near it.

    Args:
        flag: what it makes of what it turns, as a number.
        words: how many words lie at most between it and what it turns.
        commas: whether it reaches over commas.
        is_after: whether it stands after what it turns.
        first: number of its first word.
        last: number of the word after its last.
        bound: number of the word from which it turns nothing; of a negation within a claim the claim's end.
    """

    flag: int
    words: int
    commas: bool
    is_after: bool
    first: int
    last: int
    bound: int


_turning = partial(tuple.__new__, Turning)


class Sayings:
    """How the things of one sentence are said.

    Args:
        part: the sentence.
        words: words, its own among them.
        matches: everything found in it.
        turning: those of them that turn others.
    """

    __slots__ = ("_ends", "_last", "_marks", "_of_all", "_turnings", "_words")

    def __init__(self, part: Part, words: Words, matches: Sequence[Match], turning: Sequence[Match]) -> None:
        text, place = part.text, part.start
        self._words = words
        self._last = part.last
        self._ends = [match for match in turning if match[2][1].startswith(ENDS)]
        self._marks: tuple[tuple[int, bool], ...] = ()
        if _MARK.search(text):
            self._marks = tuple((place + mark.start(), mark[0] in _COMMAS) for mark in _MARK.finditer(text))
        of_rivals = [match for match in turning if match[2][1].startswith(_OF_RIVALS)]
        places = [match for match in of_rivals if self._is_only_a_place(match)] if of_rivals else of_rivals
        counted = self._without_idle(places, part, turning) if places else turning
        self._turnings = [armed for match in counted if (armed := self._armed(match, matches))]
        self._of_all = ASKED if is_question(text) or _is_asking_heading(part, turning) else 0

    def scope(self, match: Match) -> int:
        """Return how something is said, as the number of a scope.

        Args:
            match: what was found.
        """
        scope = self._of_all
        for turning in self._turnings:
            if not turning.flag & scope and self._reaches(turning, match):
                scope |= turning.flag
        return scope

    def _is_only_a_place(self, match: Match) -> bool:
        return match[1] - match[0] == 1 and folded(self._words.forms[match[0]]) in habits().places

    def _without_idle(self, places: Sequence[Match], part: Part, turning: Sequence[Match]) -> Sequence[Match]:
        """Return what turns others without adverbs of place whose clause says nothing against others."""
        against = [match[0] for match in turning if match[2][1].startswith(_AGAINST) and match not in places]
        forms = enumerate(self._words.forms[part.first : part.last], part.first)
        against += [number for number, form in forms if folded(form) in habits().compares]
        idle = [place for place in places if not any(self._share_clause(place[0], one) for one in against)]
        return [match for match in turning if match not in idle]

    def _share_clause(self, one: int, other: int) -> bool:
        """Whether no mark stands between two words."""
        low, high = sorted((self._words.starts[one], self._words.starts[other]))
        return not any(low <= place < high for place, _is_comma in self._marks)

    def _armed(self, match: Match, matches: Iterable[Match]) -> Turning | None:
        """Return a word that turns others; none that a longer phrase made one that ends a reach."""
        first, last, (_scope, kind) = match
        flag, reach, is_after = _way(kind)
        if not flag or (self._ends and any(_shares(match, phrase) for phrase in self._ends)):
            return None
        bound = self._last
        if flag == _NEGATED:
            known = _claims()
            claims = [other[1] for other in matches if other[2][0] in known and _within(match, other)]
            bound = max(claims) if claims else bound
        return _turning((flag, reach.words, reach.commas, is_after, first, last, bound))

    def _reaches(self, turning: Turning, match: Match) -> bool:
        """Whether nothing between a turning word and something ends its reach."""
        _flag, words, commas, is_after, first, last, bound = turning
        start, end = (match[1], first) if is_after else (last, match[0])
        is_near = 0 <= end - start <= words and match[0] < bound
        return is_near and not self._is_parted(start, end, commas=not commas)

    def _is_parted(self, first: int, last: int, *, commas: bool) -> bool:
        """Whether a clause ends between two words, or a word stands there that ends reach."""
        for start, end, _label in self._ends:
            if first <= start < last or first < end <= last:
                return True
        if not self._marks:
            return False
        low, high = self._words.end(first - 1), self._words.starts[last]
        return any(low <= place < high and (commas or not is_comma) for place, is_comma in self._marks)


def _is_asking_heading(part: Part, turning: Sequence[Match]) -> bool:
    """Whether a sentence begins as a question and has no mark at its end, which no heading needs to ask."""
    if turning[0][0] != part.first:
        return False
    # What turns others is in the order of the words.
    begins_so = any(match[0] == part.first and match[2][1] == _ASKED_BEFORE for match in turning)
    return begins_so and part.last - part.first <= habits().question and part.text[-1].isalnum()


@cache
def _way(kind: str) -> tuple[int, Reach, bool]:
    """Return what words of a kind turn others into, how far they reach, and whether they stand after them."""
    name, _dot, side = kind.partition(".")
    return _FLAGS.get(name, 0), habits().reach.get(name, _NO_REACH), side == AFTER


@cache
def _claims() -> frozenset[str]:
    """Return the families in which a negation belongs to what is claimed."""
    return frozenset(name for name, family in families().items() if family.is_claim and name != SCOPE)


def _within(inner: Match, outer: Match) -> bool:
    """Whether one match lies within another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _shares(match: Match, phrase: Match) -> bool:
    """Whether a match shares words with a phrase."""
    return match[0] < phrase[1] and phrase[0] < match[1]


def is_question(text: str) -> bool:
    """Return whether a sentence ends as a question.

    Args:
        text: the sentence.
    """
    return text[-3:].rstrip(_CLOSING).endswith(_QUESTION)
