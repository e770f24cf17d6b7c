"""The part of a page that speaks of the treatment, so that a teaser and a long page can be compared."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from openatmp.offers.cues import Cue, Cues, Scope

THERAPY = "therapy"
ANY = "*"
_NEAR = 3  # sentences before and after one that names a treatment
_SHORT = 8  # a text of so few sentences is about one thing
_OF_OTHERS = Scope.QUOTED | Scope.REPORTED | Scope.OF_RIVALS
_SPARE = 2  # a lone cue in a text of one sentence is not yet a habit of the page
_STEEP = 4.0


class Where(StrEnum):
    """Where a cue stands, as far as it matters for judging."""

    FOCUS = "focus"
    REST = "rest"
    FURNITURE = "furniture"
    TITLE = "title"


class Manner(StrEnum):
    """How a cue is said, as far as it matters for judging."""

    PLAIN = "plain"
    HEDGED = "hedged"
    OF_OTHERS = "of-others"


BODY = (Where.FOCUS, Where.REST)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each cue was found, by where it stands and how it is said.

    Args:
        counts: number of cues by place, manner, family and kind; the kind ``*`` sums all kinds.
        sentences: number of sentences by place.
    """

    counts: Counter[tuple[Where, Manner, str, str]]
    sentences: Counter[Where]

    def count(
        self,
        families: Iterable[str],
        *,
        kinds: Iterable[str] = (ANY,),
        where: Iterable[Where] = BODY,
        manners: Iterable[Manner] = tuple(Manner),
    ) -> int:
        """Return how many cues of families were found in places, said in one of some manners."""
        return sum(
            self.counts[place, manner, family, kind]
            for place in where
            for manner in manners
            for family in families
            for kind in kinds
        )

    def kinds_of(self, family: str, *, where: Iterable[Where] = BODY) -> frozenset[str]:
        """Return which kinds of a family were found in places."""
        places = frozenset(where)
        return frozenset(
            kind
            for (place, _, found, kind), count in self.counts.items()
            if count and found == family and kind != ANY and place in places
        )

    def length(self, where: Iterable[Where] = BODY) -> int:
        """Return how many sentences stand in places."""
        return sum(self.sentences[place] for place in where)


def fill(count: float, sentences: int) -> float:
    """Return how dense something is, from 0 to 1: each further sighting adds less.

    Args:
        count: how often it was seen.
        sentences: in how many sentences.
    """
    return 1 - math.exp(-_STEEP * count / (sentences + _SPARE))


def tally_of(cues: Cues) -> Tally:
    """Count the cues of a page.

    Args:
        cues: what the lexicons found.
    """
    places = _places(cues)
    counts: Counter[tuple[Where, Manner, str, str]] = Counter()
    for cue in cues.found:
        _count(counts, places[cue.sentence], cue)
    for cue in cues.in_title:
        _count(counts, Where.TITLE, cue)
    return Tally(counts, Counter([*places, Where.TITLE]))


def manner_of(cue: Cue) -> Manner:
    """Return how a cue is said: outright, of others, or else denied, asked or supposed."""
    if cue.is_plain:
        return Manner.PLAIN
    return Manner.OF_OTHERS if cue.scope & _OF_OTHERS else Manner.HEDGED


def _count(counts: Counter[tuple[Where, Manner, str, str]], place: Where, cue: Cue) -> None:
    manner = manner_of(cue)
    counts[place, manner, cue.family, ANY] += 1
    if cue.kind:
        counts[place, manner, cue.family, cue.kind] += 1


def _places(cues: Cues) -> list[Where]:
    near = _near_a_treatment(cues)
    return [
        Where.FURNITURE if sentence.zone.is_furniture else Where.FOCUS if number in near else Where.REST
        for number, sentence in enumerate(cues.sentences)
    ]


def _near_a_treatment(cues: Cues) -> frozenset[int]:
    """Numbers of sentences near a treatment; all of them when the body is short or names none."""
    named = {cue.sentence for cue in cues.of(THERAPY) if not cues.sentences[cue.sentence].zone.is_furniture}
    body = sum(not sentence.zone.is_furniture for sentence in cues.sentences)
    if not named or body <= _SHORT:
        return frozenset(range(len(cues.sentences)))
    return frozenset(number + step for number in named for step in range(-_NEAR, _NEAR + 1))
