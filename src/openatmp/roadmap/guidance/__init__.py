"""Guidance that bears on a product: the catalogue, and what of it applies, with the reason."""

from openatmp.roadmap.guidance.catalogue import Catalogue, Guidance, Topic, catalogue
from openatmp.roadmap.guidance.choosing import Chosen, Wanted, choose, named_classes
from openatmp.roadmap.guidance.plain import chosen_as_dict

__all__ = [
    "Catalogue",
    "Chosen",
    "Guidance",
    "Topic",
    "Wanted",
    "catalogue",
    "choose",
    "chosen_as_dict",
    "named_classes",
]
