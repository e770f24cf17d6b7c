"""A timetable as text for a terminal or a letter."""

from collections.abc import Iterator
from datetime import date

from openatmp.procedures.kinds import ClockState, Meant
from openatmp.procedures.timetable import DatedStep, Stood, Timetable
from openatmp.procedures.timetable.sums import day_words, days_words

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MEANT = {Meant.ON: "", Meant.BY: "by", Meant.ABOUT: "about", Meant.NOT_BEFORE: "from"}
_CLOCK = {
    ClockState.RUN: "clock runs",
    ClockState.STOP: "clock may stop after it",
    ClockState.PRE: "before the clock starts",
    ClockState.POST: "after the clock",
}
_INDENT = " " * 4


def lines_of_timetable(table: Timetable) -> Iterator[str]:
    """Yield the lines of a timetable.

    Args:
        table: the timetable.
    """
    yield table.procedure.title
    yield headline(table)
    yield from table.notes
    stops = list(table.stood)
    for step in table.steps:
        while stops and step.date is not None and step.date > stops[0].first:
            yield from ("", _stood(stops.pop(0)))
        yield ""
        yield from _step(step)
    yield ""
    yield _trust(table)


def headline(table: Timetable) -> str:
    """Say in a line which course it is, when it starts and when it is decided.

    Args:
        table: the timetable.
    """
    course = "" if table.shape.title == table.procedure.title else f"{table.shape.title}. "
    decided = f" Decision {day_words(table.decided)}." if table.decided else ""
    return f"{course}Start {day_words(table.start)}.{decided}"


def short_day(day: date) -> str:
    """Write a day with its weekday: ``Thu 2017-01-19``.

    Args:
        day: the day.
    """
    return f"{_WEEKDAYS[day.weekday()]} {day.isoformat()}"


def when_of(step: DatedStep) -> str:
    """Write when a step is, in dates.

    Args:
        step: the step.
    """
    if step.date is None:
        return "no date"
    through = f" to {short_day(step.through)}" if step.through else ""
    return f"{_MEANT[step.step.meant]} {short_day(step.date)}{through}".strip()


def _step(dated: DatedStep) -> Iterator[str]:
    number = "" if dated.day is None else f"  day {dated.day}"
    yield f"{when_of(dated)}{number}  {dated.step.title}"
    yield f"{_INDENT}{dated.actor}; {_CLOCK[dated.step.clock]}"
    yield f"{_INDENT}{dated.rule}.{'' if dated.verified else ' Not verified.'}"


def _stood(stood: Stood) -> str:
    usual = "; usual length" if stood.usual else ""
    if stood.fits:
        usual += f"; until {short_day(stood.fits)} it would meet the next meeting"
    return (
        f"||| {short_day(stood.first)} to {short_day(stood.last)}  "
        f"the clock stands for {days_words(stood.days)} ({stood.stop.id}{usual})"
    )


def _trust(table: Timetable) -> str:
    open_ones = sum(not step.verified for step in table.steps)
    if not open_ones:
        return "Every step was compared with a published source."
    return (
        f"{open_ones} of {len(table.steps)} steps are not verified: known by heart, or put on a meeting that "
        "is derived. The timetable that the Agency sends is the one that counts."
    )
