"""What was read from a source in one go, before it is known which medicine of the register each record is."""

from dataclasses import dataclass
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.statement import Statement


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a source.

    Args:
        statements: what it says; their ``medicine`` is empty.
        reason: why it was taken for an advanced therapy; empty where the source holds nothing else.
        where: its place in the source, for messages: ``row 45``.
    """

    statements: tuple[Statement, ...]
    reason: str = ""
    where: str = ""

    def words(self, field: Field) -> str:
        """Return a field as words; empty when the record says nothing of it."""
        return next((str(one.value) for one in self.statements if one.field is field), "")

    def all_words(self, *fields: Field) -> tuple[str, ...]:
        """Return every value of some fields."""
        return tuple(str(one.value) for one in self.statements if one.field in fields)


@dataclass(frozen=True, slots=True)
class Batch:
    """One reading of a source.

    Args:
        source: key of the source.
        as_of: the day of what was read.
        looked_at: how many records of the source were looked at, advanced therapies or not.
        records: those that were taken.
        remarks: what could not be read and was left out, one sentence each.
    """

    source: str
    as_of: date
    looked_at: int
    records: tuple[Record, ...]
    remarks: tuple[str, ...] = ()
