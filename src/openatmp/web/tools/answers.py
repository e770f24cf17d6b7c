"""The page of an answer, put together part by part."""

from dataclasses import dataclass
from itertools import chain

from django.utils.safestring import mark_safe

from openatmp.classification import Category, Classification, OpenJudgement, classify
from openatmp.classification.answer import CAUTION, cited
from openatmp.classification.borderline import warnings
from openatmp.classification.cautions import cautions
from openatmp.classification.counterfactuals import counterfactuals
from openatmp.classification.precedents import precedents
from openatmp.classification.renderings.changes import sentences_of_counterfactuals
from openatmp.classification.renderings.path import path_as_text
from openatmp.classification.renderings.steps import ProvisionLine, provision_line, steps
from openatmp.classification.renderings.svg import decision_path
from openatmp.classification.renderings.wording import (
    capitalised,
    headline,
    question_of,
    summary_sentences,
    words_of_source,
    words_of_value,
)
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, Product
from openatmp.product.reading import Reading
from openatmp.product.sources import Read, Source, UsualPractice
from openatmp.web.tools.asking import Asking
from openatmp.web.tools.corrections import carried
from openatmp.web.tools.forms import ApplicantForm, BriefingForm
from openatmp.web.tools.marked import Piece, pieces
from openatmp.web.tools.next_steps import next_steps
from openatmp.web.tools.permalinks import link_for
from openatmp.web.tools.questions import sorted_questions

_REGULATION = "1394/2007"
_RECOMMENDATION = ("17(1)", "17(2)")


@dataclass(frozen=True, slots=True)
class FactShown:
    """A fact in the list beside the text.

    Args:
        question: what it answers.
        value: the answer.
        source: where it comes from.
        numbers: numbers of the marks in the text it was read from.
        usual: whether it is only what is usual in the field.
        looked_up: where that it is usual can be looked up; empty when it is not only usual.
        verified: whether somebody did look it up.
    """

    question: str
    value: str
    source: str
    numbers: tuple[int, ...]
    usual: bool
    looked_up: str
    verified: bool


@dataclass(frozen=True, slots=True)
class JudgementShown:
    """A point that only a person can settle, and what the reader assumes of it.

    Args:
        key: its key; the field is called ``judged.<key>``.
        question: the point as a question.
        criterion: what has to be weighed.
        assumed: ``yes``, ``no`` or empty.
    """

    key: str
    question: str
    criterion: str
    assumed: str


def page_of(asking: Asking) -> dict[str, object]:
    """Put together everything an answer's page shows.

    Args:
        asking: the question and its answer.

    Returns:
        The values for the template.
    """
    answer = asking.classification
    facts = facts_shown(asking.reading, answer.product)
    return {
        "asking": asking,
        "answer": answer,
        "settled": answer.category is not Category.UNDECIDED,
        "headline": headline(answer),
        "sentences": summary_sentences(answer),
        "caution": " ".join((CAUTION, *cautions(answer))),
        "unverified": _unverified(answer),
        "texts": texts(asking.reading),
        "facts": facts,
        "usual": sum(fact.usual for fact in facts),
        "questions": sorted_questions(answer.missing, dict(answer.product.facts)),
        "judgements": judgements_shown(answer),
        "carried": tuple(carried(asking.before, answer.product)),
        "link": link_for(answer.product, asking.on),
        "picture": mark_safe(decision_path(answer)),  # noqa: S308 - made of escaped words, tested there
        "in_words": path_as_text(answer),
        "steps": steps(answer),
        "what_ifs": sentences_of_counterfactuals(counterfactuals(answer), answer),
        "precedents": precedents(answer),
        "warnings": warnings(answer),
        "announced": answer.law.announced(),
        "recommendation": recommendation(answer),
        "next_steps": next_steps(answer),
    }


def request_page_of(asking: Asking, applicant: ApplicantForm, briefing: BriefingForm) -> dict[str, object]:
    """Put together what the form of a request shows.

    Args:
        asking: the question and its answer.
        applicant: the form on who asks.
        briefing: the form for words of the applicant's own.

    Returns:
        The values for the template.
    """
    answer = asking.classification
    return {
        "asking": asking,
        "headline": headline(answer),
        "applicant": applicant,
        "briefing": briefing,
        "forms": (applicant, briefing),
        "carried": tuple(carried(asking.before, answer.product)),
        "link": link_for(answer.product, asking.on),
    }


def texts(reading: Reading | None) -> tuple[tuple[str, tuple[Piece, ...]], ...]:
    """Return the texts with their marks, each with its heading; marks are numbered through."""
    if reading is None:
        return ()
    product = reading.product
    description = pieces(product.description, reading.spans, "description")
    last = max((piece.number for piece in description), default=0)
    indication = pieces(product.indication, reading.spans, "indication", last + 1)
    named = (("Your description", description), ("What it is for", indication))
    return tuple((title, cut) for title, cut in named if cut)


def facts_shown(reading: Reading | None, product: Product) -> tuple[FactShown, ...]:
    """Return the facts known, in the order in which the law asks, with the marks they were read from."""
    marked = _marked(reading)
    return tuple(
        _fact_shown(name, fact, marked.get(name, []))
        for name in DEFINITIONS
        if (fact := product.facts.get(name)) is not None
    )


def _fact_shown(name: str, fact: Fact, numbers: list[int]) -> FactShown:
    usual = fact.source if isinstance(fact.source, UsualPractice) else None
    return FactShown(
        question_of(name),
        words_of_value(name, fact.value),
        _source(fact.source, numbers),
        tuple(numbers) if isinstance(fact.source, Read) else (),
        usual=usual is not None,
        looked_up=usual.source if usual else "",
        verified=usual is not None and usual.verified,
    )


def _source(source: Source, numbers: list[int]) -> str:
    """Say where a fact comes from; words that are marked in the text need not be said again."""
    match source:
        case Read(why=why) if numbers:
            return f"{capitalised(why).rstrip('.')}." if why else ""
        case UsualPractice(why=why):
            return f"{capitalised(why).rstrip('.')}." if why else ""
        case _:
            return f"{capitalised(words_of_source(source))}."


def _marked(reading: Reading | None) -> dict[str, list[int]]:
    """Map each fact to the numbers of the marks that carry it."""
    numbers: dict[str, list[int]] = {}
    for piece in chain.from_iterable(cut for _, cut in texts(reading)):
        for name in piece.facts:
            numbers.setdefault(name, []).append(piece.number)
    return numbers


def judgements_shown(answer: Classification) -> tuple[JudgementShown, ...]:
    """Return the open points, and those that the reader made an assumption on."""
    assumed = answer.product.judgements
    without = Product(answer.product.facts)
    settled = classify(without, answer.law).judgements if assumed else ()
    points = {point.key: point for point in (*settled, *answer.judgements)}
    return tuple(_judgement_shown(point, answer) for point in points.values())


def _judgement_shown(point: OpenJudgement, answer: Classification) -> JudgementShown:
    judgement = answer.product.judgements.get(point.key)
    assumed = "" if judgement is None else "yes" if judgement.answer else "no"
    return JudgementShown(point.key, question_of(f"judged.{point.key}"), point.criterion, assumed)


def recommendation(answer: Classification) -> tuple[ProvisionLine, ...]:
    """Return the provisions on the committee's recommendation, as far as the day's law has them."""
    law = answer.law
    places = [place for place in _RECOMMENDATION if law.is_in_force(_REGULATION, place)]
    return tuple(provision_line(law.cite(_REGULATION, place), law) for place in places)


def _unverified(answer: Classification) -> int:
    return sum(not answer.law.provision(one.act, one.provision).verified for one in cited(answer))
