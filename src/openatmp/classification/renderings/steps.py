"""The reasons of an answer as one flat list of numbered steps, each explained once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.findings import Finding
from openatmp.classification.classify import Classification
from openatmp.classification.renderings.wording import (
    applies_in_words,
    place_in_words,
    question_of,
    words_of_answer,
    words_of_origin,
    words_of_value,
)
from openatmp.law import LawInForce
from openatmp.product.sources import UsualPractice


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that a step looked at.

    Args:
        name: name of the fact, or ``judged.<key>``.
        question: what is asked.
        value: the answer in words.
        source: where it comes from, in words; empty when it is not known.
        known: whether it is known.
        usual: whether it is only what is usual in the field.
    """

    name: str
    question: str
    value: str
    source: str
    known: bool
    usual: bool


@dataclass(frozen=True, slots=True)
class ProvisionLine:
    """A provision that a step applies.

    Args:
        name: act and place, as in a sentence.
        heading: what it is about.
        says: what it says, in our words.
        link: where the law itself can be read.
        in_force: since when, and until when, in words; of guidance, from when it is.
        verified: whether our words and dates were compared with the source.
    """

    name: str
    heading: str
    says: str
    link: str
    in_force: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One question of law with its answer and what the answer rests on.

    Args:
        number: place among the steps: ``2.1.3``.
        level: 1 for the questions at the top.
        name: key of the question.
        question: the question in plain words.
        answer: yes, no, unknown or needs judgement.
        answer_words: the answer as it is shown.
        needed: whether it is open and the whole answer waits for it.
        exception: whether it was tried as an exception to the step it belongs to.
        criterion: what a person has to weigh, where that is open here.
        facts: the facts that the answer rests on or waits for.
        provisions: what was applied.
        seen_at: where the same question was explained before: ``step 1.1``; empty when here.
    """

    number: str
    level: int
    name: str
    question: str
    answer: Answer
    answer_words: str
    needed: bool
    exception: bool
    criterion: str
    facts: tuple[FactLine, ...]
    provisions: tuple[ProvisionLine, ...]
    seen_at: str


@dataclass(slots=True)
class _Walk:
    """What is remembered on the way through the findings."""

    classification: Classification
    open_names: frozenset[str]
    seen: dict[str, str] = field(default_factory=dict)


def steps(classification: Classification) -> tuple[Step, ...]:
    """Lay out the reasons in the order of the law.

    Args:
        classification: the answer.

    Returns:
        Every question, numbered; one that was explained before refers to its place, and one that is open
        and not needed stands without its reasons.
    """
    walk = _Walk(classification, needed_names(classification))
    walk.seen[classification.finding.name] = "the answer itself"
    tops = (*classification.finding.because, classification.combined_finding)
    return tuple(_numbered(tops, "", walk))


def needed_names(classification: Classification) -> frozenset[str]:
    """Return the names of the open questions for which the answer still waits."""
    tops = [classification.finding]
    if classification.category.is_atmp:
        tops.append(classification.combined_finding)
    return frozenset(name for top in tops for name in _open(top))


def _open(finding: Finding) -> Iterator[str]:
    if finding.answer.is_decided:
        return
    yield finding.name
    for reason in finding.because:
        yield from _open(reason)


def _numbered(findings: Iterable[Finding], above: str, walk: _Walk) -> Iterator[Step]:
    for place, finding in enumerate(findings, start=1):
        number = f"{above}{place}"
        seen_at = walk.seen.setdefault(finding.name, f"step {number}")
        again = seen_at != f"step {number}"
        yield _step(finding, number, walk, seen_at if again else "")
        if not again and _matters(finding, walk):
            yield from _numbered(finding.because, f"{number}.", walk)


def _matters(finding: Finding, walk: _Walk) -> bool:
    """Whether the reasons say something: those of a question that was left open and not needed do not."""
    return finding.answer.is_decided or finding.name in walk.open_names


def _step(finding: Finding, number: str, walk: _Walk, seen_at: str) -> Step:
    needed = finding.name in walk.open_names
    return Step(
        number=number,
        level=number.count(".") + 1,
        name=finding.name,
        question=finding.question,
        answer=finding.answer,
        answer_words=_answer_words(finding.answer, needed=needed),
        needed=needed,
        exception=finding.exception,
        criterion="" if seen_at else _own_criterion(finding),
        facts=tuple(_facts(finding, walk)) if _matters(finding, walk) and not seen_at else (),
        provisions=() if seen_at else _provisions(finding.citations, walk.classification.law),
        seen_at=seen_at,
    )


def _answer_words(answer: Answer, *, needed: bool) -> str:
    words = words_of_answer(answer)
    return words if answer.is_decided or needed else f"{words}, and not needed"


def _own_criterion(finding: Finding) -> str:
    """Keep the criterion to the step that raises it; those above only pass it on."""
    passed_on = any(reason.criterion == finding.criterion for reason in finding.because)
    return "" if passed_on or finding.answer is not Answer.NEEDS_JUDGEMENT else finding.criterion


def _facts(finding: Finding, walk: _Walk) -> Iterator[FactLine]:
    for name in finding.facts:
        line = fact_line(name, walk.classification)
        if line.known or name in finding.lacks:
            yield line


def fact_line(name: str, classification: Classification) -> FactLine:
    """Put a fact into words.

    Args:
        name: name of the fact, or ``judged.<key>``.
        classification: the answer; its product says what is known.
    """
    product = classification.product
    value = product.known().get(name)
    fact = product.facts.get(name)
    return FactLine(
        name,
        question_of(name),
        words_of_value(name, value),
        words_of_origin(product, name),
        known=value is not None,
        usual=fact is not None and isinstance(fact.source, UsualPractice),
    )


def _provisions(citations: tuple[Citation, ...], law: LawInForce) -> tuple[ProvisionLine, ...]:
    return tuple(provision_line(citation, law) for citation in citations)


def provision_line(citation: Citation, law: LawInForce) -> ProvisionLine:
    """Put a provision into words.

    Args:
        citation: act and place.
        law: the law of the day.

    Raises:
        NotInForce: the provision does not apply on that day.
    """
    provision = law.provision(citation.act, citation.provision)
    return ProvisionLine(
        place_in_words(law, citation),
        provision.heading,
        provision.says,
        provision.link,
        applies_in_words(law, provision),
        provision.verified,
    )
