"""Workbooks of others: read as rows of words, measured before they are opened."""

import builtins
import io
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register.importers import workbooks
from openatmp.register.importers.problems import TableToolMissing
from openatmp.register.importers.workbooks import MOST_PARTS, is_workbook, sheets_of
from tests.register.importers.tables_made import sheets


def archive(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = {one: book.read(one) for one in book.namelist()}
    return archive(parts | {name: part})


def test_it_reads_cells_of_every_type_as_words() -> None:
    day = datetime(2018, 8, 23)  # noqa: DTZ001 - cells hold days without a zone
    content = sheets({"One": [("text", 7, 7.5, True, day, None)], "Two": [()]})
    one, two = sheets_of(content, "x.xlsx")
    assert (one.name, one.rows) == ("One", (("text", "7", "7.5", "Yes", "23/08/2018"),))
    assert two.name == "Two"
    assert not any(any(row) for row in two.rows)


def test_it_takes_rows_as_they_come_whatever_the_sheet_says_of_its_size() -> None:
    content = sheets({"One": [("a", "b"), ("c", "d")]})
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    assert b'ref="A1:B2"' in sheet
    lying = with_part(content, "xl/worksheets/sheet1.xml", sheet.replace(b'ref="A1:B2"', b'ref="A1:A1"'))
    assert sheets_of(lying, "x.xlsx")[0].rows == (("a", "b"), ("c", "d"))


def test_it_reads_the_stored_value_of_a_formula_and_never_computes_one() -> None:
    content = sheets({"One": [('=HYPERLINK("https://example.org","x")', "kept")]})
    assert sheets_of(content, "x.xlsx")[0].rows == (("", "kept"),)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"PK\x03\x04 and then nothing", b"<html></html>", b"\x00" * 99]
)
def test_it_refuses_what_is_no_archive(content: bytes) -> None:
    with pytest.raises(BadInput, match="no Excel workbook, or a damaged one") as error:
        sheets_of(content, "x.xlsx")
    assert error.value.where == "x.xlsx"
    assert "download" in error.value.remedy


def test_it_refuses_an_archive_that_is_no_workbook() -> None:
    with pytest.raises(BadInput, match="damaged"):
        sheets_of(archive({"letter.txt": b"hello"}), "x.xlsx")


def test_it_refuses_a_workbook_that_was_cut_off() -> None:
    content = sheets({"One": [("a", "b")] * 50})
    with pytest.raises(BadInput):
        sheets_of(content[: len(content) // 2], "x.xlsx")


def test_it_refuses_a_small_file_that_unfolds_to_a_huge_one() -> None:
    bomb = archive({"xl/workbook.xml": b"0" * (60 * 1024 * 1024)})
    assert len(bomb) < 100_000
    with pytest.raises(BadInput, match="unfolds to far more") as error:
        sheets_of(bomb, "x.xlsx")
    assert "do not open" in error.value.remedy


def test_it_refuses_what_says_that_it_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MOST_BYTES", 1000)
    with pytest.raises(BadInput, match="says it unfolds to"):
        sheets_of(sheets({"One": [("a", "b")]}), "x.xlsx")


def test_it_measures_what_is_there_and_not_only_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    content = sheets({"One": [("a", "b")]})
    monkeypatch.setattr(workbooks, "_check_declared", lambda *_: None)
    monkeypatch.setattr(workbooks, "MOST_BYTES", 1000)
    with pytest.raises(BadInput, match="unfolds without end"):
        sheets_of(content, "x.xlsx")


def test_it_refuses_an_archive_of_very_many_parts() -> None:
    with pytest.raises(BadInput, match=f"has {MOST_PARTS + 1} parts"):
        sheets_of(archive({f"{number}.xml": b"" for number in range(MOST_PARTS + 1)}), "x.xlsx")


def test_it_refuses_a_workbook_that_defines_entities() -> None:
    sheet = b'<!DOCTYPE a [<!ENTITY b "boom">]><worksheet>&b;</worksheet>'
    content = with_part(sheets({"One": [("a",)]}), "xl/worksheets/sheet1.xml", sheet)
    with pytest.raises(BadInput, match="defines entities"):
        sheets_of(content, "x.xlsx")


def test_it_refuses_more_rows_than_a_table_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MOST_ROWS", 10)
    assert len(sheets_of(sheets({"One": [("a",)] * 10}), "x.xlsx")[0].rows) == 10
    with pytest.raises(BadInput, match="too many rows"):
        sheets_of(sheets({"One": [("a",)] * 11}), "x.xlsx")


def test_it_looks_no_further_right_than_tables_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MOST_COLUMNS", 2)
    assert sheets_of(sheets({"One": [("a", "b", "c")]}), "x.xlsx")[0].rows == (("a", "b"),)


def test_it_carries_no_macro_and_opens_no_other_file() -> None:
    content = with_part(sheets({"One": [("a",)]}), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    assert sheets_of(content, "x.xlsm")[0].rows == (("a",),)


@pytest.mark.parametrize("missing", ["openpyxl", "defusedxml"])
def test_it_names_the_extra_when_what_reads_workbooks_is_missing(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == missing:
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.delitem(sys.modules, missing, raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(TableToolMissing, match=r"openatmp\[update\]"):
        sheets_of(b"PK\x03\x04", "x.xlsx")


def test_it_knows_an_archive_by_its_first_bytes() -> None:
    assert is_workbook(sheets({"One": [("a",)]}))
    assert not is_workbook(b'{"data": []}')


def test_it_loads_what_reads_workbooks_only_when_there_is_one_to_read() -> None:
    heavy = {"openpyxl", "defusedxml", "lxml"}
    code = f"import sys, openatmp.register.importers; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
