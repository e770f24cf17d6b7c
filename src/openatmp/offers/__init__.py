"""The road of an offer: who speaks, what is offered, its warning signs, whom to ask."""

from openatmp.offers.check import Check
from openatmp.offers.cues import Cue, Cues, Scope, Sentence
from openatmp.offers.known import KnownProduct, KnownProducts, KnownTrial, NothingKnown
from openatmp.offers.page import Block, Page, Structure, Zone
from openatmp.offers.sign import Sign, SignId

__all__ = [
    "Block",
    "Check",
    "Cue",
    "Cues",
    "KnownProduct",
    "KnownProducts",
    "KnownTrial",
    "NothingKnown",
    "Page",
    "Scope",
    "Sentence",
    "Sign",
    "SignId",
    "Structure",
    "Zone",
]
