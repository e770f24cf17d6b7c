"""The register as FHIR R5: valid by an independent library, and saying what the register says."""

import json
from typing import Any
from uuid import RFC_4122, UUID

import pytest
from fhir.resources.bundle import Bundle
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.register import Field, Medicine, Register, shipped
from openatmp.register.renderings.fhir import bundle_of
from openatmp.register.renderings.fhir_parts import address, fhir_id
from tests.register.any_medicine import ON, registers
from tests.register.registers import authorised, day, medicine, said

WHOLE = bundle_of(shipped(), ON)


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found = (entry["resource"] for entry in bundle.get("entry", []))
    return [one for one in found if one["resourceType"] == kind]


def only(one: Medicine, kind: str, on: str = "2026-11-25") -> dict[str, Any]:
    (found,) = resources(bundle_of([one], day(on)), kind)
    return found


def codes(concepts: list[dict[str, Any]]) -> set[str]:
    return {coding["code"] for one in concepts for coding in one.get("coding", [])}


# --------------------------------------------------------------------------------------------- valid


@pytest.mark.parametrize("one", list(shipped()), ids=lambda one: one.key)
def test_every_shipped_medicine_is_valid(one: Medicine) -> None:
    read = Bundle.model_validate_json(json.dumps(bundle_of([one], ON)))
    assert read.type == "collection"


def test_the_whole_register_is_one_valid_bundle() -> None:
    read = Bundle.model_validate_json(json.dumps(WHOLE))
    assert read.entry is not None
    assert len(read.entry) == len(WHOLE["entry"])
    assert len(resources(WHOLE, "MedicinalProductDefinition")) == len(shipped())
    assert len(resources(WHOLE, "RegulatedAuthorization")) == len(shipped())


@given(registers(most=5))
@with_settings(max_examples=40, deadline=None)
def test_any_register_is_valid(any_register: Register) -> None:
    Bundle.model_validate_json(json.dumps(bundle_of(any_register, ON)))


def test_nothing_is_an_empty_bundle() -> None:
    assert "entry" not in bundle_of([], ON)
    Bundle.model_validate_json(json.dumps(bundle_of([], ON)))


# ------------------------------------------------------------------------------------ ids, references


def test_every_reference_leads_to_a_resource_of_the_bundle() -> None:
    there = {entry["fullUrl"] for entry in WHOLE["entry"]}
    for authorisation in resources(WHOLE, "RegulatedAuthorization"):
        assert authorisation["holder"]["reference"] in there
        assert authorisation["subject"][0]["reference"] in there


def test_every_resource_stands_once() -> None:
    names = [entry["fullUrl"] for entry in WHOLE["entry"]]
    assert len(names) == len(set(names))


def test_ids_stay_the_same_from_day_to_day() -> None:
    earlier = bundle_of(shipped(), day("2020-01-01"))
    assert {entry["fullUrl"] for entry in earlier["entry"]} == {entry["fullUrl"] for entry in WHOLE["entry"]}


def test_an_address_is_made_of_type_and_id_alone() -> None:
    assert address("Organization", "a") == address("Organization", "a")
    assert len({address("Organization", "a"), address("Organization", "b"), address("Bundle", "a")}) == 3


def test_an_address_is_a_uuid_whose_digits_are_chosen_by_us() -> None:
    read = UUID(address("Organization", "a").removeprefix("urn:uuid:"))
    assert (read.version, read.variant) == (8, RFC_4122)


@pytest.mark.parametrize("text", ["kymriah", "Łódź Cells", "x" * 200, "long " * 40, "日本", "---", "Ω"])
def test_an_id_is_fit_for_fhir_whatever_the_name(text: str) -> None:
    made = fhir_id(text)
    assert 1 <= len(made) <= 64
    assert all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in made)
    assert made == fhir_id(text)


def test_long_names_that_begin_alike_keep_ids_of_their_own() -> None:
    assert fhir_id("same " * 30 + "one") != fhir_id("same " * 30 + "two")


# -------------------------------------------------------------------------------------- what is said


def test_it_says_what_the_product_is() -> None:
    one = authorised(combined=True, orphan=True, prime=False, indication="a disease", former_name="Oldcel")
    product = only(one, "MedicinalProductDefinition")
    assert [name["productName"] for name in product["name"]] == ["Examplecel", "Oldcel"]
    assert codes(product["classification"]) == {"GTMP", "combined", "orphan"}
    assert product["indication"] == "a disease"
    assert {number["value"] for number in product["identifier"]} == {"examplecel", "EMEA/H/C/000001"}
    assert "additionalMonitoringIndicator" not in product


def test_it_says_additional_monitoring_only_where_it_holds() -> None:
    assert "additionalMonitoringIndicator" in only(
        authorised(additional_monitoring=True), "MedicinalProductDefinition"
    )
    assert "additionalMonitoringIndicator" not in only(
        authorised(additional_monitoring=False), "MedicinalProductDefinition"
    )


@pytest.mark.parametrize(
    ("on", "status", "since"),
    [
        ("2018-08-22", "positive-opinion", "2018-06-28"),
        ("2018-08-23", "authorised", "2018-08-23"),
        ("2026-11-25", "authorised", "2018-08-23"),
    ],
)
def test_it_says_the_status_of_the_day_and_since_when(on: str, status: str, since: str) -> None:
    authorisation = only(authorised(), "RegulatedAuthorization", on)
    assert codes([authorisation["status"]]) == {status}
    assert authorisation["statusDate"] == since
    assert ("validityPeriod" in authorisation) == (status == "authorised")


def test_a_renewal_does_not_move_the_day_since_which_it_is_authorised() -> None:
    renewed = medicine("renewed", *authorised().statements, said(Field.RENEWAL, "", "2023-08-23"))
    assert only(renewed, "RegulatedAuthorization")["statusDate"] == "2018-08-23"


def test_it_says_from_when_to_when_an_authorisation_held() -> None:
    over = medicine("over", *authorised().statements, said(Field.WITHDRAWAL, "", "2024-12-13"))
    authorisation = only(over, "RegulatedAuthorization")
    assert authorisation["validityPeriod"] == {"start": "2018-08-23", "end": "2024-12-13"}


def test_it_leaves_out_days_that_nobody_tells() -> None:
    undated = medicine("undated", said(Field.NAME, "U"), said(Field.AUTHORISATION, "standard"))
    authorisation = only(undated, "RegulatedAuthorization")
    assert codes([authorisation["status"]]) == {"authorised"}
    assert not {"statusDate", "validityPeriod", "case", "holder"} & set(authorisation)


def test_it_tells_the_procedure_event_by_event() -> None:
    case = only(authorised(), "RegulatedAuthorization")["case"]
    assert codes([case["type"]]) == {"InitialMAA"}
    assert [step["dateDateTime"] for step in case["application"]] == ["2018-06-28", "2018-08-23"]


def test_it_says_on_what_terms_it_is_authorised() -> None:
    assert codes(only(authorised(conditional=True), "RegulatedAuthorization")["basis"]) == {"conditional"}
    assert "basis" not in only(authorised(conditional=False), "RegulatedAuthorization")


def test_it_says_what_was_not_compared_with_a_source() -> None:
    tags = only(shipped().medicines["glybera"], "MedicinalProductDefinition")["meta"]["tag"]
    assert "class" in {tag["code"] for tag in tags}


def test_it_names_the_substance_and_what_sources_list_beside_it() -> None:
    substance = only(authorised(substance="CD4+ cells"), "SubstanceDefinition")
    assert [name["name"] for name in substance["name"]] == ["examplecelogene testleucel", "CD4+ cells"]
    ingredient = only(authorised(), "MedicinalProductDefinition")["ingredient"]
    assert codes(ingredient) == {substance["id"]}
