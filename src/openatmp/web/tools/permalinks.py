"""A link that holds an answer's facts, signed, so that nothing has to be stored."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.core.signing import BadSignature, Signer

from openatmp.basis.conditions import Value
from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.reading.practice import entries
from openatmp.product.sources import Declared, Read, Source, Span, UsualPractice

# Proxies and mail programs cut longer addresses; every fact there is fits well below.
LONGEST = 3_000

_SIGNER = Signer(salt="openatmp.web.tools.permalinks")
# The words that were read stay out of the link.
_READ_ELSEWHERE = Read(Span(0, 0), "", "the words are not kept in a link")
_ASSUMED_BY = "whoever made this link"
_ASSUMED_WHY = "assumed, in order to see what follows"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a link holds.

    Args:
        product: the facts and judgements, without any text.
        on: the day whose law is asked about.
    """

    product: Product
    on: date


def link_for(product: Product, on: date) -> str:
    """Return the signed words that stand for a product's facts.

    Free text stays out: neither the description nor written answers leave the page.

    Args:
        product: the product.
        on: the day whose law is asked about.

    Returns:
        Letters, digits and ``- _ : .``, at most ``LONGEST``.
    """
    facts = {
        name: [plain_of(fact.value), letters_of(fact.source)]
        for name, fact in sorted(product.facts.items())
        if DEFINITIONS[name].kind is not Kind.TEXT
    }
    judgements = {key: judgement.answer for key, judgement in sorted(product.judgements.items())}
    return _SIGNER.sign_object({"d": on.isoformat(), "f": facts, "j": judgements}, compress=True)


def read_link(words: str) -> Asked:
    """Return what a link holds.

    Args:
        words: what ``link_for`` returned.

    Returns:
        The facts and the day.

    Raises:
        BadInput: the words are too long, were altered, or name a fact that is no longer asked.
    """
    if len(words) > LONGEST:
        raise _spoilt("it is longer than any link that is made here")
    try:
        held = _SIGNER.unsign_object(words)
    except (BadSignature, ValueError, zlib.error) as error:
        raise _spoilt("it was altered, cut short, or made by another installation") from error
    return Asked(_product(held), date.fromisoformat(held["d"]))


def _spoilt(why: str) -> BadInput:
    return BadInput(
        f"this link cannot be read: {why}",
        where="answer",
        expected="a link copied whole from an answer's page",
        remedy="copy the link again, or describe the product anew",
    )


def _product(held: Mapping[str, Any]) -> Product:
    facts = {name: Fact(value_of(value), source_of(letter)) for name, (value, letter) in held["f"].items()}
    on = date.fromisoformat(held["d"])
    judgements = {key: Judgement(answer, _ASSUMED_BY, on, _ASSUMED_WHY) for key, answer in held["j"].items()}
    return Product(facts, judgements)


def plain_of(value: Value) -> bool | str | list[str]:
    """Return a value as JSON can hold it.

    Args:
        value: the value of a fact.
    """
    return sorted(value) if isinstance(value, frozenset) else value


def value_of(value: bool | str | list[str]) -> Value:  # noqa: FBT001 - a fact's value may be true or false
    """Return the value that ``plain_of`` wrote.

    Args:
        value: what it wrote.
    """
    return frozenset(value) if isinstance(value, list) else value


def letters_of(source: Source) -> str:
    """Write a source in a few letters; a usual fact is known by its entry in the table.

    Args:
        source: where a fact comes from.
    """
    match source:
        case Read():
            return "r"
        case UsualPractice(key=key):
            return f"u{key}"
        case _:
            return "d"


def source_of(letters: str) -> Source:
    """Return the source that ``letters_of`` wrote.

    Args:
        letters: what it wrote.
    """
    if letters == "r":
        return _READ_ELSEWHERE
    if letters.startswith("u"):
        # An entry that the table no longer has is still only usual, and asks to be confirmed.
        return _usual().get(letters[1:], UsualPractice(letters[1:], "", ""))
    return Declared()


@cache
def _usual() -> Mapping[str, UsualPractice]:
    return {entry.source.key: entry.source for entry in entries()}
