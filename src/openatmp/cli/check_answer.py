"""A check with what only the rooms beside offers know: the class, the register, whom to ask."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openatmp.classification import Category, Classification
from openatmp.classification.renderings.wording import question_of
from openatmp.cli.printing import wrapped
from openatmp.cli.verifying import words_of_authority, words_of_source
from openatmp.offers import Check, KnownProduct, KnownTrial
from openatmp.offers.renderings import check_as_dict
from openatmp.offers.renderings.text import Section, not_checked_in, opening_of, reasons_of, signs_of_check
from openatmp.offers.renderings.wording import classes, what_it_needs
from openatmp.product.sources import Read
from openatmp.register.authorities import Authority
from openatmp.register.register import Register
from openatmp.register.renderings.wording import day_words
from openatmp.register.trials import TrialsAsked
from openatmp.register.verify.plain import authority_as_dict

_MOST_WORDS = 6
_MOST_OPEN = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that is answered on an offer.

    Args:
        check: what was seen.
        described: what it would be as described; None when no product is described.
        register: what was asked for names and numbers.
        ask: whom to ask.
        trials: what came of asking trial registers.
    """

    check: Check
    described: Classification | None
    register: Register
    ask: tuple[Authority, ...]
    trials: TrialsAsked = field(default_factory=TrialsAsked)


def answer_as_dict(answer: Answer) -> dict[str, Any]:
    """Return an answer as plain data.

    Args:
        answer: the answer.
    """
    described = answer.described
    return {
        **check_as_dict(answer.check),
        "as_described": described
        and {
            "class": described.category.value,
            "words": list(_words(answer.check)),
            "missing": list(described.missing),
        },
        "register_as_of": answer.register.taken.isoformat(),
        "trial_registers": {
            "asked": [check.source for check in answer.trials.checked],
            "failed": list(answer.trials.failed),
        },
        "ask": [authority_as_dict(authority) for authority in answer.ask],
    }


def lines_of(answer: Answer) -> Iterator[str]:
    """Write an answer for a person.

    Args:
        answer: the answer.
    """
    check = answer.check
    yield from (wrapped(line) for line in opening_of(check))
    yield from _section(reasons_of(check))
    for section in signs_of_check(check):
        yield from _section(section)
    yield from _section(Section("What the register says", tuple(_of_register(answer))))
    if answer.described:
        yield from _section(Section("What it would be", tuple(_of_class(check, answer.described))))
    asked = bool(answer.trials.checked or answer.trials.failed)
    yield from _section(not_checked_in(check, trials_asked=asked))
    if not asked:
        yield wrapped("- `--ask-trials` asks trial registers for the numbers that the text gives.", "  ")
    yield from _section(Section("Whom to ask", tuple(map(words_of_authority, answer.ask))))


def _section(section: Section) -> Iterator[str]:
    if section.items:
        yield from ("", section.heading)
        yield from (wrapped(f"- {item}", "  ") for item in section.items)


def _of_register(answer: Answer) -> Iterator[str]:
    """Say what the register knows of what is named; nothing named is told too."""
    products = {one.key: one for one in answer.check.products}
    trials = {one.number: one for one in answer.check.trials}
    yield from map(_of_product, products.values())
    yield from map(_of_trial, trials.values())
    if not products:
        yield "The text names no advanced therapy that is, or was, in the register."
    looked_at = (*answer.register.newest_checks, *answer.trials.checked)
    yield from (f"Looked at: {words_of_source(check)}." for check in looked_at)
    yield from answer.trials.failed


def _of_product(product: KnownProduct) -> str:
    stands = "authorised" if product.is_authorised else "in the register, but not authorised"
    return f"{product.name} is {stands}; `openatmp verify {product.name}` tells more."


def _of_trial(trial: KnownTrial) -> str:
    if trial.is_found is None:
        return f"The number {trial.number} of a trial was not looked up."
    found = "was found" if trial.is_found else "was not found"
    return f"The number {trial.number} of a trial {found} in the trial registers that were asked."


def _of_class(check: Check, described: Classification) -> Iterator[str]:
    words = ", ".join(f"“{word}”" for word in _words(check))
    category = described.category
    if category is Category.UNDECIDED:
        yield classes()[category.value]
        yield from (f"Not said: {question_of(name)}" for name in described.missing[:_MOST_OPEN])
    else:
        yield f"{classes()[category.value]} {category.plainly} By the law of {day_words(check.on)}."
        yield what_it_needs(advanced_therapy=category.is_atmp)
    if words:
        yield f"Because of these words: {words}."


def _words(check: Check) -> tuple[str, ...]:
    read = (fact.source for fact in check.offered.product.facts.values())
    words = (" ".join(source.words.split()) for source in read if isinstance(source, Read))
    return tuple(dict.fromkeys(filter(None, words)))[:_MOST_WORDS]
