"""The main questions on the way to a class, and which of them the answer went through."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.findings import Finding
from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification
from openatmp.classification.renderings.steps import needed_names
from openatmp.classification.renderings.wording import capitalised, headline, words_of_answer


class Road(StrEnum):
    """How a stop stands to the road that the answer took."""

    TAKEN = "taken"
    OPEN = "open"
    WAITING = "waiting"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Part:
    """A question that a stop is made of.

    Args:
        question: the question.
        answer: its answer.
        exception: whether a yes here speaks against the stop.
        needed: whether the answer of the stop waits for it, or has been made of it.
    """

    question: str
    answer: Answer
    exception: bool
    needed: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """One main question on the road.

    Args:
        name: key of the question.
        question: the question in plain words.
        answer: its answer.
        road: whether the road goes through it, waits at it, or ended before it.
        parts: the questions it is made of.
        citations: the provisions that it and its parts apply.
        exit: the class at which the road ends here; None when it goes on.
    """

    name: str
    question: str
    answer: Answer
    road: Road
    parts: tuple[Part, ...]
    citations: tuple[Citation, ...]
    exit: Category | None


# The order in which the committee's practice asks, and the answer at which the road to a class ends.
_ENDS: dict[str, dict[Answer, Category]] = {
    "medicinal-product": {Answer.NO: Category.NOT_ATMP},
    "gene-therapy": {Answer.YES: Category.GTMP},
    "cells-or-tissues": {Answer.NO: Category.NOT_ATMP},
    "engineered": {Answer.NO: Category.NOT_ATMP},
    "tissue-engineered": {Answer.YES: Category.TEP},
    "somatic-cell-therapy": {Answer.YES: Category.SCTMP, Answer.NO: Category.NOT_ATMP},
}
_COMBINED = "combined"
_OWN_STOPS = frozenset({*_ENDS, _COMBINED, "advanced-therapy"})


def stops(classification: Classification) -> tuple[Stop, ...]:
    """List the main questions with the road that the answer took through them.

    Args:
        classification: the answer.

    Returns:
        Stops in the order in which they are asked; whether it is combined comes last.
    """
    found = {finding.name: finding for finding in classification.finding.walk()}
    on_the_way = [found[name] for name in _ENDS if name in found]
    return (*_to_the_class(on_the_way, classification), _combined(classification))


def _to_the_class(findings: list[Finding], classification: Classification) -> Iterator[Stop]:
    needed, road = needed_names(classification), Road.TAKEN
    for finding in findings:
        waits_here = road is Road.TAKEN and finding.name in needed
        end = _ENDS[finding.name].get(finding.answer) if road is Road.TAKEN else None
        yield _stop(finding, Road.OPEN if waits_here else road, end)
        if waits_here:
            road = Road.WAITING
        elif end:
            road = Road.SKIPPED


def _combined(classification: Classification) -> Stop:
    finding = classification.combined_finding
    if not classification.category.is_atmp:
        undecided = classification.category is Category.UNDECIDED
        return _stop(finding, Road.WAITING if undecided else Road.SKIPPED, None)
    return _stop(finding, Road.TAKEN if finding.answer.is_decided else Road.OPEN, None)


def _stop(finding: Finding, road: Road, end: Category | None) -> Stop:
    own = [reason for reason in finding.because if reason.name not in _OWN_STOPS]
    is_open = not finding.answer.is_decided
    parts = tuple(
        Part(reason.question, reason.answer, reason.exception, is_open or reason.answer.is_decided)
        for reason in own
    )
    citations = dict.fromkeys(citation for asked in (finding, *own) for citation in asked.citations)
    return Stop(finding.name, finding.question, finding.answer, road, parts, tuple(citations), end)


def path_as_text(classification: Classification) -> tuple[str, ...]:
    """Tell the road in sentences, one a stop and one for where it ends.

    Args:
        classification: the answer.

    Returns:
        Everything that the picture shows.
    """
    told = tuple(_told(stop) for stop in stops(classification))
    return (*told, f"Result: {headline(classification)}.")


def _told(stop: Stop) -> str:
    if stop.road is Road.SKIPPED:
        return f"{stop.question} {leads_to(stop)}."
    made_of = "".join(f" {part_question(part)} {part_answer(part)}." for part in stop.parts)
    return f"{stop.question} {capitalised(words_of_answer(stop.answer))}: {leads_to(stop)}.{made_of}"


def part_question(part: Part) -> str:
    """Ask the question of a part, and say when it is an exception."""
    return f"Exception: {part.question}" if part.exception else part.question


def part_answer(part: Part) -> str:
    """Say the answer of a part."""
    return capitalised(words_of_answer(part.answer)) if part.needed else "Not needed"


def leads_to(stop: Stop) -> str:
    """Say where the road goes from a stop, in a few words."""
    match stop.road:
        case Road.SKIPPED:
            return "Not needed here"
        case Road.OPEN:
            return "the road waits here"
        case Road.WAITING:
            return "comes after what is open"
        case Road.TAKEN:
            return _onward(stop)


def _onward(stop: Stop) -> str:
    if stop.exit:
        return stop.exit.label
    if not stop.answer.is_decided:
        return "not needed, go on"
    if stop.name == _COMBINED:
        return "combined" if stop.answer is Answer.YES else "not combined"
    return "go on"
