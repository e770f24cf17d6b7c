"""The register as a person uses it: verify, read, search, download; with the script and without."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.accessibility import violations

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])
PAGES = [
    "/verify",
    "/register",
    "/register?class=GTMP&class=TEP&sort=-decision&page=2",
    "/register?text=nothing+like+this",
    "/register/kymriah",
    "/register/zynteglo",
    "/register/statistics",
    "/register/data",
    "/authorities",
    "/authorities?country=DE",
]


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _verify(page: Page, home: str, text: str, country: str = "") -> None:
    page.goto(f"{home}/verify")
    page.get_by_label("What were you told?").fill(text)
    if country:
        page.get_by_label("In which country?").select_option(label=country)
    page.get_by_role("button", name="Look it up").click()
    expect(page.locator("h1#answer")).to_be_visible()


@BOTH
@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_shows_every_page_to_everybody(
    page: Page, live_server: LiveServer, address: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(live_server.url + address)
    _accessible(page)


@BOTH
def test_it_opens_every_part_without_losing_anybody(page: Page, live_server: LiveServer) -> None:
    for address in ("/register", "/register/statistics"):
        page.goto(live_server.url + address)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        _accessible(page)


# --------------------------------------------------------------------------------------------- verify


@BOTH
def test_it_leads_from_a_mistyped_name_to_its_card(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url)
    page.get_by_role("link", name="Verify what you were told").click()
    page.get_by_label("What were you told?").fill("They offer kymria for lymphoma")
    page.get_by_label("In which country?").select_option(label="Germany")
    page.get_by_role("button", name="Look it up").click()
    expect(page.locator("h1#answer")).to_contain_text("Kymriah has been authorised in the European Union")
    expect(page.locator("h1#answer")).to_be_focused()
    expect(page.get_by_text("You wrote “kymria”")).to_be_visible()
    expect(page.get_by_text("Paul-Ehrlich-Institut")).to_be_visible()
    expect(page.get_by_role("heading", name="What we did not check")).to_be_visible()
    assert "kymria" not in page.url
    _accessible(page)
    page.get_by_role("link", name="Kymriah", exact=True).click()
    expect(page.get_by_role("heading", name="Kymriah", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="Its life")).to_be_visible()
    expect(page.locator("svg.life:visible")).to_have_count(1)
    _accessible(page)


@BOTH
@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Glybera", "Glybera is no longer authorised"),
        ("Heparesc", "Heparesc was never authorised"),
        ("our clinic is licensed under GMP", "is no authorisation of a product"),
        ("exosomes for the knee", "We found no advanced therapy of that name"),
        ("NCT04512345", "was not looked up"),
    ],
)
def test_it_answers_calmly_whatever_was_asked(
    page: Page, live_server: LiveServer, text: str, headline: str
) -> None:
    _verify(page, live_server.url, text, "Poland")
    expect(page.locator("h1#answer")).to_contain_text(headline)
    _accessible(page)


@BOTH
def test_it_says_what_is_missing_where_it_is_missing(
    browser_context: BrowserContext, live_server: LiveServer
) -> None:
    # A browser writes the refusal into its console; this page may.
    page = browser_context.new_page()
    page.goto(f"{live_server.url}/verify")
    page.get_by_role("button", name="Look it up").click()
    expect(page.get_by_role("alert")).to_contain_text("Write what you were told")
    _accessible(page)


@BOTH
def test_it_can_be_used_with_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/verify")
    page.get_by_label("What were you told?").focus()
    page.keyboard.type("Zolgensma")
    page.keyboard.press("Tab")
    expect(page.get_by_label("In which country?")).to_be_focused()
    page.keyboard.type("Ireland")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1#answer")).to_contain_text("Zolgensma has been authorised")
    expect(page.get_by_text("Health Products Regulatory Authority")).to_be_visible()


def test_it_prints_the_answer_with_what_was_asked(page: Page, live_server: LiveServer) -> None:
    _verify(page, live_server.url, "kymria", "Germany")
    page.emulate_media(media="print")
    expect(page.get_by_text("You asked: “kymria”, Germany")).to_be_visible()
    expect(page.get_by_role("heading", name="What we checked")).to_be_visible()
    expect(page.get_by_role("button", name="Look it up")).to_be_hidden()


# --------------------------------------------------------------------------------------------- list


@BOTH
def test_it_searches_as_one_types(page: Page, live_server: LiveServer) -> None:
    asked: list[str] = []
    page.on("request", lambda request: _note(request, asked))
    page.goto(f"{live_server.url}/register?class=GTMP")
    field = page.get_by_label("Search", exact=True)
    field.press_sequentially("zolg", delay=20)
    expect(page.locator("table.register tbody tr")).to_have_count(1)
    expect(page.get_by_role("link", name="Zolgensma")).to_be_visible()
    expect(page.locator("#said")).to_contain_text("1 medicine of")
    expect(field).to_be_focused()
    assert field.input_value() == "zolg"
    assert page.url == f"{live_server.url}/register?class=GTMP"
    assert all("class=GTMP" in address for address in asked)
    assert len(asked) < 4
    _accessible(page)
    field.fill("")
    expect(page.locator("#said")).to_contain_text("medicines of")
    field.fill("zolgensmo")
    expect(page.get_by_text("Names that are spelled alike")).to_be_visible()
    _accessible(page)


def _note(request: Request, asked: list[str]) -> None:
    if "part=list" in request.url:
        asked.append(request.url)


def test_it_shows_the_last_thing_typed_whatever_comes_first(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/register")

    def slow(route: object) -> None:
        page.wait_for_timeout(600)
        route.continue_()  # type: ignore[attr-defined]

    page.route("**/register?text=k&*", slow)
    field = page.get_by_label("Search", exact=True)
    field.fill("k")
    page.wait_for_timeout(200)
    field.fill("kymriah")
    expect(page.get_by_role("link", name="Kymriah")).to_be_visible()
    page.wait_for_timeout(800)
    expect(page.locator("table.register tbody tr")).to_have_count(1)


def test_it_stores_nothing_in_the_browser(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/register")
    before = page.evaluate("history.length")
    page.get_by_label("Search", exact=True).fill("kymriah")
    expect(page.locator("table.register tbody tr")).to_have_count(1)
    assert page.evaluate("history.length") == before
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_it_still_answers_by_the_button_when_the_list_cannot_be_fetched(
    browser_context: BrowserContext, live_server: LiveServer
) -> None:
    page = browser_context.new_page()
    page.goto(f"{live_server.url}/register")
    page.route("**part=list**", lambda route: route.abort())
    page.get_by_label("Search", exact=True).fill("kymriah")
    page.wait_for_timeout(300)
    page.get_by_role("button", name="Search").click()
    expect(page.locator("table.register tbody tr")).to_have_count(1)


def test_it_keeps_its_script_when_one_comes_back(page: Page, live_server: LiveServer) -> None:
    for _ in range(2):
        # The second time the server says that nothing changed, and the browser takes what it kept.
        page.goto(f"{live_server.url}/register?class=TEP")
        page.get_by_label("Search", exact=True).fill("spherox")
        expect(page.locator("table.register tbody tr")).to_have_count(1)
        page.goto(f"{live_server.url}/about")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["1280", "390"])
def test_it_searches_without_scripts(browser: Browser, live_server: LiveServer, size: dict[str, int]) -> None:
    context = browser.new_context(
        viewport={"width": size["width"], "height": size["height"]}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{live_server.url}/register")
    page.get_by_label("Search", exact=True).fill("cartilage")
    page.get_by_label("Order").select_option(label="Name, A to Z")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("link", name="ChondroCelect")).to_be_visible()
    assert "text=cartilage" in page.url
    if size == PHONE:
        page.get_by_text("Narrow the list").click()
    page.get_by_role("link", name="Authorised", exact=True).click()
    expect(page.get_by_role("link", name="Spherox")).to_be_visible()
    expect(page.get_by_role("link", name="ChondroCelect")).to_be_hidden()
    _verify(page, live_server.url, "Kymriah")
    context.close()


@BOTH
def test_it_narrows_sorts_and_downloads_what_is_shown(
    page: Page, live_server: LiveServer, viewport: dict[str, int], tmp_path: Path
) -> None:
    page.goto(f"{live_server.url}/register")
    for choice in ("Tissue engineered product", "Authorised"):
        if viewport == PHONE:
            page.get_by_text("Narrow the list").click()
        page.get_by_role("complementary").get_by_role("link", name=choice, exact=True).click()
    expect(page.get_by_role("list", name="Chosen")).to_contain_text("Tissue engineered product")
    if viewport == DESKTOP:
        page.get_by_role("link", name="Medicine", exact=True).click()
        expect(page.locator("th[aria-sort='ascending']")).to_contain_text("Medicine")
    shown = page.locator("table.register th[scope=row] a").all_inner_texts()
    assert shown
    _accessible(page)
    with page.expect_download() as coming:
        page.get_by_role("link", name="table (CSV)").click()
    kept = tmp_path / coming.value.suggested_filename
    coming.value.save_as(kept)
    rows = list(csv.DictReader(io.StringIO(kept.read_text(encoding="utf-8"))))
    assert kept.name == "register.csv"
    assert [row["name"] for row in rows] == shown
    page.get_by_role("link", name="Authorised: let go").click()
    expect(page.get_by_role("list", name="Chosen")).not_to_contain_text("Authorised")


# ---------------------------------------------------------------------------------- the other pages


@BOTH
def test_it_shows_figures_drawn_and_as_tables(
    page: Page, live_server: LiveServer, viewport: dict[str, int]
) -> None:
    page.goto(f"{live_server.url}/register/statistics")
    expect(page.locator("svg.chart:visible")).to_have_count(page.locator("figure").count())
    page.locator("summary", has_text="The same as a table").first.click()
    expect(page.locator("table:visible")).to_have_count(1)
    _accessible(page)


@BOTH
def test_it_names_the_authority_of_a_country(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/authorities")
    page.get_by_label("Country").select_option(label="Spain")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", name="Spain")).to_be_visible()
    expect(page.locator("section[aria-labelledby=chosen]")).to_contain_text("AEMPS")
    _accessible(page)


def test_it_leads_back_from_an_address_that_was_mistyped(
    browser_context: BrowserContext, live_server: LiveServer
) -> None:
    page = browser_context.new_page()
    answered = page.goto(f"{live_server.url}/register/kymria")
    assert isinstance(answered, Response)
    assert answered.status == 404
    _accessible(page)
    page.get_by_role("link", name="Kymriah").click()
    expect(page.get_by_role("heading", name="Kymriah", level=1)).to_be_visible()
