"""The administrative sheet."""

import pytest

from openatmp.classification.renderings.papers import Mark
from openatmp.classification.request import Applicant, ApplicantKind, RequestDocument
from openatmp.classification.request.administrative import administrative_sheet
from tests.classification.renderings.any_answer import TYPICAL, answer
from tests.classification.request.papers import labels, section

FULL = Applicant(
    name="University Hospital",
    address="Street 1, 1000 Brussels",
    country="Belgium",
    contact="A. Person",
    email="a.person@example.org",
    phone="+32 000",
    kind=ApplicantKind.ACADEMIC,
)


def _sheet(applicant: Applicant = FULL, name: str = "Sheet 1") -> RequestDocument:
    return administrative_sheet(answer(TYPICAL["cultured cartilage"]), applicant, name)


def test_it_has_applicant_contact_product_and_request() -> None:
    assert [one.title for one in _sheet().sections] == [
        "Applicant",
        "Contact person",
        "Product",
        "What is asked",
    ]


def test_everything_said_of_the_applicant_is_declared() -> None:
    for title in ("Applicant", "Contact person"):
        assert {one.mark for one in section(_sheet(), title).statements} == {Mark.DECLARED}


def test_an_applicant_that_says_nothing_gets_a_form_to_complete() -> None:
    for title in ("Applicant", "Contact person"):
        assert {one.mark for one in section(_sheet(Applicant()), title).statements} == {Mark.TO_COMPLETE}


def test_the_kind_of_applicant_is_asked_with_its_choices() -> None:
    kind = section(_sheet(Applicant()), "Applicant").statements[3]
    assert kind.text == (
        "To be completed by the applicant. One of: academic or non-profit, "
        "micro, small or medium-sized enterprise, hospital, other company."
    )


@pytest.mark.parametrize(
    ("kind", "number", "asked"),
    [
        (ApplicantKind.SME, "", True),
        (ApplicantKind.SME, "EMA/SME/1/10", True),
        (ApplicantKind.UNSAID, "EMA/SME/1/10", True),
        (ApplicantKind.ACADEMIC, "", False),
        (ApplicantKind.HOSPITAL, "", False),
        (ApplicantKind.COMPANY, "", False),
    ],
)
def test_the_number_is_asked_of_small_enterprises_only(kind: ApplicantKind, number: str, asked: bool) -> None:
    sheet = _sheet(Applicant(kind=kind, sme_number=number))
    assert ("SME number" in labels(section(sheet, "Applicant"))) is asked


def test_the_kind_of_request_names_its_provision() -> None:
    asked = section(_sheet(), "What is asked").statements[0]
    assert asked.mark is Mark.COMPUTED
    assert asked.detail == "Regulation 1394/2007, Art. 17(1), in force since 30 December 2008"


def test_it_asks_what_must_stay_out_of_the_published_summary() -> None:
    secret = section(_sheet(), "What is asked").statements[2]
    assert secret.mark is Mark.TO_COMPLETE
    assert "Regulation 1394/2007, Art. 17(2)" in secret.text


def test_a_product_without_a_name_is_asked_for_one() -> None:
    assert section(_sheet(name=""), "Product").statements[0].mark is Mark.TO_COMPLETE
    assert section(_sheet(), "Product").statements[0].text == "Sheet 1"


def test_the_sheet_says_which_law_was_applied() -> None:
    assert section(_sheet(), "What is asked").statements[1].text == "The law in force on 23 November 2026."
