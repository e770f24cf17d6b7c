"""From an answer to the two papers of a request."""

from openatmp.classification.answer import CAUTION, receipt_of
from openatmp.classification.classify import Classification
from openatmp.classification.datafile import packaged, tree_of
from openatmp.classification.renderings.papers import Note, Request
from openatmp.classification.renderings.printable import shortened
from openatmp.classification.renderings.wording import citation_text
from openatmp.classification.request.administrative import ACT, administrative_sheet
from openatmp.classification.request.applicant import Applicant, Briefing
from openatmp.classification.request.briefing import request_form

_FILE = "request.yaml"
_NAME_LENGTH = 200


def request_of(
    classification: Classification,
    applicant: Applicant | None = None,
    product_name: str = "",
    briefing: Briefing | None = None,
) -> Request:
    """Fill the papers of a request for a recommendation from what is known.

    Args:
        classification: the answer and the facts that it rests on.
        applicant: who asks; left open when None.
        product_name: what the product is called; its own name when empty.
        briefing: what the applicant says in words of its own; left open when None.

    Returns:
        Administrative sheet and request form, every statement marked with what it rests on.

    Raises:
        NotInForce: the day lies before recommendations could be asked for.

    Source: Regulation (EC) No 1394/2007, Art. 17.
    """
    name = shortened(product_name or classification.product.name, _NAME_LENGTH)
    sheet = administrative_sheet(classification, applicant or Applicant(), name)
    form = request_form(classification, briefing or Briefing())
    digest = receipt_of(classification).digest
    return Request(name, classification.law.day, (sheet, form), _notes(classification), digest)


def _notes(classification: Classification) -> tuple[Note, ...]:
    law = classification.law
    entries = tree_of(packaged(_FILE), _FILE)["notes"]
    notes = tuple(Note(entry["text"], entry["source"], entry["verified"]) for entry in entries)
    provision = law.provision(ACT, "17(1)")
    by_law = Note(provision.says, citation_text(law, provision.citation), provision.verified)
    return (by_law, *notes, Note(CAUTION, "", verified=True))
