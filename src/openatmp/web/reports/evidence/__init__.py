"""Evidence: what a file is, what of it is kept, and why it is not taken."""

from openatmp.web.reports.evidence.pictures import MOST_PIXELS_TOGETHER, pixels_of
from openatmp.web.reports.evidence.pieces import (
    LARGEST_FILE,
    LARGEST_TOGETHER,
    MOST_FILES,
    NOTES,
    OFFER,
    Piece,
    piece_of,
    piece_of_offer,
)
from openatmp.web.reports.evidence.refusals import Refused

__all__ = [
    "LARGEST_FILE",
    "LARGEST_TOGETHER",
    "MOST_FILES",
    "MOST_PIXELS_TOGETHER",
    "NOTES",
    "OFFER",
    "Piece",
    "Refused",
    "piece_of",
    "piece_of_offer",
    "pixels_of",
]
