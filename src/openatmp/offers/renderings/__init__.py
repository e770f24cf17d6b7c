"""One check of an offer shown as text or as data."""

from openatmp.offers.renderings.plain import batch_row, check_as_dict

__all__ = ["batch_row", "check_as_dict"]
