"""The register as open data: complete, harmless, and described."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.register import Field, Medicine, Register, shipped
from openatmp.register.renderings.open_data import (
    COLUMNS,
    csv_of,
    dictionary,
    json_lines_of,
    medicine_as_dict,
)
from tests.register.any_medicine import ON, registers
from tests.register.registers import application_withdrawn, authorised, day, medicine, said

TYPES = {"text": str, "texts": list, "date": str, "yes or no": bool}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


# ------------------------------------------------------------------------------------------ the table


def test_it_writes_one_line_a_medicine_under_a_line_of_heads() -> None:
    written = rows(csv_of(shipped(), ON))
    assert len(written) == len(shipped())
    assert list(written[0]) == [column.name for column in COLUMNS]


def test_it_writes_heads_alone_when_there_is_nothing() -> None:
    assert csv_of([], ON) == ",".join(column.name for column in COLUMNS) + "\r\n"


def test_it_writes_what_is_known_and_leaves_empty_what_is_not() -> None:
    one = authorised(conditional=True, orphan=False, substance="cells; living")
    row = rows(csv_of([one], ON))[0]
    assert (row["name"], row["class"], row["status"]) == ("Examplecel", "GTMP", "authorised")
    assert (row["conditional"], row["orphan"], row["prime"]) == ("yes", "no", "")
    assert (row["opinion"], row["opinion_kind"]) == ("2018-06-28", "positive")
    assert (row["authorisation"], row["end"], row["end_day"]) == ("2018-08-23", "", "")


def test_it_writes_several_values_with_semicolons_between() -> None:
    one = medicine(
        "one",
        said(Field.NAME, "One"),
        said(Field.FORMER_NAME, "Aaa"),
        said(Field.FORMER_NAME, "Bbb"),
    )
    assert set(rows(csv_of([one], ON))[0]["former_names"].split("; ")) == {"Aaa", "Bbb"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_it_lets_no_spreadsheet_run_a_value(start: str) -> None:
    one = authorised(f"{start}cmd|' /C calc'!A0", holder=f"{start}SUM(1,2)", former_name=f"{start}1")
    cells = rows(csv_of([one], ON))[0].values()
    assert not any(cell.startswith(start) for cell in cells)
    assert f"'{start}cmd|' /C calc'!A0" in cells


@given(registers())
@with_settings(max_examples=40, deadline=None)
def test_it_writes_any_register_so_that_it_reads_back(any_register: Register) -> None:
    written = rows(csv_of(any_register, ON))
    assert [row["key"] for row in written] == [one.key for one in any_register]
    for row, one in zip(written, any_register, strict=True):
        assert row["name"] == one.name
        assert row["status"] == one.status(ON).value


# ------------------------------------------------------------------------------------------ JSON lines


def test_it_writes_one_object_a_line_with_every_statement() -> None:
    lines = json_lines_of(shipped(), ON).splitlines()
    assert len(lines) == len(shipped())
    for line, one in zip(lines, shipped(), strict=True):
        read = json.loads(line)
        assert read["key"] == one.key
        assert len(read["statements"]) == len(one.statements)
        assert all(statement["source"] and statement["as_of"] for statement in read["statements"])


def test_it_keeps_texts_as_they_are_in_json() -> None:
    odd = authorised("=Ünïcode & <tag>")
    assert json.loads(json_lines_of([odd], ON))["name"] == "=Ünïcode & <tag>"


@pytest.mark.parametrize("one", list(shipped()), ids=lambda one: one.key)
def test_every_value_is_of_the_type_that_the_dictionary_says(one: Medicine) -> None:
    plain = medicine_as_dict(one, ON)
    for column in COLUMNS:
        value = plain[column.name]
        assert value is None or isinstance(value, TYPES[column.type]), column.name
        if value and column.type == "date":
            date.fromisoformat(str(value))


# ---------------------------------------------------------------------------------- what a value says


def test_it_is_written_as_of_the_day() -> None:
    one = authorised(on="2018-08-23")
    before, since = medicine_as_dict(one, day("2018-08-22")), medicine_as_dict(one, day("2018-08-23"))
    assert (before["status"], before["authorisation"]) == ("positive opinion", None)
    assert (since["status"], since["authorisation"]) == ("authorised", "2018-08-23")


def test_it_says_how_and_when_it_ended() -> None:
    plain = medicine_as_dict(application_withdrawn(), ON)
    assert (plain["end"], plain["end_day"]) == ("application withdrawn", "2019-11-06")
    assert (plain["status_group"], plain["authorisation"]) == ("not authorised", None)


def test_it_says_what_is_not_verified_and_where_sources_differ() -> None:
    glybera, kymriah = (medicine_as_dict(shipped().medicines[key], ON) for key in ("glybera", "kymriah"))
    assert "class" in glybera["not_verified"]
    assert "opinion" in kymriah["sources_differ"]


def test_it_knows_no_day_of_reading_where_only_our_own_words_stand() -> None:
    own = medicine("own", said(Field.NAME, "Own", source="openatmp"))
    assert medicine_as_dict(own, ON)["as_of"] is None
    assert medicine_as_dict(authorised(), ON)["as_of"] == "2026-03-14"


def test_it_does_not_call_a_product_not_combined_when_nobody_says_so() -> None:
    assert medicine_as_dict(authorised(), ON)["combined"] is None
    assert medicine_as_dict(authorised(combined=True), ON)["combined"] is True


# --------------------------------------------------------------------------------------- the dictionary


def test_every_column_is_described_with_type_and_example() -> None:
    assert [one["name"] for one in dictionary()] == [column.name for column in COLUMNS]
    for one in dictionary():
        assert one["meaning"].endswith(".")
        assert one["type"] in TYPES
        assert one["example"]


def test_names_of_columns_can_be_used_in_a_program() -> None:
    names = [column.name for column in COLUMNS]
    assert len(names) == len(set(names))
    assert all(name.isidentifier() and name == name.lower() for name in names)
