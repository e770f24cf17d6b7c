"""The card of a medicine in plain language, as data for the page, the command and the API."""

from dataclasses import dataclass
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.medicine import Medicine
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


@dataclass(frozen=True, slots=True)
class Card:
    """What a reader should know of a medicine.

    Args:
        key: key of the medicine.
        name: its name.
        on: the day of the card.
        status: where it stands, as ``Status`` spells it.
        group: the group of that status, as ``StatusGroup`` spells it.
        headline: the one sentence that matters.
        facts: what it is, what for, who holds it, numbers and names.
        conditions: on what terms it is authorised, and its marks.
        life: what happened to it, in order.
        differences: where sources do not say the same, and which is followed why.
        sources: what was read for all this, the newest first.
    """

    key: str
    name: str
    on: date
    status: str
    group: str
    headline: str
    facts: tuple[Line, ...]
    conditions: tuple[Line, ...]
    life: tuple[Line, ...]
    differences: tuple[Line, ...]
    sources: tuple[SaidBy, ...]


def card_of(medicine: Medicine, on: date) -> Card:
    """Put the card of a medicine together.

    Args:
        medicine: the medicine.
        on: the day of the card.
    """
    facts = [("What it is for", Field.INDICATION), ("Held by", Field.HOLDER), ("What it is", Field.KIND)]
    return Card(
        key=medicine.key,
        name=medicine.name,
        on=on,
        status=medicine.status(on).value,
        group="",
        headline=f"{medicine.name}: {medicine.status(on).value}.",
        facts=tuple(
            Line(label, medicine.words(field), _said(medicine.said(field)))
            for label, field in facts
            if medicine.said(field)
        ),
        conditions=(),
        life=tuple(
            Line(event.field.value, event.value, _said(event.statements), event.day)
            for event in medicine.events
        ),
        differences=(),
        sources=(),
    )


def _said(statements: tuple[Statement, ...]) -> tuple[SaidBy, ...]:
    return tuple(
        SaidBy(
            one.source, source(one.source).title, source(one.source).link, one.as_of, one.verified, one.note
        )
        for one in statements
    )
