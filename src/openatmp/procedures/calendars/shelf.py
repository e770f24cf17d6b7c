"""All calendars together: those that come with this version, and those that an operator imported."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from openatmp.basis.calendars import Calendar
from openatmp.law import institutions
from openatmp.procedures.calendars.meetings import Meetings
from openatmp.procedures.calendars.reading import read_calendar
from openatmp.procedures.calendars.tables import Table


@dataclass(frozen=True, slots=True, eq=False)
class Calendars:
    """Everything that dates are counted with.

    Args:
        meetings: the meetings of committees, by code.
        tables: tables of submission dates, by key.
        holidays: the holidays by which periods of law are counted.
    """

    meetings: Mapping[str, Meetings]
    tables: Mapping[str, Table]
    holidays: Calendar

    def with_imported(self, read: Meetings | Table) -> "Calendars":
        """Return these calendars with one more, which wins for the time that it covers.

        Args:
            read: meetings or a table.
        """
        if isinstance(read, Meetings):
            there = self.meetings.get(read.committee)
            joined = there.replaced_by(read) if there else read
            return replace(self, meetings=MappingProxyType({**self.meetings, read.committee: joined}))
        before = self.tables.get(read.key)
        table = before.replaced_by(read) if before else read
        return replace(self, tables=MappingProxyType({**self.tables, read.key: table}))


@cache
def calendars() -> Calendars:
    """Return the calendars that come with this version, read once.

    Raises:
        BadInput: a file of the package was changed and cannot be read.
    """
    return read_calendars(files("openatmp.procedures").joinpath("data", "calendars"))


def read_calendars(folder: Traversable) -> Calendars:
    """Read every calendar of a folder.

    Args:
        folder: the folder.

    Raises:
        BadInput: a file cannot be read.
    """
    none: Mapping[str, Meetings] = MappingProxyType({})
    shelf = Calendars(none, MappingProxyType({}), institutions())
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            shelf = shelf.with_imported(read_calendar(file.read_text("utf-8"), file.name))
    return shelf
