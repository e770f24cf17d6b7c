"""The commands that answer: what a product is, and why."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from openatmp.classification import Classification, classify
from openatmp.classification.answer import as_dict
from openatmp.classification.judgements import check_judgements
from openatmp.classification.renderings.text import explanation
from openatmp.classification.renderings.wording import (
    headline,
    help_of,
    question_of,
    summary_sentences,
    words_of_source,
    words_of_value,
)
from openatmp.cli.given import Given, law_on, product_given
from openatmp.cli.printing import print_json, print_text, say, wrapped


def run_classify(file: Path | None, text: str, indication: str, on: date | None, *, as_json: bool) -> None:
    """Print what a product is.

    Args:
        file: a product file; None when the product is described in words.
        text: the description.
        indication: what it is for.
        on: the day whose law is asked for; None for today.
        as_json: whether a program reads it.
    """
    classification = _classified(product_given(file, text, indication), on)
    if as_json:
        print_json(as_dict(classification))
    else:
        print_text("\n".join(_lines(classification)))


def run_explain(file: Path | None, text: str, indication: str, on: date | None, *, as_json: bool) -> None:
    """Print what a product is with every reason; arguments as for ``run_classify``."""
    classification = _classified(product_given(file, text, indication), on)
    if as_json:
        print_json({**as_dict(classification), "text": explanation(classification)})
    else:
        print_text(explanation(classification))


def _classified(given: Given, on: date | None) -> Classification:
    if given.truncated:
        say("Note: the text is longer than what is read; facts from its end are missing.")
    law = law_on(on)
    check_judgements(given.product, law)
    return classify(given.product, law)


def _lines(classification: Classification) -> Iterator[str]:
    """Write the answer, what it was made of and what is still open; the reasons are for ``explain``."""
    yield headline(classification)
    yield wrapped(" ".join(summary_sentences(classification)))
    if classification.product.facts:
        yield from ("", "What is known")
        yield from _known(classification)
    if classification.missing or classification.judgements:
        yield from ("", "What is still needed")
        yield from _needed(classification)
    yield from ("", "`openatmp explain` with the same arguments tells every reason.")


def _known(classification: Classification) -> Iterator[str]:
    for name, fact in classification.product.facts.items():
        yield _item(question_of(name), words_of_value(name, fact.value), f"({words_of_source(fact.source)})")


def _needed(classification: Classification) -> Iterator[str]:
    for name in classification.missing:
        yield _item(question_of(name), help_of(name), f"[{name}]")
    for judgement in classification.judgements:
        yield _item("To be judged:", question_of(judgement.key), judgement.criterion, f"[{judgement.key}]")


def _item(*parts: str) -> str:
    return wrapped("- " + " ".join(filter(None, parts)), "  ")
