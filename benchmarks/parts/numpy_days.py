"""The dates of one course as NumPy would count them: vectors of days, without reasons, stops and tables.

Written for the courses whose meetings pull a step within its week, as those of the evaluation do; the steps
themselves come from openatmp's own file, so that both count the same.
"""

import numpy as np
from numpy.typing import NDArray

from openatmp.procedures.calendars import Calendars
from openatmp.procedures.procedure import START, Procedure
from openatmp.procedures.timetable.prepared import Prepared, Way, prepared

Days = NDArray[np.datetime64]
# The first Monday before 1970 lies three days before day 0.
_MONDAY, _WEEK = 3, 7


class Course:
    """The usual course of a procedure, ready to be counted for one start or for many at once.

    Args:
        procedure: the procedure.
        calendars: the meetings and holidays.
    """

    def __init__(self, procedure: Procedure, calendars: Calendars) -> None:
        self.steps = prepared(procedure.shapes[0])
        self.first_day = procedure.first_day
        self.meetings = {
            name: np.array([one.last for one in kept.meetings if not one.written], "datetime64[D]")
            for name, kept in calendars.meetings.items()
        }
        self.weeks = {name: _week(lasts) for name, lasts in self.meetings.items()}
        holidays = np.array(sorted(calendars.holidays.holidays), "datetime64[D]")
        self.working = np.busdaycalendar(holidays=holidays)

    def count(self, starts: Days) -> dict[str, Days]:
        """Count every step that has a date, for all starts.

        Args:
            starts: the days on which it starts.
        """
        found: dict[str, Days] = {START: starts}
        anchor, number = starts, self.first_day
        for step in self.steps:
            if step.way is Way.WORDS:
                continue
            if step.way in {Way.NUMBERED, Way.AT_MEETING}:
                day = anchor + (step.day - number)
                if step.way is Way.AT_MEETING and step.step.place is not None:
                    day = anchor = self._at_meeting(day, step.step.place.committee)
                    number = step.day
                found[step.id] = day
            else:
                found[step.id] = self._relative(step, found)
        return {step.id: found[step.id] for step in self.steps if step.id in found}

    def _at_meeting(self, days: Days, committee: str) -> Days:
        weeks, lasts = self.weeks[committee], self.meetings[committee]
        wanted = _week(days)
        place = np.minimum(np.searchsorted(weeks, wanted), len(weeks) - 1)
        return np.where(weeks[place] == wanted, lasts[place], days)

    def _relative(self, step: Prepared, found: dict[str, Days]) -> Days:
        relative = step.relative
        assert relative is not None  # noqa: S101 - every way that is left has one
        base = found[relative.step]
        if step.way is Way.LENGTH:
            return _months_before(base, relative.length.to or relative.length.count)
        if step.way is Way.LAW:
            ends = base + relative.length.count
            return np.busday_offset(ends, 0, roll="forward", busdaycal=self.working)
        return base + step.days


def _week(days: Days) -> NDArray[np.int64]:
    return (days.astype(np.int64) + _MONDAY) // _WEEK


def _months_before(days: Days, months: int) -> Days:
    month = days.astype("datetime64[M]")
    into = (days - month.astype("datetime64[D]")).astype(np.int64)
    first, after = (month - months).astype("datetime64[D]"), (month - months + 1).astype("datetime64[D]")
    return first + np.minimum(into, (after - first).astype(np.int64) - 1)
