"""The life of a medicine: what happened on which day, and where that leaves it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from openatmp.register.fields import Field
from openatmp.register.statement import Statement


class Status(StrEnum):
    """Where a medicine stands on a day."""

    UNKNOWN = "unknown"
    UNDER_EVALUATION = "under evaluation"
    POSITIVE_OPINION = "positive opinion"
    NEGATIVE_OPINION = "negative opinion"
    AUTHORISED = "authorised"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    REVOKED = "revoked"
    REFUSED = "refused"
    APPLICATION_WITHDRAWN = "application withdrawn"

    @property
    def was_authorised(self) -> bool:
        """Whether there was an authorisation that no longer holds."""
        return self in {Status.SUSPENDED, Status.WITHDRAWN, Status.EXPIRED, Status.REVOKED}

    @property
    def came_to_nothing(self) -> bool:
        """Whether an application ended, or stands, without an authorisation."""
        return self in {Status.REFUSED, Status.APPLICATION_WITHDRAWN, Status.NEGATIVE_OPINION}


NEGATIVE = "negative"
POSITIVE = "positive"

# Where an event leaves a medicine; events that are not named here change nothing.
_LEADS_TO: Mapping[Field, Status] = MappingProxyType(
    {
        Field.SUBMISSION: Status.UNDER_EVALUATION,
        Field.VALIDATION: Status.UNDER_EVALUATION,
        Field.AUTHORISATION: Status.AUTHORISED,
        Field.REFUSAL: Status.REFUSED,
        Field.APPLICATION_WITHDRAWAL: Status.APPLICATION_WITHDRAWN,
        Field.SUSPENSION: Status.SUSPENDED,
        Field.SUSPENSION_LIFTED: Status.AUTHORISED,
        Field.WITHDRAWAL: Status.WITHDRAWN,
        Field.EXPIRY: Status.EXPIRED,
        Field.REVOCATION: Status.REVOKED,
    }
)
# Of events on one day the one that comes later in a life counts.
_ORDER = tuple(Field)
# The steps of a life. What belongs to an earlier step had happened when a later one did, so that an
# authorisation without a day never undoes a withdrawal whose day is known.
_STEPS: tuple[frozenset[Field], ...] = (
    frozenset({Field.SUBMISSION}),
    frozenset({Field.VALIDATION, Field.ACCELERATED_AGREED, Field.ACCELERATED_REVERTED}),
    frozenset({Field.OPINION}),
    frozenset({Field.REVISED_OPINION}),
    frozenset({Field.APPLICATION_WITHDRAWAL, Field.AUTHORISATION, Field.REFUSAL}),
    frozenset({Field.CONVERSION, Field.RENEWAL, Field.TRANSFER, Field.SUSPENSION, Field.SUSPENSION_LIFTED}),
    frozenset({Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION}),
)
_STEP: Mapping[Field, int] = MappingProxyType(
    {field: number for number, fields in enumerate(_STEPS) for field in fields}
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a medicine.

    Args:
        field: what happened.
        day: on which day; None when no source tells it.
        known_by: a day by which it had happened: its own; else that on which a source told of it, or of what
            can only come after it.
        value: what kind of it: ``positive``, ``conditional``; may be empty.
        statements: who says so, the source that is followed first.
    """

    field: Field
    day: date | None
    known_by: date
    value: str
    statements: tuple[Statement, ...]

    @property
    def verified(self) -> bool:
        """Whether the statement that is followed was compared with its source."""
        return self.statements[0].verified


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events in the order in which they happened, as far as that is known."""
    told = tuple(events)
    placed = (event if event.day else _placed(event, told) for event in told)
    return tuple(sorted(placed, key=lambda event: (event.known_by, _ORDER.index(event.field))))


def _placed(event: Event, told: Iterable[Event]) -> Event:
    """Return an event without a day as known no later than every later step of the life."""
    later = (other.known_by for other in told if _STEP[other.field] > _STEP[event.field])
    return replace(event, known_by=min([event.known_by, *later]))


def status_on(events: Iterable[Event], on: date) -> Status:
    """Say where a medicine stands on a day.

    Args:
        events: what happened to it, in order.
        on: the day.

    Returns:
        What the last event up to that day leads to.
    """
    status = Status.UNKNOWN
    for event in events:
        if event.known_by <= on:
            status = _after(event, status)
    return status


def _after(event: Event, before: Status) -> Status:
    if event.field in {Field.OPINION, Field.REVISED_OPINION}:
        return Status.NEGATIVE_OPINION if event.value == NEGATIVE else Status.POSITIVE_OPINION
    return _LEADS_TO.get(event.field, before)
