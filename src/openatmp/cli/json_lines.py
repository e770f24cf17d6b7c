"""One line of JSON: read, answered, or refused with its reason; whatever the question is."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.cli.faults import fault_of
from openatmp.cli.lines import Line

Row = dict[str, Any]
Answered = Callable[[Row], Row]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a line has to look like.

    Args:
        example: a line, shown to whoever wrote another.
        holds: what one line holds, in two or three words.
        shorten: what to do about a line that is too long.
    """

    example: str
    holds: str
    shorten: str

    def refusal(self, happened: str, remedy: str, where: str = "") -> BadInput:
        """Return why a line is not answered."""
        return BadInput(happened, where=where, expected=self.example, remedy=remedy)

    def text(self, row: Row, key: str) -> str:
        """Return a text of a row; null counts as not there.

        Args:
            row: the row.
            key: the name of the text.

        Raises:
            BadInput: it is no text.
        """
        said = row.get(key)
        said = "" if said is None else said
        if not isinstance(said, str):
            raise self.refusal(f"the {key} is not a text", "put it in quotes", key)
        return said


def answer_row(line: Line, shape: Shape, answered: Answered) -> tuple[Row, bool]:
    """Answer one line, whatever it holds.

    Args:
        line: the line.
        shape: what it has to look like.
        answered: answers a row.

    Returns:
        What to write, and whether it is an answer; otherwise it is the reason why there is none.
    """
    row: Row = {}
    try:
        row = _read(line, shape)
        return answered(row), True
    except Exception as error:  # noqa: BLE001 - a fault in one line must not end the others
        fault = fault_of(error)
        identity = {"id": row["id"]} if "id" in row else {}
        told = {"type": fault.type, "title": fault.title, "detail": fault.detail}
        return {**identity, "line": line.number, "error": told}, False


def _read(line: Line, shape: Shape) -> Row:
    if line.is_too_long:
        raise BadInput(
            f"the line is longer than {line.largest:,} bytes", expected=shape.holds, remedy=shape.shorten
        )
    try:
        row = json.loads(line.content.decode("utf-8-sig" if line.number == 1 else "utf-8"))
    except (ValueError, RecursionError) as error:
        raise shape.refusal(f"the line is not JSON ({_first_words(error)})", "correct the line") from error
    if not isinstance(row, dict):
        raise shape.refusal("the line is not a JSON object", "correct the line")
    if not _is_identity(row.get("id")):
        raise shape.refusal("the id is neither text nor number", "correct the id", "id")
    return row


def _first_words(error: Exception) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _is_identity(value: object) -> bool:
    return value is None or (isinstance(value, str | int) and not isinstance(value, bool))
