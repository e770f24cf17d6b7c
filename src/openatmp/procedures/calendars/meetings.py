"""The meetings of one committee, and which of them a day belongs to."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date

from openatmp.procedures.procedure import Ground

_WEEK = 7
# So long after the last meeting that is known, the next one is due, and we do not guess.
_NEXT_IS_DUE = 28


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, or an adoption in writing where there is none.

    Args:
        committee: code of the committee.
        first: first day; the same as the last when only that was published.
        last: last day, on which it adopts.
        ground: where its days were read, or how they follow.
        written: whether there is no meeting, and the committee adopts in writing.
    """

    committee: str
    first: date
    last: date
    ground: Ground
    written: bool = False

    @property
    def is_derived(self) -> bool:
        """Whether its days were worked out and not published."""
        return bool(self.ground.derived)


@dataclass(frozen=True, slots=True, eq=False)
class Meetings:
    """The meetings of one committee, in order.

    Args:
        committee: code of the committee.
        title: what the calendar is called.
        meetings: the meetings, in any order; two do not end on one day.
        unknown: first and last day of times in between for which no meeting is known.
    """

    committee: str
    title: str
    meetings: tuple[Meeting, ...]
    unknown: tuple[tuple[date, date], ...] = ()
    _lasts: tuple[int, ...] = field(init=False, repr=False)
    _weeks: dict[int, Meeting] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ordered = sorted(self.meetings, key=lambda meeting: meeting.last)
        sat = {(meeting.last.toordinal() - 1) // _WEEK: meeting for meeting in ordered if not meeting.written}
        object.__setattr__(self, "meetings", tuple(ordered))
        object.__setattr__(self, "_lasts", tuple(meeting.last.toordinal() for meeting in ordered))
        object.__setattr__(self, "_weeks", sat)

    def in_week_of(self, day: int) -> Meeting | None:
        """Return the meeting that ends in the week of a day, Monday to Sunday; None when none is known.

        Args:
            day: the day, as its ordinal.
        """
        # The ordinal of a Monday leaves 1 when divided by seven, so the day before begins a multiple of it.
        return self._weeks.get((day - 1) // _WEEK)

    def ended_by(self, day: int, *, written: bool = False) -> Meeting | None:
        """Return the last meeting that ends on a day or before it; None when none is known.

        Args:
            day: the day, as its ordinal.
            written: whether an adoption in writing counts too.
        """
        place = bisect_right(self._lasts, day) - 1
        while place >= 0 and self.meetings[place].written and not written:
            place -= 1
        if place < 0 or day >= self._lasts[-1] + _NEXT_IS_DUE:
            return None
        return None if self._is_unknown(self._lasts[place], day) else self.meetings[place]

    def ending_from(self, day: int, *, written: bool = False) -> Meeting | None:
        """Return the first meeting that ends on a day or after it; None when none is known.

        Args:
            day: the day, as its ordinal.
            written: whether an adoption in writing counts too.
        """
        place = bisect_left(self._lasts, day)
        while place < len(self.meetings) and self.meetings[place].written and not written:
            place += 1
        if place == len(self.meetings) or day <= self._lasts[0] - _NEXT_IS_DUE:
            return None
        return None if self._is_unknown(day, self._lasts[place]) else self.meetings[place]

    def _is_unknown(self, first: int, last: int) -> bool:
        """Whether some day between two is one of which nothing is known."""
        return any(first <= end.toordinal() and begin.toordinal() <= last for begin, end in self.unknown)

    def replaced_by(self, other: "Meetings") -> "Meetings":
        """Return these meetings with another calendar in place of the time that it covers.

        Args:
            other: the other calendar, of the same committee; not empty.
        """
        first, last = other.meetings[0].first, other.meetings[-1].last
        kept = (meeting for meeting in self.meetings if meeting.last < first or meeting.first > last)
        unknown = tuple(span for span in self.unknown if span[1] < first or span[0] > last)
        return Meetings(self.committee, other.title or self.title, (*kept, *other.meetings), unknown)
