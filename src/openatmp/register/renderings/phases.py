"""A life in phases: evaluation, authorised, suspended, and what happened on one day taken together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby, pairwise

from openatmp.register.life import Event, Status, status_on
from openatmp.register.medicine import Medicine


class Phase(StrEnum):
    """What a stretch of a life was."""

    BEFORE = "before"
    EVALUATION = "evaluation"
    AUTHORISED = "authorised"
    SUSPENDED = "suspended"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a life.

    Args:
        phase: what it was.
        first: its first day.
        last: its last day; the day of the picture when it still goes on.
    """

    phase: Phase
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Stop:
    """What happened on one day.

    Args:
        day: the day, or the day by which it had happened.
        events: the events, in order.
    """

    day: date
    events: tuple[Event, ...]


_PHASES = {
    Status.UNKNOWN: Phase.BEFORE,
    Status.UNDER_EVALUATION: Phase.EVALUATION,
    Status.POSITIVE_OPINION: Phase.EVALUATION,
    Status.NEGATIVE_OPINION: Phase.EVALUATION,
    Status.AUTHORISED: Phase.AUTHORISED,
    Status.SUSPENDED: Phase.SUSPENDED,
}


def phase_of(status: Status) -> Phase:
    """Return the phase to which a status belongs."""
    return _PHASES.get(status, Phase.ENDED)


def stops_of(medicine: Medicine, on: date) -> tuple[Stop, ...]:
    """Return what happened up to a day, day by day.

    Args:
        medicine: the medicine.
        on: the day up to which its life is told.
    """
    events = (event for event in medicine.events if event.known_by <= on)
    return tuple(Stop(day, tuple(own)) for day, own in groupby(events, key=lambda event: event.known_by))


def stretches_of(medicine: Medicine, on: date) -> tuple[Stretch, ...]:
    """Return the phases of a life up to a day, each as long as it lasted.

    Args:
        medicine: the medicine.
        on: the day up to which its life is told.
    """
    return tuple(_joined(_between_stops(medicine, on)))


def _between_stops(medicine: Medicine, on: date) -> Iterator[Stretch]:
    days = [stop.day for stop in stops_of(medicine, on)]
    for first, last in pairwise([*days, on]):
        yield Stretch(phase_of(status_on(medicine.events, first)), first, last)


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    for phase, own in groupby(stretches, key=lambda stretch: stretch.phase):
        run = list(own)
        yield Stretch(phase, run[0].first, run[-1].last)
