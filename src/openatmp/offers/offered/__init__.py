"""What is offered: cells or genes, from where, for which diseases, at what price, given how."""

from openatmp.offers.offered.offered import Mention, Offered
from openatmp.offers.offered.whole import offered_in

__all__ = ["Mention", "Offered", "offered_in"]
