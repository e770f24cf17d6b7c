"""A timetable as a calendar file that calendar programs import, with an alarm before each step.

Written by hand from RFC 5545: events of whole days need only a few of its lines, and a library would be one
dependency more for everybody.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from openatmp.procedures.kinds import ClockState
from openatmp.procedures.renderings.text import when_of
from openatmp.procedures.timetable import DatedStep, Stood, Timetable
from openatmp.procedures.timetable.sums import days_words

_LINE = 75
_ALARM_DAYS = 7
_END = "\r\n"
_ONE_DAY = timedelta(days=1)
# Only the applicant's own days are shown as busy; the others one may want to know, and need not keep free.
_APPLICANT = "APPLICANT"


def ics_of(table: Timetable, on: date, *, alarm_days: int = _ALARM_DAYS) -> str:
    """Return a timetable as a calendar file.

    Args:
        table: the timetable.
        on: the day on which it is written, as the file must say.
        alarm_days: how many days before each step a program shall remind of it; 0 for no alarms.

    Returns:
        The file; its lines end as RFC 5545 asks.

    Source: RFC 5545.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//openatmp//timetable//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(table.procedure.title)}",
        *(line for step in table.steps if step.date for line in _event(table, step, on, alarm_days)),
        *(line for number, stood in enumerate(table.stood) for line in _stop(table, stood, number, on)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}{_END}" for line in lines for folded in _folded(line))


def _event(table: Timetable, dated: DatedStep, on: date, alarm_days: int) -> Iterator[str]:
    first = dated.date or table.start
    number = "" if dated.day is None else f"Day {dated.day}: "
    yield from _begin(_uid(table, dated.id), on, first, dated.through or first)
    yield f"SUMMARY:{_text(number + dated.step.title)}"
    yield f"DESCRIPTION:{_text(_described(dated))}"
    yield f"CATEGORIES:{','.join(_text(name) for name in _categories(dated))}"
    yield f"TRANSP:{'OPAQUE' if _APPLICANT in dated.step.actor else 'TRANSPARENT'}"
    if alarm_days:
        yield from _alarm(f"{when_of(dated)}: {dated.step.title}", alarm_days)
    yield "END:VEVENT"


def _stop(table: Timetable, stood: Stood, number: int, on: date) -> Iterator[str]:
    yield from _begin(_uid(table, f"stop-{number + 1}"), on, stood.first + _ONE_DAY, stood.last)
    yield f"SUMMARY:{_text(f'Clock stopped for {days_words(stood.days)}')}"
    yield f"DESCRIPTION:{_text(stood.stop.why)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _begin(uid: str, on: date, first: date, last: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    # The end of an event of whole days is the first day that is no longer of it.
    yield f"DTEND;VALUE=DATE:{last + _ONE_DAY:%Y%m%d}"


def _alarm(said: str, days: int) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(said)}"
    yield f"TRIGGER:-P{days}D"
    yield "END:VALARM"


def _uid(table: Timetable, name: str) -> str:
    """Name a step of a plan; its name stays, so that a second import moves it instead of adding one."""
    return f"{table.procedure.key}-{table.shape.id}-{table.start:%Y%m%d}-{name}@openatmp"


def _described(dated: DatedStep) -> str:
    trust = "" if dated.verified else "Not verified."
    papers = [*dated.step.documents_in, *dated.step.documents_out]
    parts = [
        f"{dated.actor}.",
        dated.step.does,
        f"{dated.rule}.",
        f"Documents: {', '.join(papers)}." if papers else "",
        trust,
        f"Source: {dated.step.ground.source}",
    ]
    return "\n".join(part for part in parts if part)


def _categories(dated: DatedStep) -> tuple[str, ...]:
    clock = "clock may stop" if dated.step.clock is ClockState.STOP else ""
    return tuple(name for name in (dated.actor, clock) if name)


def _text(words: str) -> str:
    """Escape what means something in a value."""
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line so that none has more than 75 octets; a letter is never broken."""
    current, size = "", 0
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if size + octets > _LINE:
            yield current
            current, size = " ", 1
        current, size = current + letter, size + octets
    yield current
