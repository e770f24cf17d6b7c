"""When each procedure of a plan runs: forward from a day, or back from one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from openatmp.basis.errors import OpenatmpError
from openatmp.procedures.calendars import Calendars
from openatmp.procedures.procedure import Length, Procedure
from openatmp.procedures.timetable import Asked as TimetableAsked
from openatmp.procedures.timetable import Slot, Timetable, latest, slots_of, timetable
from openatmp.procedures.timetable.lengths import moved
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.plan.item import Dates
from openatmp.roadmap.plan.routes import Anchor, Route

_ACCELERATED = "accelerated"
_SENT = "submission"
_NO_ANCHOR = {
    None: "It has no date of its own; its steps say when each is due.",
    Anchor.START: "No start is planned.",
    Anchor.TRIAL: "No date: say on which day the trial shall be authorised.",
    Anchor.APPLICATION: "No date: say on which day the application shall be submitted.",
    Anchor.EVALUATION: "No date: it hangs on the evaluation, and no application is planned.",
    Anchor.DECISION: "No date: it hangs on the decision, and no application is planned.",
}
_WORDS = {
    Anchor.START: "the start of the plan",
    Anchor.TRIAL: "the day on which the trial shall be authorised",
    Anchor.APPLICATION: "the day on which the application shall be submitted",
    Anchor.EVALUATION: "the start of the evaluation",
    Anchor.DECISION: "the decision on the application",
}


@dataclass(slots=True)
class Dating:
    """Dates that are given one after the other; what comes later hangs on what came before.

    Args:
        anchors: the days that are planned.
        calendars: what dates are counted with.
        accelerated: whether accelerated courses are taken where there are any.
        ended: when the procedures so far are decided, by key.
        guessed: procedures and days that are estimates.
    """

    anchors: dict[Anchor, date]
    calendars: Calendars
    accelerated: bool = False
    ended: dict[str, date] = field(default_factory=dict)
    guessed: set[str] = field(default_factory=set)

    def dates_of(self, route: Route, procedure: Procedure) -> Dates:
        """Return when a procedure runs, and remember when it is decided.

        Args:
            route: how it is dated.
            procedure: the procedure.
        """
        dates = self._dated(route, procedure)
        if dates.last is not None:
            self.ended[procedure.key] = dates.last
        if dates.estimated:
            self.guessed.add(procedure.key)
        if procedure.key == "evaluation" and dates.start is not None and dates.last is not None:
            self.anchors |= {Anchor.EVALUATION: dates.start, Anchor.DECISION: dates.last}
            self.guessed |= {Anchor.EVALUATION, Anchor.DECISION} if dates.estimated else set()
        return dates

    def _dated(self, route: Route, procedure: Procedure) -> Dates:
        anchor = route.since or route.until
        day = None if anchor is None else self.anchors.get(anchor)
        if anchor is None or day is None:
            return Dates(None, _NO_ANCHOR[anchor])
        moved_day = day if route.offset is None else moved(day, route.offset, back=route.back)
        try:
            return (
                self._back(route, procedure, moved_day)
                if route.until
                else self._forward(route, procedure, moved_day)
            )
        except OpenatmpError as none_known:
            return Dates(None, f"No date: {none_known.happened}.")

    def _back(self, route: Route, procedure: Procedure, day: date) -> Dates:
        asked = TimetableAsked(day, self._course(route, procedure), usual_stops=True)
        table = latest(procedure, day, asked, self.calendars)
        why = f"Planned back, so that it is decided by {day_words(day)}, {_said(route)}."
        if table.start < self.anchors[Anchor.START]:
            late = f"{why} It would have had to start on {day_words(table.start)}, before the plan begins."
            return Dates(None, f"Too late: {late}")
        return Dates(table, why, back=True)

    def _forward(self, route: Route, procedure: Procedure, day: date) -> Dates:
        before = [(self.ended[name], name) for name in route.after if name in self.ended]
        ready, held_by = max([(day, ""), *before])
        slots = slots_of(procedure, self.calendars)
        slot = _first_open(slots, ready)
        leans_on = held_by or route.since
        estimated = (bool(slots) and slot is None) or leans_on in self.guessed
        start = slot.start if slot else _as_if(procedure, ready)
        table = self._counted(procedure, start, self._course(route, procedure))
        why = _why(route, ready, held_by, start, estimated=estimated)
        return Dates(table, why, estimated=estimated, begins=self._begins(table))

    def _begins(self, table: Timetable) -> date | None:
        """What is decided on the day it starts lies before that day: it begins with its first step."""
        if table.decided != table.start:
            return None
        first = min((step.date for step in table.steps if step.date), default=table.start)
        return max(first, self.anchors[Anchor.START])

    def _counted(self, procedure: Procedure, start: date, course: str) -> Timetable:
        return timetable(procedure, TimetableAsked(start, course, usual_stops=True), self.calendars)

    def _course(self, route: Route, procedure: Procedure) -> str:
        names = {shape.id for shape in procedure.shapes}
        return _ACCELERATED if self.accelerated and _ACCELERATED in names else route.course


def anchors(days: Mapping[Anchor, date | None]) -> dict[Anchor, date]:
    """Return the days that are planned, without those that are not.

    Args:
        days: the days by what they are.
    """
    return {anchor: day for anchor, day in days.items() if day is not None}


def _first_open(slots: tuple[Slot, ...], ready: date) -> Slot | None:
    """Return the first slot whose deadline has not passed."""
    return next((slot for slot in slots if (slot.deadline or slot.start) >= ready), None)


def _as_if(procedure: Procedure, ready: date) -> date:
    """Return the start when no slot is known: the day of the papers, and the time from them to a start."""
    deadline = _before_start(procedure)
    return ready if deadline is None else moved(ready, deadline)


def _before_start(procedure: Procedure) -> Length | None:
    """How long before a start the papers must be in, where starts are fixed by slots."""
    if procedure.slots is None:
        return None
    if procedure.slots.deadline is not None:
        return procedure.slots.deadline
    sent = procedure.shapes[0].step(_SENT)
    return sent.relative.length if sent is not None and sent.relative is not None else None


def _said(route: Route) -> str:
    anchor = route.since or route.until
    words = _WORDS[anchor] if anchor is not None else "a day of its own"
    return words if route.offset is None else f"{route.offset} {'before' if route.back else 'after'} {words}"


def _why(route: Route, ready: date, held_by: str, start: date, *, estimated: bool) -> str:
    reason = f"after {held_by.replace('-', ' ')} is decided" if held_by else f"from {_said(route)}"
    if estimated:
        return (
            f"Estimated {reason}, {day_words(ready)}: no published date is known for that time. "
            "Meetings and deadlines can move it by some weeks."
        )
    slot = f"; the next slot starts on {day_words(start)}" if start != ready else ""
    return f"Planned {reason}, {day_words(ready)}{slot}."
