"""The Agency's table as a workbook: found by what its headers say."""

import random
from collections.abc import Callable
from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register.batch import Batch
from openatmp.register.fields import Field
from openatmp.register.importers.ema_table_excel import read_excel
from openatmp.register.importers.problems import SourceChanged
from tests.register.importers.tables_made import (
    HEADER_OF,
    HEADERS,
    KEYS,
    for_animals,
    record,
    sheets,
    tablets,
    workbook,
)

ROWS = [record(), tablets(), for_animals()]


def read(content: bytes, as_of: date | None = None) -> Batch:
    return read_excel(content, "table.xlsx", as_of)


def names(batch: Batch) -> list[str]:
    return [one.words(Field.NAME) for one in batch.records]


def test_it_takes_the_advanced_therapy_and_leaves_the_rest() -> None:
    batch = read(workbook(ROWS))
    assert names(batch) == ["Examplar"]
    assert (batch.source, batch.looked_at, batch.remarks) == ("ema-table", 2, ())
    assert batch.records[0].where == "row 10"
    assert "examplagene testoparvovec" in batch.records[0].reason


def test_it_reads_the_day_from_the_head() -> None:
    assert read(workbook(ROWS)).as_of == date(2025, 7, 15)
    assert read(workbook(ROWS), date(2020, 1, 1)).as_of == date(2025, 7, 15)


def test_it_needs_to_be_told_the_day_when_the_head_has_none() -> None:
    content = workbook(ROWS, made="")
    assert read(content, date(2025, 8, 1)).as_of == date(2025, 8, 1)
    with pytest.raises(BadInput, match="on which day it was made") as error:
        read(content)
    assert "say the day" in error.value.remedy


@pytest.mark.parametrize("above", [0, 1, 7, 40])
def test_it_finds_the_header_in_whatever_row_it_stands(above: int) -> None:
    assert names(read(workbook(ROWS, above=above))) == ["Examplar"]


def test_it_finds_the_sheet_by_its_content() -> None:
    table = [HEADERS, *([one[key] or None for key in KEYS] for one in ROWS)]
    content = sheets({"Read me": [("About this file",)], "Sheet7": table})
    assert names(read(content, date(2025, 7, 15))) == ["Examplar"]


@pytest.mark.parametrize("seed", range(5))
def test_it_reads_columns_in_any_order(seed: int) -> None:
    keys = list(KEYS)
    random.Random(seed).shuffle(keys)
    shuffled = workbook(ROWS, keys=keys, headers=[HEADER_OF[key] for key in keys])
    assert read(shuffled).records == read(workbook(ROWS)).records


def broken(header: str) -> str:
    return header.replace(" ", "\n")


def padded(header: str) -> str:
    return f" {header}\u00a0"


@pytest.mark.parametrize("change", [str.upper, broken, padded])
def test_it_knows_headers_by_their_words(change: Callable[[str], str]) -> None:
    headers = [change(header) for header in HEADERS]
    assert read(workbook(ROWS, headers=headers)).records == read(workbook(ROWS)).records


def test_it_says_that_a_column_is_new_and_reads_the_rest() -> None:
    headers, keys = (*HEADERS, "Shortage expected"), (*KEYS, "shortage")
    batch = read(workbook(ROWS, headers=headers, keys=keys))
    assert batch.records == read(workbook(ROWS)).records
    assert batch.remarks == ("the column `shortage_expected` is new and was not read",)


@pytest.mark.parametrize("key", ["name_of_medicine", "medicine_status", "marketing_authorisation_date"])
def test_it_names_a_needed_column_that_is_missing(key: str) -> None:
    keys = [one for one in KEYS if one != key]
    content = workbook(ROWS, keys=keys, headers=[HEADER_OF[one] for one in keys])
    with pytest.raises(SourceChanged, match=key) as error:
        read(content)
    assert "row 9" in error.value.where
    assert "stays as it was" in error.value.remedy


def test_it_says_what_stands_where_a_needed_column_was_renamed() -> None:
    headers = ["Trade name" if header == "Name of medicine" else header for header in HEADERS]
    with pytest.raises(SourceChanged, match="trade_name"):
        read(workbook(ROWS, headers=headers))


def test_it_leaves_out_what_a_column_would_say_that_is_not_needed() -> None:
    keys = [one for one in KEYS if one != "orphan_medicine"]
    batch = read(workbook(ROWS, keys=keys, headers=[HEADER_OF[one] for one in keys]))
    assert batch.remarks == ("the column `orphan_medicine` is not there; nothing was read of it",)
    assert not batch.records[0].words(Field.ORPHAN)
    assert batch.records[0].words(Field.PRIME) == "False"


def test_it_says_what_it_looked_for_when_there_is_no_table() -> None:
    with pytest.raises(SourceChanged, match="no table of medicines is in the workbook") as error:
        read(sheets({"Budget": [("Year", "Euro"), (2025, 7)]}))
    assert "'Budget'" in str(error.value)
    assert "Name of medicine" in error.value.expected


def test_it_refuses_a_table_without_rows() -> None:
    with pytest.raises(SourceChanged, match="no table of medicines"):
        read(workbook([]))


def test_it_refuses_a_table_of_medicines_for_animals_only() -> None:
    with pytest.raises(SourceChanged, match="medicine for people"):
        read(workbook([for_animals()]))


def test_it_skips_empty_rows_and_counts_rows_as_a_person_does() -> None:
    batch = read(workbook([{}, record()]))
    assert batch.records[0].where == "row 11"
