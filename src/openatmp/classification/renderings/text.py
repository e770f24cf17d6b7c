"""The reasoning behind an answer as plain text."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from openatmp.classification.answer import CAUTION, receipt_of
from openatmp.classification.borderline import BorderlineWarning, warnings
from openatmp.classification.categories import Category
from openatmp.classification.cautions import cautions
from openatmp.classification.classify import Classification
from openatmp.classification.counterfactuals import counterfactuals
from openatmp.classification.precedents import Match, precedents
from openatmp.classification.renderings.changes import sentences_of_counterfactuals
from openatmp.classification.renderings.steps import FactLine, ProvisionLine, Step, steps
from openatmp.classification.renderings.wording import (
    capitalised,
    headline,
    help_of,
    outcome_words,
    question_of,
    summary_sentences,
    words_of_value,
)
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.sources import UsualPractice

_WIDTH = 100
_INDENT = 3


def explanation(classification: Classification) -> str:
    """Write out an answer with everything it rests on.

    Args:
        classification: the answer.

    Returns:
        Lines of at most 100 characters, unless one word is longer; ends with a newline.
    """
    title = headline(classification)
    summary = _paragraph(" ".join(summary_sentences(classification)))
    lines = [title, "=" * min(len(title), _WIDTH), "", *summary]
    for heading, body in _sections(classification):
        if body:
            lines += ["", heading, "-" * len(heading), *body]
    return "\n".join(lines) + "\n"


def _sections(classification: Classification) -> Iterator[tuple[str, list[str]]]:
    sentences = sentences_of_counterfactuals(counterfactuals(classification), classification)
    yield "What is still needed", list(_missing(classification))
    yield "What somebody has to judge", list(_judgements(classification))
    yield "Please confirm", list(_usual(classification))
    yield "How the answer was reached", list(_reasons(steps(classification)))
    yield _on_changes(classification), [line for sentence in sentences for line in _item(sentence)]
    yield "Published outcomes that are like it", list(_precedents(precedents(classification)))
    yield (
        "Good to know",
        [line for warning in warnings(classification) for line in _item(warning_words(warning))],
    )
    yield "What this answer is, and is not", _cautions(classification)
    yield "Receipt", _paragraph(receipt_words(classification))


def _cautions(classification: Classification) -> list[str]:
    return [line for caution in (CAUTION, *cautions(classification)) for line in _paragraph(caution)]


def receipt_words(classification: Classification) -> str:
    """Say from what the answer can be worked out again, and its digest."""
    receipt = receipt_of(classification)
    return (
        f"openatmp {receipt.engine_version}, law of {receipt.day.isoformat()}, "
        f"{len(receipt.law_files)} law files. Digest {receipt.digest}"
    )


def _missing(classification: Classification) -> Iterator[str]:
    for name in classification.missing:
        yield from _item(" ".join(filter(None, (question_of(name), help_of(name)))))


def _judgements(classification: Classification) -> Iterator[str]:
    for judgement in classification.judgements:
        yield from _item(f"{question_of(judgement.key)} {judgement.criterion}")


def _usual(classification: Classification) -> Iterator[str]:
    facts = classification.product.facts
    for name in (name for name in DEFINITIONS if name in facts):
        fact = facts[name]
        if isinstance(fact.source, UsualPractice):
            value, why = words_of_value(name, fact.value), fact.source.why.rstrip(".")
            yield from _item(f"{question_of(name)} {capitalised(value)}. Usual practice: {why}.")


def _on_changes(classification: Classification) -> str:
    undecided = classification.category is Category.UNDECIDED
    return "What would settle it" if undecided else "What would change the answer"


def _reasons(all_steps: Iterable[Step]) -> Iterator[str]:
    """Write the steps; where a fact or a provision comes from is told at its first mention only."""
    told: set[str] = set()
    for step in all_steps:
        margin = " " * _INDENT * (step.level - 1)
        inner = f"{margin}{' ' * (len(step.number) + 2)}"
        yield from _wrapped(f"{margin}{step.number}. {_asked(step)}", inner)
        for line in _grounds(step, told):
            yield from _wrapped(f"{inner}{line}", f"{inner}  ")


def _asked(step: Step) -> str:
    tried = "Exception: " if step.exception else ""
    seen = f" (see {step.seen_at})" if step.seen_at else ""
    return f"{tried}{step.question} {step.answer_words.upper()}{seen}"


def _grounds(step: Step, told: set[str]) -> Iterator[str]:
    yield from (_fact(line, told) for line in step.facts)
    if step.criterion:
        yield f"To weigh: {step.criterion}"
    if step.provisions:
        yield f"Law: {'; '.join(_provision(line, told) for line in step.provisions)}"


def _fact(line: FactLine, told: set[str]) -> str:
    source = f" ({line.source})" if line.source and line.name not in told else ""
    told.add(line.name)
    return f"- {line.question} {line.value}{source}"


def _provision(line: ProvisionLine, told: set[str]) -> str:
    mark = "" if line.verified else ", not verified"
    since = "" if line.name in told else f", {line.in_force}"
    told.add(line.name)
    return f"{line.name}{since}{mark}"


def _precedents(matches: Iterable[Match]) -> Iterator[str]:
    for match in matches:
        yield from _item(precedent_words(match))


def precedent_words(match: Match) -> str:
    """Tell a published outcome, and how it stands to the answer.

    Args:
        match: the precedent laid beside the product.
    """
    precedent = match.precedent
    named = f"{precedent.name}: " if precedent.name else ""
    outcome = outcome_words(precedent.category, combined=precedent.combined is True)
    dated = f", {precedent.date}" if precedent.date else ""
    mark = f", {precedent.doubt}" if precedent.doubt else ""
    return (
        f"{named}{precedent.description.rstrip('.')}. Found to be: {outcome} "
        f"({precedent.kind.value}{dated}{mark}). {match.difference} Source: {precedent.source}"
    )


def warning_words(warning: BorderlineWarning) -> str:
    """Tell a border question, whether it is settled, and where that can be looked up."""
    mark = "" if warning.verified else ", not verified"
    return f"{warning.text.rstrip('.')}. ({warning.status.value}{mark}; source: {warning.source})"


def _item(text: str) -> list[str]:
    return _wrapped(f"- {text}", "  ")


def _paragraph(text: str) -> list[str]:
    return _wrapped(text, "")


def _wrapped(text: str, hanging: str) -> list[str]:
    """Break a line between words; addresses and digests stay whole, so that they can be copied."""
    start = text[: len(text) - len(text.lstrip())]
    return wrap(
        text.strip(),
        _WIDTH,
        initial_indent=start,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
