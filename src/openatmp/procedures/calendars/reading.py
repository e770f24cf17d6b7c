"""From the YAML file of a calendar to meetings or a table, with every field checked."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from openatmp.law.entries import Entry, read_entry
from openatmp.procedures.calendars.meetings import Meeting, Meetings
from openatmp.procedures.calendars.tables import Row, Span, Table
from openatmp.procedures.fields import GROUND, REMEDY, ground
from openatmp.procedures.procedure import Ground

MEETINGS, TABLE = "meetings", "table"
_TOP = ("key", "kind", "title", "last_checked", "unknown", "parts")
_FIRST_AND_LAST = 2

Read = TypeVar("Read", Meeting, Row)


def read_calendar(text: str, file_name: str) -> Meetings | Table:
    """Read a calendar.

    Args:
        text: content of the file.
        file_name: its name, for messages.

    Returns:
        Meetings of a committee, or a table of submission dates, by what ``kind`` says.

    Raises:
        BadInput: it cannot be read; the message names the line.
    """
    entry = read_entry(text, file_name, REMEDY)
    entry.only(_TOP)
    entry.day("last_checked")
    key, title, kind = entry.text("key"), entry.text("title"), entry.text("kind")
    if kind == MEETINGS:
        read = _parts(entry, MEETINGS, lambda item, basis: _meeting(item, key, basis))
        return Meetings(key, title, _one_a_day(entry, read, "last"), _unknown(entry))
    if kind != TABLE:
        entry.refuse(f"`kind` cannot be `{kind}`", f"{MEETINGS} or {TABLE}", "kind")
    return Table(key, title, _one_a_day(entry, _parts(entry, "rows", _row), "start"))


def _parts(top: Entry, field: str, read: Callable[[Entry, Ground], Read]) -> Iterator[tuple[Entry, Read]]:
    for part in top.entries("parts"):
        part.only((field, *GROUND))
        basis = ground(part)
        for item in part.entries(field):
            yield item, read(item, basis)


def _one_a_day(top: Entry, read: Iterator[tuple[Entry, Read]], field: str) -> tuple[Read, ...]:
    found: dict[date, Read] = {}
    for entry, item in read:
        day = entry.day(field)
        if day in found:
            entry.refuse(f"{day} is there twice", "every day once", field)
        found[day] = item
    if not found:
        top.refuse("the calendar is empty", "at least one day", "parts")
    return tuple(found.values())


def _meeting(entry: Entry, committee: str, basis: Ground) -> Meeting:
    entry.only(("first", "last", "written"))
    last = entry.day("last")
    first = entry.day_or_none("first") or last
    if first > last:
        entry.refuse(f"it ends on {last}, before it begins", f"a day up to {last}", "first")
    return Meeting(committee, first, last, basis, entry.has("written") and entry.flag("written"))


def _unknown(top: Entry) -> tuple[Span, ...]:
    spans = []
    for entry in top.entries("unknown"):
        entry.only(("first", "last"))
        spans.append((entry.day("first"), entry.day("last")))
    return tuple(spans)


def _row(entry: Entry, basis: Ground) -> Row:
    deadline, start = entry.day("deadline"), entry.day("start")
    names = [name for name in entry.names() if name not in {"deadline", "start"}]
    row = Row(deadline, start, {name: _span(entry, name) for name in names}, basis)
    problem = out_of_order(row)
    if problem:
        entry.refuse(problem, "days in order")
    return row


def _span(entry: Entry, name: str) -> Span:
    days = entry.amount(name)
    listed = days if isinstance(days, tuple) else (days, days)
    first, last = (listed[0], listed[-1]) if len(listed) == _FIRST_AND_LAST else (None, None)
    if not isinstance(first, date) or not isinstance(last, date):
        entry.refuse(f"`{name}` is no day", "2025-04-14, or a first and a last one in brackets", name)
    return first, last


def out_of_order(row: Row) -> str:
    """Say what is out of order in a row; empty when nothing is.

    Args:
        row: the row.
    """
    if row.deadline > row.start:
        return f"the deadline {row.deadline} comes after the start {row.start}"
    for name, (first, last) in row.dates.items():
        if first > last:
            return f"`{name}` ends on {last}, before it begins"
        if first < row.start:
            return f"`{name}` comes before the start {row.start}"
    return ""
