"""The sums that make dates, each of which can be said in a sentence."""

from datetime import date
from typing import NamedTuple, Protocol

from openatmp.procedures.actors import named
from openatmp.procedures.calendars.meetings import Meeting
from openatmp.procedures.procedure import START, Relative

# The names of the calendar module follow the language of the machine; ours do not.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


class Why(Protocol):
    """How a date came about."""

    def said(self) -> str:
        """Say it in a sentence."""


def day_words(day: date | int) -> str:
    """Write a day as people do.

    Args:
        day: the day, or its ordinal.
    """
    day = date.fromordinal(day) if isinstance(day, int) else day
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_words(count: int) -> str:
    """Write a number of days.

    Args:
        count: how many.
    """
    return "1 day" if count == 1 else f"{count} days"


class Anchor(NamedTuple):
    """A day of which both number and date are known, from which others are counted.

    Args:
        day: its number.
        on: its date, as an ordinal.
        what: what it is, as the beginning of a sum: ``start``.
    """

    day: int
    on: int
    what: str

    def said(self, first_day: bool = False) -> str:  # noqa: FBT001, FBT002 - a plain switch of the wording
        """Say which day it is."""
        number = "" if first_day else f" (day {self.day})"
        return f"{self.what} {day_words(self.on)}{number}"


class Sum(NamedTuple):
    """A numbered day, counted from an anchor."""

    day: int
    anchor: Anchor

    def said(self) -> str:
        """Say the sum: day 80 is the start and 79 days."""
        days = self.day - self.anchor.day
        base = self.anchor.said(first_day=self.anchor.what == "start")
        if not days:
            return f"Day {self.day} = {base}"
        return f"Day {self.day} = {base} {'+' if days > 0 else '-'} {days_words(abs(days))}"


class AtMeeting(NamedTuple):
    """A counted day, put on a meeting of a committee."""

    counted: Why
    on: int
    meeting: Meeting

    def said(self) -> str:
        """Say the sum, and where it was moved."""
        last, what = self.meeting.last, "adoption in writing" if self.meeting.written else "meeting"
        of = f"the {what} of the {named((self.meeting.committee,))}"
        known = " (derived, not published)" if self.meeting.is_derived else ""
        if last.toordinal() == self.on:
            return f"{self.counted.said()}, the last day of {of}{known}"
        end = "day" if self.meeting.written else "last day"
        moved = f"{day_words(self.on)}, moved to {day_words(last)}"
        return f"{self.counted.said()} = {moved}, the {end} of {of}{known}"


class NoMeeting(NamedTuple):
    """A counted day for which no meeting is known."""

    counted: Why
    committee: str

    def said(self) -> str:
        """Say the sum, and that it was not compared."""
        return f"{self.counted.said()}; no meeting of the {named((self.committee,))} is known for it"


class InTable(NamedTuple):
    """A day printed in a table of submission dates."""

    counted: Why
    on: int
    printed: date
    title: str
    derived: str

    def said(self) -> str:
        """Say the sum, and what the table prints."""
        where = "derived for the table" if self.derived else "as printed in the table"
        if self.printed.toordinal() == self.on:
            return f'{self.counted.said()}, {where} "{self.title}"'
        return (
            f'{self.counted.said()} = {day_words(self.on)}; {day_words(self.printed)} {where} "{self.title}"'
        )


class AfterStep(NamedTuple):
    """A day some time before or after another step."""

    relative: Relative
    base: str
    on: int
    day: int | None = None

    def said(self) -> str:
        """Say from what it is counted."""
        number = "" if self.day is None else f"Day {self.day} = "
        back = self.relative.back
        length = self.relative.length.backward() if back else str(self.relative.length)
        base = self.base if self.relative.step == START else f'"{self.base}"'
        if not self.relative.length.count:
            return f"{number}the same day as {base}, {day_words(self.on)}"
        return f"{number}{length} {'before' if back else 'after'} {base}, {day_words(self.on)}"


class ByLaw(NamedTuple):
    """The end of a period of law."""

    counted: AfterStep
    plain: int
    ends: int
    holidays_known: bool

    def said(self) -> str:
        """Say how Regulation 1182/71 counts it."""
        text = f"{self.counted.said()}, counted by Regulation 1182/71, without the day of the event"
        if self.plain != self.ends:
            text += f", moved from {day_words(self.plain)} to the working day {day_words(self.ends)}"
        if self.holidays_known:
            return text
        return f"{text}; the holidays of that year are not known here, only weekends were looked at"


class InWords(NamedTuple):
    """A time that is said in words only."""

    words: str

    def said(self) -> str:
        """Return the words."""
        return self.words[0].upper() + self.words[1:]
