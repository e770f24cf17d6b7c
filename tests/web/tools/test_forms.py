from dataclasses import fields

import pytest
from django import forms

from openatmp.classification.request import ApplicantKind, Briefing
from openatmp.web.tools.forms import LONGEST_TEXT, ApplicantForm, BriefingForm, DescriptionForm

APPLICANT = {
    "product_name": "A product",
    "name": "An institute",
    "address": "A street\nA town",
    "country": "Belgium",
    "contact": "Somebody",
    "email": "somebody@example.eu",
}


def _cleaned(**sent: str) -> dict[str, object]:
    form = DescriptionForm(sent)
    assert form.is_valid(), form.errors
    return dict(form.cleaned_data)


def test_it_takes_a_description_and_nothing_else() -> None:
    said = _cleaned(description="Cultured cells")
    assert said == {"description": "Cultured cells", "indication": "", "on": None}


@pytest.mark.parametrize("sent", [{}, {"description": ""}, {"description": " \n ", "indication": "\t"}])
def test_it_notices_when_nothing_was_said(sent: dict[str, str]) -> None:
    form = DescriptionForm(sent)
    assert form.is_valid()
    assert form.said_nothing()


def test_it_takes_an_indication_alone_for_something_said() -> None:
    form = DescriptionForm({"indication": "burns"})
    assert form.is_valid()
    assert not form.said_nothing()


@pytest.mark.parametrize("nothing", ["\x00", "\x07", "\u202e", "\ufffe", "\x1b[31m"[:1]])
def test_it_turns_what_no_screen_can_show_into_a_space(nothing: str) -> None:
    assert _cleaned(description=f"living{nothing}cells")["description"] == "living cells"


@pytest.mark.parametrize("text", ["line\nline", "Zellen für Ärzte", "κύτταρα", "细胞", "a\tb"])
def test_it_leaves_any_writing_as_it_is(text: str) -> None:
    assert _cleaned(description=text)["description"] == text


def test_it_takes_a_text_of_a_million_letters() -> None:
    assert _cleaned(description="x" * LONGEST_TEXT)["description"] == "x" * LONGEST_TEXT


def test_it_refuses_a_longer_one() -> None:
    form = DescriptionForm({"description": "x" * (LONGEST_TEXT + 1)})
    assert not form.is_valid()
    assert "1000000" in str(form.errors["description"]).replace(",", "")


@pytest.mark.parametrize("said", ["yesterday", "23/11/2026", "2026-13-01", "2026-02-30", "2026", "1e9"])
def test_it_says_how_to_write_a_day(said: str) -> None:
    form = DescriptionForm({"description": "cells", "on": said})
    assert not form.is_valid()
    assert form.errors["on"] == ["This is not a day. Write year, month and day: 2026-11-23."]


def test_it_takes_the_particulars_of_an_applicant() -> None:
    form = ApplicantForm(APPLICANT)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["address"] == "A street\nA town"


@pytest.mark.parametrize("missing", sorted(APPLICANT))
def test_it_asks_for_what_the_sheet_needs(missing: str) -> None:
    form = ApplicantForm({name: value for name, value in APPLICANT.items() if name != missing})
    assert not form.is_valid()
    assert list(form.errors) == [missing]


def test_it_refuses_what_is_no_address_for_mail() -> None:
    form = ApplicantForm(APPLICANT | {"email": "somebody"})
    assert not form.is_valid()
    assert list(form.errors) == ["email"]


def test_it_makes_an_applicant_of_the_particulars() -> None:
    form = ApplicantForm(APPLICANT | {"kind": ApplicantKind.SME.value, "sme_number": "12"})
    assert form.is_valid(), form.errors
    applicant = form.applicant()
    assert (applicant.name, applicant.country, applicant.sme_number) == ("An institute", "Belgium", "12")
    assert applicant.kind is ApplicantKind.SME


def test_it_takes_the_sort_of_applicant_for_not_said_when_nothing_is_chosen() -> None:
    form = ApplicantForm(APPLICANT)
    assert form.is_valid()
    assert form.applicant().kind is ApplicantKind.UNSAID


def test_it_refuses_a_sort_of_applicant_that_there_is_not() -> None:
    form = ApplicantForm(APPLICANT | {"kind": "wizard"})
    assert list(form.errors) == ["kind"]


def test_it_makes_a_briefing_of_what_was_written() -> None:
    form = BriefingForm({"mechanism": "They secrete cartilage."})
    assert form.is_valid()
    assert form.briefing() == Briefing(mechanism="They secrete cartilage.")


def test_it_asks_for_every_passage_that_a_briefing_has() -> None:
    assert list(BriefingForm.base_fields) == [field.name for field in fields(Briefing)]


@pytest.mark.parametrize("form", [DescriptionForm, ApplicantForm, BriefingForm])
def test_it_gives_every_field_a_label(form: type[forms.Form]) -> None:
    assert all(field.label for field in form.base_fields.values())


def test_it_says_in_plain_words_that_a_text_is_too_long() -> None:
    form = DescriptionForm({"description": "x" * 1_000_001})
    assert not form.is_valid()
    assert form.errors["description"] == [
        "This is too long: 1000001 characters, and at most 1000000 are read here. Shorten it to what matters."
    ]
