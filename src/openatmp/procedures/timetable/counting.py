"""Counting a course from its start to its dates, step by step, in one pass."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from openatmp.procedures.calendars.meetings import Meeting
from openatmp.procedures.calendars.shelf import Calendars
from openatmp.procedures.calendars.tables import Row, Span
from openatmp.procedures.kinds import Counted, PlaceRule
from openatmp.procedures.procedure import START, Place, Relative, Shape, Step
from openatmp.procedures.timetable.asked import Asked
from openatmp.procedures.timetable.dated import DatedStep, Stood
from openatmp.procedures.timetable.lengths import by_law, span
from openatmp.procedures.timetable.prepared import Prepared, Way, prepared
from openatmp.procedures.timetable.standing import Standing
from openatmp.procedures.timetable.sums import (
    AfterStep,
    Anchor,
    AtMeeting,
    ByLaw,
    InTable,
    InWords,
    NoMeeting,
    Sum,
    Why,
)

SUBMISSION = "submission"
# What the constructor of a named tuple calls; going there at once saves a tenth of the time of a timetable.
_new = tuple.__new__
_NO_SPANS: Mapping[str, Span] = {}


class _Reached(NamedTuple):
    """A step whose date is known, as another is counted from it."""

    title: str
    on: int
    day: int | None


class _At(NamedTuple):
    """Where a counted day ended up."""

    on: int
    why: Why
    meeting: Meeting | None = None


class Counting:
    """One pass over the steps of a course.

    Args:
        shape: the course.
        asked: what is asked.
        calendars: the calendars.
        first_day: number of the day of the start.
        row: the row of a table that begins on the start; None when there is none.
        title: name of that table.
    """

    __slots__ = (
        "_anchor", "_base", "_calendars", "_in_order", "_last_day", "_latest", "_reached", "_row", "_shape",
        "_spans", "_standing", "_start", "_steps", "_title",
    )  # fmt: skip

    def __init__(
        self, shape: Shape, asked: Asked, calendars: Calendars, first_day: int, row: Row | None, title: str
    ) -> None:
        start = asked.start.toordinal()
        self._start = asked.start
        self._shape = shape
        self._calendars = calendars
        self._row = row
        self._title = title
        self._spans = row.dates if row else _NO_SPANS
        self._anchor = Anchor(first_day, start, START)
        # The ordinal of a day is this base and its number; stops and meetings move it.
        self._base = start - first_day
        self._standing = Standing(shape, asked, self._fitted)
        self._reached = {START: _Reached("the start", start, first_day)}
        self._steps: list[DatedStep] = []
        self._last_day = first_day
        self._latest = 0
        self._in_order = True

    def counted(self) -> tuple[tuple[DatedStep, ...], tuple[Stood, ...]]:
        """Return the steps in the order of their dates, and when the clock stands.

        Raises:
            BadInput: a stop lies where the clock does not run, or a date leaves the calendar.
        """
        for one in prepared(self._shape):
            if one.changes and not one.step.is_taken_on(self._start):
                continue
            if one.way <= Way.AT_MEETING:
                self._by_day(one)
            elif one.relative is None:
                self._in_words(one, one.step.when)
            else:
                self._by_another(one, one.relative)
        stood = self._standing.all_used(self._base + self._last_day)
        return (tuple(self._steps) if self._in_order else _sorted(self._steps)), stood

    def _by_day(self, one: Prepared) -> None:
        day = self._last_day = one.day
        if one.jump:
            self._jump(one)
        if self._standing.is_awaited:
            self._stand(day)
        on = self._base + day
        why = Sum(day, self._anchor)
        if one.way is Way.NUMBERED and one.id not in self._spans:
            self._keep(one, day, on, why, one.more)
        else:
            at = self._put(one.step, day, _At(on, why))
            self._keep(one, day, at.on, at.why, 0, at.meeting)
        if one.counts and one.id in self._standing.after:
            self._standing.reach(one.step, self._reached[one.id].on)

    def _jump(self, one: Prepared) -> None:
        """Take up the numbers of another course on the day that has come."""
        self._base -= one.jump
        self._anchor = Anchor(one.day, self._base + one.day, "change of course on")

    def _stand(self, day: int) -> None:
        """Let the clock stand where a stop has begun before a day."""
        for stood in self._standing.begun_before(day, self._base):
            self._base += stood.days
            self._anchor = Anchor(stood.day, self._base + stood.day, "end of the stop on")
            # What a table prints holds as long as the clock runs through.
            self._spans = _NO_SPANS

    def _fitted(self, stopped: Step, last: int) -> int:
        """Let a stop that is assumed go on until the clock, once it runs, meets the next committee.

        Answers are handed in on published days, chosen so that the steps after them fall on meetings.
        """
        day = stopped.day or 0
        for step in self._shape.steps:
            if step.place and step.day and step.day > day and step.place.rule is PlaceRule.SAME_WEEK:
                meetings = self._calendars.meetings.get(step.place.committee)
                meeting = meetings.ending_from(last + step.day - day) if meetings else None
                return meeting.last.toordinal() - step.day + day if meeting else last
        return last

    def _put(self, step: Step, day: int, at: _At) -> _At:
        """Put a counted day where a table prints it, or on the meeting at which it happens."""
        put = self._printed(step, at) if step.id in self._spans else self._met(step, at)
        moves_clock = step.place is None or step.place.rule is PlaceRule.SAME_WEEK
        if put.on != at.on and moves_clock:
            self._base += put.on - at.on
            self._anchor = Anchor(day, put.on, f"{step.title} on")
        return put

    def _printed(self, step: Step, at: _At) -> _At:
        first, last = self._spans[step.id]
        row = self._row
        assert row is not None, "only a row has spans"  # noqa: S101 - tells the type checker what holds
        meeting = None if step.place is None else Meeting(step.place.committee, first, last, row.ground)
        return _At(last.toordinal(), InTable(at.why, at.on, last, self._title, row.ground.derived), meeting)

    def _met(self, step: Step, at: _At) -> _At:
        place = step.place
        if place is None:
            return at
        meeting = self._meeting(place, at.on)
        if meeting is None or meeting.last.toordinal() < self._reached[START].on:
            later = self._date_of_later(place.step) if place.step else None
            return _At(at.on if later is None else min(at.on, later), NoMeeting(at.why, place.committee))
        return _At(meeting.last.toordinal(), AtMeeting(at.why, at.on, meeting), meeting)

    def _meeting(self, place: Place, on: int) -> Meeting | None:
        meetings = self._calendars.meetings.get(place.committee)
        if meetings is None:
            return None
        if place.rule is PlaceRule.SAME_WEEK:
            return meetings.in_week_of(on)
        if place.rule is PlaceRule.ON_OR_BEFORE:
            return meetings.ended_by(on, written=place.written)
        if place.rule is PlaceRule.ON_OR_AFTER:
            return meetings.ending_from(on, written=place.written)
        later = self._date_of_later(place.step)
        return None if later is None else meetings.ended_by(later - 1, written=place.written)

    def _date_of_later(self, name: str) -> int | None:
        """Look ahead to a numbered step that is still to come."""
        step = self._shape.step(name)
        if step is None or step.day is None:
            return None
        if name in self._spans:
            return self._spans[name][1].toordinal()
        on = self._base + step.day
        return self._met(step, _At(on, Sum(step.day, self._anchor))).on

    def _by_another(self, one: Prepared, relative: Relative) -> None:
        base = self._reached.get(relative.step)
        if base is None:
            self._in_words(
                one, f"{relative.length} {'before' if relative.back else 'after'} a step without a date"
            )
        elif one.id == SUBMISSION and self._row is not None and relative.step == START:
            deadline = self._row.deadline
            counted = AfterStep(relative, base.title, base.on)
            why = InTable(counted, base.on + one.days, deadline, self._title, self._row.ground.derived)
            self._keep(one, None, deadline.toordinal(), why, 0)
        elif one.way is Way.DAYS:
            day = None if relative.counted is not Counted.CLOCK or base.day is None else base.day + one.days
            self._keep(one, day, base.on + one.days, AfterStep(relative, base.title, base.on, day), one.more)
        elif one.way is Way.LAW:
            self._by_law(one, relative, base)
        else:
            self._by_length(one, relative, base)

    def _by_length(self, one: Prepared, relative: Relative, base: _Reached) -> None:
        """Count weeks, months and years plainly; of a range, the earlier end is the date."""
        assert one.ends is not None, "a length has ends"  # noqa: S101 - tells the type checker what holds
        first, last = span(date.fromordinal(base.on), one.ends, back=relative.back)
        why, on = AfterStep(relative, base.title, base.on), first.toordinal()
        if one.step.place is None:
            self._keep(one, None, on, why, last.toordinal() - on)
        else:
            at = self._met(one.step, _At(on, why))
            self._keep(one, None, at.on, at.why, 0, at.meeting)

    def _by_law(self, one: Prepared, relative: Relative, base: _Reached) -> None:
        event = date.fromordinal(base.on)
        ended = by_law(event, relative.length, self._calendars.holidays, back=relative.back)
        counted = AfterStep(relative, base.title, base.on)
        why = ByLaw(counted, ended.plain.toordinal(), ended.on.toordinal(), ended.holidays_known)
        at = _At(ended.on.toordinal(), why)
        if one.step.place is not None:
            at = self._met(one.step, at)
        known = one if ended.holidays_known else replace(one, fine=False)
        self._keep(known, None, at.on, at.why, 0, at.meeting)

    def _in_words(self, one: Prepared, words: str) -> None:
        self._steps.append(DatedStep(one.step, None, None, None, InWords(words), None, one.fine))

    def _keep(
        self, one: Prepared, day: int | None, on: int, why: Why, more: int, meeting: Meeting | None = None
    ) -> None:
        fine = one.fine and (meeting is None or meeting.ground.verified)
        through = date.fromordinal(on + more) if more else None
        row = (one.step, day, date.fromordinal(on), through, why, meeting, fine)
        self._steps.append(_new(DatedStep, row))
        if one.counts:
            self._reached[one.id] = _Reached(one.step.title, on, day)
        if on < self._latest:
            self._in_order = False
        self._latest = on


def _sorted(steps: list[DatedStep]) -> tuple[DatedStep, ...]:
    """Put steps in the order of their dates; what has none stays after what came before it."""
    latest = date.min
    keyed = []
    for step in steps:
        latest = step.date or latest
        keyed.append((latest, step))
    return tuple(step for _, step in sorted(keyed, key=lambda pair: pair[0]))
