"""The page of a plan: from a description to one calm answer, whose whole state stands in its address."""

import re

import pytest
from django.test import Client

from openatmp.roadmap.plan.routes import routes
from openatmp.web.tools.permalinks import link_for
from tests.web.conftest import ALMOST_NOTHING, NO_CELLS, product_of
from tests.web.roadmap.conftest import CELLS, FORM, Ask, query_of, told


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return told(response)


# ------------------------------------------------------------------------------------------- asking


def test_it_asks_for_a_description_an_applicant_and_days(client: Client) -> None:
    said = page(client, "/roadmap")
    for words in ("Describe your product", "Who applies?", "first trial be authorised", "I do not know"):
        assert words in said
    assert "fewer than 50 people" in said


def test_it_leads_from_the_form_to_an_address_that_holds_all_but_the_words(ask: Ask) -> None:
    address = ask()
    held = query_of(address)
    assert address.startswith("/roadmap/plan?answer=")
    assert held["trial"] == "2028-03-01"
    assert held["start"] == "2026-11-25"
    assert "description" not in held
    assert "lentiviral" not in address


def test_it_asks_again_where_nothing_was_said_and_keeps_what_was(client: Client) -> None:
    response = client.post("/roadmap", {**FORM, "description": "", "indication": ""})
    assert response.status_code == 422
    assert "Write a few words about your product" in told(response)
    assert 'value="2028-03-01"' in told(response)


def test_it_says_what_is_wrong_beside_the_field(client: Client) -> None:
    response = client.post("/roadmap", {**FORM, "application": "2027-01-01"})
    assert response.status_code == 422
    assert "cannot come before the first trial is authorised, on 2028-03-01" in told(response)
    assert 'role="alert"' in told(response)


def test_it_says_when_the_law_does_not_reach_so_far_back(client: Client) -> None:
    response = client.post("/roadmap", {**FORM, "on": "1950-01-01", "start": "1950-01-01"})
    assert response.status_code == 422
    assert "1950" in told(response)


def test_it_says_that_figures_are_too_large_for_a_small_enterprise(client: Client) -> None:
    figures = {"applicant": "sme", "staff": "400", "turnover": "90000000"}
    response = client.post("/roadmap", {**FORM, **figures})
    assert response.status_code == 422
    assert "choose “Larger enterprise”" in told(response)


def test_it_is_reached_from_the_answer_of_a_classification_in_one_step(client: Client) -> None:
    answer = told(client.post("/classification", {"description": CELLS, "indication": ""}))
    found = re.search(r'href="(/roadmap\?answer=[^"]+)"', answer)
    assert found
    said = page(client, found.group(1))
    assert "Gene therapy medicinal product" in said
    assert "Describe another product instead" in said


def test_it_plans_for_the_product_of_a_link_without_a_word(client: Client) -> None:
    words = query_of(client.post("/roadmap", FORM).headers["Location"])["answer"]
    response = client.post("/roadmap", {"answer": words, "applicant": "larger"})
    assert response.status_code == 303
    assert "applicant=larger" in response.headers["Location"]


@pytest.mark.parametrize("address", ["/roadmap?answer=nonsense", "/roadmap/plan?applicant=academia&answer=x"])
def test_it_refuses_a_link_that_was_altered(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 400
    assert "cannot be read" in told(response)


def test_it_shows_the_form_with_what_is_wrong_in_a_link(client: Client, ask: Ask) -> None:
    response = client.get(ask().replace("2031-01-15", "2027-01-15"))
    assert response.status_code == 422
    assert "cannot come before the first trial" in told(response)


# --------------------------------------------------------------------------------------- the answer


def test_it_says_first_what_it_is_by_which_law_and_what_was_assumed(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    top = said[said.index('class="answer"') : said.index("On this page")]
    assert "Gene therapy medicinal product" in top
    assert "by the law of 25 November 2026" in top
    assert "offers no goods or services on a market" in top
    assert "only usual and not yet confirmed" in top


def test_it_shows_size_and_rule_of_a_small_enterprise(client: Client, ask: Ask) -> None:
    said = page(client, ask(applicant="sme", staff="12", turnover="3000000"))
    assert "For: Small enterprise" in said
    assert "fewer than 50 people" in said


def test_it_asks_what_decides_something_and_answers_with_one_step(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    part = said[said.index('id="find-out"') :]
    part = part[: part.index("</section>")]
    assert "one hospital" in part
    links = re.findall(r'href="(\?[^"]+)"', part)
    settled = page(client, f"/roadmap/plan{links[0]}")
    assert len(re.findall(r'class="answers', settled)) == len(re.findall(r'class="answers', said)) - 1


def test_it_draws_the_plan_twice_and_says_what_is_an_estimate(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    assert 'class="plan plan--wide"' in said
    assert 'class="plan plan--narrow"' in said
    assert "Pale and dashed: an estimate" in said


def test_it_lists_every_procedure_once_open_to_its_reason(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    shown = re.findall(r'id="item-([a-z0-9-]+)"', said)
    others = said[said.index('id="others"') :]
    assert len(shown) == len(set(shown))
    for route in routes():
        assert route.procedure in shown or f"/procedures/{route.procedure}" in others


def test_it_leads_to_the_timetable_with_the_same_start(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    found = re.search(r'href="(/timetable\?procedure=clinical-trial[^"]+)"', said)
    assert found
    timetable = page(client, found.group(1))
    assert "Authorisation of a clinical trial" in timetable
    assert "No timetable can be made" not in timetable


def test_every_provision_leads_to_a_page_of_the_law(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    links = set(re.findall(r'href="(/law/[^"#]+)(?:#([^"]+))?"', said))
    assert len(links) > 10
    for link, anchor in links:
        there = page(client, link)
        assert not anchor or f'id="{anchor}"' in there, f"{link}#{anchor}"


def test_it_shows_each_fee_by_itself_and_never_a_sum(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    assert "EUR\u00a00" in said
    assert "instead of EUR\u00a098\u00a0400" in said
    assert "not added up" in said
    assert not re.search(r"[Tt]otal", said)


def test_it_tells_month_by_month_what_begins_and_what_is_decided(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    calendar = said[said.index('id="calendar"') : said.index('id="prepare"')]
    assert "March 2028" in calendar
    assert "the first trial is authorised" in calendar
    assert 'href="#item-clinical-trial"' in calendar


def test_it_has_every_list_beside_the_procedures(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    for key in (
        "identifiers",
        "support",
        "dossier",
        "risks",
        "stem-cells",
        "environment",
        "duties",
        "training",
    ):
        assert f'id="section-{key}"' in said


def test_it_keeps_what_does_not_follow_with_the_reason(client: Client, ask: Ask) -> None:
    said = page(client, ask())
    assert "Certification is open only to small enterprises" in said[said.index('id="others"') :]


def test_it_marks_what_was_not_compared_with_its_source(client: Client, ask: Ask) -> None:
    assert "not verified" in page(client, ask())


def test_it_gives_no_date_where_no_day_was_told(client: Client, ask: Ask) -> None:
    said = page(client, ask(trial="", application=""))
    assert "No day is told for the first trial" in said
    assert "say on which day the trial shall be authorised" in said


@pytest.mark.parametrize("facts", [ALMOST_NOTHING, NO_CELLS])
def test_it_answers_for_what_is_open_or_no_advanced_therapy(client: Client, facts: dict[str, object]) -> None:
    from datetime import date

    words = link_for(product_of(facts), date(2026, 11, 25))  # type: ignore[arg-type] # facts of both cases
    response = client.post("/roadmap", {"answer": words, "applicant": "academia", "start": "2026-11-25"})
    assert page(client, response.headers["Location"])


def test_it_may_be_kept_by_the_readers_browser_alone(client: Client, ask: Ask) -> None:
    said = client.get(ask())
    assert "private" in said.headers["Cache-Control"]
    assert 'content="noindex"' in told(said)
    assert "<script" not in told(said)


def test_it_escapes_what_came_with_the_address(client: Client, ask: Ask) -> None:
    response = client.get(f"{ask()}&staff=<script>alert(1)</script>")
    assert "<script" not in response.content.decode()
