"""The lines of a card: what is said, by whom, as of which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from openatmp.register.sources import source
from openatmp.register.statement import Statement


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Who says something.

    Args:
        key: key of the source.
        title: the source, for a reader.
        link: where it is; empty when it is no single page.
        as_of: the day on which it was last seen to say so.
        verified: whether it was compared with the source.
        note: what a reader should know beside it.
    """

    key: str
    title: str
    link: str
    as_of: date
    verified: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the card.

    Args:
        label: what it is about: ``What it is for``.
        text: what is known, in plain words.
        said_by: who says so, the source that is followed first; empty when the register works it out.
        day: the day of an event, where the line tells one.
    """

    label: str
    text: str
    said_by: tuple[SaidBy, ...] = ()
    day: date | None = None

    @property
    def verified(self) -> bool:
        """Whether what is followed was compared with its source."""
        return all(one.verified for one in self.said_by[:1])


def said_by(statements: Iterable[Statement]) -> tuple[SaidBy, ...]:
    """Say who makes some statements, in their order; each source once.

    Args:
        statements: the statements.
    """
    first: dict[str, Statement] = {}
    for statement in statements:
        first.setdefault(statement.source, statement)
    return tuple(_said_by(statement) for statement in first.values())


def _said_by(statement: Statement) -> SaidBy:
    named = source(statement.source)
    title = f"{named.title} ({named.publisher})"
    return SaidBy(named.key, title, named.link, statement.as_of, statement.verified, statement.note)
