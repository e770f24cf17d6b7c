"""Making the statements of one record: the source and the day are the same for all of them."""

from dataclasses import dataclass
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.statement import Statement, Value


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it, and when.

    Args:
        source: key of the source.
        as_of: the day of what was read.
    """

    source: str
    as_of: date

    def that(self, field: Field, value: Value = "", day: date | None = None, note: str = "") -> Statement:
        """Return a statement whose medicine is not known yet.

        Args:
            field: what is said.
            value: what it is.
            day: the day of an event.
            note: what a reader should know beside it.
        """
        return Statement("", field, value, self.source, self.as_of, day=day, note=note)


@dataclass(frozen=True, slots=True)
class Read:
    """What a part of a record came to.

    Args:
        statements: what it says.
        remarks: what could not be read and was left out, one sentence each.
    """

    statements: tuple[Statement, ...] = ()
    remarks: tuple[str, ...] = ()

    def __add__(self, other: "Read") -> "Read":
        return Read(self.statements + other.statements, self.remarks + other.remarks)


NOTHING = Read()


def joined(parts: list[Read]) -> Read:
    """Return several parts of a record as one.

    Args:
        parts: the parts, in order.
    """
    statements = tuple(statement for part in parts for statement in part.statements)
    return Read(statements, tuple(remark for part in parts for remark in part.remarks))
