"""The card of a medicine in plain language, as data for the page, the command and the API."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.life import Event, Status
from openatmp.register.medicine import Medicine
from openatmp.register.renderings import card_wording as wording
from openatmp.register.renderings.card_differences import told_difference
from openatmp.register.renderings.card_lines import Line, SaidBy, said_by
from openatmp.register.renderings.wording import day_words, event_meaning, event_words
from openatmp.register.search.facets import group_of
from openatmp.register.statement import Statement

__all__ = ["Card", "Line", "SaidBy", "card_of"]


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

    Returns:
        The card; every line names who says it, as of which day, and whether it was compared with the source.
    """
    status = medicine.status(on)
    return Card(
        key=medicine.key,
        name=medicine.name,
        on=on,
        status=status.value,
        group=group_of(status).value,
        headline=headline(medicine, on),
        facts=tuple(_facts(medicine, status)),
        conditions=tuple(_conditions(medicine, on)),
        life=tuple(_life(medicine, on)),
        differences=tuple(told_difference(one) for one in medicine.differences),
        sources=tuple(_sources(medicine)),
    )


# ----------------------------------------------------------------------------------------- headline

_ENDS = {
    Status.SUSPENDED: (Field.SUSPENSION,),
    Status.WITHDRAWN: (Field.WITHDRAWAL,),
    Status.EXPIRED: (Field.EXPIRY,),
    Status.REVOKED: (Field.REVOCATION,),
    Status.REFUSED: (Field.REFUSAL,),
    Status.APPLICATION_WITHDRAWN: (Field.APPLICATION_WITHDRAWAL,),
    Status.NEGATIVE_OPINION: (Field.REVISED_OPINION, Field.OPINION),
    Status.POSITIVE_OPINION: (Field.REVISED_OPINION, Field.OPINION),
}


def headline(medicine: Medicine, on: date) -> str:
    """Say in one sentence where a medicine stands on a day.

    Args:
        medicine: the medicine.
        on: the day.
    """
    status = medicine.status(on)
    given = _day_of(medicine, (Field.AUTHORISATION,), on)
    when = _day_of(medicine, _ENDS.get(status, ()), on)
    return wording.HEADLINES[status].format(
        name=medicine.name or medicine.key,
        since=f" since {given}" if given else "; since when, no source that was read tells",
        of=f" of {given}" if given else "",
        when=f" on {when}" if when else "",
    )


def _day_of(medicine: Medicine, fields: Iterable[Field], on: date) -> str:
    """Write the day of the last event of some kinds; nothing when it is not known."""
    wanted = set(fields)
    days = [event.day for event in medicine.events if event.field in wanted and event.known_by <= on]
    return day_words(days[-1]) if days and days[-1] else ""


# -------------------------------------------------------------------------------------------- facts


def _facts(medicine: Medicine, status: Status) -> Iterator[Line]:
    for field in wording.FACTS:
        values = medicine.all_words(field) if field.is_many else (medicine.words(field),)
        for value in filter(None, values):
            said = [one for one in medicine.said(field) if str(one.value) == value]
            yield Line(_label(field, status), _fact_words(field, value, medicine), said_by(said))


def _label(field: Field, status: Status) -> str:
    if field is not Field.HOLDER or status in {Status.AUTHORISED, Status.SUSPENDED}:
        return wording.LABELS[field]
    return wording.HELD_LAST if status.was_authorised else wording.APPLIED


def _fact_words(field: Field, value: str, medicine: Medicine) -> str:
    if field is not Field.CATEGORY:
        return value
    named = wording.CLASSES.get(value, value)
    return f"{named}, {wording.COMBINED}" if medicine.combined else named


# --------------------------------------------------------------------------------------- conditions


def _conditions(medicine: Medicine, on: date) -> Iterator[Line]:
    holds = medicine.status(on) in {Status.AUTHORISED, Status.SUSPENDED}
    lines = list(_marks(medicine, on, holds=holds))
    labels = {line.label for line in lines}
    if holds and not labels & {"Conditional", "Exceptional circumstances"}:
        denied = [one for one in (_denied(medicine, field, on) for field in _TERMS) if one]
        yield from (Line(*wording.STANDARD, said_by(statements)) for statements in denied[:1])
    yield from lines


_TERMS = (Field.CONDITIONAL, Field.EXCEPTIONAL)


def _denied(medicine: Medicine, field: Field, on: date) -> list[Statement]:
    mark = medicine.mark(field, on)
    return [mark] if mark and mark.value is False else []


def _marks(medicine: Medicine, on: date, *, holds: bool) -> Iterator[Line]:
    for field, (label, now, then) in wording.CONDITIONS.items():
        mark = medicine.mark(field, on)
        if mark and mark.value is True:
            yield Line(label, now if holds else then, said_by([mark]))


# --------------------------------------------------------------------------------------------- life


def _life(medicine: Medicine, on: date) -> Iterator[Line]:
    for event in medicine.events:
        if event.known_by <= on:
            agreeing = [one for one in event.statements if one.day == event.day]
            yield Line(event_words(event), _told(event), said_by(agreeing), event.day)


_KINDS = frozenset({"", "positive", "negative", "standard", "conditional", "exceptional"})


def _told(event: Event) -> str:
    """Say what an event means, and what a source adds: ``not renewed``."""
    meaning, more = event_meaning(event), event.value.rstrip(".")
    return meaning if more in _KINDS else f"{meaning} {more[0].upper()}{more[1:]}."


# ------------------------------------------------------------------------------------------ sources


def _sources(medicine: Medicine) -> Iterator[SaidBy]:
    """Yield every source once, as it was last seen."""
    newest: dict[str, Statement] = {}
    for statement in sorted(medicine.statements, key=lambda one: one.as_of):
        newest[statement.source] = statement
    said = said_by(sorted(newest.values(), key=lambda one: (-one.as_of.toordinal(), one.source)))
    return (SaidBy(one.key, one.title, one.link, one.as_of, one.verified) for one in said)
