"""A case played again: every event moves the clock, is held against its step, and may stand out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from openatmp.procedures.procedure import Procedure
from openatmp.procedures.replay.anomalies import Anomaly
from openatmp.procedures.replay.clock import Clock, Stood
from openatmp.procedures.replay.course import Course
from openatmp.procedures.replay.events import Event
from openatmp.procedures.replay.moment import Moment
from openatmp.procedures.replay.moving import moved
from openatmp.procedures.replay.oddities import at_event, in_all
from openatmp.procedures.replay.record import in_order
from openatmp.procedures.replay.vocabulary import Kind, kind_of


@dataclass(frozen=True, slots=True)
class ReplayedStep:
    """One event of the record, held against the timetable.

    Args:
        event: the event.
        title: what happened, in words.
        step: id of the step of the procedure that it is; empty when it is none.
        day: day of the clock; None before the start and after the end.
        planned_day: day of the clock for which the step is planned; None when none is.
        planned: the date of that day, with the stops so far.
        pace: the course that was followed.
    """

    event: Event
    title: str
    step: str
    day: int | None
    planned_day: int | None
    planned: date | None
    pace: str

    @property
    def late(self) -> int | None:
        """How many days after its planned date it came; fewer than none when it came before."""
        if self.planned is None or self.event.on is None:
            return None
        return (self.event.on - self.planned).days


@dataclass(frozen=True, slots=True)
class Replay:
    """A whole case.

    Args:
        procedure: key of the procedure.
        clock: the clock after the last event.
        opened: day of the start, or of the validation when no start is on record.
        counted_to: the day up to which days are counted; None without a dated event.
        pace: the course followed at the end.
        reverted: whether an accelerated course was given up.
        steps: the events in the order of their dates.
        undated: the events without an exact date.
        not_recorded: ids of steps of the course that no event tells of.
        anomalies: what stands out.
    """

    procedure: str
    clock: Clock
    opened: date | None
    counted_to: date | None
    pace: str
    reverted: bool
    steps: tuple[ReplayedStep, ...]
    undated: tuple[Event, ...]
    not_recorded: tuple[str, ...]
    anomalies: tuple[Anomaly, ...]

    @property
    def stops(self) -> tuple[Stood, ...]:
        """The times in which the clock stood, with one that goes on up to the last event."""
        since, to = self.clock.stands_since, self.counted_to
        going_on = (Stood(since, to),) if since is not None and to is not None and to > since else ()
        return (*self.clock.stops, *going_on)

    @property
    def total_days(self) -> int | None:
        """All days from the start; from the validation when no start is on record; None without either."""
        if self.opened is None or self.counted_to is None or self.counted_to < self.opened:
            return None
        return (self.counted_to - self.opened).days + 1

    @property
    def active_days(self) -> int | None:
        """Days on which the clock ran; None when no start is on record."""
        return None if self.counted_to is None else self.clock.day(self.counted_to)

    @property
    def stopped_days(self) -> int | None:
        """Days on which it stood; None when no start is on record."""
        if self.counted_to is None or self.clock.started is None:
            return None
        return self.clock.stopped(self.counted_to)


@dataclass(slots=True)
class _Playing:
    """The case so far."""

    course: Course
    steps: list[ReplayedStep] = field(default_factory=list)
    anomalies: list[Anomaly] = field(default_factory=list)

    def play(self, event: Event, on: date) -> None:
        kind, before = kind_of(event), self.course
        at = Moment(before, event, kind, on)
        self.anomalies.extend(at_event(at))
        self.course = moved(at)
        self.steps.append(_held(before, self.course, event, kind, on))


def replay(procedure: Procedure, events: Iterable[Event]) -> Replay:
    """Play a case again.

    The replay of the first events of a record is the first part of the replay of all.

    Args:
        procedure: the procedure it went through.
        events: what is on record; put in the order of their dates.

    Returns:
        The clock, each event against its step, and what stands out.
    """
    record = in_order(events)
    playing = _Playing(Course(procedure))
    for event, on in record.dated:
        playing.play(event, on)
    course, last = playing.course, record.last
    return Replay(
        procedure=procedure.key,
        clock=course.clock,
        opened=course.clock.started or course.valid_from,
        counted_to=course.clock.ended or last,
        pace=course.pace,
        reverted=course.reverted,
        steps=tuple(playing.steps),
        undated=record.undated,
        not_recorded=course.not_recorded(),
        anomalies=(*record.anomalies, *playing.anomalies, *in_all(course, last)),
    )


def _held(before: Course, after: Course, event: Event, kind: Kind, on: date) -> ReplayedStep:
    """Hold an event against the plan as it stood before it; a further round has no plan."""
    step = kind.step(event)
    clock = before.clock if before.clock.started else after.clock
    again = kind.rounds and step in before.met
    planned_day, planned = (None, None) if again else before.planned(step)
    return ReplayedStep(event, kind.title, step, clock.day(on), planned_day, planned, after.pace)
