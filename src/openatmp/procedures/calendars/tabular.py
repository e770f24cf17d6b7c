"""Calendars as comma-separated values: what an operator imports, and what is kept of it."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from openatmp.basis.errors import BadInput
from openatmp.procedures.calendars.meetings import Meeting, Meetings
from openatmp.procedures.calendars.reading import out_of_order
from openatmp.procedures.calendars.tables import Row, Span, Table
from openatmp.procedures.fields import GENERAL_KNOWLEDGE
from openatmp.procedures.procedure import Ground

MEETING_COLUMNS = ("committee", "first", "last", "written", "source")
TABLE_COLUMNS = ("table", "deadline", "start")
_EXPECTED = (
    "a first line with the columns committee and last (and first, written, source), "
    "or table, deadline and start (and ids of steps, source)"
)
_REMEDY = "correct the file; docs/how-to/plan-a-procedure.md has examples"
_YES = {"yes", "true", "1"}
_NO = {"", "no", "false", "0"}
_LARGEST = 10_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file.

    Args:
        where: file and number of the line.
        cells: its cells by column; empty ones are left out.
    """

    where: str
    cells: Mapping[str, str]

    def refuse(self, happened: str, expected: str) -> NoReturn:
        """Raise the error for this line.

        Raises:
            BadInput: always.
        """
        raise BadInput(happened, where=self.where, expected=expected, remedy=_REMEDY)

    def day(self, column: str) -> date:
        """Return a cell that is a day.

        Raises:
            BadInput: it is empty, or no day.
        """
        return self.span(column)[1]

    def span(self, column: str) -> Span:
        """Return a cell that is a day, or a first and a last one with two dots between.

        Raises:
            BadInput: it is empty, or neither.
        """
        if column not in self.cells:
            self.refuse(f"the column {column} is empty", "a day: 2026-01-23")
        try:
            days = [date.fromisoformat(day.strip()) for day in self.cells[column].split("..")]
        except ValueError:
            self.refuse(
                f"{column} is no day: {self.cells[column]!r}", "2026-01-23, or 2026-01-20..2026-01-22"
            )
        return days[0], days[-1]


def read_tabular(text: str, file_name: str) -> tuple[Meetings | Table, ...]:
    """Read calendars from comma-separated values.

    Args:
        text: the file.
        file_name: its name, for messages.

    Returns:
        One calendar for every committee or table that is named.

    Raises:
        BadInput: a column is missing, or a line cannot be read; the message names the line.
    """
    columns, lines = _lines(text, file_name)
    if "committee" in columns:
        _check_columns(columns, ("committee", "last"), MEETING_COLUMNS, file_name)
        meetings = [(line, _meeting(line)) for line in lines]
        names = dict.fromkeys(one.committee for _, one in meetings)
        _refuse_twice((line, f"{one.committee} {one.last}") for line, one in meetings)
        return tuple(
            Meetings(name, "", tuple(one for _, one in meetings if one.committee == name)) for name in names
        )
    _check_columns(columns, TABLE_COLUMNS, (), file_name)
    rows = [(line, line.cells.get("table", ""), _row(line, columns)) for line in lines]
    _refuse_twice((line, f"{name} {row.start}") for line, name, row in rows)
    return tuple(
        Table(name, "", tuple(row for _, one, row in rows if one == name))
        for name in dict.fromkeys(name for _, name, _ in rows)
    )


def write_tabular(calendar: Meetings | Table) -> str:
    """Write a calendar as comma-separated values that can be read again.

    Args:
        calendar: the calendar.
    """
    if isinstance(calendar, Meetings):
        head: Sequence[str] = MEETING_COLUMNS
        cells = [_meeting_cells(one) for one in calendar.meetings]
    else:
        steps = dict.fromkeys(name for row in calendar.rows for name in row.dates)
        head = (*TABLE_COLUMNS, *steps, "source")
        cells = [_row_cells(calendar.key, row) for row in calendar.rows]
    written = io.StringIO()
    writer = csv.DictWriter(written, head, lineterminator="\n")
    writer.writeheader()
    writer.writerows(cells)
    return written.getvalue()


def _lines(text: str, file_name: str) -> tuple[tuple[str, ...], list[Line]]:
    rows = csv.reader(io.StringIO(text), strict=True)
    try:
        head = tuple(cell.strip() for cell in next(rows, []))
        lines = [_line(head, row, f"{file_name}, line {rows.line_num}") for row in rows if any(row)]
    except csv.Error as error:
        raise BadInput(
            f"this is no table: {error}",
            where=f"{file_name}, line {rows.line_num}",
            expected=_EXPECTED,
            remedy=_REMEDY,
        ) from error
    if not lines or len(lines) > _LARGEST:
        raise BadInput(
            f"the table has {len(lines):,} lines below its columns",
            where=file_name,
            expected=f"one to {_LARGEST:,}",
            remedy=_REMEDY,
        )
    return head, lines


def _line(head: tuple[str, ...], row: list[str], where: str) -> Line:
    cells = {name: cell.strip() for name, cell in zip(head, row, strict=False) if cell.strip()}
    line = Line(where, cells)
    if len(row) > len(head):
        line.refuse(f"the line has {len(row)} cells, and there are {len(head)} columns", "a cell a column")
    return line


def _check_columns(
    columns: tuple[str, ...], needed: tuple[str, ...], known: tuple[str, ...], file_name: str
) -> None:
    missing = [name for name in needed if name not in columns]
    strange = [name for name in columns if known and name not in known]
    if missing or strange or len(set(columns)) < len(columns):
        what = f"the column {missing[0]} is missing" if missing else "a column is not known or there twice"
        raise BadInput(what, where=f"{file_name}, line 1", expected=_EXPECTED, remedy=_REMEDY)


def _refuse_twice(named: Iterator[tuple[Line, str]]) -> None:
    seen: set[str] = set()
    for line, name in named:
        if name in seen:
            line.refuse(f"{name} is there twice", "every day once")
        seen.add(name)


def _ground(line: Line) -> Ground:
    """An operator answers for what they import; with an address, everybody can compare it."""
    source = line.cells.get("source", GENERAL_KNOWLEDGE)
    return Ground(source.startswith(("https://", "http://")), source, note="Imported by the operator.")


def _meeting(line: Line) -> Meeting:
    if "committee" not in line.cells:
        line.refuse("the column committee is empty", "a code such as CAT")
    last = line.day("last")
    first = line.day("first") if "first" in line.cells else last
    if first > last:
        line.refuse(f"the meeting ends on {last}, before it begins", f"a day up to {last}")
    written = line.cells.get("written", "").casefold()
    if written not in _YES | _NO:
        line.refuse(f"written is neither yes nor no: {written!r}", "yes or no")
    return Meeting(line.cells["committee"], first, last, _ground(line), written in _YES)


def _row(line: Line, columns: tuple[str, ...]) -> Row:
    if "table" not in line.cells:
        line.refuse("the column table is empty", "the key of a table such as evaluation")
    names = [name for name in columns if name not in {*TABLE_COLUMNS, "source"} and name in line.cells]
    dates = {name: line.span(name) for name in names}
    row = Row(line.day("deadline"), line.day("start"), dates, _ground(line))
    problem = out_of_order(row)
    if problem:
        line.refuse(problem, "days in order")
    return row


def _meeting_cells(one: Meeting) -> dict[str, str]:
    return {
        "committee": one.committee,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "written": "yes" if one.written else "no",
        "source": one.ground.source,
    }


def _row_cells(key: str, row: Row) -> dict[str, str]:
    return {
        "table": key,
        "deadline": row.deadline.isoformat(),
        "start": row.start.isoformat(),
        "source": row.ground.source,
        **{name: _span_cell(span) for name, span in row.dates.items()},
    }


def _span_cell(span: Span) -> str:
    first, last = span
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
