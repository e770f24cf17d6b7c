"""From what a form or a link says to what a plan is computed from, and back into a link."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.classification import classify
from openatmp.classification.judgements import check_judgements
from openatmp.law import LawInForce, corpus
from openatmp.product.product import Product
from openatmp.roadmap.applicant import Accounts, Applicant, ApplicantKind, Size, applicant, size_of
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan import Plan, plan
from openatmp.web.procedures.calendars import calendars_in_use
from openatmp.web.roadmap.forms import TERMS
from openatmp.web.roadmap.words import QUESTIONS
from openatmp.web.site.clock import today
from openatmp.web.tools.permalinks import link_for

Terms = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asking:
    """One question for a plan.

    Args:
        asked: what the plan is computed from.
        terms: what was said beside the product, as a form gives it.
    """

    asked: Asked
    terms: Terms

    @property
    def product(self) -> Product:
        """The product."""
        return self.asked.classification.product

    @property
    def link(self) -> str:
        """The signed words that stand for the product and the day of the law."""
        return link_for(self.product, self.asked.on)

    def fields(self, **other: Any) -> dict[str, str]:
        """Return what a link holds, as names and words.

        Args:
            **other: what is said otherwise than here; None takes it out.
        """
        said = {**self.terms, "start": self.asked.start, "on": None, **other}
        words = {name: _word(said.get(name)) for name in TERMS}
        return {"answer": self.link, **{name: word for name, word in words.items() if word}}

    def query(self, **other: Any) -> str:
        """Return the same as the query of an address.

        Args:
            **other: what is said otherwise than here; None takes it out.
        """
        return urlencode(self.fields(**other))

    def plan(self) -> Plan:
        """Compute the plan, with the calendars that answer here."""
        return plan(self.asked, calendars_in_use())


def asking_for(product: Product, on: date, terms: Terms) -> Asking:
    """Return a question for a plan.

    Args:
        product: the product.
        on: the day whose law counts.
        terms: what was said beside it, as a form gives it.

    Raises:
        BadInput: what was said contradicts itself.
        NotInForce: the law does not cover the day.
    """
    law = corpus().on(on)
    check_judgements(product, law, "answer")
    asked = Asked(
        classification=classify(product, law),
        applicant=applicant_of(terms, law),
        start=terms.get("start") or today(),
        stage=Stage(terms.get("stage") or Stage.DEVELOPMENT),
        trial=terms.get("trial"),
        application=terms.get("application"),
        accelerated=bool(terms.get("accelerated")),
        **{name: answer_of(terms.get(name)) for name in QUESTIONS},
    )
    return Asking(asked, terms)


def applicant_of(terms: Terms, law: LawInForce) -> Applicant:
    """Return who applies; the size of a small enterprise is worked out where figures are given.

    Args:
        terms: what was said.
        law: the law of the day.

    Raises:
        BadInput: by its figures it is no small enterprise.
    """
    kind = ApplicantKind(terms["applicant"])
    size = _size(terms, law) if kind is ApplicantKind.SME else None
    if size is Size.LARGE:
        raise BadInput(
            "by these figures it is no micro, small or medium-sized enterprise",
            where="applicant",
            expected="figures below the limits of Recommendation 2003/361",
            remedy="choose “Larger enterprise”, or correct the figures",
        )
    return applicant(kind, size=size)


def answer_of(said: str | None) -> Answer:
    """Return yes, no, or unknown where nothing was said.

    Args:
        said: ``yes``, ``no`` or nothing.
    """
    return {"yes": Answer.YES, "no": Answer.NO}.get(said or "", Answer.UNKNOWN)


def _size(terms: Terms, law: LawInForce) -> Size | None:
    if terms.get("staff") is None:
        return None
    return size_of(Accounts(terms["staff"], terms.get("turnover"), terms.get("balance_sheet")), law)


def _word(value: object) -> str:
    match value:
        case bool():
            return "on" if value else ""
        case date():
            return value.isoformat()
        case None:
            return ""
        case _:
            return str(value)
