"""A report as a person makes it: from nothing, on a phone, without scripts, to a receipt and its code."""

import io
from base64 import urlsafe_b64encode
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect
from pytest_django.live_server_helper import LiveServer

from openatmp.web.reports import models, queries
from tests.journeys.accessibility import violations

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_FOLDER = tmp_path
    settings.SEALING_KEYS = [urlsafe_b64encode(b"k" * 32).decode()]
    settings.OPERATOR = "Authority of the tests"
    settings.PRIVACY_CONTACT = "privacy@example.org"
    return tmp_path


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _photo() -> FilePayload:
    """A picture of a flyer, with the place at which a telephone took it."""
    exif = Image.Exif()
    exif[0x0110] = "ZyxPhone"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0)})
    written = io.BytesIO()
    Image.new("RGB", (600, 400), (220, 230, 240)).save(written, "JPEG", exif=exif)
    return {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": written.getvalue()}


def _fill_in(page: Page, home: str) -> None:
    page.goto(f"{home}/report")
    page.get_by_label("It was offered or advertised").check()
    page.get_by_label("Somebody was treated").check()
    page.get_by_label("Somebody's health suffered").check()
    page.get_by_label("In which country was it offered to you?").select_option(label="Germany")
    page.get_by_label("What happened, in your own words?").fill("They promised that he would walk again.")
    page.get_by_label("Who offers it?").fill("Clinic of the tests")
    page.get_by_label("Somebody in my family").check()
    page.get_by_text("More about that person, if you like").click()
    page.get_by_label("How old is that person?").select_option(label="0 to 11 years")
    page.get_by_text("Tell about the treatment").click()
    page.get_by_label("What happened to the person's health, and since when?").fill(
        "Fever since the third day"
    )
    page.get_by_label("How bad is it?").select_option(
        label="Serious: hospital, lasting damage, or danger to life"
    )
    page.get_by_label("Pictures, documents, mails").set_input_files([_photo()])


def _sent(page: Page, home: str) -> str:
    _fill_in(page, home)
    page.get_by_role("button", name="Look at it before sending").click()
    page.get_by_role("button", name="Send", exact=True).click()
    return page.locator(".code").inner_text()


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_shows_every_page_to_everybody(page: Page, live_server: LiveServer, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for address in ("/report", "/report/status"):
        page.goto(live_server.url + address)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        _accessible(page)


@BOTH
def test_it_leads_from_nothing_to_a_receipt_and_back_by_its_code(page: Page, live_server: LiveServer) -> None:
    _fill_in(page, live_server.url)
    _accessible(page)
    page.get_by_role("button", name="Look at it before sending").click()
    expect(page.get_by_role("heading", name="Look at your report", level=1)).to_be_focused()
    expect(page.get_by_text("They promised that he would walk again.")).to_be_visible()
    expect(page.get_by_text("Paul-Ehrlich-Institut (PEI)").first).to_be_visible()
    expect(page.get_by_text("place, time and device that the camera wrote into it are gone")).to_be_visible()
    assert models.Report.objects.count() == 0
    _accessible(page)

    page.get_by_role("button", name="Change something").click()
    expect(page.get_by_label("Who offers it?")).to_have_value("Clinic of the tests")
    expect(page.get_by_text("evidence-1.jpg")).to_be_visible()
    page.get_by_label("Who offers it?").fill("Clinic of the tests, Testville")
    page.get_by_role("button", name="Look at it before sending").click()
    expect(page.get_by_text("Who offers it: Clinic of the tests, Testville")).to_be_visible()

    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", name="Your report was received", level=1)).to_be_focused()
    expect(page.get_by_role("heading", name="For your doctor")).to_be_visible()
    code = page.locator(".code").inner_text()
    assert len(code.split("-")) == 6
    assert "Testville" not in page.url
    _accessible(page)
    row = models.Report.objects.get()
    found = queries.content_of(row.pk, 1, "DE")
    assert found
    assert not Image.open(io.BytesIO(found[1])).getexif()

    page.get_by_role("link", name="Follow your report").click()
    page.get_by_label("Code on your receipt").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Show my report").click()
    expect(page.get_by_role("heading", name="Received", level=1)).to_be_focused()
    assert code not in page.url
    _accessible(page)

    page.get_by_label("What do you want to add?").fill("They called again today.")
    page.get_by_role("button", name="Send this too").click()
    expect(page.get_by_text("What you added was received.")).to_be_visible()
    expect(page.get_by_text("You added something.")).to_be_visible()
    assert queries.notes(row.pk, "DE") == {2: "They called again today."}
    _accessible(page)


@BOTH
def test_it_says_what_is_missing_where_it_is_missing(
    browser_context: BrowserContext, live_server: LiveServer
) -> None:
    # A browser writes the refusal into its console; this page may.
    page = browser_context.new_page()
    page.goto(f"{live_server.url}/report")
    page.get_by_label("What happened, in your own words?").fill("Something happened")
    page.get_by_label("E-mail").fill("nobody")
    page.get_by_role("button", name="Look at it before sending").click()
    told = page.get_by_role("alert")
    expect(told).to_be_focused()
    expect(told).to_contain_text("Tick what happened; one is enough.")
    expect(told).to_contain_text("Choose the country")
    expect(told).to_contain_text("This does not look like an e-mail address")
    expect(page.get_by_label("What happened, in your own words?")).to_have_value("Something happened")
    _accessible(page)
    told.get_by_role("link", name="Tick what happened").click()
    expect(page.get_by_role("group", name="What happened?")).to_be_focused()


@BOTH
def test_a_file_that_is_not_taken_is_named_and_the_picture_stays(
    browser_context: BrowserContext, live_server: LiveServer
) -> None:
    page = browser_context.new_page()
    _fill_in(page, live_server.url)
    program: FilePayload = {"name": "run.exe", "mimeType": "image/png", "buffer": b"MZ\x00" + bytes(60)}
    page.get_by_label("Pictures, documents, mails").set_input_files([_photo(), program])
    page.get_by_role("button", name="Look at it before sending").click()
    expect(page.get_by_role("alert")).to_contain_text("“run.exe” was not taken. It is a program.")
    expect(page.get_by_role("group", name="These are here already")).to_contain_text("evidence-1.jpg")
    _accessible(page)
    page.get_by_role("button", name="Look at it before sending").click()
    expect(page.get_by_role("heading", name="Look at your report")).to_be_visible()
    expect(page.get_by_text("evidence-1.jpg").first).to_be_visible()


@BOTH
def test_a_wrong_code_leads_nowhere(browser_context: BrowserContext, live_server: LiveServer) -> None:
    page = browser_context.new_page()
    page.goto(f"{live_server.url}/report/status")
    page.get_by_label("Code on your receipt").fill("ABCD-EFGH")
    page.get_by_role("button", name="Show my report").click()
    expect(page.get_by_role("alert")).to_contain_text("There is no report with this code")
    _accessible(page)


@BOTH
def test_it_works_without_scripts(
    browser: Browser, viewport: dict[str, int], live_server: LiveServer
) -> None:
    context = browser.new_context(
        java_script_enabled=False,
        viewport={"width": viewport["width"], "height": viewport["height"]},
        locale="en-GB",
    )
    page = context.new_page()
    code = _sent(page, live_server.url)
    page.goto(f"{live_server.url}/report/status")
    page.get_by_label("Code on your receipt").fill(code)
    page.get_by_role("button", name="Show my report").click()
    expect(page.get_by_role("heading", name="Received", level=1)).to_be_visible()
    context.close()


def test_it_can_be_used_with_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/report")
    page.get_by_label("It was offered or advertised").focus()
    page.keyboard.press("Space")
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.get_by_label("In which country was it offered to you?")).to_be_focused()
    page.keyboard.type("France")
    page.keyboard.press("Tab")
    page.keyboard.type("They promised too much.")
    page.get_by_label("Nobody I know: I only saw the offer").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Look at it before sending").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Look at your report")).to_be_visible()
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Send", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your report was received")).to_be_visible()


def test_the_receipt_can_be_printed(page: Page, live_server: LiveServer) -> None:
    _sent(page, live_server.url)
    page.emulate_media(media="print")
    expect(page.locator(".code")).to_be_visible()
    expect(page.get_by_role("heading", name="For your doctor")).to_be_visible()
    expect(page.get_by_role("navigation", name="Main menu")).to_be_hidden()


def test_nothing_is_left_in_the_browser(
    page: Page, browser_context: BrowserContext, live_server: LiveServer
) -> None:
    _sent(page, live_server.url)
    kept = browser_context.storage_state()
    assert [cookie["name"] for cookie in kept["cookies"]] == ["csrf"]
    assert kept["origins"] == []
    assert len(page.evaluate("history.state === null ? [] : [history.state]")) == 0


@BOTH
def test_a_check_leads_to_a_report_that_knows_the_offer(page: Page, live_server: LiveServer) -> None:
    offer = (
        "Our clinic treats arthritis with your own stem cells. No side effects; nine of ten patients walk "
        "without pain. Call us today to book your free consultation."
    )
    page.goto(f"{live_server.url}/check")
    page.locator("textarea[name=text]").fill(offer)
    page.locator("select[name=country]").select_option(value="FR")
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("button", name="Report this offer").click()
    expect(page.get_by_label("Text of the offer")).to_have_value(offer)
    expect(page.get_by_label("In which country was it offered to you?")).to_have_value("FR")
    page.get_by_label("It was offered or advertised").check()
    page.get_by_label("Nobody I know: I only saw the offer").check()
    page.get_by_role("button", name="Look at it before sending").click()
    expect(page.get_by_text("The text of the offer.")).to_be_visible()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", name="Your report was received")).to_be_visible()
    assert queries.offer_of(models.Report.objects.get().pk, "FR") == offer
