"""What a reader may ask a plan for, and what is refused with a word on how it would be right."""

from datetime import date

import pytest

from openatmp.web.roadmap.forms import RoadmapForm, TermsForm

DAYS = {"start": "2027-01-01", "trial": "2028-01-01", "application": "2030-01-01"}


def complaints(**sent: str) -> dict[str, list[str]]:
    form = TermsForm({"applicant": "academia", **sent})
    form.is_valid()
    return {name: list(map(str, errors)) for name, errors in form.errors.items()}


def test_it_takes_an_applicant_alone() -> None:
    assert not complaints()


def test_it_asks_who_applies() -> None:
    assert "fees and support hang on it" in complaints(applicant="")["applicant"][0]
    assert "one of the three" in complaints(applicant="a friend")["applicant"][0]


@pytest.mark.parametrize(
    ("field", "day"), [("trial", "2026-12-31"), ("application", "2026-12-31"), ("application", "2027-12-31")]
)
def test_it_refuses_days_in_the_wrong_order(field: str, day: str) -> None:
    found = complaints(**{**DAYS, field: day})
    assert set(found) == {field}
    assert "cannot" in found[field][0]


def test_it_takes_the_same_day_twice() -> None:
    assert not complaints(**{**DAYS, "trial": "2027-01-01"})


@pytest.mark.parametrize("said", ["soon", "2027-13-01", "01/02/2027"])
def test_it_says_how_a_day_is_written(said: str) -> None:
    assert "2027-03-01" in complaints(trial=said)["trial"][0]


def test_it_wants_staff_and_money_together() -> None:
    assert "how many people" in complaints(applicant="sme", turnover="1000000")["staff"][0]
    assert "one of the two" in complaints(applicant="sme", staff="12")["turnover"][0]
    assert not complaints(applicant="sme", staff="12", balance_sheet="1000000")
    assert not complaints(applicant="sme")


def test_it_leaves_figures_alone_where_there_is_no_small_enterprise() -> None:
    assert not complaints(applicant="larger", staff="12")


@pytest.mark.parametrize("said", ["-1", "twelve", "1.5"])
def test_it_refuses_what_is_no_number_of_people(said: str) -> None:
    assert "staff" in complaints(applicant="sme", staff=said, turnover="1")


def test_it_keeps_texts_out_of_what_a_link_may_hold() -> None:
    assert {"description", "indication"} == set(RoadmapForm.base_fields) - set(TermsForm.base_fields)


def test_it_reads_days_as_days() -> None:
    form = TermsForm({"applicant": "academia", **DAYS})
    assert form.is_valid()
    assert form.cleaned_data["trial"] == date(2028, 1, 1)
