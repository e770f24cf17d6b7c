"""What is offered: cells or genes, from where, for which diseases, at what price, given how."""

from openatmp.offers.offered.offered import Mention, Offered

__all__ = ["Mention", "Offered"]
