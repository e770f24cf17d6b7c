import re
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from openatmp.register import Field, write_kept
from openatmp.register.authorities import authorities
from openatmp.register.renderings.open_data import COLUMNS
from openatmp.web.register.queries import in_use
from tests.web.register.conftest import QUUXIDEL, register_with
from tests.web.register.conftest import said as said_of


@pytest.fixture(autouse=True)
def with_medicines(kept: Path) -> None:
    """Three medicines of the tests are in the register."""


def _page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    return unescape(response.content.decode())


PAGES = ["/register", "/register/quuxidel", "/register/statistics", "/register/data", "/authorities"]


@pytest.mark.parametrize("address", PAGES)
def test_it_has_one_heading_of_the_first_level_and_a_title(client: Client, address: str) -> None:
    page = _page(client, address)
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert re.search(r"<title>[^<]+ – openatmp</title>", page)


@pytest.mark.parametrize("address", PAGES)
def test_it_can_only_be_read(client: Client, address: str) -> None:
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)(address).status_code == 405
    assert client.head(address).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_it_sets_no_cookie(client: Client, address: str) -> None:
    assert not client.get(address).cookies


@pytest.mark.parametrize("address", PAGES)
def test_it_does_not_send_again_what_is_known(client: Client, address: str) -> None:
    known = {"If-None-Match": client.get(address).headers["ETag"]}
    assert client.get(address, headers=known).status_code == 304


@pytest.mark.parametrize("address", PAGES)
def test_it_says_neither_safe_nor_illegal(client: Client, address: str) -> None:
    words = re.sub(r"<[^>]+>|https?://\S+", " ", _page(client, address)).lower()
    assert not re.search(r"\b(safe|unsafe|illegal|legal)\b", words)


# --------------------------------------------------------------------------------------------- list


def test_the_list_shows_rows_with_a_way_to_each_card(client: Client) -> None:
    page = _page(client, "/register?text=quux&sort=name")
    assert re.findall(r'<th scope="row"><a href="/register/(\w+)">', page) == [
        "quuxabra",
        "quuxidel",
        "quuxomyr",
    ]


def test_the_form_keeps_what_was_asked(client: Client) -> None:
    page = _page(client, '/register?text="quux<b>&class=GTMP&sort=-name')
    assert 'name="text" value=""quux<b>"' in page
    assert '<input type="hidden" name="class" value="GTMP">' in page
    assert '<option value="-name" selected>' in page


def test_what_was_typed_is_no_markup(client: Client) -> None:
    raw = client.get('/register?text=<script>alert(1)</script>"').content.decode()
    assert "<script>alert" not in raw
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&quot;" in raw


def test_the_downloads_ask_for_what_is_shown(client: Client) -> None:
    page = _page(client, "/register?text=quux&class=GTMP&page=1")
    for ending in ("csv", "jsonl", "fhir.json"):
        assert f'href="/register.{ending}?text=quux&class=GTMP"' in page


def test_pages_lead_on(client: Client) -> None:
    page = _page(client, "/register")
    assert 'rel="next" href="?page=2"' in page
    assert "Page 1 of " in page
    assert 'rel="prev" href="?page=1"' in _page(client, "/register?page=2")


def test_nothing_found_says_what_it_does_not_mean_and_what_to_do(client: Client) -> None:
    page = _page(client, "/register?text=quuxadel")
    assert "Nothing in the register fits these words" in page
    assert '<a href="?text=Quuxidel">Quuxidel</a>' in page
    assert "does not say that it is forbidden, nor that it is allowed" in page


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("colour=red", "there is nothing called 'colour' here"),
        ("page=x", "a whole number from 1 to 100,000"),
        ("class=X", "one of GTMP, sCTMP, TEP"),
        ("year=18", "a year like 2018"),
        (f"text={'x' * 201}", "a text of at most 200 characters"),
        ("page=999999999999999999999999999", "a whole number"),
    ],
)
def test_a_question_that_makes_no_sense_gets_a_plain_page(client: Client, query: str, words: str) -> None:
    page = _page(client, f"/register?{query}", 400)
    assert "This address asks for something that is not there" in page
    assert words in page


@pytest.mark.parametrize(
    "text", ["\x00", "%00", "\x1b[31m", "%F0%9F%98%80", "%E2%80%AE", "%FF%FE", "a%0d%0ab"]
)
def test_it_is_not_upset_by_signs_that_no_screen_shows(client: Client, text: str) -> None:
    assert client.get(f"/register?text={text}").status_code == 200


# --------------------------------------------------------------------------------------------- card


def test_a_card_tells_what_it_is_with_who_says_so(client: Client) -> None:
    page = _page(client, "/register/quuxidel")
    assert '<h1 id="name">Quuxidel</h1>' in page
    assert "a disease of the tests" in page
    assert "Test & Sons <Pharma>" in page
    assert "Table of medicines (European Medicines Agency)</a>, as of 14 March 2026" in page
    assert "2 February 2020" in page


def test_a_card_draws_the_life_wide_and_narrow_with_the_words_beside_it(client: Client) -> None:
    page = _page(client, "/register/quuxidel")
    assert 'class="life life--wide"' in page
    assert 'class="life life--narrow"' in page
    assert "The same in words" in page


def test_a_card_says_what_was_not_compared_with_a_source(client: Client) -> None:
    doubtful = next(one for one in in_use().register if any(not said.verified for said in one.statements))
    page = _page(client, f"/register/{doubtful.key}")
    assert "not verified" in page
    assert "not been compared with a source" in page


def test_a_card_tells_where_sources_differ(client: Client) -> None:
    differing = next(one for one in in_use().register if one.differences)
    page = _page(client, f"/register/{differing.key}")
    assert "Where sources differ" in page
    assert "Where sources differ" not in _page(client, "/register/quuxidel")


@pytest.mark.parametrize("said", ["javascript:alert(1)", "http://x.example", 'https://x.example/"><b>'])
def test_a_card_links_only_to_what_is_an_address(client: Client, kept: Path, said: str) -> None:
    write_kept(kept, register_with([*QUUXIDEL, said_of("quuxidel", Field.PAGE, said)]))
    page = client.get("/register/quuxidel").content.decode()
    assert '<a href="https://' in page
    assert 'href="javascript' not in page
    assert "<b>" not in page


def test_a_card_leads_on(client: Client) -> None:
    page = _page(client, "/register/quuxidel")
    for address in ("/verify", "/register/quuxidel.json", "/register/quuxidel.fhir.json"):
        assert f'href="{address}"' in page
    assert 'href="https://www.ema.europa.eu/' in page


def test_every_medicine_has_a_card(client: Client) -> None:
    for medicine in in_use().register:
        page = _page(client, f"/register/{medicine.key}")
        assert f'<h1 id="name">{medicine.name}</h1>' in page


@pytest.mark.parametrize("key", ["quuxidell", "quuxydel", "quux-idel", "quuxid"])
def test_a_mistyped_address_names_what_comes_near(client: Client, key: str) -> None:
    page = _page(client, f"/register/{key}", 404)
    assert '<a href="/register/quuxidel">Quuxidel</a>' in page
    assert "There is no medicine of this name in the register" in page


def test_an_address_that_nothing_comes_near_to_still_says_what_to_do(client: Client) -> None:
    page = _page(client, "/register/zzzzzzzzzzzz", 404)
    assert "Names that come near" not in page
    assert 'href="/verify"' in page


@pytest.mark.parametrize("key", ["a/b", "<b>", "%3Cscript%3E", "..%2f..", "a b"])
def test_an_address_that_is_no_name_leads_nowhere(client: Client, key: str) -> None:
    assert "There is no such page" in _page(client, f"/register/{key}", 404)


# ------------------------------------------------------------------------- statistics, data, authorities


def test_the_statistics_show_every_chart_with_its_table(client: Client) -> None:
    page = _page(client, "/register/statistics")
    held = in_use()
    for chart in held.charts:
        assert f'<h2 id="{chart.key}">{chart.title}</h2>' in page
        assert all(f'<th scope="col">{head}</th>' in page for head in chart.heads)
        assert all(f'<th scope="row">{row[0]}</th>' in page for row in chart.rows)
    assert f"{len(held.statistics.authorised)} of the {len(held.register)} medicines" in page


def test_the_data_dictionary_tells_every_column(client: Client) -> None:
    page = _page(client, "/register/data")
    for column in COLUMNS:
        assert f"<code>{column.name}</code>" in page
        assert column.meaning in page
    for ending in ("csv", "jsonl", "fhir.json"):
        assert f'href="/register.{ending}"' in page


def test_all_authorities_are_listed_with_what_was_verified(client: Client) -> None:
    page = _page(client, "/authorities")
    for authority in authorities():
        assert authority.name in page
        assert f'href="{authority.website}"' in page
    assert page.count('<span class="tag doubt">not confirmed by us</span>') == sum(
        (not one.verified) + (bool(one.channel) and not one.channel_verified) for one in authorities()
    )


@pytest.mark.parametrize("country", ["DE", "de", "Germany"])
def test_a_country_shows_its_authorities_first(client: Client, country: str) -> None:
    page = _page(client, f"/authorities?country={country}")
    assert '<h2 id="chosen">Germany</h2>' in page
    assert page.index('id="chosen"') < page.index('id="all"')


def test_a_country_that_is_not_here_gets_the_agency_and_advice(client: Client) -> None:
    page = _page(client, "/authorities?country=Atlantis")
    assert "There is no authority of that country here" in page
    assert "Ask the authority for medicines of the country where you are" in page


def test_another_country_can_be_chosen(client: Client) -> None:
    page = _page(client, "/authorities?country=other")
    assert '<option value="other" selected>Another country</option>' in page
    assert "There is no authority of that country here" in page


def test_no_country_shows_the_whole_list_alone(client: Client) -> None:
    assert 'id="chosen"' not in _page(client, "/authorities?country=")


def test_where_no_channel_is_known_the_website_is_named(client: Client) -> None:
    without = sum(not one.channel for one in authorities())
    assert without
    assert _page(client, "/authorities").count("Not known to us: use the website") == without
