"""The request for a recommendation on classification, filled from what is known of a product.

Source: Regulation (EC) No 1394/2007, Art. 17.
"""

from openatmp.classification.renderings.papers import (
    Mark,
    Note,
    Request,
    RequestDocument,
    Section,
    Statement,
)
from openatmp.classification.request.applicant import Applicant, ApplicantKind, Briefing
from openatmp.classification.request.composing import request_of

__all__ = [
    "Applicant",
    "ApplicantKind",
    "Briefing",
    "Mark",
    "Note",
    "Request",
    "RequestDocument",
    "Section",
    "Statement",
    "request_of",
]
