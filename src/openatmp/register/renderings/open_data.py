"""The register as open data: a table of values, JSON lines, and a dictionary of what the columns mean."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from openatmp.register.lines import statement_as_dict
from openatmp.register.medicine import Medicine
from openatmp.register.renderings.columns import COLUMNS, Column, Shown

__all__ = ["COLUMNS", "Column", "csv_of", "dictionary", "json_lines_of", "medicine_as_dict"]

# A spreadsheet takes a cell that begins so for a formula and runs it; an apostrophe makes it text again.
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_BETWEEN = "; "


def csv_of(medicines: Iterable[Medicine], on: date) -> str:
    """Write medicines as a table of comma-separated values, one line each, under a line of heads.

    Several values in one cell stand with a semicolon between; unknown is an empty cell.

    Args:
        medicines: the medicines.
        on: the day as of which they are written.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    writer.writerows([_cell(column.value(medicine, on)) for column in COLUMNS] for medicine in medicines)
    return written.getvalue()


def _cell(value: Shown) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return _harmless(_BETWEEN.join(value))
        case _:
            return _harmless(value)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_RUNS) else text


def medicine_as_dict(medicine: Medicine, on: date) -> dict[str, Any]:
    """Return a medicine as plain data, with every statement on it.

    Args:
        medicine: the medicine.
        on: the day as of which it is written.
    """
    plain: dict[str, Any] = {column.name: column.value(medicine, on) for column in COLUMNS}
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
