"""Published outcomes that are like a product, and why they may differ. They inform; they never decide."""

from openatmp.classification.precedents.entries import Kind, Precedent, collected, read_precedents
from openatmp.classification.precedents.likeness import likeness
from openatmp.classification.precedents.matches import Differing, Match, precedents

__all__ = [
    "Differing",
    "Kind",
    "Match",
    "Precedent",
    "collected",
    "likeness",
    "precedents",
    "read_precedents",
]
