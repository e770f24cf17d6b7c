"""A published table of submission dates: a row a slot, with the dates of what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from openatmp.procedures.procedure import Ground

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Row:
    """One slot of a table.

    Args:
        deadline: last day for handing in.
        start: day on which the procedure starts.
        dates: first and last day of steps that the table prints, by the id of the step.
        ground: where it was read, or how it follows.
    """

    deadline: date
    start: date
    dates: Mapping[str, Span]
    ground: Ground

    @property
    def is_derived(self) -> bool:
        """Whether some of its dates were worked out and not published."""
        return bool(self.ground.derived)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """All rows of a table, in the order of their starts.

    Args:
        key: its key.
        title: what it is called.
        rows: the rows.
    """

    key: str
    title: str
    rows: tuple[Row, ...]
    by_start: Mapping[date, Row] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.rows, key=lambda row: row.start))
        object.__setattr__(self, "rows", ordered)
        object.__setattr__(self, "by_start", MappingProxyType({row.start: row for row in ordered}))

    def replaced_by(self, other: "Table") -> "Table":
        """Return this table with another in place of the time that it covers.

        Args:
            other: the other table, of the same key; not empty.
        """
        first, last = other.rows[0].start, other.rows[-1].start
        kept = (row for row in self.rows if not first <= row.start <= last)
        return Table(self.key, other.title or self.title, (*kept, *other.rows))
