"""What a row of Annex 10 says."""

from enum import StrEnum

from openatmp.register.cleaning import day_of, quoted
from openatmp.register.fields import Field
from openatmp.register.importers.saying import NOTHING, Read, Saying, joined
from openatmp.register.importers.tables import Line
from openatmp.register.life import NEGATIVE, POSITIVE
from openatmp.register.statement import Statement


class Part(StrEnum):
    """What a part of the annex lists."""

    EXTENSION = "extension"
    WITHDRAWN = "withdrawn"
    NEGATIVE = "negative"
    POSITIVE = "positive"


_FLAGS = {"yes": True, "y": True, "no": False, "n": False}
_BASES = ("conditional", "exceptional", "standard")
# An evaluation that took longer than this is a slip of the pen.
_MOST_DAYS = 5_000


def read_row(part: Part, line: Line, saying: Saying) -> Read:
    """Read a row.

    Args:
        part: the part in which it stands.
        line: the row.
        saying: who says it, and when.

    Returns:
        What it says, and what could not be read.
    """
    validation = _event(line, "validated", Field.VALIDATION, "", saying)
    days = [
        _count(line, "active", Field.ACTIVE_DAYS, saying),
        _count(line, "stopped", Field.STOPPED_DAYS, saying),
    ]
    return joined(
        [_words(line, saying), _marks(line, saying), validation, *_outcome(part, line, saying), *days]
    )


def _words(line: Line, saying: Saying) -> Read:
    fields = {
        "name": Field.NAME,
        "common_name": Field.COMMON_NAME,
        "holder": Field.HOLDER,
        "number": Field.EMA_NUMBER,
    }
    said = ((field, line[column].rstrip(" ®™*")) for column, field in fields.items())
    return Read(tuple(saying.that(field, words) for field, words in said if words))


def _marks(line: Line, saying: Saying) -> Read:
    marks = {"accelerated": Field.ACCELERATED, "orphan": Field.ORPHAN}
    said = ((field, _FLAGS.get(line[column].casefold())) for column, field in marks.items())
    statements: list[Statement] = [saying.that(field, flag) for field, flag in said if flag is not None]
    return Read(tuple(statements))


def _outcome(part: Part, line: Line, saying: Saying) -> tuple[Read, ...]:
    match part:
        case Part.WITHDRAWN:
            withdrawal = _event(line, "withdrawn", Field.APPLICATION_WITHDRAWAL, "", saying)
            return (withdrawal if line["withdrawn"] else Read((saying.that(Field.APPLICATION_WITHDRAWAL),)),)
        case Part.NEGATIVE:
            refusal = _event(line, "decided", Field.REFUSAL, "", saying)
            return _event(line, "opinion", Field.OPINION, NEGATIVE, saying), refusal
        case _:
            authorisation = _event(line, "decided", Field.AUTHORISATION, _basis(line), saying)
            return _event(line, "opinion", Field.OPINION, POSITIVE, saying), authorisation


def _basis(line: Line) -> str:
    said = line["basis"].casefold()
    return next((basis for basis in _BASES if basis in said), "")


def _event(line: Line, column: str, field: Field, value: str, saying: Saying) -> Read:
    said = line[column]
    if not said:
        return NOTHING
    day = day_of(said)
    if day is None or day > saying.as_of:
        return _left_out(line, said, "is no day" if day is None else "lies after the day of the table")
    return Read((saying.that(field, value, day),))


def _count(line: Line, column: str, field: Field, saying: Saying) -> Read:
    said = line[column]
    if not said or said in {"-", "0"}:
        return NOTHING
    if not said.isascii() or not said.isdigit() or int(said) > _MOST_DAYS:
        return _left_out(line, said, f"is no number of {field.value}")
    return Read((saying.that(field, said),))


def _left_out(line: Line, said: str, why: str) -> Read:
    return Read(remarks=(f"{line.where} ({line['name']}): {quoted(said)} {why}; left out",))
