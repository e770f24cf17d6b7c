"""Products and applicants for plans."""

from datetime import date
from typing import Any

from openatmp.basis.answers import Answer
from openatmp.classification import classify
from openatmp.law import corpus
from openatmp.product.product import Product
from openatmp.product.reading import read
from openatmp.roadmap.applicant import ApplicantKind, Size, applicant
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.plan import Item, Plan, plan

ON = date(2026, 11, 25)
ACADEMIA = applicant(ApplicantKind.ACADEMIA)
SMALL = applicant(ApplicantKind.SME, size=Size.SMALL)
LARGER = applicant(ApplicantKind.LARGER)

MODIFIED_CELLS = "Autologous CD34+ haematopoietic stem cells transduced ex vivo with a lentiviral vector"
CHONDROCYTES = (
    "Autologous cultured chondrocytes seeded on a collagen membrane to repair cartilage of the knee"
)
PLASMID = "Recombinant plasmid DNA encoding a growth factor, given into the muscle"


def product(text: str, indication: str = "") -> Product:
    """Return a product as it is read from words."""
    return read(text, indication, ON).product


def asked(text: str = MODIFIED_CELLS, **told: Any) -> Asked:
    """Return what a plan is asked for."""
    on = told.pop("on", ON)
    given = {"applicant": ACADEMIA, "start": on, "orphan": Answer.YES, **told}
    return Asked(classify(product(text), corpus().on(on)), **given)


def item(of: Plan, key: str) -> Item:
    """Return the item of a procedure."""
    return next(one for one in of.items if one.procedure.key == key)


def planned(text: str = MODIFIED_CELLS, **told: Any) -> Plan:
    """Return a plan."""
    return plan(asked(text, **told))
