"""The collection of published outcomes, read from its file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from openatmp.basis.conditions import Known, Value
from openatmp.basis.errors import BadInput
from openatmp.classification.categories import Category
from openatmp.classification.datafile import packaged, tree_of
from openatmp.product.product import check_value

Closed = TypeVar("Closed", bound=StrEnum)

_FILE = "precedents.yaml"
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_FIELDS = frozenset(
    {"key", "description", "class", "combined", "date", "kind", "source", "note", "verified", "facts"}
)
_OPTIONAL = frozenset({"name", "weaker", "facts_verified"})


class Kind(StrEnum):
    """What sort of outcome it is."""

    RECOMMENDATION = "CAT recommendation"
    AUTHORISED = "authorised product"


@dataclass(frozen=True, slots=True)
class Precedent:
    """One published outcome.

    Args:
        key: stable name, words joined by hyphens.
        name: what the product is called in public; empty when the source names none.
        description: what it is, in our words.
        category: the class that was found.
        combined: whether it was called combined; None when the source does not say.
        date: year, or year and month; empty when no year could be had.
        kind: outcome of a recommendation, or class of an authorised product.
        source: address of the source.
        note: what it turned on and how much it carries.
        weaker: whether it is from 2009 to 2011, when the practice was still moving.
        verified: whether the source was read and says of which class it is.
        facts_verified: whether the source states the facts as well; otherwise they are general knowledge.
        facts: what the source states, and what the outcome says by itself.
    """

    key: str
    name: str
    description: str
    category: Category
    combined: bool | None
    date: str
    kind: Kind
    source: str
    note: str
    weaker: bool
    verified: bool
    facts_verified: bool
    facts: Known

    @property
    def doubt(self) -> str:
        """What was not verified, in words; empty when all of it was."""
        if not self.verified:
            return "not verified"
        return "" if self.facts_verified else "verified: the class; the facts are general knowledge"


@cache
def collected() -> tuple[Precedent, ...]:
    """Return the collection that comes with the package, read once."""
    return read_precedents(packaged(_FILE))


def read_precedents(text: str, where: str = _FILE) -> tuple[Precedent, ...]:
    """Read a collection.

    Args:
        text: YAML with ``implied``, ``sources`` and ``precedents``.
        where: name of the file, for messages.

    Returns:
        The precedents in the order of the file.

    Raises:
        BadInput: an entry lacks a field, repeats a key, or states what a fact cannot be.
    """
    tree = tree_of(text, where)
    entries = tuple(_precedent(entry, tree, where) for entry in tree["precedents"])
    _refuse_repeated([entry.key for entry in entries], where)
    return entries


def _precedent(entry: Mapping[str, Any], tree: Mapping[str, Any], where: str) -> Precedent:
    _check_fields(entry, f"{where}, entry {entry.get('key', '(without a key)')}")
    place = f"{where}, entry {entry['key']}"
    return Precedent(
        key=entry["key"],
        name=entry.get("name", ""),
        description=entry["description"],
        category=_member(Category, entry["class"], place),
        combined=entry["combined"],
        date=_date(entry["date"], place),
        kind=_member(Kind, entry["kind"], place),
        source=_address(tree["sources"].get(entry["source"], entry["source"]), place),
        note=entry["note"],
        weaker=entry.get("weaker", False),
        verified=entry["verified"],
        facts_verified=entry.get("facts_verified", entry["verified"]),
        facts=_facts({**tree["implied"][entry["class"]], **entry["facts"]}, place),
    )


def _check_fields(entry: Mapping[str, Any], place: str) -> None:
    lacking, unknown = _FIELDS - entry.keys(), entry.keys() - _FIELDS - _OPTIONAL
    if lacking or unknown:
        raise BadInput(
            f"the entry lacks {_listed(lacking)} and has the unknown {_listed(unknown)}",
            where=place,
            expected=f"the fields {_listed(_FIELDS)}, and {_listed(_OPTIONAL)} if need be",
            remedy="correct the entry",
        )


def _listed(names: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"


def _member(of: type[Closed], value: str, place: str) -> Closed:
    try:
        return of(value)
    except ValueError as error:
        expected = "one of " + ", ".join(of)
        raise BadInput(
            f"{value!r} is not known", where=place, expected=expected, remedy="correct it"
        ) from error


def _date(value: object, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and _DATE.fullmatch(value):
        return value
    raise BadInput(
        f"the date {value!r} cannot be read",
        where=place,
        expected='"2016" or "2016-10" in quotation marks, or null',
        remedy="correct the date",
    )


def _address(value: str, place: str) -> str:
    if value.startswith("https://"):
        return value
    raise BadInput(
        f"the source {value!r} is no address",
        where=place,
        expected="a key of sources, or an address that starts with https://",
        remedy="correct the source",
    )


def _facts(stated: Mapping[str, Any], place: str) -> Known:
    facts: dict[str, Value] = {}
    for name, value in stated.items():
        facts[name] = frozenset(value) if isinstance(value, list) else value
        check_value(name, facts[name], place)
    return MappingProxyType(facts)


def _refuse_repeated(keys: list[str], where: str) -> None:
    repeated = {key for key in keys if keys.count(key) > 1}
    if repeated:
        raise BadInput(
            f"the key {_listed(repeated)} stands more than once",
            where=where,
            expected="every key once",
            remedy="rename or remove the later entry",
        )
