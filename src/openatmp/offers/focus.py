"""The part of a page that speaks of the treatment, so that a teaser and a long page can be compared."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from openatmp.offers.cues import Cues, Scope

THERAPY = "therapy"
ANY = "*"
_PLASMA = "plasma"  # blood plasma holds no cells: what is claimed of it is claimed of something else
_NEAR = 3  # sentences before and after one that names a treatment
_SHORT = 8  # a text of so few sentences is about one thing
_OF_OTHERS = Scope.QUOTED | Scope.REPORTED | Scope.OF_RIVALS
_SPARE = 2  # a lone cue is not yet a habit of the page
_STEEP = 6.0


class Where(StrEnum):
    """Where a cue stands, as far as it matters for judging."""

    # As keys of counts they are asked for all the time, and words are hashed ten times as fast as members.
    __hash__ = str.__hash__

    FOCUS = "focus"
    REST = "rest"
    FURNITURE = "furniture"
    TITLE = "title"


class Manner(StrEnum):
    """How a cue is said, as far as it matters for judging."""

    __hash__ = str.__hash__

    PLAIN = "plain"
    HEDGED = "hedged"
    DENIED = "denied"
    OF_OTHERS = "of-others"


# "Health insurance does not pay" is no word of an approval, though it holds one.
NOT_DENIED = (Manner.PLAIN, Manner.HEDGED, Manner.OF_OTHERS)
BODY = (Where.FOCUS, Where.REST)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each cue was found, by where it stands and how it is said.

    Args:
        counts: number of cues by place, manner, family and kind; the kind ``*`` sums all kinds.
        cues: number of cues by place.
    """

    counts: Counter[tuple[Where, Manner, str, str]]
    cues: Counter[Where]

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

    def size(self, where: Iterable[Where] = BODY) -> int:
        """Return how many cues of any family stand in places."""
        return sum(self.cues[place] for place in where)


def fill(count: float, cues: int) -> float:
    """Return how much of what a page says is of one sort, from 0 to 1: each further sighting adds less.

    It is set against all that was found, not against sentences: a teaser says densely what a page says at
    length, and a lexicon that knows fewer words knows fewer of every sort.

    Args:
        count: how often it was seen.
        cues: how much was found of all sorts.
    """
    return 1 - math.exp(-_STEEP * count / (cues + _SPARE))


def tally_of(cues: Cues) -> Tally:
    """Count the cues of a page.

    Args:
        cues: what the lexicons found.
    """
    places = _places(cues)
    in_text = [
        (places[number], _MANNERS[scope._value_], family, kind)
        for family, kind, _, _, number, scope in cues.found
    ]
    in_title = [(Where.TITLE, _MANNERS[cue.scope._value_], cue.family, cue.kind) for cue in cues.in_title]
    seen = Counter(in_text + in_title)
    counts = Counter({key: number for key, number in seen.items() if key[3]})
    cues_in: Counter[Where] = Counter()
    for (place, manner, family, _kind), number in seen.items():
        counts[place, manner, family, ANY] += number
        cues_in[place] += number
    return Tally(counts, cues_in)


def manner_of(scope: Scope) -> Manner:
    """Return how something is said: outright, of others, denied, or else asked or supposed."""
    if scope is Scope.NONE:
        return Manner.PLAIN
    if scope & _OF_OTHERS:
        return Manner.OF_OTHERS
    return Manner.DENIED if scope & Scope.NEGATED else Manner.HEDGED


_MANNERS = tuple(manner_of(Scope(number)) for number in range(2 ** len(Scope)))


def _places(cues: Cues) -> list[Where]:
    near = _near_a_treatment(cues)
    furniture, focus, rest = Where.FURNITURE, Where.FOCUS, Where.REST
    return [
        furniture if sentence.zone.is_furniture else focus if number in near else rest
        for number, sentence in enumerate(cues.sentences)
    ]


def _near_a_treatment(cues: Cues) -> frozenset[int]:
    """Numbers of sentences near a treatment; all when the body is short, or only the title names one."""
    named = {
        cue.sentence
        for cue in cues.of(THERAPY)
        if cue.kind != _PLASMA and not cues.sentences[cue.sentence].zone.is_furniture
    }
    if not named and all(cue.family != THERAPY or cue.kind == _PLASMA for cue in cues.in_title):
        return frozenset()
    body = sum(not sentence.zone.is_furniture for sentence in cues.sentences)
    if not named or body <= _SHORT:
        return frozenset(range(len(cues.sentences)))
    return frozenset(number + step for number in named for step in range(-_NEAR, _NEAR + 1))
