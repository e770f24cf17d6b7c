import re
import time
from collections.abc import Mapping
from datetime import date
from html import unescape
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.conditions import Value
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Judgement, Product
from openatmp.product.reading import read
from openatmp.product.sources import UsualPractice
from openatmp.web.tools.examples import EXAMPLES
from openatmp.web.tools.permalinks import link_for
from tests.web.conftest import ALMOST_NOTHING, CELL_THERAPY, GENE_THERAPY, PLAIN_CASES, fields_of, product_of

DAY = date(2026, 11, 23)
TITLES = {
    "GTMP": "Gene therapy medicinal product (GTMP)",
    "TEP": "Combined tissue engineered product (TEP)",
    "sCTMP": "Somatic cell therapy medicinal product (sCTMP)",
    "not-ATMP": "Not an advanced therapy medicinal product",
    "undecided": "Undecided",
}


def _page(client: Client, facts: Mapping[str, Value], **sent: str) -> str:
    """The answer's page for facts alone, sent as the form sends them."""
    link = link_for(product_of({}), DAY)
    response = client.post("/classification", {"answer": link, **fields_of(facts), **sent})
    assert response.status_code == 200
    return response.content.decode()


def _heading(page: str) -> str:
    found = re.search(r'<h1 id="answer"[^>]*>(.*?)</h1>', page, re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]+>", "", found.group(1))).strip()


def _place(page: str, part: str) -> int:
    """Where a part of the page begins."""
    return page.index(f'<h2 id="{part}"')


def _link_in(page: str) -> str:
    found = re.search(r'name="answer" value="([^"]+)"', page)
    assert found
    return unescape(found.group(1))


# --------------------------------------------------------------------------------------- first page


def test_it_asks_for_a_description_first(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "Describe your product in your own words" in page
    assert "What is it for?" in page
    assert 'type="date"' in page


def test_it_offers_examples_that_work_without_scripts(client: Client) -> None:
    page = client.get("/").content.decode()
    assert page.count("Try this one") == len(EXAMPLES)
    assert all(example.description[:40].replace("'", "&#x27;") in page for example in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_it_understands_something_in_each_example(client: Client, example: object) -> None:
    sent = {"description": example.description, "indication": example.indication}  # type: ignore[attr-defined]
    page = client.post("/classification", sent).content.decode()
    assert "<mark" in page
    assert _heading(page) in TITLES.values() or _heading(page).startswith(("Combined", "Tissue"))


# ---------------------------------------------------------------------------------------- the answer


def test_it_names_the_class_first(client: Client, plain_case: tuple[str, Mapping[str, Value]]) -> None:
    name, facts = plain_case
    assert _heading(_page(client, facts)) == TITLES[name]


@pytest.mark.parametrize(("on", "told"), [("2026-11-23", False), ("2035-01-01", True)])
def test_it_cautions_on_a_later_day_that_a_reform_is_agreed(client: Client, on: str, told: bool) -> None:
    sent = {"description": "AAV9 vector encoding a gene", "indication": "muscular atrophy", "on": on}
    page = client.post("/classification", sent).content.decode()
    assert ("A reform is agreed" in page) is told


def test_it_cautions_that_only_the_committee_recommends(client: Client) -> None:
    page = _page(client, GENE_THERAPY)
    assert "It is not a recommendation of the committee" in page
    assert "vouches neither for how the product works nor for what it is used for" in page


def test_it_says_by_the_law_of_which_day(client: Client) -> None:
    assert "the law of 23 November 2026" in _page(client, GENE_THERAPY)
    assert "the law of 1 March 2015" in _page(client, GENE_THERAPY, on="2015-03-01")


def test_it_asks_first_for_what_is_missing(client: Client) -> None:
    page = _page(client, ALMOST_NOTHING)
    assert _place(page, "questions") < _place(page, "facts")
    assert DEFINITIONS["cells_or_tissues"].question in page


def test_it_shows_first_what_was_understood_when_the_class_is_settled(client: Client) -> None:
    page = _page(client, GENE_THERAPY)
    assert _place(page, "facts") < _place(page, "questions")


def test_it_always_lets_one_not_know(client: Client) -> None:
    page = _page(client, ALMOST_NOTHING)
    radios = set(re.findall(r'type="radio" name="(fact\.[a-z_]+)"', page))
    unknown = set(re.findall(r'type="radio" name="(fact\.[a-z_]+)" value="unknown"', page))
    assert radios == unknown
    assert len(radios) > 15


def test_it_draws_the_way_to_the_answer_and_says_the_same_in_words(client: Client) -> None:
    page = _page(client, CELL_THERAPY)
    assert "<svg" in page
    assert "The same in words" in page
    assert not re.search(r"<svg.*?(style=|<style|<script).*?</svg>", page, re.DOTALL)


def test_it_shows_each_step_with_its_provision_and_dates(client: Client) -> None:
    page = _page(client, CELL_THERAPY)
    assert "Regulation 1394/2007, Art. 2(1)(c)</a>" in page
    assert "In force since" in page
    assert "https://" in page or "http://data.europa.eu/eli/" in page


def test_it_marks_provisions_that_were_not_verified(client: Client) -> None:
    page = _page(client, CELL_THERAPY)
    told = re.search(r"(\d+) of the provisions it rests on ha(?:s|ve) not yet been compared", page)
    assert (told is not None) == (
        '<span class="tag doubt">not verified</span></p>' in page.partition('id="steps"')[2]
    )


def test_it_says_what_would_change_the_answer(client: Client) -> None:
    page = _page(client, CELL_THERAPY)
    assert "What would change it" in page
    assert "a tissue engineered product (TEP)" in page


def test_it_shows_published_outcomes_beside_the_answer(client: Client) -> None:
    assert "Published outcomes for similar products" in _page(client, CELL_THERAPY)


def test_it_says_what_to_do_next_and_how_long_it_takes(client: Client) -> None:
    page = _page(client, GENE_THERAPY)
    assert "Ask the Committee for Advanced Therapies" in page
    assert "within sixty days" in page


def test_it_offers_every_way_to_keep_the_answer(client: Client) -> None:
    page = _page(client, GENE_THERAPY)
    for address in ("/classification.pdf?answer=", "/classification.json?answer=", "/classification?answer="):
        assert address in page


def test_it_lets_the_reader_correct_what_was_read(client: Client) -> None:
    sent = {"description": "Cultured skin cells of the patient", "indication": "To replace burnt skin"}
    before = client.post("/classification", sent).content.decode()
    after = client.post("/classification", sent | {"fact.used_in_humans": "no"}).content.decode()
    assert _heading(before) != _heading(after)
    assert _heading(after) == TITLES["not-ATMP"]


def test_it_keeps_corrections_when_the_text_is_changed(client: Client) -> None:
    sent = {"description": "Cultured skin cells", "fact.used_in_humans": "no"}
    page = client.post("/classification", sent).content.decode()
    assert '<input type="hidden" name="fact.used_in_humans" value="no">' in page


def test_it_marks_the_words_it_read(client: Client) -> None:
    sent = {"description": "Human chondrocytes expanded in culture"}
    page = client.post("/classification", sent).content.decode()
    assert '<mark id="mark-1">' in page
    assert 'href="#mark-1"' in page


def test_it_says_of_what_is_only_usual_where_that_is_found_and_whether_it_was_checked(client: Client) -> None:
    reading = read("Living human chondrocytes expanded in culture and given on a membrane")
    page = unescape(
        client.post("/classification", {"description": reading.product.description}).content.decode()
    )
    usual = [fact.source for fact in reading.product.facts.values() if isinstance(fact.source, UsualPractice)]
    assert len(usual) > 2
    for source in usual:
        tag = '<span class="tag">verified' if source.verified else '<span class="tag doubt">not verified'
        assert f"Source: {source.source} {tag}</span>" in page


def test_it_names_no_source_of_usual_practice_for_what_was_declared(client: Client) -> None:
    assert "Source: " not in _page(client, GENE_THERAPY)


def test_it_leads_to_every_part_of_the_page_from_its_list(client: Client) -> None:
    page = _page(client, CELL_THERAPY)
    listed = page[page.index('id="contents-title"') : page.index("</nav>", page.index('id="contents-title"'))]
    parts = re.findall(r'href="#([a-z-]+)"', listed)
    assert len(parts) >= 7
    assert [page.index(f'<h2 id="{part}"') for part in parts] == sorted(
        page.index(f'<h2 id="{part}"') for part in parts
    )
    assert page.index('id="answer"') < page.index('id="contents-title"')


@pytest.mark.parametrize("name", sorted(PLAIN_CASES))
def test_it_keeps_every_long_part_closed_but_there_without_scripts(client: Client, name: str) -> None:
    page = _page(client, PLAIN_CASES[name])
    assert '<details class="shown-on-paper" id="steps">' in page
    assert '<details class="shown-where-wide">\n      <summary>The same in words</summary>' in page
    assert not re.search(r"<details[^>]* open", page)


def test_it_says_when_a_text_is_too_long_to_be_read_whole(client: Client) -> None:
    page = client.post("/classification", {"description": "living cells " * 4000}).content.decode()
    assert "only its beginning was read" in page


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</textarea><h1>x",
        "{{ 7|add:7 }}",
        "{% now %}",
        "\U0001f9ec \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u202egnp.exe",
        "\u062e\u0644\u0627\u064a\u0627 \u062c\u0630\u0639\u064a\u0629",
    ],
)
def test_it_shows_whatever_is_written_as_words_only(client: Client, hostile: str) -> None:
    page = client.post(
        "/classification", {"description": f"{hostile} cells", "indication": hostile}
    ).content.decode()
    if "<" in hostile:
        assert hostile not in page
    assert "14" not in re.findall(r'class="passage">(.*?)<', page)


# ------------------------------------------------------------------------------------- what is wrong


def test_it_asks_again_when_nothing_was_said(client: Client) -> None:
    response = client.post("/classification", {"description": "  "})
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("Write a few words about your product") == 2
    assert 'href="#id_description"' in page
    assert 'aria-invalid="true"' in page


def test_it_keeps_what_was_typed_when_it_asks_again(client: Client) -> None:
    response = client.post("/classification", {"description": "Cultured cells", "on": "soon"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Cultured cells</textarea>" in page
    assert 'value="soon"' in page
    assert "This is not a day." in page


def test_it_says_from_when_the_law_has_an_answer(client: Client) -> None:
    response = client.post("/classification", {"description": "Cultured cells", "on": "1999-01-01"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "is not in force on 1999-01-01" in page
    assert "2008-12-30" in page


def test_it_refuses_a_value_that_no_form_of_ours_sends(client: Client) -> None:
    sent = {"description": "Cultured cells", "fact.nucleic_acid_origin": "invented"}
    response = client.post("/classification", sent)
    assert response.status_code == 422
    assert "cannot be" in response.content.decode()


@pytest.mark.parametrize("address", ["/classification", "/request"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("judged.edited_cells", "Perhaps 'edited-cells' was meant."),
        ("judged.My secret product", "Correct the name, or remove the judgement."),
        ("judged." + "a" * 300, "Correct the name, or remove the judgement."),
        ("judged.", "Correct the name, or remove the judgement."),
    ],
)
def test_it_refuses_a_judgement_that_no_rule_asks_for(
    client: Client, address: str, name: str, told: str
) -> None:
    response = client.post(address, {"description": "Cultured cells", name: "yes"})
    page = unescape(response.content.decode())
    assert response.status_code == 422
    assert "No rule asks for a judgement called" in page
    assert told in page
    assert 'name="answer"' not in page


# ------------------------------------------------------------------------------------------- links


def test_it_refuses_a_link_with_a_judgement_that_no_rule_asks_for(client: Client) -> None:
    judged = {"edited_cells": Judgement(answer=True, by="x", on=DAY, reason="x")}
    response = client.get("/classification", {"answer": link_for(Product({}, judged), DAY)})
    assert response.status_code == 400
    assert "Perhaps 'edited-cells' was meant." in unescape(response.content.decode())


def test_it_sends_a_reader_without_a_question_to_the_first_page(client: Client) -> None:
    response = client.get("/classification")
    assert (response.status_code, response.headers["Location"]) == (302, "/")


def test_it_opens_a_link_on_the_same_answer(
    client: Client, plain_case: tuple[str, Mapping[str, Value]]
) -> None:
    name, facts = plain_case
    link = _link_in(_page(client, facts))
    page = client.get("/classification", {"answer": link}).content.decode()
    assert _heading(page) == TITLES[name]
    assert "This answer was opened from a link." in page


def test_it_keeps_the_day_of_a_link(client: Client) -> None:
    link = link_for(product_of(GENE_THERAPY), date(2015, 3, 1))
    assert "1 March 2015" in client.get("/classification", {"answer": link}).content.decode()


def test_it_lets_one_go_on_correcting_from_a_link(client: Client) -> None:
    link = link_for(product_of(GENE_THERAPY), DAY)
    sent = {"answer": link, "fact.vaccine_against_infection": "yes"}
    assert _heading(client.post("/classification", sent).content.decode()) == TITLES["not-ATMP"]


@pytest.mark.parametrize(
    "address", ["/classification", "/classification.pdf", "/classification.json", "/request"]
)
@pytest.mark.parametrize("link", ["spoilt", "", "x" * 5000, "\x00"])
def test_it_explains_a_spoilt_link(client: Client, address: str, link: str) -> None:
    response = client.get(f"{address}?answer={quote(link)}")
    assert response.status_code == 400
    assert "This link cannot be read" in response.content.decode()


@pytest.mark.parametrize("address", ["/classification.pdf", "/classification.json", "/request"])
def test_it_explains_a_link_that_is_missing(client: Client, address: str) -> None:
    assert client.get(address).status_code == 400


def test_it_explains_a_link_to_a_day_without_law(client: Client) -> None:
    link = link_for(product_of(GENE_THERAPY), date(1999, 1, 1))
    response = client.get("/classification", {"answer": link})
    assert response.status_code == 400
    assert "The law does not cover that day" in response.content.decode()


def test_it_gives_the_answer_as_data(client: Client, plain_case: tuple[str, Mapping[str, Value]]) -> None:
    name, facts = plain_case
    response = client.get("/classification.json", {"answer": link_for(product_of(facts), DAY)})
    assert response.headers["Content-Type"] == "application/json"
    assert response.json()["classification"] == name
    assert response.json()["on"] == "2026-11-23"


# ------------------------------------------------------------------------------- whatever is sent


NAMES = st.sampled_from(
    [
        *(f"fact.{name}" for name in DEFINITIONS),
        "asked",
        "description",
        "indication",
        "on",
        "answer",
        "judged.edited-cells",
        "judged.",
        "fact.",
        "make",
    ]
)
VALUES = st.one_of(
    st.text(max_size=80),
    st.sampled_from(["yes", "no", "unknown", "usual", "none", "confirmed", "2026-11-23", "processing"]),
    st.sampled_from([link_for(product_of(facts), DAY) for facts in PLAIN_CASES.values()]),
)


@pytest.mark.parametrize(
    "name", [*(f"fact.{name}" for name in DEFINITIONS), "judged.x", "on", "answer", "asked"]
)
@pytest.mark.parametrize("address", ["/classification", "/request"])
def test_it_shows_no_field_as_anything_but_words(client: Client, address: str, name: str) -> None:
    hostile = "\"><script>alert('x')</script>"
    response = client.post(address, {"description": "Cultured cells", name: hostile})
    assert response.status_code in {200, 422}
    assert "<script" not in response.content.decode()


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize("address", ["/", "/classification", "/request", "/classification.json"])
def test_it_says_which_methods_an_address_takes(client: Client, method: str, address: str) -> None:
    response = getattr(client, method)(address)
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_it_answers_the_same_form_twice_with_the_same_answer(client: Client) -> None:
    sent = {"description": "Human chondrocytes expanded in culture", "indication": "Repair of cartilage"}
    first, second = (client.post("/classification", sent).content.decode() for _ in range(2))
    assert _heading(first) == _heading(second)
    assert _link_in(first) == _link_in(second)


@given(st.lists(st.tuples(NAMES, VALUES), max_size=12), st.sampled_from(["/classification", "/request"]))
def test_it_answers_or_explains_whatever_is_sent(fields: list[tuple[str, str]], address: str) -> None:
    sent: dict[str, list[str]] = {}
    for name, value in fields:
        sent.setdefault(name, []).append(value)
    response = Client().post(address, sent)
    assert response.status_code in {200, 400, 422}
    assert "<h1" in response.content.decode() or response.headers["Content-Disposition"]


@given(st.binary(max_size=300))
def test_it_answers_or_explains_any_bytes(body: bytes) -> None:
    response = Client().post("/classification", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code in {200, 400, 422}


@given(st.binary(max_size=200))
def test_it_answers_or_explains_any_bytes_in_several_parts(body: bytes) -> None:
    response = Client().post("/classification", body, content_type="multipart/form-data; boundary=x")
    assert response.status_code in {400, 422}


@pytest.mark.parametrize("words", ["cultured cells, ", "αβγ δ, ", "<>&\"' ", "not without non-", "a"])
def test_it_answers_a_text_of_a_million_letters_in_time(client: Client, words: str) -> None:
    text = (words * (1_000_000 // len(words)))[:1_000_000]
    started = time.process_time()
    response = client.post("/classification", {"description": text})
    assert response.status_code == 200
    assert time.process_time() - started < 2
