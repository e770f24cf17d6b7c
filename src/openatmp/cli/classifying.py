"""The commands that answer: what a product is, and why."""

from collections.abc import Iterator
from datetime import date

from openatmp.classification import Classification, classify
from openatmp.classification.answer import as_dict
from openatmp.classification.cautions import cautions
from openatmp.classification.judgements import check_judgements
from openatmp.classification.renderings.text import explanation
from openatmp.classification.renderings.wording import (
    headline,
    help_of,
    question_of,
    summary_sentences,
)
from openatmp.cli.given import law_on, product_given
from openatmp.cli.grounds import by_ground, words_of_fact
from openatmp.cli.printing import print_json, print_text, say, wrapped
from openatmp.cli.subject import Subject


def run_classify(subject: Subject, on: date | None, *, as_json: bool) -> None:
    """Print what a product is.

    Args:
        subject: the product, by file or in words.
        on: the day whose law is asked for; None for today.
        as_json: whether a program reads it.
    """
    classification = _classified(subject, on)
    if as_json:
        print_json(as_dict(classification))
    else:
        print_text("\n".join(_lines(classification)))


def run_explain(subject: Subject, on: date | None, *, as_json: bool) -> None:
    """Print what a product is with every reason; arguments as for ``run_classify``."""
    classification = _classified(subject, on)
    if as_json:
        print_json({**as_dict(classification), "text": explanation(classification)})
    else:
        print_text(explanation(classification))


def _classified(subject: Subject, on: date | None) -> Classification:
    law = law_on(on)
    given = product_given(subject, law.day)
    if given.truncated:
        say("Note: the text is longer than what is read; facts from its end are missing.")
    check_judgements(given.product, law)
    classification = classify(given.product, law)
    if _is_unread(subject, classification):
        say(
            "Note: nothing was read from the description in the file. "
            "--read reads it too; what the file says wins."
        )
    return classification


def _is_unread(subject: Subject, classification: Classification) -> bool:
    """Whether facts are missing that the description in a product file may hold."""
    product = classification.product
    written = product.description.strip() or product.indication.strip()
    return bool(subject.file and not subject.read and classification.missing and written)


def _lines(classification: Classification) -> Iterator[str]:
    """Write the answer, what it was made of and what is still open; the reasons are for ``explain``."""
    yield headline(classification)
    yield wrapped(" ".join((*summary_sentences(classification), *cautions(classification))))
    for heading, facts in by_ground(classification.product.facts):
        yield from ("", heading)
        yield from (_item(question_of(name), *words_of_fact(name, fact)) for name, fact in facts)
    if classification.missing or classification.judgements:
        yield from ("", "What is still needed")
        yield from _needed(classification)
    yield from ("", "`openatmp explain` with the same arguments tells every reason.")


def _needed(classification: Classification) -> Iterator[str]:
    for name in classification.missing:
        yield _item(question_of(name), help_of(name), f"[{name}]")
    for judgement in classification.judgements:
        yield _item("To be judged:", question_of(judgement.key), judgement.criterion, f"[{judgement.key}]")


def _item(*parts: str) -> str:
    return wrapped("- " + " ".join(filter(None, parts)), "  ")
