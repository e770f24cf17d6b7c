"""The Union Register: data in scripts of pages, with all that stands in their way."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register import shipped
from openatmp.register.batch import Batch, Record
from openatmp.register.fields import Field
from openatmp.register.importers.problems import SourceChanged
from openatmp.register.importers.protocol import Request
from openatmp.register.importers.union_register import UnionRegister
from openatmp.register.joining import join
from tests.register.importers.driving import DAY, driven

Pages = Mapping[str, bytes]


def script(**variables: object) -> bytes:
    lines = "".join(f"var {name} = {json.dumps(value)};\n" for name, value in variables.items())
    return f"<html><script>var other = 7; {lines}</script><p>[not this]</p></html>".encode()


def entry(name: str = "Examplar", number: int = 1297, **said: Any) -> dict[str, Any]:
    eu_num = {"display": f"EU/1/18/{number}", "pre": "h", "id": str(number)}
    return {
        "name": name,
        "inn": "testoleucel",
        "eu_num": eu_num,
        "company": "Example Pharma B.V.",
        "indication": "",
    } | said


TABLETS = entry("Ordinarium", 77, inn="docetaxel")


def listed(*entries: dict[str, Any]) -> bytes:
    return script(dataSet=entries)


def procedure(kind: str, day: str | None = "2018-08-23", **said: Any) -> dict[str, Any]:
    decision = {"date": day, "number": "(2018)1"}
    return {"id": 1, "type": kind, "ema_number": "EMEA/H/C/004999/0000", "decision": decision} | said


def product(*procedures: dict[str, Any], **said: str) -> bytes:
    words = {
        "name": "Examplar",
        "eu_num": "EU/1/18/1297",
        "inn": "testoleucel",
        "mah": "Example Pharma B.V.",
    } | said
    information = [
        {"type": kind, "title": kind, "value": value, "meta": None} for kind, value in words.items()
    ]
    return script(dataSet_product_information=information, dataSet_proc=procedures)


AUTHORISED = product(procedure("Centralised - Authorisation"))


def site(
    *, active: bytes = b"", ended: bytes = b"", refused: bytes = b"", **pages: bytes
) -> Callable[[Request], bytes]:
    empty = listed()
    lists = {
        "reg_hum_act": active or empty,
        "reg_hum_nact": ended or empty,
        "reg_hum_refus": refused or empty,
    }
    known: Pages = lists | pages
    return lambda request: known[request.url.rpartition("/")[2].removesuffix(".htm")]


def asked(answer: Callable[[Request], bytes], **known: Any) -> tuple[Batch, list[str]]:
    batch, requests = driven(UnionRegister(**known).ask(), answer)
    return batch, [request.url.rpartition("/")[2] for request in requests]


def read(page: bytes, **known: Any) -> Batch:
    return UnionRegister(**known).read(page, "h1297.htm", DAY)


def only(page: bytes) -> Record:
    batch = read(page)
    assert len(batch.records) == 1
    return batch.records[0]


def events(page: bytes) -> list[tuple[Field, object, date | None]]:
    return [(one.field, one.value, one.day) for one in only(page).statements if one.field.is_event]


# -------------------------------------------------------------------------------------------------- asking


def test_it_asks_for_three_lists_and_the_page_of_each_advanced_therapy() -> None:
    batch, requests = asked(site(active=listed(entry(), TABLETS), h1297=AUTHORISED))
    assert requests == ["reg_hum_act.htm", "reg_hum_nact.htm", "reg_hum_refus.htm", "h1297.htm"]
    assert (batch.source, batch.as_of, batch.looked_at) == ("union-register", DAY, 2)
    assert [one.words(Field.NAME) for one in batch.records] == ["Examplar"]
    assert "-leucel" in batch.records[0].reason


def test_it_asks_for_each_page_once_and_writes_short_numbers_long() -> None:
    content = listed(entry(number=77), entry(number=77))
    _, requests = asked(site(active=content, ended=content, h077=AUTHORISED))
    assert requests.count("h077.htm") == 1


def test_it_finds_a_known_number_whatever_the_list_calls_it() -> None:
    content = listed(entry("Secret", inn="", eu_num={"display": "EU/1/18/1297", "pre": "h", "id": "1297"}))
    assert asked(site(active=content))[0].records == ()
    known = join(shipped(), read(AUTHORISED))
    batch, _ = asked(site(active=content, h1297=AUTHORISED), known=known)
    assert "the register holds its number EU/1/18/1297" in batch.records[0].reason


def test_it_takes_from_the_list_what_has_no_page() -> None:
    batch, requests = asked(site(refused=listed(entry("Refusan", eu_num=None))))
    assert len(requests) == 3
    assert batch.records[0].words(Field.NAME) == "Refusan"
    assert not batch.records[0].words(Field.EU_NUMBER)


def test_it_goes_on_when_one_page_of_several_cannot_be_read() -> None:
    active = listed(entry(), entry("Second", 1300))
    batch, _ = asked(site(active=active, h1297=b"<html>maintenance</html>", h1300=AUTHORISED))
    assert len(batch.records) == 2
    assert batch.records[0].words(Field.EU_NUMBER) == "EU/1/18/1297"
    assert "Examplar: " in batch.remarks[0]
    assert "dataSet_product_information" in batch.remarks[0]


def test_it_says_that_the_source_changed_when_no_page_can_be_read() -> None:
    with pytest.raises(SourceChanged, match="dataSet_proc"):
        asked(site(active=listed(entry()), h1297=script(dataSet_product_information=[])))


@pytest.mark.parametrize(
    "page", [b"", b"<html></html>", script(dataset=[]), b"<script>var dataSet = [{]</script>"]
)
def test_it_says_that_a_list_changed(page: bytes) -> None:
    with pytest.raises(SourceChanged, match="the page has no data `dataSet`") as error:
        asked(lambda _: page)
    assert "reg_hum_act.htm" in error.value.where


def test_it_does_not_take_empty_lists_for_an_empty_register() -> None:
    with pytest.raises(SourceChanged, match="the lists are empty"):
        asked(site())


# --------------------------------------------------------------------------------------------- what is read


def test_it_reads_what_a_page_says_of_a_product() -> None:
    record = only(product(procedure("Centralised - Authorisation"), indication="For&nbsp;an <b>example</b>"))
    assert record.words(Field.NAME) == "Examplar"
    assert record.words(Field.COMMON_NAME) == "testoleucel"
    assert record.words(Field.HOLDER) == "Example Pharma B.V."
    assert record.words(Field.EU_NUMBER) == "EU/1/18/1297"
    assert record.words(Field.EMA_NUMBER) == "EMEA/H/C/004999"
    assert record.words(Field.PUBLISHED_INDICATION) == "For an example"


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("Centralised - Authorisation", Field.AUTHORISATION, ""),
        ("Centralised - Authorisation - Decision addressed to Member States", Field.AUTHORISATION, ""),
        ("CENTRALISED - RENEWAL", Field.RENEWAL, ""),
        ("Centralised - Annual renewal", Field.RENEWAL, "annual"),
        ("Centralised - Annual renewal (conditional)", Field.RENEWAL, "annual"),
        ("Centralised - Transfer Marketing Authorisation Holder", Field.TRANSFER, ""),
        ("Centralised - Withdrawal", Field.WITHDRAWAL, ""),
        ("Centralised - Withdrawal (not renewed)", Field.EXPIRY, "not renewed"),
        ("Centralised - Revocation", Field.REVOCATION, ""),
        ("Centralised - Refusal", Field.REFUSAL, ""),
        ("Centralised - Suspension", Field.SUSPENSION, ""),
    ],
)
def test_it_knows_what_a_procedure_means(kind: str, field: Field, value: str) -> None:
    assert events(product(procedure(kind))) == [(field, value, date(2018, 8, 23))]


@pytest.mark.parametrize(
    "kind", ["Centralised - Variation", "Yearly update", "PSUSA - Modification", "Corrigendum", "New"]
)
def test_it_counts_what_is_no_event(kind: str) -> None:
    batch = read(product(procedure("Centralised - Authorisation"), procedure(kind), procedure(kind)))
    assert "procedures that are no event of a life: 2 '" in batch.remarks[0]


def test_it_takes_a_referral_for_a_suspension_only_where_its_words_say_so() -> None:
    plain = procedure("Referral")
    told = procedure("Referral", "2014-11-19", remarks="Suspension of the marketing authorisation")
    lifted = procedure("Referral", "2015-11-19", remarks="Lifting of the suspension")
    assert events(product(plain)) == []
    assert events(product(told, lifted)) == [
        (Field.SUSPENSION, "", date(2014, 11, 19)),
        (Field.SUSPENSION_LIFTED, "", date(2015, 11, 19)),
    ]


def test_of_several_authorisations_the_first_counts_and_of_several_ends_the_last() -> None:
    page = product(
        procedure("Centralised - Withdrawal", "2016-07-29"),
        procedure("Centralised - Authorisation", "2009-10-06"),
        procedure("Centralised - Authorisation", "2009-10-05"),
        procedure("Centralised - Withdrawal", "2016-07-01"),
    )
    assert events(page) == [
        (Field.WITHDRAWAL, "", date(2016, 7, 29)),
        (Field.AUTHORISATION, "", date(2009, 10, 5)),
    ]


def test_it_keeps_every_renewal_once() -> None:
    renewals = [procedure("Centralised - Renewal", day) for day in ("2021-01-05", "2020-01-05", "2021-01-05")]
    assert [day for _, _, day in events(product(*renewals))] == [date(2020, 1, 5), date(2021, 1, 5)]


# --------------------------------------------------------------------------------------------------- traps


@pytest.mark.parametrize("decision", [None, {}, {"date": None}, {"date": "soon"}, "2018-08-23", [1]])
def test_it_keeps_an_end_without_a_day_and_no_beginning(decision: object) -> None:
    page = product(
        procedure("Centralised - Authorisation", decision=decision),
        procedure("Centralised - Withdrawal", decision=decision, closed="2018-08-30"),
    )
    assert events(page) == [(Field.WITHDRAWAL, "", None)]
    assert "2 procedures have no day of a decision" in read(page).remarks[-1]


def test_it_takes_no_day_after_that_of_the_page() -> None:
    assert events(product(procedure("Centralised - Authorisation", "2027-01-01"))) == []


def test_it_reads_past_control_characters() -> None:
    page = AUTHORISED.replace(b"Example Pharma", b"Exam\x07ple\tPharma\n")
    assert only(page).words(Field.HOLDER) == "Example Pharma B.V."


def test_it_reads_a_page_that_is_not_utf_8() -> None:
    page = product(procedure("Centralised - Authorisation")).replace(b"Example Pharma", b"Pharma Caf\xe9")
    assert only(page).words(Field.HOLDER) == "Pharma Café B.V."


def test_it_reads_past_brackets_and_semicolons_in_texts() -> None:
    page = product(procedure("Centralised - Authorisation"), mah="A [B]; C")
    assert only(page).words(Field.HOLDER) == "A [B]; C"


def test_it_survives_entries_of_any_shape_and_takes_empty_ones_for_one() -> None:
    odd: list[Any] = [None, 7, "x", {}, {"name": None, "eu_num": 7}, {"eu_num": {"pre": "../", "id": "1"}}]
    assert asked(site(active=script(dataSet=[*odd, entry()]), h1297=AUTHORISED))[0].looked_at == 2


def test_it_never_asks_for_a_page_that_an_entry_makes_up() -> None:
    made_up = entry(eu_num={"display": "EU/1/18/1297", "pre": "https://example.org/", "id": "1"})
    _, requests = asked(site(active=listed(made_up)))
    assert len(requests) == 3


def test_it_survives_nesting_without_end() -> None:
    page = b"<script>var dataSet = " + b"[" * 100_000 + b"</script>"
    with pytest.raises(SourceChanged):
        asked(lambda _: page)


# ------------------------------------------------------------------------------------------------ one page


def test_it_reads_a_saved_list() -> None:
    batch = read(listed(entry(), TABLETS))
    assert [one.words(Field.EU_NUMBER) for one in batch.records] == ["EU/1/18/1297"]
    assert batch.looked_at == 2


def test_it_needs_to_be_told_the_day_of_a_saved_page() -> None:
    with pytest.raises(BadInput, match="on which day"):
        UnionRegister().read(AUTHORISED, "h1297.htm")


def test_it_says_that_a_page_is_something_else_before_it_asks_for_its_day() -> None:
    with pytest.raises(SourceChanged, match="dataSet"):
        UnionRegister().read(b"<html>something else</html>", "x.htm")
    with pytest.raises(BadInput, match="on which day"):
        UnionRegister().read(listed(entry()), "x.htm")


def test_it_joins_the_medicine_that_has_its_number() -> None:
    page = product(
        procedure("Centralised - Authorisation", ema_number="EMEA/H/C/004090/0000"), name="Kymriah"
    )
    kymriah = join(shipped(), read(page)).medicines["kymriah"]
    assert kymriah.eu_number == "EU/1/18/1297"
    assert kymriah.ema_number == "EMEA/H/C/004090"


def test_it_leaves_to_judgement_what_is_open() -> None:
    batch = read(listed(entry(inn="autogene cevumeran")))
    assert batch.records == ()
    assert "may be an advanced therapy" in batch.remarks[0]
