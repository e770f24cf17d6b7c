"""The precedents that are most like a product."""

from dataclasses import dataclass
from typing import Any

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Value
from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification
from openatmp.classification.precedents.entries import Precedent, collected
from openatmp.classification.precedents.likeness import WEIGHTS, alike, likeness
from openatmp.classification.precedents.wording import difference

# Below this, two products share little more than being medicines, and a comparison would mislead.
_LEAST_LIKENESS = 0.4

# From here on two lists of values count as the same: one lies within the other, or most of both is shared.
_SAME = 0.75


_Rated = tuple[float, Precedent]


@dataclass(frozen=True, slots=True)
class Differing:
    """A fact that both sides know and do not share.

    Args:
        fact: its name.
        here: value of the product.
        there: value of the precedent.
    """

    fact: str
    here: Value
    there: Value

    def as_dict(self) -> dict[str, Any]:
        """Return the fact with its two values as plain data."""
        return {"fact": self.fact, "here": _plain(self.here), "there": _plain(self.there)}


@dataclass(frozen=True, slots=True)
class Match:
    """A precedent laid beside a product.

    Args:
        precedent: the published outcome.
        likeness: 0 to 1; how like the facts are, not how sure the outcome is.
        shared: names of the facts that both know and share.
        differing: the facts that both know and do not share.
        agrees: whether the outcome is the same; false while the product is undecided.
        difference: why the outcomes differ, or in what the facts do, in words.
    """

    precedent: Precedent
    likeness: float
    shared: tuple[str, ...]
    differing: tuple[Differing, ...]
    agrees: bool
    difference: str

    def as_dict(self) -> dict[str, Any]:
        """Return the match as plain data."""
        precedent = self.precedent
        return {
            "key": precedent.key,
            "name": precedent.name,
            "description": precedent.description,
            "classification": precedent.category.value,
            "combined": precedent.combined,
            "date": precedent.date,
            "kind": precedent.kind.value,
            "source": precedent.source,
            "note": precedent.note,
            "verified": precedent.verified,
            "facts_verified": precedent.facts_verified,
            "likeness": round(self.likeness, 3),
            "shared": list(self.shared),
            "differing": [item.as_dict() for item in self.differing],
            "agrees": self.agrees,
            "difference": self.difference,
        }


def precedents(classification: Classification, limit: int = 5) -> tuple[Match, ...]:
    """Find the published outcomes that are most like a product. They inform; they never decide.

    Args:
        classification: the answer to lay them beside.
        limit: how many at most.

    Returns:
        Matches, the most like first; of equals the later practice first. When all of them came out alike, the
        last gives way to the nearest that came out otherwise. Empty when nothing is near.
    """
    known = classification.product.known()
    rated = [(likeness(known, precedent.facts), precedent) for precedent in collected()]
    near = sorted((pair for pair in rated if pair[0] >= _LEAST_LIKENESS), key=_rank)
    return tuple(_match(classification, precedent, degree) for degree, precedent in _chosen(near, limit))


def _chosen(near: list[_Rated], limit: int) -> list[_Rated]:
    """Take the first, but leave room for the nearest case that came out otherwise: it teaches the most."""
    first = near[: max(limit, 0)]
    outcomes = {precedent.category for _, precedent in first}
    otherwise = next((rated for rated in near[limit:] if rated[1].category not in outcomes), None)
    alone = len(outcomes) == 1 and len(first) > 1
    return [*first[:-1], otherwise] if alone and otherwise else first


def _rank(rated: _Rated) -> tuple[float, bool, int, str]:
    degree, precedent = rated
    return -degree, precedent.weaker, -int(precedent.date[:4] or 0), precedent.key


def _match(classification: Classification, precedent: Precedent, degree: float) -> Match:
    known, theirs = classification.product.known(), precedent.facts
    both = [name for name in WEIGHTS if name in known and name in theirs]
    shared = tuple(name for name in both if alike(known[name], theirs[name]) >= _SAME)
    differing = tuple(Differing(name, known[name], theirs[name]) for name in both if name not in shared)
    agrees = _agrees(classification, precedent)
    words = difference(classification, precedent, shared, agrees=agrees)
    return Match(precedent, degree, shared, differing, agrees, words)


def _agrees(classification: Classification, precedent: Precedent) -> bool:
    """Compare class and, for an advanced therapy, whether it is combined; what is open is no conflict."""
    if classification.category is not precedent.category:
        return False
    if precedent.category is Category.NOT_ATMP or precedent.combined is None:
        return True
    combined = classification.combined
    return not combined.is_decided or (combined is Answer.YES) is precedent.combined


def _plain(value: Value) -> bool | str | list[str]:
    return sorted(value) if isinstance(value, frozenset) else value
