"""How something is said: whether words around it deny it, report it, suppose it or say it of rivals."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from openatmp.offers.cues import Scope
from openatmp.offers.lexicon.families import ENDS, SCOPE, families
from openatmp.offers.lexicon.habits import Reach, habits
from openatmp.offers.lexicon.loading import AFTER, BEFORE
from openatmp.offers.lexicon.matching import Match
from openatmp.offers.lexicon.words import Words

# Scopes are put together as numbers here, which takes a tenth of the time.
_FLAGS = {
    "negated": Scope.NEGATED.value,
    "reported": Scope.REPORTED.value,
    "conditional": Scope.CONDITIONAL.value,
    "of-rivals": Scope.OF_RIVALS.value,
}
_NEGATED, _ALL_ASKED = Scope.NEGATED.value, Scope.ASKED.value
_SCOPES = tuple(Scope(number) for number in range(2 ** len(Scope)))
_NO_REACH = Reach(words=0, commas=False)
_ASKED = f"asked.{BEFORE}"
_BORDER = re.compile(r"[;:()]|\s[-–—]\s|—")
_COMMA = re.compile(r"[,،、]")
_QUESTION = ("?", "？", "؟")
_CLOSING = "\"'”’»“)] "


class Turning(NamedTuple):
    """A word that turns what stands near it.

    Args:
        flag: what it makes of what it turns, as a number.
        reach: how far it reaches.
        is_after: whether it stands after what it turns.
        first: number of its first word.
        last: number of the word after its last.
        bound: number of the word from which it turns nothing; of a negation within a claim the claim's end.
    """

    flag: int
    reach: Reach
    is_after: bool
    first: int
    last: int
    bound: int


class Sayings:
    """How the things of one sentence are said.

    Args:
        text: the sentence.
        words: its words.
        matches: everything found in it.
        turning: those of them that turn others.
    """

    __slots__ = ("_ends", "_of_all", "_text", "_turnings", "_words")

    def __init__(self, text: str, words: Words, matches: Sequence[Match], turning: Sequence[Match]) -> None:
        self._text = text
        self._words = words
        self._ends = [match for match in turning if match.label[1].startswith(ENDS)]
        self._turnings = [armed for match in turning if (armed := self._armed(match, matches))]
        # A heading needs no mark to be a question. What turns others is in the order of the words.
        begins_so = turning[0].first == 0 and any(
            match.first == 0 and match.label[1] == _ASKED for match in turning
        )
        is_heading = begins_so and len(words) <= habits().question and text[-1].isalnum()
        self._of_all = _ALL_ASKED if is_heading or is_question(text) else 0

    def scope(self, match: Match) -> Scope:
        """Return how something is said.

        Args:
            match: what was found.
        """
        scope = self._of_all
        for turning in self._turnings:
            if not turning.flag & scope and self._reaches(turning, match):
                scope |= turning.flag
        return _SCOPES[scope]

    def _armed(self, match: Match, matches: Iterable[Match]) -> Turning | None:
        """Return a word that turns others; none that a longer phrase made one that ends a reach."""
        flag, reach, is_after = _way(match.label[1])
        if not flag or (self._ends and any(_shares(match, phrase) for phrase in self._ends)):
            return None
        bound = len(self._words)
        if flag == _NEGATED:
            claims = (other.last for other in matches if _within(match, other) and _is_claim(other))
            bound = max(claims, default=bound)
        return Turning(flag, reach, is_after, match.first, match.last, bound)

    def _reaches(self, turning: Turning, match: Match) -> bool:
        """Whether nothing between a turning word and something ends its reach."""
        if turning.is_after:
            start, end = match.last, turning.first
        else:
            start, end = turning.last, match.first
        is_near = 0 <= end - start <= turning.reach.words and match.first < turning.bound
        return is_near and not self._is_parted(start, end, commas=not turning.reach.commas)

    def _is_parted(self, first: int, last: int, *, commas: bool) -> bool:
        """Whether a clause ends between two words, or a word stands there that ends reach."""
        ended = self._ends
        if ended and any(first <= one.first < last or first < one.last <= last for one in ended):
            return True
        between = self._text[self._words.end(first - 1) : self._words.starts[last]]
        return bool(_BORDER.search(between) or (commas and _COMMA.search(between)))


@cache
def _way(kind: str) -> tuple[int, Reach, bool]:
    """Return what words of a kind turn others into, how far they reach, and whether they stand after them."""
    name, _dot, side = kind.partition(".")
    return _FLAGS.get(name, 0), habits().reach.get(name, _NO_REACH), side == AFTER


def _is_claim(match: Match) -> bool:
    return match.label[0] != SCOPE and families()[match.label[0]].is_claim


def _within(inner: Match, outer: Match) -> bool:
    """Whether one match lies within another."""
    return outer.first <= inner.first and inner.last <= outer.last


def _shares(match: Match, phrase: Match) -> bool:
    """Whether a match shares words with a phrase."""
    return match.first < phrase.last and phrase.first < match.last


def is_question(text: str) -> bool:
    """Return whether a sentence ends as a question.

    Args:
        text: the sentence.
    """
    return text[-3:].rstrip(_CLOSING).endswith(_QUESTION)
