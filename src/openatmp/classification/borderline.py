"""Questions on the border of the definitions that a product touches, settled or open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from openatmp.basis.conditions import Known, Value
from openatmp.basis.errors import BadInput
from openatmp.classification.categories import Category
from openatmp.classification.classify import Classification
from openatmp.classification.datafile import packaged, tree_of
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Product, check_value
from openatmp.product.sources import UsualPractice

_FILE = "borderline.yaml"
_WORD = re.compile(r"\w+")

# A dossier can be a megabyte; what it is about stands at its beginning.
_LONGEST_TEXT = 100_000


class Status(StrEnum):
    """Whether the question has an answer."""

    SETTLED = "settled"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Clause:
    """Things that must all hold.

    Args:
        facts: accepted values by name of the fact.
        classes: classes of which one was found; empty for any.
        words: phrases of which one stands in the text, normalised; empty for any.
    """

    facts: Mapping[str, frozenset[bool | str]]
    classes: frozenset[Category]
    words: tuple[str, ...]

    def holds(self, category: Category, known: Known, text: str) -> bool:
        """Say whether everything holds.

        Args:
            category: the class found.
            known: plain facts; one that is not known does not hold.
            text: normalised description and indication.
        """
        return (
            (not self.classes or category in self.classes)
            and all(_meets(known.get(name), accepted) for name, accepted in self.facts.items())
            and (not self.words or any(word in text for word in self.words))
        )


@dataclass(frozen=True, slots=True)
class BorderlineWarning:
    """A question that the product touches.

    Args:
        key: stable name.
        text: what to know, in our words.
        status: settled or open.
        source: address of what it rests on.
        verified: whether the source was read and says so.
        as_of: the day up to which we looked.
        when: clauses of which one is enough.
        unless: clauses of which one takes it away; what is only usual in the field does not.
    """

    key: str
    text: str
    status: Status
    source: str
    verified: bool
    as_of: date
    when: tuple[Clause, ...]
    unless: tuple[Clause, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return what a reader sees as plain data."""
        return {
            "key": self.key,
            "text": self.text,
            "status": self.status.value,
            "source": self.source,
            "verified": self.verified,
            "as_of": self.as_of.isoformat(),
        }


def warnings(classification: Classification) -> tuple[BorderlineWarning, ...]:
    """List the border questions that a product touches, in the order of the file.

    Args:
        classification: the answer for the product.

    Returns:
        Warnings; they never change the class.
    """
    product, category = classification.product, classification.category
    known, said, text = product.known(), _said(product), _text(product)
    return tuple(
        warning
        for warning in collected()
        if any(clause.holds(category, known, text) for clause in warning.when)
        and not any(clause.holds(category, said, text) for clause in warning.unless)
    )


def _said(product: Product) -> Known:
    """Leave out what is only usual in the field: a guess of ours must not silence a warning."""
    return {
        name: fact.value for name, fact in product.facts.items() if not isinstance(fact.source, UsualPractice)
    }


@cache
def collected() -> tuple[BorderlineWarning, ...]:
    """Return the warnings that come with the package, read once."""
    return read_warnings(packaged(_FILE))


def read_warnings(text: str, where: str = _FILE) -> tuple[BorderlineWarning, ...]:
    """Read a file of warnings.

    Args:
        text: YAML with ``sources`` and ``warnings``.
        where: name of the file, for messages.

    Raises:
        BadInput: a warning lacks a field, or its trigger names no fact or value that there is.
    """
    tree = tree_of(text, where)
    return tuple(_warning(entry, tree["sources"], where) for entry in tree["warnings"])


def _warning(entry: Mapping[str, Any], sources: Mapping[str, str], where: str) -> BorderlineWarning:
    place = f"{where}, warning {entry.get('key', '(without a key)')}"
    try:
        return BorderlineWarning(
            key=entry["key"],
            text=entry["text"],
            status=Status(entry["status"]),
            source=sources.get(entry["source"], entry["source"]),
            verified=entry["verified"],
            as_of=entry["as_of"],
            when=tuple(_clause(clause, place) for clause in entry["when"]),
            unless=tuple(_clause(clause, place) for clause in entry.get("unless", ())),
        )
    except (KeyError, ValueError) as error:
        raise BadInput(
            f"{error} is missing or not known",
            where=place,
            expected="key, status (settled or open), text, source, verified, as_of and when",
            remedy="correct the warning",
        ) from error


def _clause(entry: Mapping[str, Any], place: str) -> Clause:
    facts = {name: value for name, value in entry.items() if name not in {"class", "words"}}
    return Clause(
        facts={name: _accepted(name, value, place) for name, value in facts.items()},
        classes=frozenset(Category(value) for value in entry.get("class", ())),
        words=tuple(normalised(phrase) for phrase in entry.get("words", ())),
    )


def _accepted(name: str, value: Any, place: str) -> frozenset[bool | str]:
    values = value if isinstance(value, list) else [value]
    for one in values:
        listed = name in DEFINITIONS and DEFINITIONS[name].kind is Kind.SOME_OF
        check_value(name, frozenset({one}) if listed else one, place)
    return frozenset(values)


def _meets(value: Value | None, accepted: frozenset[bool | str]) -> bool:
    if isinstance(value, frozenset):
        return not accepted.isdisjoint(value)
    return value is not None and value in accepted


def _text(product: Product) -> str:
    # The bar keeps the last word of one text from forming a phrase with the first word of the other.
    return "|".join(normalised(text[:_LONGEST_TEXT]) for text in (product.description, product.indication))


def normalised(text: str) -> str:
    """Return the words of a text in lower case, a space on either side of each."""
    return f" {' '.join(_WORD.findall(text.lower()))} "
