"""Opening an Excel workbook that somebody else made: its sheets as rows of plain words, nothing carried out.

Macros, links to other files, pictures and formulas are never looked at; of a formula the value counts that
was stored with it. Before anything is read, the archive is measured, so that a small file cannot unfold to a
huge one.
"""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.register.cleaning import clean
from openatmp.register.importers.problems import TableToolMissing, not_readable

# The Agency's table has 14 parts and 5.5 MB unfolded, in 0.9 MB; the limits leave it room to grow tenfold.
MOST_PARTS = 500
MOST_BYTES = 64 * 1024 * 1024
# Text of a table shrinks to a tenth; what shrinks to a hundredth is made of one letter.
MOST_SHRUNK = 100
SMALL = 1024 * 1024
MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_SHEETS = 50
_CHUNK = 64 * 1024

# What an archive that is damaged, encrypted or packed in an unknown way makes the reader raise.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, LookupError)

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook.

    Args:
        name: what its tab says.
        rows: its rows as plain words, the first row first.
    """

    name: str
    rows: tuple[Row, ...]


def is_workbook(content: bytes) -> bool:
    """Say whether a file is an archive, as every workbook of today is."""
    return content.startswith(b"PK\x03\x04")


def sheets_of(content: bytes, name: str) -> tuple[Sheet, ...]:
    """Read the sheets of a workbook.

    Args:
        content: the whole file.
        name: its name, for messages.

    Returns:
        Its sheets, in order.

    Raises:
        BadInput: it is no workbook, is damaged, or unfolds to more than a table can be.
        TableToolMissing: what reads workbooks is not installed.
    """
    openpyxl = _openpyxl()
    _measure(content, name)
    try:
        with warnings.catch_warnings():
            # What the workbook's reader thinks of styles and links is nothing that a person could mend.
            warnings.simplefilter("ignore")
            return tuple(_sheets(openpyxl, content, name))
    except OpenatmpError:
        raise
    # A damaged workbook makes its reader raise whatever there is.
    except Exception as error:
        raise not_readable(
            f"the workbook is damaged ({type(error).__name__})", name, "an Excel workbook (.xlsx)"
        ) from error


def _openpyxl() -> ModuleType:
    try:
        import defusedxml  # noqa: F401, PLC0415 - without it the workbook's XML would be read unguarded
        import openpyxl  # noqa: PLC0415 - only who imports tables needs it; the core works without
    except ImportError as error:
        raise TableToolMissing(
            "reading Excel workbooks needs two more libraries, openpyxl and defusedxml",
            expected="an installation with the extra `update`",
            remedy='install it with `pip install "openatmp[update]"`, or import the JSON file instead',
        ) from error
    return openpyxl


# ------------------------------------------------------------------------------------------- measuring


def _measure(content: bytes, name: str) -> None:
    """Refuse an archive that unfolds to more than a table can be, by what it says and by what it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_declared(parts, len(content), name)
            _check_real(archive, parts, name)
    except _BROKEN as error:
        raise not_readable("this is no Excel workbook, or a damaged one", name, "an .xlsx file") from error


def _check_declared(parts: list[zipfile.ZipInfo], size: int, name: str) -> None:
    if len(parts) > MOST_PARTS:
        raise _too_much(f"the workbook has {len(parts)} parts", name, f"at most {MOST_PARTS}")
    total = sum(part.file_size for part in parts)
    if total > MOST_BYTES:
        raise _too_much(f"the workbook says it unfolds to {total} bytes", name, f"at most {MOST_BYTES}")
    if total > max(SMALL, MOST_SHRUNK * size):
        raise _too_much("the workbook unfolds to far more than it is", name, f"at most {MOST_SHRUNK} times")


def _check_real(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], name: str) -> None:
    total = 0
    for part in parts:
        with archive.open(part) as stream:
            for chunk in iter(lambda: stream.read(_CHUNK), b""):
                total += len(chunk)
                if total > MOST_BYTES:
                    raise _too_much("the workbook unfolds without end", name, f"at most {MOST_BYTES} bytes")
                if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
                    raise _too_much("the workbook defines entities of its own", name, "plain XML")


def _too_much(happened: str, name: str, expected: str) -> BadInput:
    return BadInput(
        happened,
        where=name,
        expected=expected,
        remedy="do not open the file; download it again from the source",
    )


# --------------------------------------------------------------------------------------------- reading


def _sheets(openpyxl: Any, content: bytes, name: str) -> Iterator[Sheet]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets[:MOST_SHEETS]:
            # What a sheet says of its own size is often wrong; rows are taken as they come.
            sheet.reset_dimensions()
            yield Sheet(clean(sheet.title), tuple(_rows(sheet, name)))
    finally:
        book.close()


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise _too_much(f"the sheet {sheet.title!r} has too many rows", name, f"at most {MOST_ROWS}")
        yield _trimmed(list(row))


def _trimmed(cells: list[object]) -> Row:
    """Return the cells as words, without the empty ones to the right, which are most of them."""
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(clean(cell) for cell in cells)
