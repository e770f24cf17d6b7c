"""The Agency's table of medicines as an Excel workbook."""

import re
from collections.abc import Iterator
from datetime import date

from openatmp.basis.errors import BadInput
from openatmp.register.batch import Batch
from openatmp.register.cleaning import day_of
from openatmp.register.importers.ema_table import batch_of
from openatmp.register.importers.ema_table_format import ema_table_format
from openatmp.register.importers.problems import changed
from openatmp.register.importers.tables import Table, table_in
from openatmp.register.importers.workbooks import Row, sheets_of
from openatmp.register.register import Register

# In its head the table says when it was made: "15/07/2025 - 18:00".
_MADE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?: ?- ?\d{1,2}:\d{2}(?::\d{2})?)?")


def read_excel(content: bytes, name: str, as_of: date | None = None, known: Register | None = None) -> Batch:
    """Read the workbook.

    Args:
        content: the whole file.
        name: its name, for messages.
        as_of: the day of the table; needed only when its head does not say it.
        known: what the register holds.

    Returns:
        A record for each advanced therapy, and what could not be read.

    Raises:
        BadInput: it is no workbook, or is damaged, or nobody says of which day it is.
        SourceChanged: there is no table of medicines in it, or a needed column is missing.
    """
    table = _table(content, name)
    day = made_on(table.head) or as_of
    if day is None:
        raise undated(name)
    return with_remarks(batch_of(table.lines, day, known, name), table.missing, table.new)


def undated(name: str) -> BadInput:
    """Return the error for a table of which nobody says how old it is.

    Args:
        name: the file.
    """
    return BadInput(
        "the table does not say on which day it was made",
        where=name,
        expected="a day like 15/07/2025 in its head",
        remedy="say the day on which it was downloaded",
    )


def with_remarks(batch: Batch, missing: tuple[str, ...], new: tuple[str, ...]) -> Batch:
    """Return a batch that also says which columns were missing or new.

    Args:
        batch: what was read.
        missing: columns that were not there; what they would say is left out.
        new: columns that the reader does not know.
    """
    remarks = [f"the column `{key}` is not there; nothing was read of it" for key in missing]
    remarks += [f"the column `{key}` is new and was not read" for key in new]
    return Batch(batch.source, batch.as_of, batch.looked_at, batch.records, (*remarks, *batch.remarks))


def _table(content: bytes, name: str) -> Table:
    known = ema_table_format()
    sheets = sheets_of(content, name)
    tables = (table_in(sheet, known.columns, known.unread, name) for sheet in sheets)
    table = next((table for table in tables if table and table.lines), None)
    if table is None:
        tabs = ", ".join(repr(sheet.name) for sheet in sheets) or "no sheet"
        raise changed(
            f"no table of medicines is in the workbook ({tabs})",
            name,
            "a row of headers such as `Name of medicine` and `Medicine status`, and rows below it",
        )
    return table


def made_on(head: tuple[Row, ...]) -> date | None:
    """Return the day on which a table was made, as its head says it.

    Args:
        head: the rows above the header.
    """
    return next(_days(head), None)


def _days(head: tuple[Row, ...]) -> Iterator[date]:
    for row in head:
        for cell in row:
            day = day_of(cell) if _MADE.fullmatch(cell) else None
            if day:
                yield day
