"""What is known of a case after some events: its clock, its pace, the rounds, the opinions."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from openatmp.procedures.procedure import Procedure, Shape, Stop
from openatmp.procedures.replay.clock import Clock
from openatmp.procedures.replay.events import Event

STANDARD = "standard"
ACCELERATED = "accelerated"


@dataclass(frozen=True, slots=True)
class Course:
    """A case after some events; each event makes a new one.

    Args:
        procedure: the procedure it goes through.
        clock: its clock.
        pace: id of the course that is followed.
        reverted: whether an accelerated course was given up.
        stop: the place at which the clock stands or stood last; None before the first stop.
        round: how many lists of outstanding issues were adopted.
        met: ids of the steps met so far.
        drafted: the draft opinion.
        opinion: the opinion, the latest if it was revised.
        took_part: committees on record so far.
        valid_from: the day on which the application was found valid.
    """

    procedure: Procedure
    clock: Clock = field(default_factory=Clock)
    pace: str = STANDARD
    reverted: bool = False
    stop: Stop | None = None
    round: int = 0
    met: frozenset[str] = frozenset()
    drafted: Event | None = None
    opinion: Event | None = None
    took_part: frozenset[str] = frozenset()
    valid_from: date | None = None

    @property
    def shape(self) -> Shape:
        """The course that is followed."""
        return self.procedure.shape(self.pace)

    @property
    def limit(self) -> int | None:
        """The highest day number of the course: what the law leaves for the evaluation."""
        return max((step.day for step in self.shape.steps if step.day is not None), default=None)

    @property
    def days_to_decide(self) -> int | None:
        """How many days are planned from the opinion to the decision; None when no plan says."""
        decision = self.shape.step(self.shape.decides)
        return None if decision is None or decision.relative is None else decision.relative.length.count

    def at_pace(self, pace: str) -> "Course":
        """Return the case on another course; leaving the accelerated one is a reversion."""
        if not pace or pace not in {shape.id for shape in self.procedure.shapes}:
            return self
        return replace(self, pace=pace, reverted=self.reverted or self.reverts_to(pace))

    def reverts_to(self, pace: str) -> bool:
        """Whether going on at a pace means giving up the accelerated one."""
        return self.pace == ACCELERATED and pace == STANDARD and self.clock.started is not None

    def stop_of(self, listed: str) -> Stop | None:
        """Return the place at which the clock stands for a list; that of the standard course at the least.

        Args:
            listed: which list, such as ``outstanding issues``.
        """
        wanted = listed.replace(" ", "-")
        shapes = (self.shape, self.procedure.shape(STANDARD))
        every = (stop for shape in shapes for stop in shape.stops)
        return next((stop for stop in every if wanted and stop.id.endswith(wanted)), None)

    def planned(self, step: str) -> tuple[int | None, date | None]:
        """Return for which day a step is planned, with the stops so far.

        Args:
            step: its id.

        Returns:
            The number of the day, and its date; None for what cannot be planned yet.
        """
        found = self.shape.step(step)
        if found is None or found.day is None:
            return None, None
        return found.day, self._date_of(found.day)

    def not_recorded(self) -> tuple[str, ...]:
        """Return ids of the numbered steps of the course that no event told of."""
        return tuple(step.id for step in self.shape.steps if step.day is not None and step.id not in self.met)

    def _date_of(self, day: int) -> date | None:
        """After a stop, days go on from the number that the plan gives to the restart."""
        restart = self.stop.restarts_at if self.stop is not None else None
        if restart is None or day < restart:
            return self.clock.date_of(day)
        if self.clock.stands_since is not None:
            return None
        return self.clock.stops[-1].until + timedelta(days=1 + day - restart)
