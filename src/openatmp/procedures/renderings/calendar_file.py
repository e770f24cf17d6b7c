"""A file that calendar programs import: events of whole days, with alarms.

Written by hand from RFC 5545: events of whole days need only a few of its lines, and a library would be one
dependency more for everybody.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ALARM_DAYS = 7
_LINE = 75
_END = "\r\n"
_ONE_DAY = timedelta(days=1)
_NEWLINE = re.compile("\r\n?|\n")
# What no line may hold: signs that command a terminal, and halves of characters that no encoding can write.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that lasts one day or several whole days.

    Args:
        name: its name in the file; the same name moves an event instead of adding one.
        first: its first day.
        last: its last day.
        summary: what it is, in a line.
        told: what there is to know of it.
        categories: what it belongs to.
        busy: whether the day is to be kept free.
        alarm: what a program shall remind of; empty for no alarm.
        alarm_days: how many days before.
        revision: number that grows with every later version; 0 when events of that name never move.
    """

    name: str
    first: date
    last: date
    summary: str
    told: str
    categories: tuple[str, ...] = ()
    busy: bool = False
    alarm: str = ""
    alarm_days: int = ALARM_DAYS
    revision: int = 0


def calendar_file(kind: str, title: str, events: Iterable[Event], on: date) -> str:
    """Write a calendar file.

    Args:
        kind: what kind of file it is, in a word: ``timetable``.
        title: what a program shall call the calendar.
        events: what stands in it.
        on: the day on which it is written, as the file must say.

    Returns:
        The file; its lines end as RFC 5545 asks.

    Source: RFC 5545.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//openatmp//{kind}//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(title)}",
        *(line for event in events for line in _event(event, on)),
        "END:VCALENDAR",
    ]
    return "".join(f"{piece}{_END}" for line in lines for piece in folded(line))


def _event(event: Event, on: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.name}@openatmp"
    yield f"DTSTAMP:{on:%Y%m%d}T000000Z"
    if event.revision:
        yield f"SEQUENCE:{event.revision}"
    yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
    # The end of an event of whole days is the first day that is no longer of it.
    yield f"DTEND;VALUE=DATE:{event.last + _ONE_DAY:%Y%m%d}"
    yield f"SUMMARY:{escaped(event.summary)}"
    yield f"DESCRIPTION:{escaped(event.told)}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(escaped, event.categories))}"
    yield f"TRANSP:{'OPAQUE' if event.busy else 'TRANSPARENT'}"
    if event.alarm and event.alarm_days:
        yield from _alarm(event.alarm, event.alarm_days)
    yield "END:VEVENT"


def _alarm(said: str, days: int) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(said)}"
    yield f"TRIGGER:-P{days}D"
    yield "END:VALARM"


def escaped(words: str) -> str:
    """Escape what means something in a value, so that no text can begin a line of its own.

    Args:
        words: the text.
    """
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return _FORBIDDEN.sub("", _NEWLINE.sub(r"\\n", plain))


def folded(line: str) -> Iterator[str]:
    """Break a line so that none has more than 75 octets; a letter is never broken.

    Args:
        line: the whole line.
    """
    current, size = "", 0
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if size + octets > _LINE:
            yield current
            current, size = " ", 1
        current, size = current + letter, size + octets
    yield current
