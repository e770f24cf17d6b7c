"""One importer for both forms of the table, and what it says of a file that is neither."""

from dataclasses import dataclass
from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register import shipped
from openatmp.register.fields import Field
from openatmp.register.importers import importers
from openatmp.register.importers.ema_table_importer import URL, EmaTable
from openatmp.register.sources import sources
from tests.register.importers.tables_made import record, sheets, table_json, workbook


@dataclass
class Answered:
    content: bytes
    as_of: date = date(2026, 1, 2)


@pytest.mark.parametrize(
    "content", [workbook([record()]), table_json([record()]), b"\n\t " + table_json([record()])]
)
def test_it_tells_workbook_and_json_apart_by_their_content(content: bytes) -> None:
    for name in ("table.xlsx", "table.json", "table"):
        batch = EmaTable().read(content, name)
        assert [one.words(Field.NAME) for one in batch.records] == ["Examplar"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b" \n ", "the file is empty"),
        (b"%PDF-1.7 rest", "this is a PDF"),
        (b"<!DOCTYPE html><h1>Too many requests</h1>", "a web page"),
        (b"\xef\xbb\xbf<html>", "a web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a workbook of before 2007"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"Name;Status\nExamplar;Authorised", "something else, from 'Name;Status"),
    ],
)
def test_it_says_what_else_a_file_is(content: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said) as error:
        EmaTable().read(content, "table.xlsx")
    assert error.value.where == "table.xlsx"
    assert "Excel" in error.value.expected
    assert "download the file again" in error.value.remedy


def test_it_asks_for_one_file_and_reads_the_answer() -> None:
    asking = EmaTable().ask()
    request = next(asking)
    assert (request.url, request.body) == (URL, None)
    assert request.largest > 28_000_000
    with pytest.raises(StopIteration) as done:
        asking.send(Answered(table_json([record()])))
    assert done.value.value.as_of == date(2025, 7, 15)


def test_it_takes_the_day_of_the_answer_when_the_file_says_none() -> None:
    asking = EmaTable().ask()
    next(asking)
    with pytest.raises(StopIteration) as done:
        asking.send(Answered(table_json([record()], timestamp="")))
    assert done.value.value.as_of == date(2026, 1, 2)


def test_every_importer_stands_under_the_key_of_a_source() -> None:
    listed = importers()
    assert "ema-table" in listed
    for key, importer in listed.items():
        assert importer.source == key
        assert importer.title == sources()[key].title


def test_it_says_whose_files_have_to_be_saved_by_hand() -> None:
    assert {key for key, importer in importers().items() if importer.by_hand} == {"ema-annex-10"}


def test_importers_know_the_shipped_register_unless_told_otherwise() -> None:
    row = record(
        "Advexin",
        ema_product_number="EMEA/H/C/000919",
        active_substance="",
        international_non_proprietary_name_common_name="",
    )
    content = table_json([row])
    assert len(importers()["ema-table"].read(content, "t.json").records) == 1
    assert len(importers(shipped())["ema-table"].read(content, "t.json").records) == 1
    assert not EmaTable().read(content, "t.json").records


def test_it_reads_no_workbook_of_something_else() -> None:
    with pytest.raises(Exception, match="no table of medicines"):
        EmaTable().read(sheets({"x": [("a",)]}), "x.xlsx")
