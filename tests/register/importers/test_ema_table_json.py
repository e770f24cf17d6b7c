"""The Agency's table as JSON, with all that was met in it."""

import json
from datetime import date
from typing import Any

import pytest

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.register.batch import Batch
from openatmp.register.fields import Field
from openatmp.register.importers.ema_table_excel import read_excel
from openatmp.register.importers.ema_table_json import read_table_json
from openatmp.register.importers.problems import SourceChanged
from tests.register.importers.tables_made import for_animals, record, table_json, tablets, workbook

ROWS = [record(), tablets(), for_animals()]


def read(content: bytes, as_of: date | None = None) -> Batch:
    return read_table_json(content, "table.json", as_of)


def only(batch: Batch, field: Field) -> str:
    assert len(batch.records) == 1
    return batch.records[0].words(field)


def test_it_says_the_same_as_the_workbook() -> None:
    from_json, from_excel = read(table_json(ROWS)), read_excel(workbook(ROWS), "table.xlsx")
    assert from_json.records[0].statements == from_excel.records[0].statements
    assert (from_json.as_of, from_json.looked_at) == (from_excel.as_of, from_excel.looked_at)
    assert from_json.records[0].where == "record 1"


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-8"])
def test_it_reads_past_a_mark_of_the_order_of_bytes(mark: str) -> None:
    content = table_json(ROWS).decode("utf-8").encode(mark)
    assert only(read(content), Field.NAME) == "Examplar"


def test_it_reads_past_control_characters_inside_of_texts() -> None:
    content = table_json(ROWS).replace(b"Treatment of an example", b"Treatment\tof\x01 an\nexample")
    assert only(read(content), Field.PUBLISHED_INDICATION) == "Treatment of an example."


def test_it_cleans_remnants_of_web_pages() -> None:
    row = record(
        therapeutic_indication="Cells &lt; 10&nbsp;%<br>in adults\u00a0",
        marketing_authorisation_developer_applicant_holder="Example Pharma\u00a0B.V.\u00a0",
    )
    batch = read(table_json([row]))
    assert only(batch, Field.PUBLISHED_INDICATION) == "Cells < 10 % in adults"
    assert only(batch, Field.HOLDER) == "Example Pharma B.V."


@pytest.mark.parametrize("key", ["generic", "generic_or_hybrid"])
def test_it_knows_the_older_and_the_newer_name_of_a_key(key: str) -> None:
    row = record()
    row[key] = row.pop("generic")
    assert read(table_json([row])).remarks == ()


def test_it_says_that_a_key_is_new() -> None:
    assert read(table_json([record() | {"shortage": "No"}])).remarks == (
        "the column `shortage` is new and was not read",
    )


def test_it_takes_a_key_that_one_record_lacks_as_not_said() -> None:
    row = record("Lackless", ema_product_number="EMEA/H/C/009009")
    del row["opinion_adopted_date"]
    with_key, without = read(table_json([record(), row])).records
    assert Field.OPINION in {one.field for one in with_key.statements}
    assert Field.OPINION not in {one.field for one in without.statements}


def test_it_names_a_needed_key_that_every_record_lacks() -> None:
    row = record()
    del row["medicine_status"]
    with pytest.raises(SourceChanged, match="medicine_status"):
        read(table_json([row]))


def test_it_remarks_that_the_total_is_wrong() -> None:
    assert read(table_json(ROWS, total_records=2746)).remarks == (
        "the file says it holds 2746 records, and holds 3",
    )
    assert read(table_json(ROWS, total_records="3")).remarks == ()


@pytest.mark.parametrize(
    "meta", [{"timestamp": "15/07/2025 - 18:00"}, {"timestamp": None, "generated_date": "2025-07-15"}]
)
def test_it_reads_the_day_from_what_is_said_about_the_whole(meta: dict[str, Any]) -> None:
    assert read(table_json(ROWS, **meta), date(2020, 1, 1)).as_of == date(2025, 7, 15)


def test_it_needs_to_be_told_the_day_when_nothing_says_it() -> None:
    content = table_json(ROWS, timestamp="")
    assert read(content, date(2025, 8, 1)).as_of == date(2025, 8, 1)
    with pytest.raises(BadInput, match="on which day"):
        read(content)


def test_it_reads_a_bare_list_of_records() -> None:
    assert only(read(json.dumps(ROWS).encode(), date(2025, 7, 15)), Field.NAME) == "Examplar"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_it_says_that_a_download_was_cut_off(share: float) -> None:
    content = table_json(ROWS * 5)
    with pytest.raises(BadInput, match="JSON") as error:
        read(content[: int(len(content) * share)])
    assert "download the file again" in error.value.remedy


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"<!DOCTYPE html><title>429</title>", "web page"),
        (b"not json", "no JSON|cut off"),
        (b"\xff\xfe\xfa", "UTF-8"),
        ('{"data": "é"}'.encode("latin-1"), "UTF-8"),
        (b'{"data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested|list"),
        (b"null", "list"),
        (b"7", "list"),
        (b'{"data": {}}', "list"),
        (b'{"data": []}', "no record"),
        (b'{"data": [1, null, "x", []]}', "no record"),
        (b'{"error": "too many requests"}', "list"),
    ],
)
def test_it_says_what_it_found_instead(content: bytes, said: str) -> None:
    with pytest.raises(OpenatmpError, match=said):
        read(content, date(2025, 7, 15))


@pytest.mark.parametrize(
    "odd", [None, 7, 7.5, True, ["one", "two"], {"a": 1}, "1" * 5000, [[["deep"]]], {"$date": {"x": []}}]
)
def test_it_keeps_the_record_whatever_one_value_is(odd: object) -> None:
    for key in ("therapeutic_indication", "orphan_medicine", "marketing_authorisation_date", "medicine_url"):
        assert only(read(table_json([record() | {key: odd}])), Field.NAME) == "Examplar"


def test_it_reads_a_huge_number_as_words() -> None:
    content = table_json([record(revision_number=77)]).replace(b"77", b"9" * 10_000)
    assert only(read(content), Field.NAME) == "Examplar"


def test_it_joins_a_list_of_values() -> None:
    row = record(active_substance=["cells of one kind", "examplagene testoparvovec"])
    assert read(table_json([row])).records[0].all_words(Field.SUBSTANCE) == (
        "cells of one kind",
        "examplagene testoparvovec",
    )
