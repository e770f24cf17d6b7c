"""What changed between two registers, as data and as lines that a person reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from openatmp.register.fields import Field
from openatmp.register.medicine import Difference, Medicine
from openatmp.register.register import Register

NO_DAY = "no day"


class Change(StrEnum):
    """What kind of change it is."""

    ADDED = "added"
    REMOVED = "removed"
    STATUS = "status"
    FIELD = "field"
    EVENT = "event"
    DIFFERENCE = "sources differ"


@dataclass(frozen=True, slots=True)
class Changed:
    """One change.

    Args:
        medicine: key of the medicine.
        name: its name.
        change: what kind of change.
        what: the field, or empty.
        before: what stood there; empty when nothing did.
        after: what stands there now; empty when nothing does.
        source: key of the source that says so now; empty when it follows from several.
    """

    medicine: str
    name: str
    change: Change
    what: str
    before: str
    after: str
    source: str


def diff(before: Register, after: Register, on: date) -> tuple[Changed, ...]:
    """List what changed from one register to another.

    Args:
        before: the older one.
        after: the newer one.
        on: the day on which statuses are compared.

    Returns:
        The changes, medicine by medicine in the order of the keys.
    """
    keys = sorted({*before.medicines, *after.medicines})
    return tuple(
        change for key in keys for change in _of_one(before.medicines.get(key), after.medicines.get(key), on)
    )


def _of_one(before: Medicine | None, after: Medicine | None, on: date) -> Iterator[Changed]:
    match before, after:
        case None, Medicine():
            yield Changed(
                after.key, after.name, Change.ADDED, "", "", after.status(on).value, _source_of(after)
            )
        case Medicine(), None:
            yield Changed(before.key, before.name, Change.REMOVED, "", before.status(on).value, "", "")
        case Medicine(), Medicine() if before.statements != after.statements:
            yield from _changes(before, after, on)
        case _:
            pass


def _changes(before: Medicine, after: Medicine, on: date) -> Iterator[Changed]:
    was, is_ = before.status(on).value, after.status(on).value
    if was != is_:
        yield Changed(after.key, after.name, Change.STATUS, "status", was, is_, "")
    yield from _fields(before, after)
    yield from _new_differences(before, after)


def _fields(before: Medicine, after: Medicine) -> Iterator[Changed]:
    for field in Field:
        kind = Change.EVENT if field.is_event else Change.FIELD
        for was, now, said_by in _of_field(field, _shown(before, field), _shown(after, field)):
            yield Changed(after.key, after.name, kind, field.value, was, now, said_by)


def _of_field(
    field: Field, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield what stood there, what stands there now and who says so; of many values each new or gone."""
    gone = [words for words in before if words not in after]
    new = [words for words in after if words not in before]
    if field.is_many:
        yield from ((words, "", "") for words in gone)
        yield from (("", words, after[words]) for words in new)
    elif gone or new:
        now = next(iter(after), "")
        yield next(iter(before), ""), now, after.get(now, "")


def _shown(medicine: Medicine, field: Field) -> dict[str, str]:
    """Return what a reader sees of a field and who says so: of an event its day and kind, else its value."""
    if field.is_event:
        events = (event for event in medicine.events if event.field is field)
        return {f"{event.day or ''} {event.value}".strip(): event.statements[0].source for event in events}
    said = (
        sorted(medicine.said(field), key=lambda one: one.spelled)
        if field.is_many
        else medicine.said(field)[:1]
    )
    return {one.spelled: one.source for one in said}


def _new_differences(before: Medicine, after: Medicine) -> Iterator[Changed]:
    known = {(difference.field, frozenset(_told(difference))) for difference in before.differences}
    for difference in after.differences:
        told = _told(difference)
        if (difference.field, frozenset(told)) not in known:
            yield Changed(
                after.key, after.name, Change.DIFFERENCE, difference.field.value, "", "; ".join(told), ""
            )


def _told(difference: Difference) -> tuple[str, ...]:
    """Return what each source says, without when: being seen once more makes no new difference."""
    return tuple(f"{one.source}: {one.day or one.spelled or NO_DAY}" for one in difference.statements)


def _source_of(medicine: Medicine) -> str:
    followed = medicine.followed(Field.NAME)
    return followed.source if followed else ""
