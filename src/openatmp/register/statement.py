"""One thing that one source says of one medicine."""

from dataclasses import dataclass
from datetime import date

from openatmp.register.fields import Field

Value = str | bool


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says, and when it was seen to say so.

    Args:
        medicine: key of the medicine; empty while a reader of a source does not know it yet.
        field: what is said.
        value: what it is: words, or yes or no for a mark; for an event what kind of it, or empty.
        source: key of the source, as in ``data/sources.yaml``.
        as_of: last day on which the source was seen to say so.
        day: the day of an event; None when the source tells of the event without its day.
        seen_from: first day on which the source was seen to say so; None when that is ``as_of``.
        verified: whether it was compared with the source; false for what is from general knowledge.
        note: what a reader should know beside it.
    """

    medicine: str
    field: Field
    value: Value
    source: str
    as_of: date
    day: date | None = None
    seen_from: date | None = None
    verified: bool = True
    note: str = ""

    @property
    def first_seen(self) -> date:
        """First day on which the source was seen to say so."""
        return self.seen_from or self.as_of

    @property
    def said(self) -> tuple[Field, date | None, str]:
        """What is said, without who says it and when: equal for two sources that agree."""
        return self.field, self.day, folded(self.value)

    @property
    def spelled(self) -> str:
        """The value as a reader reads it."""
        return self.value if isinstance(self.value, str) else "yes" if self.value else "no"

    def was_said_on(self, on: date) -> bool:
        """Whether the source is known to have said so on a day."""
        return self.first_seen <= on <= self.as_of


def folded(value: Value) -> str:
    """Return a value as it is compared: without case, and without blanks that mean nothing."""
    return str(value) if isinstance(value, bool) else " ".join(value.casefold().replace(";", "; ").split())
