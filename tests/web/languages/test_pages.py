"""The patient pages in another language: all of the page, and only by its address."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as given
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from openatmp.register.authorities import authorities
from openatmp.web.languages import context
from openatmp.web.languages.offered import Language, offered, official

OFFER = (
    "Our clinic treats autism with your own stem cells. The innovative therapy is safe and regenerates "
    "nerves. Call us now: the package costs 9,000 euro with hotel."
)
PAGES = ["/check", "/verify"]
# What may stand on a page of another language as it is: names, and what the reader wrote.
NAMES = re.compile(
    "|".join(
        (
            r"«[^«»]*(?:«[^«»]*»[^«»]*)*»",
            r"openatmp",
            r"https?://\S+",
            *map(re.escape, sorted(official().values(), key=len, reverse=True)),
            *(re.escape(one.name) for one in authorities()),
        )
    )
)


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> None:
    """A data folder that no other test writes into."""
    settings.DATA_FOLDER = tmp_path


class _Words(HTMLParser):
    """Collects what a page says to whoever reads it in the page's language."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.apart: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        said = (values.get(name) for name in ("aria-label", "alt", "placeholder", "title"))
        self.said.extend(value for value in said if value)
        # What a reader wrote, and what stands in a language that is named, is not the page's own.
        own = tag in {"textarea", "bdi", "mark", "script"} or ("lang" in values and tag != "html")
        if tag not in {"input", "meta", "link", "br", "img", "path", "circle"} and (own or self.apart):
            self.apart.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.apart and self.apart[-1] == tag:
            self.apart.pop()

    def handle_data(self, data: str) -> None:
        if not self.apart:
            self.said.append(data)


def words_of(page: str) -> str:
    """What a page says, apart from what is quoted in it, with a mark between its parts."""
    parser = _Words()
    parser.feed(re.sub(r'<p class="passage.*?</p>', "", page, flags=re.DOTALL))
    return " · ".join(" ".join(said.split()) for said in parser.said if said.strip())


def left_in_english(page: str) -> list[str]:
    """Stretches of at least two letters that no catalogue has translated."""
    rest = NAMES.sub(" ", words_of(page))
    return re.findall(r"[A-Za-z]{2,}[^·«»]*", rest)


def test_the_test_would_notice_what_is_not_translated() -> None:
    assert left_in_english("<p>«One» two words</p>") == ["two words"]
    assert left_in_english('<p aria-label="Here">«One»</p><bdi>mine</bdi>') == ["Here "]


@pytest.mark.parametrize("address", PAGES)
def test_no_sentence_of_a_form_stays_in_english(quoted: str, client: Client, address: str) -> None:
    page = client.get(f"/mt{address}").content.decode()
    assert left_in_english(page) == []


def test_no_sentence_of_a_check_stays_in_english(quoted: str, client: Client) -> None:
    page = client.post("/mt/check", {"text": OFFER, "country": "DE"}).content.decode()
    # Days are written by the language's own rules, and lists name sources and their publishers apart.
    assert [one for one in left_in_english(page) if not re.fullmatch(r"(as of )?\d.*", one)] == []


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "x.svg"),
        (b"PK\x03\x04" + b"\x00" * 99, "x.zip"),
        (b"MZ" + b"\x00" * 99, "x.exe"),
        (b"%PDF-1.7 broken", "x.pdf"),
        (b"\x00\x01\x02" * 99, "x"),
    ],
)
def test_no_refusal_of_a_file_stays_in_english(
    quoted: str, client: Client, content: bytes, name: str
) -> None:
    response = client.post("/mt/check", {"file": SimpleUploadedFile(name, content)})
    assert response.status_code == 422
    assert left_in_english(response.content.decode()) == []


@pytest.mark.parametrize(
    "text", ["Kymriah", "Glybera", "Heparesc", "exosomes", "NCT04512345", "licensed by GMP"]
)
def test_no_headline_of_verify_stays_in_english(quoted: str, client: Client, text: str) -> None:
    page = client.post("/mt/verify", {"text": text, "country": "IE"}).content.decode()
    (headline,) = re.findall(r'<h1 id="answer"[^>]*>(.*?)</h1>', page)
    assert unescape(headline).startswith("«")
    assert '"/mt/verify"' in page


@pytest.mark.parametrize("address", PAGES)
def test_the_page_says_in_which_language_it_is(quoted: str, client: Client, address: str) -> None:
    response = client.get(f"/mt{address}")
    assert '<html lang="mt">' in response.content.decode()
    assert response.headers["Content-Language"] == "mt"
    english = client.get(address)
    assert '<html lang="en">' in english.content.decode()
    assert english.headers["Content-Language"] == "en"


@pytest.mark.parametrize("address", PAGES)
def test_it_leads_to_the_same_page_in_every_language(quoted: str, client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    for code, path in (("en", address), ("mt", f"/mt{address}")):
        assert f'<link rel="alternate" hreflang="{code}" href="http://testserver{path}">' in page
    assert f'<a href="/mt{address}" lang="mt" hreflang="mt">Malti</a>' in page
    assert f'<a href="{address}" lang="en" hreflang="en" aria-current="true">English</a>' in page


def test_a_page_in_english_alone_offers_no_other(quoted: str, client: Client) -> None:
    page = client.get("/register").content.decode()
    assert "hreflang" not in page


def test_where_english_is_the_only_language_there_is_no_choice(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from openatmp.web.languages import addresses

    for module in (context, addresses):
        monkeypatch.setattr(module, "offered", lambda: offered(tmp_path))
    assert "hreflang" not in client.get("/check").content.decode()


def test_a_link_of_a_page_leads_to_its_own_language_where_there_is_one(quoted: str, client: Client) -> None:
    page = client.get("/mt/check").content.decode()
    assert 'href="/mt/verify"' in page
    assert 'href="/register"' in page
    assert 'href="/mt/register"' not in page


def test_the_menu_knows_where_one_is_in_every_language(quoted: str, client: Client) -> None:
    header = client.get("/mt/verify").content.decode().split("</header>")[0]
    assert re.findall(r'aria-current="page">([^<]+)<', header) == ["«Verify»"]


# ------------------------------------------------------------------------------------------ hints, marks


def test_it_hints_at_the_language_that_the_browser_asks_for(quoted: str, client: Client) -> None:
    page = client.get("/check", headers={"Accept-Language": "fr, mt-MT;q=0.8"}).content.decode()
    assert (
        '<p lang="mt"><a href="/mt/check" hreflang="mt">«This page can also be read in English.»</a></p>'
        in page
    )


@pytest.mark.parametrize("asked", ["", "en", "en-GB, mt;q=0.5", "fr", "*", "x" * 5000, "mt;q=0", "\x00"])
def test_it_hints_at_nothing_where_the_page_is_right(quoted: str, client: Client, asked: str) -> None:
    page = client.get("/check", headers={"Accept-Language": asked}).content.decode()
    assert "can also be read" not in page


def test_a_translation_that_leads_to_english_anyhow_does_not_hint_at_it_too(
    quoted: str, client: Client
) -> None:
    page = client.get("/mt/check", headers={"Accept-Language": "en"}).content.decode()
    assert "can also be read" not in page
    assert '<a href="/check" lang="en" hreflang="en">English</a></p>' in page


def test_a_colon_keeps_its_distance_in_french_only(client: Client) -> None:
    pages = {
        code: client.post(f"{code}/check", {"text": "x"}).content.decode() for code in ("", "/fr", "/de")
    }
    assert re.search("\u00a0: état au", pages["/fr"])
    assert not re.search("\u00a0:", pages["/de"].split("<main")[1])
    assert not re.search("\u00a0:", pages[""].split("<main")[1])


def test_a_hint_changes_nothing_by_itself(quoted: str, client: Client) -> None:
    response = client.get("/check", headers={"Accept-Language": "mt"})
    assert response.status_code == 200
    assert '<html lang="en">' in response.content.decode()
    assert "Accept-Language" in response.headers["Vary"]


def test_a_cookie_changes_nothing(quoted: str, client: Client) -> None:
    client.cookies[given.LANGUAGE_COOKIE_NAME] = "mt"
    assert '<html lang="en">' in client.get("/check").content.decode()


def test_no_cookie_tells_the_language(quoted: str, client: Client) -> None:
    client.get("/mt/check")
    assert set(client.cookies) == {given.CSRF_COOKIE_NAME}


def test_what_a_machine_translated_says_so_and_leads_to_the_english_page(quoted: str, client: Client) -> None:
    page = unescape(client.get("/mt/verify").content.decode())
    assert (
        "«This translation was made by a machine and nobody has read it yet; the English page holds.»" in page
    )
    assert '<a href="/verify" lang="en" hreflang="en">English</a>' in page
    assert "made by a machine" not in client.get("/verify").content.decode()


def test_what_somebody_has_read_says_nothing_of_machines(
    quoted: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = (Language("en", "English", ""), Language("mt", "Malti", "Somebody"))
    monkeypatch.setattr(context, "offered", lambda: read)
    assert "made by a machine" not in client.get("/mt/verify").content.decode()


# ------------------------------------------------------------------------------------------------ trouble


def test_trouble_is_told_in_the_language_of_the_address(quoted: str, client: Client) -> None:
    response = client.get("/mt/nothing")
    assert response.status_code == 404
    assert "«There is no such page»" in response.content.decode()


@pytest.mark.parametrize("address", ["/de/check", "/en/check", "/xx/check", "/mt", "/mt/register"])
def test_a_language_that_is_not_offered_has_no_pages(quoted: str, client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_api_speaks_english_whatever_is_asked(quoted: str, client: Client) -> None:
    body = '{"text": "Kymriah"}'
    answer = client.post(
        "/api/v1/verify", body, content_type="application/json", headers={"Accept-Language": "mt"}
    )
    assert answer.json()["headline"].startswith("Kymriah has been authorised")


@pytest.mark.parametrize("address", PAGES)
def test_an_answer_can_be_had_in_another_language_without_being_lost(
    quoted: str, client: Client, address: str
) -> None:
    page = client.post(address, {"text": OFFER}).content.decode()
    assert f'formaction="/mt{address}" lang="mt">Malti</button>' in page
    assert "formaction" not in client.get(address).content.decode()
