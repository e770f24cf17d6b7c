"""One procedure in a plan: how it fits and why, when it runs, what comes before it, what is due."""

from dataclasses import dataclass
from datetime import date

from openatmp.procedures.procedure import Procedure
from openatmp.procedures.timetable import Timetable
from openatmp.roadmap.fees import Charge
from openatmp.roadmap.plan.routes import Route
from openatmp.roadmap.plan.weighing import Fit


@dataclass(frozen=True, slots=True)
class Dates:
    """When something runs.

    Args:
        table: its timetable; None when no date can be told.
        why: why these dates, or why none.
        back: whether it was planned back, so that they are the last safe days.
        estimated: whether no slot is known for that time, so that they can move by some weeks.
        begins: the day on which it begins, where all of it lies before the day that its clock starts.
    """

    table: Timetable | None
    why: str
    back: bool = False
    estimated: bool = False
    begins: date | None = None

    @property
    def first(self) -> date | None:
        """Its first dated day."""
        if self.table is None:
            return None
        return min((step.date for step in self.table.steps if step.date), default=self.table.start)

    @property
    def start(self) -> date | None:
        """The day on which its clock starts, or on which it begins where all of it lies before that."""
        return self.begins or (None if self.table is None else self.table.start)

    @property
    def last(self) -> date | None:
        """The day on which it is decided."""
        return None if self.table is None else self.table.decided


@dataclass(frozen=True, slots=True)
class Item:
    """One procedure in a plan.

    Args:
        procedure: the procedure.
        route: by which it came in.
        fit: how it fits.
        reason: why, in a sentence or two.
        lacks: facts that would settle it.
        dates: when it runs; None when it does not apply.
        charges: what may be due, each by itself.
    """

    procedure: Procedure
    route: Route
    fit: Fit
    reason: str
    lacks: tuple[str, ...]
    dates: Dates | None
    charges: tuple[Charge, ...]
