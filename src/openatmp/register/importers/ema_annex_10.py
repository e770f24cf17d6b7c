"""Annex 10 of the Agency's annual report: the opinions of one year, with the days that the evaluation took.

A revised opinion stands in it like a first one; only beside another source it shows, as a difference.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.register.batch import Batch, Record
from openatmp.register.cleaning import day_of, key_of
from openatmp.register.data_files import data_file
from openatmp.register.importers.ema_annex_10_rows import Part, read_row
from openatmp.register.importers.ema_table_excel import made_on, undated
from openatmp.register.importers.problems import changed
from openatmp.register.importers.protocol import Importing
from openatmp.register.importers.published import Published
from openatmp.register.importers.saying import Read, Saying
from openatmp.register.importers.tables import Column, Line, Table, table_in
from openatmp.register.importers.workbooks import Row, Sheet, sheets_of
from openatmp.register.recognising import Described, Recognition, recognise_all
from openatmp.register.register import Register
from openatmp.register.sources import source
from openatmp.register.statement import folded

SOURCE = "ema-annex-10"
_DAYS = ("validated", "opinion", "withdrawn", "decided")


@dataclass(frozen=True, slots=True)
class EmaAnnex10(Published):
    """Reads Annex 10 from its workbook."""

    source: str = SOURCE
    by_hand: bool = True

    def ask(self) -> Importing:
        """Say that it has to be fetched by hand: every year it has another address.

        Raises:
            BadInput: always.
        """
        raise BadInput(
            f"{self.title} has another address every year",
            expected="the workbook of a year, as a file",
            remedy=f"download it from {source(self.source).link} and read it with `--file`",
        )

    def read(self, content: bytes, name: str, as_of: date | None = None) -> Batch:
        """Read the workbook of a year.

        Args:
            content: the whole file.
            name: its name, for messages.
            as_of: the day of what it holds, where neither its head nor any of its rows tells one. It holds
                what was so at the end of a year, however late somebody downloads it.

        Raises:
            BadInput: it is no workbook, or is damaged, or holds no day.
            SourceChanged: no sheet holds a table of opinions, or a needed column is missing.
        """
        tables = [(sheet, table) for sheet, table in _tables(content, name) if table]
        if not tables:
            raise changed(
                "no sheet holds a table of opinions", name, "headers `Product Name` and `Product INN`"
            )
        day = _day_of_all([table for _, table in tables]) or as_of
        if day is None:
            raise undated(name)
        rows = [row for sheet, table in tables for row in _rows(sheet, table)]
        return _batch(rows, day, self.known)


def _tables(content: bytes, name: str) -> Iterator[tuple[Sheet, Table | None]]:
    columns, unread, _ = _format()
    for sheet in sheets_of(content, name):
        yield sheet, table_in(sheet, columns, unread, name)


@cache
def _format() -> tuple[tuple[Column, ...], frozenset[str], dict[Part, tuple[str, ...]]]:
    read = data_file("ema-annex-10.yaml")
    columns = (
        Column(name, tuple(said["named"]), said.get("needed", False))
        for name, said in read["columns"].items()
    )
    return (
        tuple(columns),
        frozenset(read["unread"]),
        {Part(part): tuple(words) for part, words in read["parts"].items()},
    )


def _day_of_all(tables: Sequence[Table]) -> date | None:
    """Return the day that a head names, else the newest day of all rows: by then it was so."""
    named = next((day for table in tables if (day := made_on(table.head))), None)
    days = (day_of(line[column]) for table in tables for line in table.lines for column in _DAYS)
    return named or max((day for day in days if day), default=None)


# ------------------------------------------------------------------------------------------ parts of a sheet


def _rows(sheet: Sheet, table: Table) -> Iterator[tuple[Part | None, Line]]:
    """Yield the rows of a table with the part in which each stands."""
    part = _part_of([sheet.name, *_cells(table.head)])
    for line in table.lines:
        if new := _heading(line):
            part = new
        elif not _is_header(line):
            yield part, Line(f"sheet {sheet.name!r}, {line.where}", line.cells)


def _cells(rows: Iterable[Row]) -> list[str]:
    return [cell for row in reversed(tuple(rows)) for cell in row if cell]


def _part_of(texts: Iterable[str]) -> Part | None:
    return next((part for text in texts if (part := _part_in(text.casefold()))), None)


def _part_in(text: str) -> Part | None:
    _, _, parts = _format()
    fitting = [part for part, words in parts.items() if any(word in text for word in words)]
    both = Part.EXTENSION in fitting and Part.POSITIVE in fitting
    return None if both else next(iter(fitting), None)


def _heading(line: Line) -> Part | None:
    """Return the part that begins with a line between the rows; a row with a name and days is none."""
    filled = [cell for cell in line.cells.values() if cell]
    return _part_of(filled) if len(filled) == 1 and not line["common_name"] else None


def _is_header(line: Line) -> bool:
    return key_of(line["name"]) in _format()[0][0].named


# --------------------------------------------------------------------------------------------------- batch


def _batch(rows: Sequence[tuple[Part | None, Line]], day: date, known: Register | None) -> Batch:
    found = recognise_all([_described(line) for _, line in rows], known)
    read = [
        _read(part, line, day, known) for (part, line), one in zip(rows, found, strict=True) if one.is_one
    ]
    reasons = [one.reason for one in found if one.is_one]
    pairs = zip(read, reasons, strict=True)
    records = tuple(Record(one.statements, why, where) for (where, one), why in pairs if one.statements)
    remarks = [remark for _, one in read for remark in one.remarks]
    return Batch(SOURCE, day, len(rows), records, (*_doubtful(rows, found), *remarks))


def _doubtful(rows: Sequence[tuple[Part | None, Line]], found: Sequence[Recognition]) -> Iterator[str]:
    for (_, line), one in zip(rows, found, strict=True):
        if one.answer is Answer.NEEDS_JUDGEMENT:
            yield f"{line.where} ({line['name']}): not taken, may be an advanced therapy: {one.reason}"


def _described(line: Line) -> Described:
    numbers = (line["number"],) if line["number"] else ()
    return Described(
        line["name"], line["common_name"], numbers=numbers, atc=line["atc"], holder=line["holder"]
    )


def _read(part: Part | None, line: Line, day: date, known: Register | None) -> tuple[str, Read]:
    return line.where, _unclear(part, line, known) or read_row(
        part or Part.POSITIVE, line, Saying(SOURCE, day)
    )


def _unclear(part: Part | None, line: Line, known: Register | None) -> Read | None:
    """Return why a row is left out: not clear in which part it stands, or of which application it tells."""
    about = f"{line.where} ({line['name']})"
    if part is None:
        return Read(remarks=(f"{about}: left out, neither the sheet nor a line above it says what it lists",))
    if part is Part.EXTENSION:
        return Read(remarks=(f"{about}: an extension of an authorisation; left out",))
    same = [one for one in known or () if folded(one.name) == folded(line["name"])]
    if len(same) > 1 and not line["number"]:
        return Read(remarks=(f"{about}: left out, several applications of that name are known",))
    return None
