"""The desk's reasoning: what is urgent and why, which reports belong together; an officer decides."""

from openatmp.offers.triage.likeness import Likeness, Shared, is_same_text, likeness
from openatmp.offers.triage.package import BrokenPackage, CasePackage, Piece, pack, unpack
from openatmp.offers.triage.together import Known, Neighbour, neighbours
from openatmp.offers.triage.traits import Told, Traits, domain_of, traits_of
from openatmp.offers.triage.urgency import Ground, Grounds, Level, Triage, triage

__all__ = [
    "BrokenPackage",
    "CasePackage",
    "Ground",
    "Grounds",
    "Known",
    "Level",
    "Likeness",
    "Neighbour",
    "Piece",
    "Shared",
    "Told",
    "Traits",
    "Triage",
    "domain_of",
    "is_same_text",
    "likeness",
    "neighbours",
    "pack",
    "traits_of",
    "triage",
    "unpack",
]
