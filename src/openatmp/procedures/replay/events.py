"""Events of a case as they are on record: one line of JSON each."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from openatmp.basis.errors import BadInput

_EXAMPLE = '{"event": "procedure_started", "date": "2024-01-25", "committee": "CAT"}'
_LONGEST_LINE = 100_000
_HIGHEST_ROUND = 99


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day.

    Args:
        name: what happened, such as ``procedure_started``; other names are kept, and named as unknown.
        on: the day; None when the record has no exact one.
        committee: short names of who acted, such as ``CAT`` or ``CAT/CHMP``; empty when not on record.
        outcome: what was decided, such as ``positive``; empty when not on record.
        round: which round of outstanding issues it belongs to; 0 when not on record.
        said: the date as it is on record.
    """

    name: str
    on: date | None
    committee: str = ""
    outcome: str = ""
    round: int = 0
    said: str = ""

    @property
    def committees(self) -> tuple[str, ...]:
        """The committees one by one."""
        return tuple(name.strip() for name in self.committee.split("/") if name.strip())


def read_events(lines: Iterable[str], file_name: str = "") -> tuple[Event, ...]:
    """Read events, one JSON object a line; empty lines are passed over.

    Args:
        lines: the lines.
        file_name: name of the file, for messages.

    Returns:
        The events in the order of the lines.

    Raises:
        BadInput: a line is no such object; the message names the line.
    """
    events = [
        _event(_row(line, _place(file_name, number)), _place(file_name, number))
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    if not events:
        raise BadInput(
            "there is no event in it",
            where=file_name,
            expected=_EXAMPLE,
            remedy="give one event a line, as JSON",
        )
    return tuple(events)


def event_as_dict(event: Event) -> dict[str, Any]:
    """Return an event as it would be read again.

    Args:
        event: the event.
    """
    row: dict[str, Any] = {"event": event.name, "date": event.said, "committee": event.committee or None}
    return (
        row
        | ({"outcome": event.outcome} if event.outcome else {})
        | ({"round": event.round} if event.round else {})
    )


def _place(file_name: str, number: int) -> str:
    return f"{file_name}, line {number}" if file_name else f"line {number}"


def _row(line: str, place: str) -> Mapping[str, Any]:
    if len(line) > _LONGEST_LINE:
        raise _refused(f"a line of {len(line):,} characters is too long for an event", place)
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise _refused("this is not JSON", place) from error
    if not isinstance(row, dict):
        raise _refused("this is not a JSON object", place)
    return row


def _event(row: Mapping[str, Any], place: str) -> Event:
    said = _text(row, "date", place)
    name = _text(row, "event", place)
    if not name:
        raise _refused("it does not say what happened", f"{place}, event")
    if not said:
        raise _refused("it has no date", f"{place}, date")
    return Event(
        name=name,
        on=_day(said),
        committee=_text(row, "committee", place),
        outcome=_text(row, "outcome", place),
        round=_round(row, place),
        said=said,
    )


def _text(row: Mapping[str, Any], key: str, place: str) -> str:
    said = row.get(key)
    if said is None:
        return ""
    if not isinstance(said, str):
        raise _refused(f"`{key}` is not a text", f"{place}, {key}")
    return " ".join(said.split())


def _round(row: Mapping[str, Any], place: str) -> int:
    said = row.get("round")
    if said is None:
        return 0
    if isinstance(said, bool) or not isinstance(said, int) or not 1 <= said <= _HIGHEST_ROUND:
        raise _refused("`round` is not a number from 1", f"{place}, round")
    return said


def _day(said: str) -> date | None:
    """Return the day, or None for a date that names only a month, or none there is."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _refused(happened: str, place: str) -> BadInput:
    return BadInput(happened, where=place, expected=_EXAMPLE, remedy="correct the line")
