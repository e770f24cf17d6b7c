"""How something is said: whether words around it deny it, report it, suppose it or say it of rivals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from openatmp.offers.cues import Scope
from openatmp.offers.lexicon.families import ENDS, SCOPE, families
from openatmp.offers.lexicon.habits import habits
from openatmp.offers.lexicon.loading import AFTER, BEFORE
from openatmp.offers.lexicon.matching import Match
from openatmp.offers.lexicon.words import Words

_FLAGS = {
    "negated": Scope.NEGATED,
    "reported": Scope.REPORTED,
    "conditional": Scope.CONDITIONAL,
    "of-rivals": Scope.OF_RIVALS,
}
_ASKED = f"asked.{BEFORE}"
_BORDER = re.compile(r"[;:()]|\s[-–—]\s|—")
_COMMA = re.compile(r"[,،、]")
_QUESTION = ("?", "？", "؟")
_CLOSING = "\"'”’»“)] "


@dataclass(frozen=True, slots=True)
class Turning:
    """A word that turns what stands near it.

    Args:
        flag: what it makes of what it turns.
        kind: its kind, by which its reach is known.
        side: whether it stands before or after what it turns.
        first: number of its first word.
        last: number of the word after its last.
        bound: number of the word from which it turns nothing; of a negation within a claim the claim's end.
    """

    flag: Scope
    kind: str
    side: str
    first: int
    last: int
    bound: int


class Sayings:
    """How the things of one sentence are said.

    Args:
        text: the sentence.
        words: its words.
        matches: everything found in it, words that turn others included.
    """

    def __init__(self, text: str, words: Words, matches: Sequence[Match]) -> None:
        self._text = text
        self._words = words
        scoped = [match for match in matches if match.label[0] == SCOPE]
        self._ends = [match for match in scoped if match.label[1].startswith(ENDS)]
        self._turnings = list(self._armed(scoped, matches))
        # A heading needs no mark to be a question.
        begins_so = any(match.first == 0 and match.label[1] == _ASKED for match in scoped)
        is_heading = len(words) <= habits().question and text[-1].isalnum()
        self._of_all = Scope.ASKED if is_question(text) or (begins_so and is_heading) else Scope.NONE

    def scope(self, match: Match) -> Scope:
        """Return how something is said.

        Args:
            match: what was found.
        """
        scope = self._of_all
        for turning in self._turnings:
            if not turning.flag & scope and self._reaches(turning, match):
                scope |= turning.flag
        return scope

    def _armed(self, scoped: Iterable[Match], matches: Iterable[Match]) -> Iterator[Turning]:
        """Yield words that turn others; none that a longer phrase has made one of those that end a reach."""
        claims = [match for match in matches if _is_claim(match)]
        for match in scoped:
            kind, _dot, side = match.label[1].partition(".")
            if kind not in _FLAGS or any(_shares(match, phrase) for phrase in self._ends):
                continue
            holding = [claim.last for claim in claims if kind == "negated" and _within(match, claim)]
            bound = max(holding, default=len(self._words))
            yield Turning(_FLAGS[kind], kind, side, match.first, match.last, bound)

    def _reaches(self, turning: Turning, match: Match) -> bool:
        """Whether nothing between a turning word and something ends its reach."""
        if turning.side == AFTER:
            start, end = match.last, turning.first
        else:
            start, end = turning.last, match.first
        reach = habits().reach[turning.kind]
        is_near = 0 <= end - start <= reach.words and match.first < turning.bound
        return is_near and not self._is_parted(start, end, commas=not reach.commas)

    def _is_parted(self, first: int, last: int, *, commas: bool) -> bool:
        """Whether a clause ends between two words, or a word stands there that ends reach."""
        if any(first <= ends.first < last or first < ends.last <= last for ends in self._ends):
            return True
        between = self._text[self._words.end(first - 1) : self._words.starts[last]]
        return bool(_BORDER.search(between) or (commas and _COMMA.search(between)))


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
