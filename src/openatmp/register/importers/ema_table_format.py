"""What the Agency's table of medicines looks like, from ``data/ema-table.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from openatmp.register.data_files import data_file
from openatmp.register.fields import Field
from openatmp.register.importers.tables import Column

FILE = "ema-table.yaml"


@dataclass(frozen=True, slots=True)
class StatusRule:
    """What a status of the table says of the life of a medicine.

    Args:
        opinion: how the committee's opinion must have been; empty when the status does not tell.
        was_authorised: whether there was an authorisation.
        is_opinion: whether the opinion is the last that happened.
        ends: the event to which it led.
        on: the column with the day of that event.
        kind: what kind of event.
        note: what a reader should know beside it.
    """

    opinion: str = ""
    was_authorised: bool = False
    is_opinion: bool = False
    ends: Field | None = None
    on: str = ""
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """The columns and statuses of the table.

    Args:
        columns: the columns that are read.
        unread: keys of those that are known and not read.
        statuses: what each status says, by its words in small letters.
    """

    columns: tuple[Column, ...]
    unread: frozenset[str]
    statuses: Mapping[str, StatusRule]


@cache
def ema_table_format() -> Format:
    """Return what the table looks like."""
    read = data_file(FILE)
    columns = tuple(_column(name, said) for name, said in read["columns"].items())
    statuses = {status: _rule(said) for status, said in read["statuses"].items()}
    return Format(columns, frozenset(read["unread"]), MappingProxyType(statuses))


def _column(name: str, said: Mapping[str, Any]) -> Column:
    return Column(name, tuple(said["named"]), said.get("needed", False))


def _rule(said: Mapping[str, Any]) -> StatusRule:
    ends = said.get("ends")
    return StatusRule(**{**said, "ends": Field(ends) if ends else None})
