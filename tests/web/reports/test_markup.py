"""The pages as a screen reader, a keyboard and a crawler meet them."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.web.reports.conftest import FILLED_IN, code_in, picture, previewed, sent, ticket_in, upload

pytestmark = pytest.mark.django_db


def form(client: Client) -> str:
    return client.get("/report").content.decode()


def wrong(client: Client) -> str:
    said = {
        **FILLED_IN,
        "happened": [],
        "planned": "soon",
        "mail": "x",
        "evidence": [upload(picture()), upload(b"")],
    }
    return client.post("/report/preview", said).content.decode()


def look(client: Client) -> str:
    return previewed(client, evidence=[upload(picture())])


def changing(client: Client) -> str:
    return client.post("/report/change", {"draft": ticket_in(look(client))}).content.decode()


def receipt(client: Client) -> str:
    return sent(client, happened=["harmed"])


def ask(client: Client) -> str:
    return client.get("/report/status").content.decode()


def ask_again(client: Client) -> str:
    return client.post("/report/status", {"code": "x"}).content.decode()


def status(client: Client) -> str:
    return client.post("/report/status", {"code": code_in(sent(client))}).content.decode()


PAGES: list[Callable[[Client], str]] = [form, wrong, look, changing, receipt, ask, ask_again, status]
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)


def parsed(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page)


def first(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = tree.css_first(selector)
    assert found is not None, selector
    return found


def name_of(node: LexborNode) -> str:
    return str(node.attributes.get("name") or node.attributes.get("id"))


@every_page
def test_every_field_has_a_label_of_its_own(client: Client, page: Callable[[Client], str]) -> None:
    tree = parsed(page(client))
    labelled = {node.attributes.get("for") for node in tree.css("label")}
    for node in tree.css("input, select, textarea"):
        if node.attributes.get("type") != "hidden":
            assert node.attributes.get("id") in labelled, name_of(node)


@every_page
def test_every_id_stands_once_and_every_reference_leads_to_one(
    client: Client, page: Callable[[Client], str]
) -> None:
    tree = parsed(page(client))
    ids = [str(node.attributes["id"]) for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for name in ("aria-labelledby", "aria-describedby", "for"):
        for node in tree.css(f"[{name}]"):
            assert set(str(node.attributes[name]).split()) <= set(ids), name_of(node)
    inside = [str(node.attributes["href"])[1:] for node in tree.css("a[href^='#']")]
    assert set(inside) <= set(ids)


@every_page
def test_it_has_one_heading_of_the_first_level_and_leaves_no_level_out(
    client: Client, page: Callable[[Client], str]
) -> None:
    levels = [int(str(node.tag)[1]) for node in parsed(page(client)).css("h1, h2, h3, h4")]
    assert levels.count(1) == 1
    # What is wrong comes before the heading of the state on one page; nothing else does.
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@every_page
def test_several_choices_stand_in_a_group_with_a_legend(
    client: Client, page: Callable[[Client], str]
) -> None:
    for node in parsed(page(client)).css("input[type=radio], input[type=checkbox]"):
        above = node.parent
        while above is not None and above.tag != "fieldset":
            above = above.parent
        assert above is not None, name_of(node)
        first(above, "legend")


@every_page
def test_nothing_is_styled_or_run_in_the_page(client: Client, page: Callable[[Client], str]) -> None:
    tree = parsed(page(client))
    assert not tree.css("script, style, iframe, img, object, embed, [style], [onclick], [onload]")


@every_page
def test_every_form_goes_by_post_to_a_page_of_ours_with_its_token(
    client: Client, page: Callable[[Client], str]
) -> None:
    forms = parsed(page(client)).css("main form")
    for node in forms:
        assert node.attributes["method"] == "post"
        assert str(node.attributes["action"]).startswith("/report")
        first(node, "input[name=csrfmiddlewaretoken]")
        if node.css("input[type=file]"):
            assert node.attributes["enctype"] == "multipart/form-data"


@every_page
def test_it_says_in_which_language_it_is(client: Client, page: Callable[[Client], str]) -> None:
    assert first(parsed(page(client)), "html").attributes["lang"] == "en"


@pytest.mark.parametrize("page", [look, receipt, status], ids=lambda page: page.__name__)
def test_what_is_made_for_one_reader_is_not_for_crawlers(
    client: Client, page: Callable[[Client], str]
) -> None:
    assert '<meta name="robots" content="noindex">' in page(client)


@pytest.mark.parametrize("page", [form, ask], ids=lambda page: page.__name__)
def test_what_everybody_should_find_is(client: Client, page: Callable[[Client], str]) -> None:
    assert "noindex" not in page(client)


@pytest.mark.parametrize("page", [wrong, ask_again], ids=lambda page: page.__name__)
def test_each_complaint_stands_at_the_head_and_at_its_field(
    client: Client, page: Callable[[Client], str]
) -> None:
    tree = parsed(page(client))
    head = [node.text() for node in tree.css("#complaints li a")]
    beside = [node.text() for node in tree.css(".complaint")]
    assert sorted(head) == sorted(beside)
    assert head
    title = first(tree, "title")
    assert title is not None
    assert title.text().startswith("Error – ")
    assert first(tree, "#complaints").attributes["role"] == "alert"


def test_a_field_with_a_complaint_is_marked_as_wrong(client: Client) -> None:
    tree = parsed(wrong(client))
    for name in ("planned", "mail"):
        node = first(tree, f"[name={name}]")
        assert node.attributes["aria-invalid"] == "true"
        assert f"id_{name}_error" in str(node.attributes["aria-describedby"])


@pytest.mark.parametrize(
    ("name", "purpose"),
    [("name", "name"), ("mail", "email"), ("phone", "tel"), ("words", "off"), ("batch", "off")],
)
def test_a_browser_may_fill_in_the_contact_and_keeps_nothing_else(
    client: Client, name: str, purpose: str
) -> None:
    assert first(parsed(form(client)), f"[name={name}]").attributes["autocomplete"] == purpose


def test_a_telephone_is_told_which_files_are_taken(client: Client) -> None:
    node = first(parsed(form(client)), "input[type=file]")
    accepted = str(node.attributes["accept"]).split(",")
    assert {"image/jpeg", "image/png", "application/pdf", ".eml"} <= set(accepted)
    assert "multiple" in node.attributes
    assert not any(one.startswith(("audio", "video")) or "zip" in one for one in accepted)


def test_where_it_hurts_is_asked_behind_a_summary(client: Client) -> None:
    tree = parsed(form(client))
    closed = [first(node, "summary").text() for node in tree.css("main details:not([open])")]
    assert closed == [
        "More about the offer, if you know it",
        "More about that person, if you like",
        "Tell about the treatment",
        "All about your data and your rights",
    ]


def test_it_is_there_under_one_address_in_each_language(client: Client) -> None:
    tree = parsed(form(client))
    for node in tree.css("link[rel=alternate]"):
        assert re.search(r"/report$", str(node.attributes["href"]))


@pytest.mark.parametrize("page", [wrong, look, changing, receipt, status], ids=lambda page: page.__name__)
def test_no_link_to_another_language_makes_one_lose_what_is_there_only_now(
    client: Client, page: Callable[[Client], str]
) -> None:
    tree = parsed(page(client))
    assert not tree.css("nav.languages, link[rel=alternate]")
