"""What a row of the Agency's table says beside its days."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from openatmp.register import Status, shipped
from openatmp.register.batch import Batch, Record
from openatmp.register.fields import MARKS, Field
from openatmp.register.importers.ema_table import batch_of, name_of
from openatmp.register.importers.ema_table_json import read_table_json
from openatmp.register.importers.tables import Line
from openatmp.register.joining import join
from openatmp.register.register import Register
from tests.register.importers.tables_made import record, table_json, tablets

DAY = date(2025, 7, 15)
NOBODY = Register({}, (), date(2025, 1, 1))


def batch(*records: dict[str, Any]) -> Batch:
    return read_table_json(table_json(records), "table.json")


def only(*records: dict[str, Any]) -> Record:
    read = batch(*records)
    assert len(read.records) == 1
    return read.records[0]


# ------------------------------------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("said", "name", "former", "elsewhere"),
    [
        ("Beqvez (previously Durveqtix)", "Beqvez", "Durveqtix", ""),
        ("Newname (formerly Old Name)", "Newname", "Old Name", ""),
        ("Newname (previously known as Old)", "Newname", "Old", ""),
        ("Cured ( previously Illness )", "Cured", "Illness", ""),
        ("Adjup (previously Vaccine (H5N1) (split) Maker)", "Adjup", "Vaccine (H5N1) (split) Maker", ""),
        ("Briskact (in Italy: Nubrisk)", "Briskact", "", "Nubrisk"),
        ("Plain", "Plain", "", ""),
        ("Gallium (68Ga) something", "Gallium (68Ga) something", "", ""),
        (
            "COVID-19 Vaccine (inactivated, adjuvanted) Maker",
            "COVID-19 Vaccine (inactivated, adjuvanted) Maker",
            "",
            "",
        ),
        ("", "", "", ""),
    ],
)
def test_it_tells_names_apart(said: str, name: str, former: str, elsewhere: str) -> None:
    assert name_of(Line("row 1", {"name": said})) == (name, former, elsewhere)


def test_it_states_the_former_name_beside_the_name() -> None:
    row = only(record("Beqvez (previously Durveqtix)"))
    assert (row.words(Field.NAME), row.words(Field.FORMER_NAME)) == ("Beqvez", "Durveqtix")


def test_it_keeps_a_record_without_a_name_and_says_so() -> None:
    read = batch(record("", ema_product_number="EMEA/H/C/009009"))
    assert "has no name" in read.remarks[0]
    assert read.records[0].words(Field.EMA_NUMBER) == "EMEA/H/C/009009"


# ------------------------------------------------------------------------------------------------- words


def test_it_states_words_substances_number_and_page() -> None:
    row = only(record(active_substance="cells of one kind; cells of another;"))
    assert row.all_words(Field.SUBSTANCE) == ("cells of one kind", "cells of another")
    assert row.words(Field.COMMON_NAME) == "examplagene testoparvovec"
    assert row.words(Field.HOLDER) == "Example Pharma B.V."
    assert row.words(Field.EMA_NUMBER) == "EMEA/H/C/009001"
    assert row.words(Field.PAGE).endswith("/examplar")
    assert row.words(Field.PUBLISHED_INDICATION) == "Treatment of an example."


def test_it_says_all_of_it_as_of_the_day_of_the_table() -> None:
    said = only(record()).statements
    assert {(one.source, one.as_of, one.verified, one.medicine) for one in said} == {
        ("ema-table", DAY, True, "")
    }


@pytest.mark.parametrize(
    "number", ["EMEA/H/C/004774", "EMA/H/W/002300", "EMEA/H/C/4090", "EMEA/H/C/002145/0000"]
)
def test_it_knows_a_number_of_the_agency(number: str) -> None:
    assert only(record(ema_product_number=number)).words(Field.EMA_NUMBER) == number


@pytest.mark.parametrize("number", ["004774", "EU/1/18/1297", "EMEA/V/C/000001", "=1+1", "EMEA/H/C/12 34"])
def test_it_leaves_out_what_is_no_number(number: str) -> None:
    read = batch(record(ema_product_number=number))
    assert not read.records[0].words(Field.EMA_NUMBER)
    assert "is no EMA number of the Agency" in read.remarks[0]


@pytest.mark.parametrize(
    "page", ["javascript:alert(1)", "http://example.org", "https://ema.example.org/x", "/relative"]
)
def test_it_links_to_no_page_but_the_agencys(page: str) -> None:
    read = batch(record(medicine_url=page))
    assert not read.records[0].words(Field.PAGE)
    assert "is no page of the Agency" in read.remarks[0]


# ------------------------------------------------------------------------------------------------- marks


def test_it_states_every_mark_as_seen_that_day() -> None:
    row = only(record(orphan_medicine="Yes", prime_priority_medicine="yes", advanced_therapy="Yes"))
    said = {one.field: one.value for one in row.statements if one.field in MARKS}
    assert set(said) == MARKS
    assert {field for field, value in said.items() if value} == {
        Field.ORPHAN,
        Field.PRIME,
        Field.ADVANCED_THERAPY,
    }


def test_it_says_nothing_of_an_empty_mark_and_remarks_on_a_strange_one() -> None:
    read = batch(record(orphan_medicine="", conditional_approval="Perhaps"))
    said = {one.field for one in read.records[0].statements}
    assert not said & {Field.ORPHAN, Field.CONDITIONAL}
    assert read.remarks == ("record 1 (Examplar): 'Perhaps' is neither yes nor no for 'conditional'",)


# ------------------------------------------------------------------------------------------------ batches


def test_it_remarks_on_what_may_be_an_advanced_therapy_and_was_not_taken() -> None:
    doubtful = tablets(
        "Messenger",
        active_substance="messenger RNA encoding a tumour antigen",
        international_non_proprietary_name_common_name="",
    )
    read = batch(record(), doubtful)
    assert len(read.records) == 1
    assert "record 2 (Messenger): not taken, may be an advanced therapy" in read.remarks[0]


def test_it_remarks_that_a_number_stands_twice() -> None:
    read = batch(record(), record("Other"))
    assert len(read.records) == 2
    assert all("stands in several rows" in remark for remark in read.remarks)


def test_it_finds_a_known_number_although_nothing_else_tells() -> None:
    row = tablets(
        "Advexin",
        ema_product_number="EMEA/H/C/000919",
        active_substance="",
        international_non_proprietary_name_common_name="",
        medicine_status="Application withdrawn",
    )
    lines = [Line("row 1", {"category": "Human", "name": "Advexin", "number": "EMEA/H/C/000919"})]
    assert not batch(row).records
    found = read_table_json(table_json([row]), "t.json", None, shipped()).records
    assert "the register holds its number" in found[0].reason
    assert len(batch_of(lines, DAY, shipped(), "t").records) == 1
    assert not batch_of(lines, DAY, NOBODY, "t").records


# ------------------------------------------------------------------------------------ joined to a register


def joined(rows: Sequence[dict[str, Any]], register: Register = NOBODY) -> Register:
    return join(register, batch(*rows))


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({}, Status.AUTHORISED),
        ({"medicine_status": "Withdrawn"}, Status.WITHDRAWN),
        ({"medicine_status": "Expired"}, Status.EXPIRED),
        ({"medicine_status": "Revoked"}, Status.REVOKED),
        ({"medicine_status": "Suspended"}, Status.SUSPENDED),
        ({"medicine_status": "Refused", "marketing_authorisation_date": ""}, Status.REFUSED),
        (
            {"medicine_status": "Application withdrawn", "marketing_authorisation_date": ""},
            Status.APPLICATION_WITHDRAWN,
        ),
        (
            {"medicine_status": "Opinion", "opinion_status": "Positive", "marketing_authorisation_date": ""},
            Status.POSITIVE_OPINION,
        ),
        (
            {"medicine_status": "Opinion", "opinion_status": "Negative", "marketing_authorisation_date": ""},
            Status.NEGATIVE_OPINION,
        ),
    ],
)
def test_it_leaves_a_medicine_where_its_status_says(cells: dict[str, str], status: Status) -> None:
    register = joined([record(**cells)])
    assert register.medicines["examplar"].status(DAY) is status


def test_it_can_be_read_again_without_a_change() -> None:
    once = joined([record(), tablets()])
    assert join(once, batch(record(), tablets())).medicines == once.medicines
