"""From an empty form to the documents, as a person goes: with scripts and without, wide and narrow."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, BrowserContext, Download, Locator, Page, expect
from pypdf import PdfReader
from pytest_django.live_server_helper import LiveServer

from tests.journeys.accessibility import violations

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])

DESCRIPTION = "Cartilage cells from the patient's knee, expanded in culture and seeded on a collagen membrane"
INDICATION = "Repair of cartilage defects of the knee"
PAGES = ["/", "/about", "/style", "/api"]


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _describe(page: Page, home: str, description: str = DESCRIPTION, indication: str = INDICATION) -> None:
    page.goto(home)
    page.get_by_label("Describe your product in your own words").fill(description)
    page.get_by_label("What is it for?").fill(indication)
    page.get_by_role("button", name="Classify", exact=True).click()
    expect(page.locator("h1#answer")).to_be_visible()


def _content(download: Download, folder: Path) -> bytes:
    kept = folder / download.suggested_filename
    download.save_as(kept)
    return kept.read_bytes()


@pytest.fixture
def refused_page(browser_context: BrowserContext) -> Page:
    """A page whose requests may be refused: a browser writes every refusal into its console."""
    return browser_context.new_page()


@BOTH
@pytest.mark.parametrize("address", PAGES)
def test_it_shows_every_page_to_everybody(page: Page, live_server: LiveServer, address: str) -> None:
    page.goto(live_server.url + address)
    _accessible(page)


@BOTH
def test_it_shows_every_page_to_everybody_in_the_dark(page: Page, live_server: LiveServer) -> None:
    page.emulate_media(color_scheme="dark")
    for address in PAGES:
        page.goto(live_server.url + address)
        _accessible(page)
    _describe(page, live_server.url)
    _accessible(page)


@BOTH
def test_it_leads_from_an_empty_form_to_a_pdf(page: Page, live_server: LiveServer, tmp_path: Path) -> None:
    _describe(page, live_server.url)
    _accessible(page)
    expect(page.locator("h1#answer")).to_contain_text("ombined tissue engineered product (TEP)")
    expect(page.locator("mark").first).to_be_visible()
    expect(page.locator("svg.decision-path")).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("link", name="Download as PDF").click()
    content = _content(coming.value, tmp_path)
    text = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(content)).pages)
    assert "issue engineered product" in text


@BOTH
def test_it_takes_a_correction_and_answers_anew(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    page.locator("details.group > summary", has_text="Device").click()
    question = page.get_by_role("group", name="Is there a device, a scaffold or a matrix in the product?")
    question.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Work it out again").click()
    expect(page.locator("h1#answer")).to_have_text("Tissue engineered product (TEP)")
    _accessible(page)


@BOTH
def test_it_opens_every_part_without_losing_anybody(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    _accessible(page)


@BOTH
def test_it_says_what_is_missing_and_gets_to_a_class_by_answers(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url, "Cells of a donor", "A disease")
    expect(page.locator("h1#answer")).to_have_text("Undecided")
    _accessible(page)
    for _ in range(6):
        if page.locator("h1#answer").inner_text() != "Undecided":
            break
        for question in page.locator("section[aria-labelledby='questions'] form > .question").all():
            _answer(question)
        page.get_by_role("button", name="Work it out again").click()
        expect(page.locator("h1#answer")).to_be_focused()
    expect(page.locator("h1#answer")).not_to_have_text("Undecided")


def _answer(question: Locator) -> None:
    """Say yes, or leave every list empty on purpose."""
    yes, none = question.get_by_label("Yes", exact=True), question.get_by_label("None of these")
    (yes if yes.count() else none if none.count() else question.locator("input").first).check()


@BOTH
def test_it_leads_to_the_papers_of_a_request(
    refused_page: Page, live_server: LiveServer, tmp_path: Path
) -> None:
    _describe(refused_page, live_server.url)
    refused_page.get_by_role("button", name="Prepare the request").click()
    expect(refused_page.get_by_role("heading", name="Request for a recommendation")).to_be_visible()
    _accessible(refused_page)
    refused_page.get_by_role("button", name="Download to edit (DOCX)").click()
    expect(refused_page.get_by_role("alert")).to_contain_text("Name of the product")
    _accessible(refused_page)
    said = {
        "Name of the product": "Kneecell",
        "Name of the applicant": "An institute",
        "Address": "A street, a town",
        "Country": "Belgium",
        "Contact person": "Somebody",
        "E-mail of the contact person": "somebody@example.eu",
    }
    for label, value in said.items():
        refused_page.get_by_label(label, exact=True).fill(value)
    with refused_page.expect_download() as coming:
        refused_page.get_by_role("button", name="Download to edit (DOCX)").click()
    paper = docx.Document(BytesIO(_content(coming.value, tmp_path)))
    told = " ".join(cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    assert "Kneecell" in told
    assert "somebody@example.eu" in told


@BOTH
def test_it_opens_a_link_on_the_same_answer(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    answer = page.locator("h1#answer").inner_text()
    page.get_by_role("link", name="Open as a link").click()
    expect(page.get_by_text("This answer was opened from a link.")).to_be_visible()
    assert page.locator("h1#answer").inner_text() == answer
    _accessible(page)


@BOTH
def test_it_explains_what_is_wrong_in_the_form(refused_page: Page, live_server: LiveServer) -> None:
    refused_page.goto(live_server.url)
    refused_page.locator("summary", has_text="another day").click()
    refused_page.get_by_label("On which day?").fill("1999-01-01")
    refused_page.get_by_label("Describe your product in your own words").fill("Cultured cells")
    refused_page.get_by_role("button", name="Classify", exact=True).click()
    expect(refused_page.get_by_role("alert")).to_contain_text("is not in force on 1999-01-01")
    _accessible(refused_page)


def test_it_can_be_used_with_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Verify what you were told")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Describe your product in your own words")).to_be_focused()
    page.keyboard.type(DESCRIPTION)
    page.keyboard.press("Tab")
    page.keyboard.type(INDICATION)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Classify", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1#answer")).to_be_focused()


def test_it_moves_the_reader_to_the_new_answer(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    page.locator("details.group > summary", has_text="only usual").click()
    page.get_by_role("button", name="All of this is so").click()
    expect(page.get_by_role("button", name="All of this is so")).to_have_count(0)
    expect(page.locator("h1#answer")).to_be_focused()


@BOTH
def test_it_is_still_there_when_the_reader_comes_back(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    answer = page.locator("h1#answer").inner_text()
    page.get_by_role("button", name="Prepare the request").click()
    expect(page.get_by_role("heading", name="Request for a recommendation")).to_be_visible()
    page.go_back()
    expect(page.locator("h1#answer")).to_have_text(answer)
    page.get_by_role("link", name="About", exact=True).click()
    page.go_back()
    expect(page.locator("h1#answer")).to_have_text(answer)


@BOTH
def test_it_leads_to_a_part_of_the_page_from_its_list(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    listed = page.get_by_role("navigation", name="On this page")
    listed.get_by_role("link", name="What to do next").click()
    expect(page.get_by_role("heading", name="What to do next")).to_be_in_viewport()


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_it_is_a_page_that_one_can_scroll_through_on_a_phone(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    assert page.evaluate("document.documentElement.scrollHeight") < 10 * PHONE["height"]
    expect(page.get_by_text("The same in words").first).to_be_visible()
    expect(page.locator(".picture-and-words ol")).to_be_hidden()
    page.locator("summary", has_text="The same in words").click()
    expect(page.locator(".picture-and-words ol")).to_be_visible()


def test_it_shows_the_words_beside_the_picture_where_there_is_room(
    page: Page, live_server: LiveServer
) -> None:
    _describe(page, live_server.url)
    expect(page.locator(".picture-and-words ol li").first).to_be_visible()
    expect(page.locator(".facts li").first).to_be_visible()


def test_it_prints_the_steps_that_are_closed_on_the_screen(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    expect(page.locator("#steps .steps > li").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#steps .steps > li").first).to_be_visible()


def test_it_stores_nothing_in_the_browser_but_one_cookie(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    page.get_by_role("button", name="Work it out again").click()
    expect(page.locator("h1#answer")).to_be_visible()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert [cookie.get("name") for cookie in page.context.cookies()] == ["csrf"]


def test_it_prints_the_answer_without_anything_to_press(page: Page, live_server: LiveServer) -> None:
    _describe(page, live_server.url)
    page.emulate_media(media="print")
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.locator("h1#answer")).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


def test_it_reads_well_at_four_times_the_text_size(page: Page, live_server: LiveServer) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    _describe(page, live_server.url)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@BOTH
def test_it_works_the_same_without_scripts(
    browser: Browser, viewport: dict[str, int], live_server: LiveServer, tmp_path: Path
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": viewport["width"], "height": viewport["height"]}
    )
    page = context.new_page()
    _describe(page, live_server.url)
    page.locator("details.group > summary", has_text="Device").click()
    question = page.get_by_role("group", name="Is there a device, a scaffold or a matrix in the product?")
    question.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Work it out again").click()
    expect(page.locator("h1#answer")).to_have_text("Tissue engineered product (TEP)")
    with page.expect_download() as coming:
        page.get_by_role("link", name="Download as PDF").click()
    assert _content(coming.value, tmp_path).startswith(b"%PDF")
    context.close()
