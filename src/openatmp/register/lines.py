"""The register as JSON lines: one statement a line, so that a change is one line in a diff.

The first line says the format and the day, ``{"format": 1, "taken": "2026-11-23"}``; lines that begin with
``checked`` say which source was read as of which day; every other line is a statement.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Any, NoReturn

from openatmp.basis.errors import BadInput
from openatmp.register.fields import Field
from openatmp.register.register import Check, Register, register_of
from openatmp.register.sources import sources
from openatmp.register.statement import Statement, Value

FORMAT = 1
_FIELDS = frozenset({"medicine", "field", "value", "day", "source", "as_of", "seen_from", "verified", "note"})
_NAMED = {field.value: field for field in Field}
# A key stands in addresses and in names of files.
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPELLED_OUT = "\\u"
_ORDER = {field: number for number, field in enumerate(Field)}


def read_register(content: bytes, where: str) -> Register:
    """Read a register.

    Args:
        content: the whole file, UTF-8.
        where: its name, for messages.

    Returns:
        The register.

    Raises:
        BadInput: a line cannot be read; the message names it.
    """
    lines = _objects(content, where)
    taken = _taken(next(lines, (1, {})), where)
    checks: list[Check] = []
    statements: list[Statement] = []
    for number, line in lines:
        if "checked" in line:
            checks.append(_check(line, where, number))
        else:
            statements.append(_statement(line, where, number))
    return register_of(statements, checks, taken)


def write_register(register: Register) -> bytes:
    """Write a register; the same register always gives the same bytes.

    Args:
        register: the register.

    Returns:
        The file, UTF-8.
    """
    return "".join(f"{_json(line)}\n" for line in _written(register)).encode("utf-8")


def statement_as_dict(statement: Statement) -> dict[str, Any]:
    """Return a statement as plain data; what is usual is left out."""
    plain: dict[str, Any] = {"medicine": statement.medicine, "field": statement.field.value}
    if statement.value != "":
        plain["value"] = statement.value
    if statement.day:
        plain["day"] = statement.day.isoformat()
    plain |= {"source": statement.source, "as_of": statement.as_of.isoformat()}
    if statement.seen_from and statement.seen_from != statement.as_of:
        plain["seen_from"] = statement.seen_from.isoformat()
    plain["verified"] = statement.verified
    return plain | ({"note": statement.note} if statement.note else {})


# ------------------------------------------------------------------------------------------- writing


def _written(register: Register) -> Iterator[dict[str, Any]]:
    yield {"format": FORMAT, "taken": register.taken.isoformat()}
    for check in register.checks:
        yield {"checked": check.source, "as_of": check.as_of.isoformat(), "records": check.records}
    for statement in sorted(register.statements, key=_place):
        yield statement_as_dict(statement)


def _place(statement: Statement) -> tuple[object, ...]:
    day = statement.day or date.max
    return (
        statement.medicine,
        _ORDER[statement.field],
        day,
        statement.source,
        statement.as_of,
        str(statement.value),
        statement.first_seen,
        statement.verified,
        statement.note,
    )


def _json(line: dict[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False, separators=(", ", ": "))


# ------------------------------------------------------------------------------------------- reading


def _objects(content: bytes, where: str) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(where, content[: error.start].count(b"\n") + 1, "this is not UTF-8", "a text file in UTF-8")
    # Only a line feed ends a line: other marks that Python takes for ends may stand inside a text.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, _object(line, where, number)


def _object(line: str, where: str, number: int) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        _refuse(where, number, "this is not JSON", "one JSON object a line")
    if not isinstance(read, dict):
        _refuse(where, number, "this is not a JSON object", "one JSON object a line")
    if _SPELLED_OUT in line and _is_broken(line):
        _refuse(where, number, "half a letter stands in it", "whole letters, so that it can be written again")
    return read


def _is_broken(line: str) -> bool:
    r"""Whether a line holds one half of a pair of ``\ud...`` signs, which no file can hold."""
    try:
        json.dumps(json.loads(line), ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _taken(first: tuple[int, dict[str, Any]], where: str) -> date:
    number, head = first
    if head.get("format") != FORMAT:
        expected = f'a first line with "format": {FORMAT}'
        _refuse(where, number, "this is not a register of this format", expected)
    return _day(head.get("taken"), where, number)


def _check(line: dict[str, Any], where: str, number: int) -> Check:
    records = line.get("records", 0)
    if not isinstance(records, int) or isinstance(records, bool) or records < 0:
        _refuse(where, number, "`records` is not a number of records", "a whole number, 0 or more")
    return Check(_source(line["checked"], where, number), _day(line.get("as_of"), where, number), records)


def _statement(line: dict[str, Any], where: str, number: int) -> Statement:
    if not line.keys() <= _FIELDS:
        unknown = min(line.keys() - _FIELDS)
        _refuse(where, number, f"the field `{unknown}` is not known", f"one of {', '.join(sorted(_FIELDS))}")
    return Statement(
        # One key stands on many lines; one string for all of them spares memory.
        medicine=intern(_key(line.get("medicine"), where, number)),
        field=_field(line.get("field"), where, number),
        value=_value(line.get("value", ""), where, number),
        source=_source(line.get("source"), where, number),
        as_of=_day(line.get("as_of"), where, number),
        day=_day_or_none(line.get("day"), where, number),
        seen_from=_day_or_none(line.get("seen_from"), where, number),
        verified=_flag(line.get("verified"), where, number),
        note=_note(line.get("note", ""), where, number),
    )


def _key(said: object, where: str, number: int) -> str:
    if not isinstance(said, str) or not _KEY.fullmatch(said):
        _refuse(where, number, "`medicine` is no key of a medicine", "small letters, digits and hyphens")
    return said


def _note(said: object, where: str, number: int) -> str:
    if not isinstance(said, str):
        _refuse(where, number, "`note` is not text", "words")
    return said


def _field(said: object, where: str, number: int) -> Field:
    field = _NAMED.get(said) if isinstance(said, str) else None
    if field is None:
        expected = f"one of {', '.join(Field)}"
        _refuse(where, number, f"nothing called {said!r} can be said of a medicine", expected)
    return field


def _value(said: object, where: str, number: int) -> Value:
    if not isinstance(said, str | bool):
        _refuse(where, number, "`value` is neither words nor yes or no", "text, true or false")
    return said


def _source(said: object, where: str, number: int) -> str:
    if not isinstance(said, str) or said not in sources():
        _refuse(where, number, f"there is no source called {said!r}", f"one of {', '.join(sources())}")
    return said


def _flag(said: object, where: str, number: int) -> bool:
    if not isinstance(said, bool):
        _refuse(where, number, "`verified` is neither true nor false", "true or false")
    return said


def _day_or_none(said: object, where: str, number: int) -> date | None:
    return None if said is None else _day(said, where, number)


def _day(said: object, where: str, number: int) -> date:
    day = _day_of(said) if isinstance(said, str) else None
    if day is None:
        _refuse(where, number, f"{said!r} is not a day", "year-month-day, like 2018-08-23")
    return day


@lru_cache(maxsize=16_384)
def _day_of(said: str) -> date | None:
    """Return the day that words stand for; None when they are not year-month-day."""
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return day if day.isoformat() == said else None


def _refuse(where: str, number: int, happened: str, expected: str) -> NoReturn:
    raise BadInput(
        happened,
        where=f"{where}, line {number}",
        expected=expected,
        remedy="correct the line, or make the file anew with `openatmp register update`",
    )


def lines_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Return statements as they stand in a file, one line each."""
    return tuple(_json(statement_as_dict(statement)) for statement in statements)
