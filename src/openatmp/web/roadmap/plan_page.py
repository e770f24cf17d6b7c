"""The page of a plan, put together part by part."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from django.utils.safestring import mark_safe

from openatmp.classification.renderings.wording import headline, summary_sentences, words_of_value
from openatmp.law import LawInForce
from openatmp.product.product import Product
from openatmp.product.sources import UsualPractice
from openatmp.roadmap.applicant import Applicant
from openatmp.roadmap.guidance import Chosen
from openatmp.roadmap.plan import Fit, Listed, Plan, Section
from openatmp.roadmap.receipt import receipt_of
from openatmp.roadmap.renderings.picture import plan_narrow, plan_wide
from openatmp.roadmap.renderings.picture_rows import chart_of
from openatmp.web.law.words import host_of
from openatmp.web.procedures.grounds import GroundShown, ground_shown
from openatmp.web.roadmap.asking import Asking
from openatmp.web.roadmap.items import item_shown, phases_shown
from openatmp.web.roadmap.months import years_of
from openatmp.web.roadmap.sizes import rule_of
from openatmp.web.roadmap.what_if import WhatIfForm
from openatmp.web.roadmap.words import APPLICANTS, QUESTIONS, SIZES, STAGES

# The facts by which people recognise a product, and what they are called in a line.
_MADE_OF: Mapping[str, str] = MappingProxyType(
    {
        "cell_kind": "cells",
        "origin": "origin",
        "processing": "processing",
        "vector_kind": "vector",
    }
)


@dataclass(frozen=True, slots=True)
class ToFindOut:
    """A fact that decides something and is not known.

    Args:
        question: the fact as a question.
        yes: query of the same plan where it is so; empty when the product's facts decide it.
        no: query of the same plan where it is not.
    """

    question: str
    yes: str = ""
    no: str = ""


@dataclass(frozen=True, slots=True)
class EntryShown:
    """An entry of a list beside the procedures.

    Args:
        it: the entry.
        open: whether it is not settled that it applies.
        ground: what it rests on.
    """

    it: Listed
    open: bool
    ground: GroundShown


@dataclass(frozen=True, slots=True)
class SectionShown:
    """A list beside the procedures.

    Args:
        it: the list.
        entries: what is listed.
        as_table: whether every entry names its evidence, so that columns serve better than a list.
        unverified: how many were not read in a source.
    """

    it: Section
    entries: tuple[EntryShown, ...]
    as_table: bool
    unverified: int


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A paper of the catalogue of guidance.

    Args:
        it: the paper with its reason.
        host: short name of its source.
    """

    it: Chosen
    host: str


def plan_page(asking: Asking, today: date) -> dict[str, object]:
    """Put together everything the page of a plan shows.

    Args:
        asking: the question.
        today: the day whose line is drawn.

    Returns:
        The values for the template.
    """
    plan, asked = asking.plan(), asking.asked
    phases = phases_shown(plan)
    return {
        **head_of(asking),
        "sentences": summary_sentences(asked.classification),
        "made_of": _made_of(asking.product),
        "assumed": _assumed(asking),
        "to_find_out": _to_find_out(plan, asking),
        "usual": sum(isinstance(fact.source, UsualPractice) for fact in asking.product.facts.values()),
        "wide": _drawn(plan_wide(plan, today)),
        "narrow": _drawn(plan_narrow(plan, today)),
        "undated": chart_of(plan).undated,
        "phases": phases,
        "years": years_of(plan),
        "sections": tuple(section_shown(section, asked.on) for section in plan.sections),
        "papers": tuple(paper_shown(one) for one in plan.guidance),
        "unverified_papers": sum(not one.guidance.verified for one in plan.guidance),
        "others": tuple(item_shown(item, asked.on) for item in plan.of(Fit.NOT)),
        "unverified": sum(not one.ground.it.verified for phase in phases for one in phase.items),
        "receipt": receipt_of(plan),
        "what_if": WhatIfForm.for_product(asking.product),
    }


def head_of(asking: Asking) -> dict[str, object]:
    """Return what every page around a plan says of it: product, applicant, days.

    Args:
        asking: the question.
    """
    asked = asking.asked
    law = asked.classification.law
    return {
        "asking": asking,
        "asked": asked,
        "query": asking.query(),
        "fields": asking.fields(),
        "link": asking.link,
        "headline": headline(asked.classification),
        "applicant": applicant_words(asked.applicant),
        "size_rule": _size_rule(asked.applicant, law),
        "stage": STAGES[asked.stage],
    }


def applicant_words(applicant: Applicant) -> str:
    """Say who applies.

    Args:
        applicant: who.
    """
    return SIZES[applicant.size].capitalize() if applicant.size else APPLICANTS[applicant.kind]


def section_shown(section: Section, on: date) -> SectionShown:
    """Return a list as it stands on the page.

    Args:
        section: the list.
        on: the day whose wording of the law counts.
    """
    entries = tuple(
        EntryShown(one, one.fit is Fit.OPEN, ground_shown(one.entry.ground, on)) for one in section.listed
    )
    as_table = bool(entries) and all(one.it.entry.evidence for one in entries)
    unverified = sum(not one.it.entry.ground.verified for one in entries)
    return SectionShown(section, entries, as_table, unverified)


def paper_shown(chosen: Chosen) -> PaperShown:
    """Return a paper as it stands on a page.

    Args:
        chosen: the paper with its reason.
    """
    return PaperShown(chosen, host_of(chosen.guidance.source))


def _made_of(product: Product) -> tuple[str, ...]:
    """Say of what and how a product is made, as far as it is known."""
    known = product.known()
    named = ((name, known[name]) for name in _MADE_OF if known.get(name))
    return tuple(
        f"{words}: {words_of_value(name, value)}" for (name, value) in named if (words := _MADE_OF[name])
    )


def _size_rule(applicant: Applicant, law: LawInForce) -> str:
    return rule_of(applicant.size, law) if applicant.size else ""


def _drawn(picture: str) -> str:
    return mark_safe(picture)  # noqa: S308 - made of escaped words, tested there


def _assumed(asking: Asking) -> tuple[str, ...]:
    asked = asking.asked
    said = list(asked.applicant.assumed)
    if asked.applicant.is_small and asked.applicant.size is None:
        said.append("The size of the enterprise is not told; fees that hang on it are shown as not known.")
    if asked.trial is None:
        said.append("No day is told for the first trial; what hangs on it has no date.")
    if asked.application is None:
        said.append("No day is told for the application; what hangs on it has no date.")
    if asked.accelerated:
        said.append(
            "The evaluation is accelerated. The committee grants that on request, and can take it back."
        )
    return tuple(said)


def _to_find_out(plan: Plan, asking: Asking) -> tuple[ToFindOut, ...]:
    return tuple(
        ToFindOut(question, asking.query(**{name: "yes"}), asking.query(**{name: "no"}))
        if name in QUESTIONS
        else ToFindOut(question)
        for name, question in plan.questions
    )
