"""The list of features: what each measures, and its words for people; from ``data/features.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.focus import ANY, BODY, NOT_DENIED, Manner, Where

PLACES: Mapping[str, tuple[Where, ...]] = {
    **{place.value: (place,) for place in Where},
    "body": BODY,
    "page": (*BODY, Where.TITLE),
    "all": tuple(Where),
}


class Measure(StrEnum):
    """How a feature is measured."""

    RATE = "rate"
    SEEN = "seen"
    SHARE = "share"
    BREADTH = "breadth"
    ONLY = "only"
    NONE = "none"
    EVIDENCE = "evidence"
    KNOWN = "known"


class Towards(StrEnum):
    """Which way a feature must point."""

    MORE = "more"
    LESS = "less"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Feature:
    """One figure of a page.

    Args:
        name: its key.
        measure: how it is measured.
        towards: which way it must point for an offer.
        words: what it means, in a sentence.
        families: cues of these families ...
        kinds: ... of these kinds ...
        where: ... in these places ...
        said: ... said in one of these manners.
        against: families that they are compared with.
        evidence: what tells who speaks.
        known: what the register knows: ``authorised`` or ``trials``.
    """

    name: str
    measure: Measure
    towards: Towards
    words: str
    families: tuple[str, ...] = ()
    kinds: tuple[str, ...] = (ANY,)
    where: tuple[Where, ...] = BODY
    said: tuple[Manner, ...] = NOT_DENIED
    against: tuple[str, ...] = ()
    evidence: frozenset[str] = frozenset()
    known: str = ""


@cache
def features() -> Mapping[str, Feature]:
    """Return every feature by name, in the order of the file."""
    told = data_file("features.yaml")["features"]
    return {name: _feature(name, entry) for name, entry in told.items()}


def _feature(name: str, told: Mapping[str, Any]) -> Feature:
    return Feature(
        name=name,
        measure=Measure(told["measure"]),
        towards=Towards(told["towards"]),
        words=told["words"],
        families=tuple(told.get("families", ())),
        kinds=tuple(told.get("kinds", (ANY,))),
        where=PLACES[told.get("where", "body")],
        said=tuple(Manner(said) for said in told.get("said", NOT_DENIED)),
        against=tuple(told.get("against", ())),
        evidence=frozenset(told.get("evidence", ())),
        known=told.get("known", ""),
    )
