"""One line of a batch: read, answered, or refused with its reason."""

import json
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.classification import classify
from openatmp.classification.answer import batch_line
from openatmp.cli.faults import fault_of
from openatmp.cli.given import described
from openatmp.cli.lines import LARGEST_LINE, Line
from openatmp.law import LawInForce

Row = dict[str, Any]

_SHAPE = '{"id": ..., "description": "...", "indication": "..."}'


def answer_line(line: Line, law: LawInForce) -> tuple[Row, bool]:
    """Answer one line, whatever it holds.

    Args:
        line: the line.
        law: the law of the day asked about.

    Returns:
        What to write, and whether it is an answer; otherwise it is the reason why there is none.
    """
    row: Row = {}
    try:
        row = _read(line)
        return _answered(row, law), True
    except Exception as error:  # noqa: BLE001 - a fault in one line must not end the others
        fault = fault_of(error)
        identity = {"id": row["id"]} if "id" in row else {}
        told = {"type": fault.type, "title": fault.title, "detail": fault.detail}
        return {**identity, "line": line.number, "error": told}, False


def _answered(row: Row, law: LawInForce) -> Row:
    given = described(_text(row, "description", needed=True), _text(row, "indication"), law.day)
    cut = {"truncated": True} if given.truncated else {}
    return {"id": row.get("id"), **batch_line(classify(given.product, law)), **cut}


def _read(line: Line) -> Row:
    if line.is_too_long:
        raise BadInput(
            f"the line is longer than {LARGEST_LINE:,} bytes",
            expected="one product a line",
            remedy="shorten the description",
        )
    try:
        row = json.loads(line.content.decode("utf-8-sig" if line.number == 1 else "utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadInput(
            f"the line is not JSON ({_first_words(error)})", expected=_SHAPE, remedy="correct the line"
        ) from error
    if not isinstance(row, dict):
        raise BadInput("the line is not a JSON object", expected=_SHAPE, remedy="correct the line")
    if not _is_identity(row.get("id")):
        raise BadInput(
            "the id is neither text nor number", where="id", expected=_SHAPE, remedy="correct the id"
        )
    return row


def _first_words(error: Exception) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _is_identity(value: object) -> bool:
    return value is None or (isinstance(value, str | int) and not isinstance(value, bool))


def _text(row: Row, key: str, *, needed: bool = False) -> str:
    """Return a text of the row; null counts as not there."""
    text = row.get(key)
    text = "" if text is None else text
    if not isinstance(text, str):
        raise BadInput(f"the {key} is not a text", where=key, expected=_SHAPE, remedy="put it in quotes")
    if needed and not text.strip():
        raise BadInput(f"there is no {key}", where=key, expected=_SHAPE, remedy="say what the product is")
    return text
