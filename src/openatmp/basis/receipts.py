"""A receipt: what went into an answer and what came out, so that anybody can work it out again."""

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from openatmp.basis.errors import BadInput

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an answer was made of.

    Args:
        engine_version: version of openatmp that answered.
        law_files: name and SHA-256 of every law file read, in the order of the names.
        day: the day whose law was asked for.
        facts: what was known, in plain values.
        outputs: what was answered, in plain values.
        digest: SHA-256 over all of it; made by ``make_receipt``.
    """

    engine_version: str
    law_files: tuple[tuple[str, str], ...]
    day: date
    facts: Mapping[str, Plain] = field(hash=False)
    outputs: Mapping[str, Plain] = field(hash=False)
    digest: str

    def __reduce__(self) -> tuple[object, ...]:
        # Receipts cross process borders in batch runs; the read-only views cannot.
        facts, outputs = dict(self.facts), dict(self.outputs)
        return (Receipt, (self.engine_version, self.law_files, self.day, facts, outputs, self.digest))

    @property
    def is_intact(self) -> bool:
        """Whether the digest still belongs to the content."""
        return self.digest == _digest(self.engine_version, self.law_files, self.day, self.facts, self.outputs)

    def as_dict(self) -> dict[str, Plain]:
        """Return the receipt as plain values, ready for JSON."""
        body = _body(self.engine_version, self.law_files, self.day, self.facts, self.outputs)
        return {**body, "digest": self.digest}


def make_receipt(
    engine_version: str,
    law_files: Iterable[tuple[str, str]],
    day: date,
    facts: Mapping[str, object],
    outputs: Mapping[str, object],
) -> Receipt:
    """Write a receipt; the same input gives the same receipt on any machine.

    Args:
        engine_version: version of openatmp.
        law_files: name and SHA-256 of every law file read, in any order.
        day: the day whose law was asked for.
        facts: what was known; sets are sorted, dates and enums become text.
        outputs: what was answered; likewise.

    Returns:
        The receipt with its digest.

    Raises:
        BadInput: a value has no plain form, and so could not be worked out again.
    """
    files = tuple(sorted(law_files))
    known, said = _plain_mapping(facts, "facts"), _plain_mapping(outputs, "outputs")
    digest = _digest(engine_version, files, day, known, said)
    return Receipt(engine_version, files, day, MappingProxyType(known), MappingProxyType(said), digest)


def canonical_json(value: object) -> str:
    """Write a value as JSON in the one form that is hashed: keys sorted, no spaces, ASCII.

    Args:
        value: mappings, lists, sets, texts, numbers, dates, enums, None.

    Returns:
        The JSON.

    Raises:
        BadInput: a value has no plain form.
    """
    return json.dumps(plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def plain(value: object, where: str = "value") -> Plain:
    """Turn a value into what JSON can hold, always in the same order.

    Args:
        value: the value.
        where: its name, for the message.

    Returns:
        The plain value.

    Raises:
        BadInput: it has no plain form.
    """
    match value:
        case Enum():
            return plain(value.value, where)
        case None | bool() | int() | str():
            return value
        case float() if math.isfinite(value):
            return value
        case date():
            return value.isoformat()
        case _:
            return _plain_collection(value, where)


def _plain_collection(value: object, where: str) -> Plain:
    match value:
        case Mapping():
            return _plain_mapping(value, where)
        case AbstractSet():
            return sorted((plain(item, where) for item in value), key=canonical_json)
        case list() | tuple():
            return [plain(item, where) for item in value]
        case _:
            raise _no_plain_form(value, where)


def _plain_mapping(mapping: Mapping[str, object], where: str) -> dict[str, Plain]:
    """Sort by key; a key must be text, or two of them could become one."""
    for key in mapping:
        if not isinstance(key, str):
            raise _no_plain_form(key, f"{where}, key")
    return {str(key): plain(mapping[key], f"{where}.{key}") for key in sorted(mapping)}


def _no_plain_form(value: object, where: str) -> BadInput:
    return BadInput(
        f"{value!r} cannot stand in a receipt",
        where=where,
        expected="text, a number, yes or no, a date, or lists, sets and mappings of these",
        remedy="give its plain value",
    )


def _body(
    engine_version: str,
    law_files: tuple[tuple[str, str], ...],
    day: date,
    facts: Mapping[str, Plain],
    outputs: Mapping[str, Plain],
) -> dict[str, Plain]:
    return {
        "engine_version": engine_version,
        "law_files": [{"file": name, "sha256": sha256} for name, sha256 in law_files],
        "day": day.isoformat(),
        "facts": dict(facts),
        "outputs": dict(outputs),
    }


def _digest(
    engine_version: str,
    law_files: tuple[tuple[str, str], ...],
    day: date,
    facts: Mapping[str, Plain],
    outputs: Mapping[str, Plain],
) -> str:
    body = _body(engine_version, law_files, day, facts, outputs)
    return hashlib.sha256(canonical_json(body).encode("ascii")).hexdigest()
