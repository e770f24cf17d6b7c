"""The calendars that an operator imported: one file each, in the folder of the installation's data."""

import os
import re
import tempfile
from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars.meetings import Meetings
from openatmp.procedures.calendars.shelf import Calendars, calendars
from openatmp.procedures.calendars.tables import Table
from openatmp.procedures.calendars.tabular import read_tabular, write_tabular

FOLDER = "calendars"
_READ_BY_ALL = 0o644
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,60}")


def name_of(calendar: Meetings | Table) -> str:
    """Return the name of a calendar: the code of its committee, or the key of its table.

    Args:
        calendar: the calendar.
    """
    return calendar.committee if isinstance(calendar, Meetings) else calendar.key


def kept(data: Path) -> tuple[Meetings | Table, ...]:
    """Read the calendars that were imported.

    Args:
        data: the folder of the installation's data.

    Raises:
        BadInput: a kept file cannot be read.
    """
    files = sorted((data / FOLDER).glob("*.csv"))
    return tuple(calendar for file in files for calendar in _read(file))


def calendars_with_kept(data: Path) -> Calendars:
    """Return the calendars that answer: the shipped ones, and on top of them what was imported.

    Args:
        data: the folder of the installation's data.

    Raises:
        BadInput: a kept file cannot be read.
    """
    together = calendars()
    for calendar in kept(data):
        together = together.with_imported(calendar)
    return together


def keep(data: Path, calendar: Meetings | Table) -> Path:
    """Keep a calendar; of one that was imported before, what lies outside its time stays.

    Args:
        data: the folder of the installation's data; made when it is not there.
        calendar: the calendar.

    Returns:
        The file.

    Raises:
        BadInput: its name is none for a file, or it cannot be written.
    """
    name = name_of(calendar)
    if not _NAME.fullmatch(name):
        raise BadInput(
            f"a calendar cannot be called {name!r}",
            expected="letters, digits and hyphens",
            remedy="rename it",
        )
    file = data / FOLDER / f"{name}.csv"
    joined = _joined(_read(file), calendar) if file.exists() else calendar
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, write_tabular(joined).encode("utf-8"))
    except OSError as error:
        raise BadInput(
            f"the calendar cannot be written ({error.strerror})",
            where=str(file),
            remedy="make room, or let this user write there; OPENATMP_DATA names another folder",
        ) from error
    return file


def _joined(before: tuple[Meetings | Table, ...], calendar: Meetings | Table) -> Meetings | Table:
    for one in before:
        if isinstance(one, Meetings) and isinstance(calendar, Meetings):
            return one.replaced_by(calendar)
        if isinstance(one, Table) and isinstance(calendar, Table):
            return one.replaced_by(calendar)
    return calendar


def _read(file: Path) -> tuple[Meetings | Table, ...]:
    try:
        return read_tabular(file.read_text("utf-8"), str(file))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "the kept calendar cannot be read",
            where=str(file),
            expected="a table in UTF-8",
            remedy="move it away, and import the table again",
        ) from error


def _replace(file: Path, content: bytes) -> None:
    """Put a file in another's place in one step, so that nobody ever reads half of it."""
    handle, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        Path(draft).chmod(_READ_BY_ALL)
        Path(draft).replace(file)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
