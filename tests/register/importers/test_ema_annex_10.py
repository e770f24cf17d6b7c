"""Annex 10: opinions of a year, with the days that the evaluation took."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register import shipped
from openatmp.register.batch import Batch, Record
from openatmp.register.fields import Field
from openatmp.register.importers.ema_annex_10 import EmaAnnex10
from openatmp.register.importers.problems import SourceChanged
from openatmp.register.joining import join
from tests.register.importers.tables_made import sheets

HEADERS = (
    "Product Name",
    "Product INN",
    "Validation Date",
    "Opinion Date",
    "EC Decision Date",
    "OJ Date",
    "ATC",
    "Application type",
    "Accelerated Review",
    "Conditional/\nExceptional/\nStandard",
    "NAS",
    "Orphan",
    "MAA/MAH",
    "Active Time Elapsed",
    "Clock Stop Elapsed",
)
Cells = Sequence[Any]


def at(day: int, month: int, year: int) -> datetime:
    return datetime(year, month, day)  # noqa: DTZ001 - cells hold days without a zone


def row(name: str = "Examplar", inn: str = "examplagene testoparvovec", **said: Any) -> Cells:
    usual: dict[str, Any] = {
        "validated": at(22, 11, 2017),
        "opinion": at(28, 6, 2018),
        "decided": at(23, 8, 2018),
        "accelerated": "No",
        "basis": "Standard",
        "orphan": "Yes",
        "holder": "Example Pharma B.V.",
        "active": 172,
        "stopped": 45,
    } | said
    return (
        name,
        inn,
        usual["validated"],
        usual["opinion"],
        usual["decided"],
        None,
        "L01XX",
        "Full",
        usual["accelerated"],
        usual["basis"],
        "Yes",
        usual["orphan"],
        usual["holder"],
        usual["active"],
        usual["stopped"],
    )


TABLETS = row("Ordinarium", "docetaxel")


def annex(*rows: Cells, title: str = "Positive opinions", head: str = "Annex 10 - 2018") -> bytes:
    return sheets({title: [(head,), (), HEADERS, *rows]})


def read(content: bytes, **known: Any) -> Batch:
    return EmaAnnex10(**known).read(content, "annex10.xlsx")


def only(content: bytes) -> Record:
    batch = read(content)
    assert len(batch.records) == 1, batch.remarks
    return batch.records[0]


def events(record: Record) -> dict[Field, tuple[object, date | None]]:
    return {one.field: (one.value, one.day) for one in record.statements if one.field.is_event}


# ------------------------------------------------------------------------------------------------- parts


def test_it_reads_a_positive_opinion_with_all_its_days() -> None:
    record = only(annex(row(), TABLETS))
    assert events(record) == {
        Field.VALIDATION: ("", date(2017, 11, 22)),
        Field.OPINION: ("positive", date(2018, 6, 28)),
        Field.AUTHORISATION: ("standard", date(2018, 8, 23)),
    }
    assert record.words(Field.ACTIVE_DAYS) == "172"
    assert record.words(Field.STOPPED_DAYS) == "45"
    assert record.words(Field.HOLDER) == "Example Pharma B.V."
    assert record.where == "sheet 'Positive opinions', row 4"
    assert "named like a gene therapy" in record.reason


def test_it_reads_a_negative_opinion_and_the_refusal() -> None:
    assert events(only(annex(row(), title="Negative"))) == {
        Field.VALIDATION: ("", date(2017, 11, 22)),
        Field.OPINION: ("negative", date(2018, 6, 28)),
        Field.REFUSAL: ("", date(2018, 8, 23)),
    }


def test_it_reads_a_withdrawn_application() -> None:
    content = sheets(
        {
            "Withdrawals": [
                ("Product Name", "Product INN", "Validation Date", "Withdrawal Date"),
                ("Examplar", "examplagene testoparvovec", at(22, 11, 2017), at(4, 11, 2018)),
                ("Other", "testoleucel", at(22, 11, 2017), None),
            ]
        }
    )
    dated, undated = read(content).records
    assert events(dated)[Field.APPLICATION_WITHDRAWAL] == ("", date(2018, 11, 4))
    assert events(undated)[Field.APPLICATION_WITHDRAWAL] == ("", None)


def test_it_leaves_out_extensions_and_says_so() -> None:
    batch = read(annex(row(), title="Extensions of indication"))
    assert batch.records == ()
    assert "an extension of an authorisation" in batch.remarks[0]


def test_it_reads_several_sheets() -> None:
    content = sheets(
        {
            "Read me": [("Notes",)],
            "Positive": [HEADERS, row()],
            "Negative": [HEADERS, row("Otherwise", "testoleucel")],
        }
    )
    assert [one.words(Field.OPINION) for one in read(content).records] == ["positive", "negative"]


def test_it_reads_parts_that_lines_between_the_rows_begin() -> None:
    content = sheets(
        {
            "Sheet1": [
                ("Initial evaluations and extensions in 2018",),
                ("Positive opinions",),
                HEADERS,
                row(),
                ("Negative opinions",),
                HEADERS,
                row("Otherwise", "testoleucel"),
                ("Extensions",),
                row("Third", "testovec"),
            ]
        }
    )
    batch = read(content)
    assert [one.words(Field.OPINION) for one in batch.records] == ["positive", "negative"]
    assert len(batch.remarks) == 1


def test_it_leaves_out_what_stands_under_no_heading() -> None:
    batch = read(annex(row(), title="Sheet1", head="Initial evaluations and extensions in 2018"))
    assert batch.records == ()
    assert "neither the sheet nor a line above it" in batch.remarks[0]


# -------------------------------------------------------------------------------------------------- cells


@pytest.mark.parametrize(
    ("said", "basis"),
    [
        ("Conditional", "conditional"),
        ("EXCEPTIONAL circumstances", "exceptional"),
        ("Standard", "standard"),
        ("", ""),
    ],
)
def test_it_reads_what_kind_of_authorisation_it_was(said: str, basis: str) -> None:
    assert events(only(annex(row(basis=said))))[Field.AUTHORISATION][0] == basis


@pytest.mark.parametrize(
    ("said", "value"), [("Yes", "True"), ("y", "True"), ("No", "False"), ("", ""), ("?", "")]
)
def test_it_reads_marks_as_of_the_opinion(said: str, value: str) -> None:
    assert only(annex(row(accelerated=said))).words(Field.ACCELERATED) == value


def test_it_reads_a_day_written_as_text() -> None:
    assert events(only(annex(row(opinion="28/06/2018"))))[Field.OPINION][1] == date(2018, 6, 28)


@pytest.mark.parametrize(
    ("column", "said"), [("opinion", "June"), ("active", "about 100"), ("stopped", 99999), ("active", "²")]
)
def test_it_leaves_out_what_it_cannot_read_and_says_so(column: str, said: Any) -> None:
    batch = read(annex(row(**{column: said})))
    assert len(batch.records) == 1
    assert str(said) in batch.remarks[0]
    assert "sheet 'Positive opinions', row 4 (Examplar)" in batch.remarks[0]


@pytest.mark.parametrize("said", [None, 0, "-"])
def test_it_says_nothing_of_days_that_were_not_counted(said: object) -> None:
    assert not only(annex(row(stopped=said))).words(Field.STOPPED_DAYS)


def test_it_takes_signs_of_trade_marks_off_a_name() -> None:
    assert only(annex(row("Examplar®"))).words(Field.NAME) == "Examplar"


# ------------------------------------------------------------------------------------------------- the day


def test_it_holds_what_was_so_on_its_newest_day_however_late_it_is_read() -> None:
    content = annex(row())
    assert EmaAnnex10().read(content, "a.xlsx", date(2026, 1, 1)).as_of == date(2018, 8, 23)
    assert read(annex(row(), head="31/12/2018")).as_of == date(2018, 12, 31)


def test_it_needs_to_be_told_the_day_where_it_holds_none() -> None:
    content = annex(row(validated=None, opinion=None, decided=None))
    assert EmaAnnex10().read(content, "a.xlsx", date(2019, 1, 1)).as_of == date(2019, 1, 1)
    with pytest.raises(BadInput, match="on which day"):
        read(content)


# --------------------------------------------------------------------------------------------- what is not


def test_it_names_a_missing_column() -> None:
    with pytest.raises(SourceChanged, match="product_inn"):
        read(sheets({"Positive": [("Product Name", "Opinion Date"), ("Examplar", at(1, 1, 2018))]}))


def test_it_says_what_it_looked_for() -> None:
    with pytest.raises(SourceChanged, match="no sheet holds a table of opinions"):
        read(sheets({"Budget": [("Year", "Euro")]}))


def test_it_says_that_it_has_to_be_fetched_by_hand() -> None:
    with pytest.raises(BadInput, match="another address every year") as error:
        EmaAnnex10().ask()
    assert "--file" in error.value.remedy
    assert "https://www.ema.europa.eu/" in error.value.remedy


# ------------------------------------------------------------------------------------------- the register


def test_it_finds_by_name_what_the_register_knows() -> None:
    content = annex(row("Zalmoxis", "", active=236))
    assert read(content).records == ()
    batch = read(content, known=shipped())
    assert "the register holds a medicine called Zalmoxis" in batch.records[0].reason
    assert join(shipped(), batch).medicines["zalmoxis"].words(Field.ACTIVE_DAYS) == "236"


def test_it_leaves_out_a_name_that_two_applications_have() -> None:
    batch = read(annex(row("Roctavian", "valoctocogene roxaparvovec")), known=shipped())
    assert batch.records == ()
    assert "several applications of that name" in batch.remarks[0]


def test_a_revised_opinion_shows_as_a_difference() -> None:
    content = annex(row("Kymriah", "tisagenlecleucel", opinion=at(26, 7, 2018)))
    kymriah = join(shipped(), read(content, known=shipped())).medicines["kymriah"]
    days = {
        one.day
        for difference in kymriah.differences
        if difference.field is Field.OPINION
        for one in difference.statements
    }
    assert date(2018, 7, 26) in days
    assert len(days) > 1


def test_it_leaves_to_judgement_what_is_open() -> None:
    batch = read(annex(row("Messenger", "autogene cevumeran")))
    assert batch.records == ()
    assert "may be an advanced therapy" in batch.remarks[0]
