"""One line of a batch of descriptions: read, answered, or refused with its reason."""

from functools import partial

from openatmp.classification import classify
from openatmp.classification.answer import batch_line
from openatmp.cli.given import described
from openatmp.cli.json_lines import Row, Shape, answer_row
from openatmp.cli.lines import Line
from openatmp.law import LawInForce

_SHAPE = Shape(
    example='{"id": ..., "description": "...", "indication": "..."}',
    holds="one product a line",
    shorten="shorten the description",
)


def answer_line(line: Line, law: LawInForce) -> tuple[Row, bool]:
    """Answer one line, whatever it holds.

    Args:
        line: the line.
        law: the law of the day asked about.

    Returns:
        What to write, and whether it is an answer; otherwise it is the reason why there is none.
    """
    return answer_row(line, _SHAPE, partial(_answered, law=law))


def _answered(row: Row, law: LawInForce) -> Row:
    description = _SHAPE.text(row, "description")
    if not description.strip():
        raise _SHAPE.refusal("there is no description", "say what the product is", "description")
    given = described(description, _SHAPE.text(row, "indication"), law.day)
    cut = {"truncated": True} if given.truncated else {}
    return {"id": row.get("id"), **batch_line(classify(given.product, law)), **cut}
