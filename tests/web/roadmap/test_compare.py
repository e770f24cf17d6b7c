"""What if: what moves and why, and the law of two days side by side."""

import pytest
from django.test import Client

from tests.web.roadmap.conftest import Ask, told


def compared(client: Client, address: str, status: int = 200, **then: str) -> str:
    more = "".join(f"&{name}={value}" for name, value in then.items())
    response = client.get(address.replace("/plan?", "/compare?") + more)
    assert response.status_code == status
    return told(response)


def test_it_says_when_nothing_moves(client: Client, ask: Ask) -> None:
    assert "Nothing would move" in compared(client, ask())


def test_another_applicant_moves_what_follows_and_fees_with_reasons(client: Client, ask: Ask) -> None:
    said = compared(client, ask(), then_applicant="sme")
    moved = said[said.index('id="moved"') :]
    assert "Status of a micro, small or medium-sized enterprise" in moved
    assert "Does not apply" in moved
    assert "EUR" in moved
    assert "University, hospital or other non-profit" in said


def test_another_day_moves_the_dates_that_hang_on_it(client: Client, ask: Ask) -> None:
    said = compared(client, ask(), then_trial="2028-06-01")
    assert "1 June 2028" in said
    assert "Authorisation of a clinical trial" in said[said.index('id="moved"') :]


def test_the_law_of_another_day_stands_in_two_columns(client: Client, ask: Ask) -> None:
    said = compared(client, ask(), then_on="2027-08-07")
    law = said[said.index('id="law"') :]
    assert "25 November 2026</th>" in law
    assert "7 August 2027</th>" in law
    assert "Regulation 1394/2007, Art. 3" in law
    assert "It is not in effect on 7 August 2027." in said


def test_a_fact_can_be_turned_round(client: Client, ask: Ask) -> None:
    said = compared(client, ask(), then_fact="changes_sequence")
    assert 'id="answer"' in said


def test_a_question_can_be_answered_otherwise(client: Client, ask: Ask) -> None:
    said = compared(client, ask(), then_one_hospital="no")
    assert "Hospital exemption" in said[said.index('id="moved"') :]
    said = compared(client, ask(), then_orphan="unknown")
    assert "Rare disease" in said


def test_it_shows_every_procedure_in_both_plans(client: Client, ask: Ask) -> None:
    said = compared(client, ask(), then_applicant="sme")
    both = said[said.index('id="both"') :]
    assert "Scientific advice and protocol assistance" in both
    assert "moved</span>" in both


def test_it_leads_back_and_to_the_plan_as_it_would_be(client: Client, ask: Ask) -> None:
    address = ask()
    said = compared(client, address, then_applicant="larger")
    assert "See the plan as it would be" in said
    assert "applicant=larger" in said


@pytest.mark.parametrize(
    "then",
    [
        {"then_trial": "soon"},
        {"then_on": "1950-01-01"},
        {"then_application": "2027-01-01"},
        {"then_fact": "no-such-fact"},
        {"then_applicant": "a-friend"},
    ],
)
def test_it_refuses_what_cannot_be_and_keeps_the_rest(client: Client, ask: Ask, then: dict[str, str]) -> None:
    said = compared(client, ask(), 422, **then)
    assert 'role="alert"' in said
    assert "Back to the plan" in said


def test_it_wants_the_plan_that_is_compared(client: Client) -> None:
    assert client.get("/roadmap/compare").status_code == 422
    assert client.get("/roadmap/compare?applicant=academia&answer=x").status_code == 400
