"""The commands that show calendars and take new ones in."""

import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.cli.printing import print_json, print_text
from openatmp.cli.standing import data_folder
from openatmp.cli.texts import text_of
from openatmp.procedures.actors import actors
from openatmp.procedures.calendars import Calendars, Meetings, Table
from openatmp.procedures.calendars.kept import calendars_with_kept, keep, name_of
from openatmp.procedures.calendars.tabular import read_tabular
from openatmp.procedures.procedure import Ground
from openatmp.procedures.renderings.plain import calendar_as_dict
from openatmp.procedures.renderings.text import short_day
from openatmp.procedures.shelf import procedures

_NEAR = 3


def calendars_in_use(environment: Mapping[str, str] = os.environ) -> Calendars:
    """Return the calendars that answer here.

    Args:
        environment: variables by name.

    Raises:
        BadInput: a kept calendar cannot be read.
    """
    return calendars_with_kept(data_folder(environment))


def run_show(name: str, *, as_json: bool) -> None:
    """Print a calendar, or the names of all.

    Args:
        name: code of a committee, or key of a table; empty for the names.
        as_json: whether a program reads it.

    Raises:
        BadInput: there is no such calendar.
    """
    there = _by_name(calendars_in_use())
    if not name:
        _print_names(there, as_json=as_json)
        return
    found = {key.casefold(): calendar for key, calendar in there.items()}.get(name.casefold())
    if found is None:
        near = get_close_matches(name, there, n=_NEAR, cutoff=0.4) or list(there)
        raise BadInput(
            f"there is no calendar {name!r}",
            expected=f"one of {', '.join(near)}",
            remedy="list them with `openatmp calendar show`",
        )
    if as_json:
        print_json(calendar_as_dict(found))
    else:
        print_text("\n".join(_lines(found)))


def run_import(file: Path, *, dry_run: bool, as_json: bool) -> None:
    """Take in calendars from a table.

    Args:
        file: comma-separated values; ``-`` for the standard input.
        dry_run: whether to write nothing.
        as_json: whether a program reads it.

    Raises:
        BadInput: a line cannot be read, names no committee or step that there is, or it cannot be kept.
    """
    read = read_tabular(text_of(file), file.name)
    for calendar in read:
        _check_names(calendar, file.name)
    data = data_folder(os.environ)
    for calendar in () if dry_run else read:
        keep(data, calendar)
    if as_json:
        print_json({"kept": not dry_run, "calendars": [calendar_as_dict(calendar) for calendar in read]})
        return
    done = "would be kept" if dry_run else "kept"
    print_text("\n".join(f"{name_of(calendar)}: {_span(calendar)} {done}." for calendar in read))


def _check_names(calendar: Meetings | Table, file_name: str) -> None:
    """Refuse what no procedure would ever look at."""
    if isinstance(calendar, Meetings):
        if calendar.committee not in actors():
            raise _strange(f"there is no committee {calendar.committee!r}", list(actors()), file_name)
        return
    users = [one for one in procedures().values() if one.slots and one.slots.table == calendar.key]
    if not users:
        keys = [one.slots.table for one in procedures().values() if one.slots and one.slots.table]
        raise _strange(f"no procedure has a table {calendar.key!r}", keys, file_name)
    steps = [step.id for one in users for shape in one.shapes for step in shape.steps]
    for name in dict.fromkeys(name for row in calendar.rows for name in row.dates):
        if name not in steps:
            near = get_close_matches(name, steps, n=_NEAR, cutoff=0.3) or list(dict.fromkeys(steps))
            raise _strange(f"the column {name!r} is no step of {users[0].key}", near, file_name)


def _strange(happened: str, there: list[str], file_name: str) -> BadInput:
    names = ", ".join(dict.fromkeys(there))
    return BadInput(happened, where=file_name, expected=f"one of {names}", remedy="correct the name")


def _by_name(calendars: Calendars) -> dict[str, Meetings | Table]:
    return {**calendars.meetings, **calendars.tables}


def _print_names(there: Mapping[str, Meetings | Table], *, as_json: bool) -> None:
    if as_json:
        rows: list[dict[str, Any]] = [{"calendar": name, "title": one.title} for name, one in there.items()]
        print_json(rows)
        return
    width = max(map(len, there))
    print_text("\n".join(f"{name:{width}}  {one.title}, {_span(one)}" for name, one in there.items()))


def _span(calendar: Meetings | Table) -> str:
    if isinstance(calendar, Meetings):
        first, last = calendar.meetings[0].last, calendar.meetings[-1].last
        return f"{len(calendar.meetings)} from {first} to {last}"
    return f"{len(calendar.rows)} from {calendar.rows[0].start} to {calendar.rows[-1].start}"


def _lines(calendar: Meetings | Table) -> Iterator[str]:
    yield calendar.title or name_of(calendar)
    if isinstance(calendar, Meetings):
        for one in calendar.meetings:
            what = "  adoption in writing" if one.written else ""
            first = "" if one.first == one.last else f"{short_day(one.first)} to "
            yield f"{first}{short_day(one.last)}{what}{_known(one.ground)}"
        return
    for row in calendar.rows:
        steps = "".join(f"  {name} {last}" for name, (_, last) in row.dates.items())
        yield f"deadline {row.deadline}  start {short_day(row.start)}{steps}{_known(row.ground)}"


def _known(ground: Ground) -> str:
    if ground.note.startswith("Imported"):
        return "  (imported)"
    return "  (derived)" if ground.derived else ""
