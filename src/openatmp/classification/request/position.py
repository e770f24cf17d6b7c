"""The position on the class: what the applicant thinks, what the rules make of it, and on what grounds."""

from collections.abc import Iterator

from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification
from openatmp.classification.precedents import precedents
from openatmp.classification.renderings.papers import Mark, Statement
from openatmp.classification.renderings.path import Road, Stop, part_answer, part_question, stops
from openatmp.classification.renderings.printable import printable
from openatmp.classification.renderings.text import precedent_words
from openatmp.classification.renderings.wording import (
    capitalised,
    citation_text,
    headline,
    question_of,
    summary_sentences,
    words_of_answer,
    words_of_judgement,
)
from openatmp.classification.request.statements import computed, gap, written

# The committee knows its own outcomes; a form names the nearest and leaves it at that.
_MOST_PRECEDENTS = 3

_POSITION = "Position of the applicant"
_ASKS = "Which class do you propose, and why?"
_ADOPT = "This is a draft by the rules: make it your own, or write your own position in its place."


def position(classification: Classification, own_words: str) -> tuple[Statement, ...]:
    """State the position with its reasons and provisions.

    Args:
        classification: the answer.
        own_words: what the applicant thinks; may be empty.

    Returns:
        The applicant's words, or a draft of them; the class computed, each reason, what is open, and outcomes
        that are like it.
    """
    return (
        _proposed(classification, own_words),
        computed(
            "Class by the rules", f"{headline(classification)}. {' '.join(summary_sentences(classification))}"
        ),
        *_reasons(classification),
        *_judged(classification),
        *_open(classification),
        *_like(classification),
    )


def _proposed(classification: Classification, own_words: str) -> Statement:
    """State what the applicant thinks; where it wrote nothing, draft it from the class by the rules."""
    if own_words.strip():
        return written(_POSITION, own_words, _ASKS)
    if classification.category is Category.UNDECIDED:
        return gap(_POSITION, f"{_ASKS} {_waits(classification)}".strip())
    passed = [stop for stop in stops(classification) if stop.road is Road.TAKEN]
    reasons = " ".join(f"{stop.question} {capitalised(words_of_answer(stop.answer))}." for stop in passed)
    text = f"{headline(classification)}. {classification.category.plainly}\nMain reasons: {reasons}\n{_ADOPT}"
    return computed(_POSITION, text, _provisions(passed, classification))


def _provisions(passed: list[Stop], classification: Classification) -> str:
    """Cite where the road ended, and what makes a product a combined one."""
    law = classification.law
    ends = [stop for stop in passed if stop.exit or stop is passed[-1]]
    cited = dict.fromkeys(citation for stop in ends for citation in stop.citations)
    return "; ".join(citation_text(law, citation) for citation in cited)


def _waits(classification: Classification) -> str:
    judged = [question_of(judgement.key) for judgement in classification.judgements]
    asked = [*map(question_of, classification.missing), *judged]
    return f"The rules leave the class undecided until this is answered: {' '.join(asked)}" if asked else ""


def _reasons(classification: Classification) -> Iterator[Statement]:
    law = classification.law
    for stop in stops(classification):
        if stop.road in {Road.TAKEN, Road.OPEN}:
            provisions = "; ".join(citation_text(law, citation) for citation in stop.citations)
            yield computed(stop.question, _answered(stop), provisions)


def _answered(stop: Stop) -> str:
    parts = (f"{part_question(part)} {part_answer(part)}." for part in stop.parts if part.needed)
    return " ".join((f"{capitalised(words_of_answer(stop.answer))}.", *parts))


def _judged(classification: Classification) -> Iterator[Statement]:
    for key, judgement in classification.product.judgements.items():
        answer = "Yes" if judgement.answer else "No"
        words = printable(words_of_judgement(judgement))
        yield Statement(question_of(f"judged.{key}"), answer, Mark.DECLARED, words)


def _open(classification: Classification) -> Iterator[Statement]:
    for judgement in classification.judgements:
        yield gap(question_of(judgement.key), f"To weigh: {judgement.criterion}")
    if classification.category is Category.UNDECIDED and classification.missing:
        asked = "; ".join(question_of(name) for name in classification.missing)
        yield computed("Still needed for a class", asked)


def _like(classification: Classification) -> Iterator[Statement]:
    for match in precedents(classification, _MOST_PRECEDENTS):
        stands = "agrees" if match.agrees else "differs"
        yield computed(f"Published outcome that is like it ({stands})", precedent_words(match))
