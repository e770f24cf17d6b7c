"""Finding a table in rows of cells: by what its headers say, wherever they stand and in whatever order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from openatmp.register.cleaning import key_of, quoted
from openatmp.register.importers.problems import changed
from openatmp.register.importers.workbooks import Row, Sheet

# The header stands after a head of a few lines; who has not met it by then looks at something else.
SEARCHED_ROWS = 60


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a reader knows.

    Args:
        name: what the reader calls it.
        named: the keys under which it was published.
        needed: whether nothing can be read without it.
    """

    name: str
    named: tuple[str, ...]
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a table.

    Args:
        where: its place, for messages: ``row 45``.
        cells: what it says, by the reader's names of the columns; a column that is not there is empty.
    """

    where: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was found.

    Args:
        head: the rows above the header.
        lines: its records.
        missing: columns that are known, not needed, and not there.
        new: keys of columns that the reader does not know.
    """

    head: tuple[Row, ...]
    lines: tuple[Line, ...]
    missing: tuple[str, ...]
    new: tuple[str, ...]


def found_names(keys: Iterable[str], columns: Sequence[Column]) -> dict[str, str]:
    """Say which key each known column has.

    Args:
        keys: the keys that are there.
        columns: the columns that are known.

    Returns:
        Key by the reader's name of the column; the first of its names that is there counts.
    """
    there = frozenset(keys)
    pairs = ((column.name, next((key for key in column.named if key in there), "")) for column in columns)
    return {name: key for name, key in pairs if key}


def lacking(names: Iterable[str], columns: Sequence[Column], *, needed: bool) -> tuple[Column, ...]:
    """Return the columns that are not there, needed or not.

    Args:
        names: the reader's names of those that are there.
        columns: the columns that are known.
        needed: which of the two kinds.
    """
    there = frozenset(names)
    return tuple(column for column in columns if column.needed is needed and column.name not in there)


def check_needed(keys: Sequence[str], columns: Sequence[Column], where: str) -> dict[str, str]:
    """Say which key each known column has, and refuse a source that lacks a needed one.

    Args:
        keys: the keys that are there.
        columns: the columns that are known.
        where: the place, for messages.

    Raises:
        SourceChanged: a needed column is missing; the message names it, and what is there instead.
    """
    found = found_names(keys, columns)
    if missing := lacking(found, columns, needed=True):
        names = ", ".join(f"`{column.named[0]}`" for column in missing)
        others = ", ".join(quoted(key) for key in keys if key and key not in found.values())
        raise changed(f"there is no column {names}", where, f"{names}; not known are {others or 'none'}")
    return found


# --------------------------------------------------------------------------------------------- in sheets


def table_in(sheet: Sheet, columns: Sequence[Column], unread: Iterable[str], where: str) -> Table | None:
    """Find the table of a sheet.

    Args:
        sheet: the sheet.
        columns: the columns that are known.
        unread: keys of columns that are known and not read.
        where: the file, for messages.

    Returns:
        The table; None when no row looks like its header.

    Raises:
        SourceChanged: a row looks like the header, but a needed column is missing.
    """
    place = _header_row(sheet, columns)
    if place is None:
        return None
    keys = [key_of(cell) for cell in sheet.rows[place]]
    found = check_needed(keys, columns, f"{where}, sheet {sheet.name!r}, row {place + 1}")
    lines = tuple(_lines(sheet.rows, place, {name: keys.index(key) for name, key in found.items()}))
    missing = tuple(column.named[0] for column in lacking(found, columns, needed=False))
    return Table(sheet.rows[:place], lines, missing, new_keys(keys, columns, unread))


def new_keys(keys: Iterable[str], columns: Sequence[Column], unread: Iterable[str]) -> tuple[str, ...]:
    """Return the keys that a reader does not know, each once.

    Args:
        keys: the keys that are there.
        columns: the columns that are known.
        unread: keys of columns that are known and not read.
    """
    known = {key for column in columns for key in column.named} | set(unread) | {""}
    return tuple(dict.fromkeys(key for key in keys if key not in known))


def _header_row(sheet: Sheet, columns: Sequence[Column]) -> int | None:
    """Return the row that holds most of the known names, if it holds at least half of the needed ones."""
    needed = [column for column in columns if column.needed]
    scores = [len(found_names(map(key_of, row), needed)) for row in sheet.rows[:SEARCHED_ROWS]]
    best = max(scores, default=0)
    return scores.index(best) if best * 2 >= len(needed) else None


def _lines(rows: Sequence[Row], header: int, places: Mapping[str, int]) -> Iterator[Line]:
    for number, row in enumerate(rows[header + 1 :], header + 2):
        if any(row):
            cells = {name: row[place] for name, place in places.items() if place < len(row)}
            yield Line(f"row {number}", cells)
