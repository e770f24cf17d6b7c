"""The register as open data: a table of values, JSON lines, and a dictionary of what the columns mean."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from openatmp.register.lines import statement_as_dict
from openatmp.register.medicine import Medicine


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table, and one member of an object in the JSON lines.

    Args:
        name: its name.
        meaning: what it holds.
        type: ``text``, ``date``, ``yes or no`` or ``texts``.
        example: a value.
        value: how it is read off a medicine as of a day.
    """

    name: str
    meaning: str
    type: str
    example: str
    value: Callable[[Medicine, date], Any]


COLUMNS: tuple[Column, ...] = (
    Column("key", "Short name, used in addresses.", "text", "kymriah", lambda one, _on: one.key),
    Column("name", "Name of the medicine.", "text", "Kymriah", lambda one, _on: one.name),
    Column(
        "status",
        "Where it stands on the day asked about.",
        "text",
        "authorised",
        lambda one, on: one.status(on).value,
    ),
)


def csv_of(medicines: Iterable[Medicine], on: date) -> str:
    """Write medicines as a table of comma-separated values, one line each.

    Args:
        medicines: the medicines.
        on: the day as of which they are written.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    writer.writerows([column.value(medicine, on) for column in COLUMNS] for medicine in medicines)
    return written.getvalue()


def medicine_as_dict(medicine: Medicine, on: date) -> dict[str, Any]:
    """Return a medicine as plain data, with every statement on it.

    Args:
        medicine: the medicine.
        on: the day as of which it is written.
    """
    plain = {column.name: column.value(medicine, on) for column in COLUMNS}
    return plain | {"statements": [statement_as_dict(one) for one in medicine.statements]}


def json_lines_of(medicines: Iterable[Medicine], on: date) -> str:
    """Write medicines as JSON lines, one object each, with every statement on them.

    Args:
        medicines: the medicines.
        on: the day as of which they are written.
    """
    return "".join(f"{json.dumps(medicine_as_dict(one, on), ensure_ascii=False)}\n" for one in medicines)


def dictionary() -> tuple[dict[str, str], ...]:
    """Return the data dictionary: for each column its name, meaning, type and an example."""
    return tuple(
        {"name": one.name, "meaning": one.meaning, "type": one.type, "example": one.example}
        for one in COLUMNS
    )
