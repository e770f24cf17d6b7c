"""From a description to a plan, and what would move: as a person goes, wide and narrow, without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.accessibility import violations

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])
DESCRIPTION = "The patient's own CD34+ blood stem cells; a lentiviral vector brings a working gene into them."


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _planned(page: Page, home: str) -> None:
    """Go from a description to its class, and from there to a plan."""
    page.goto(home)
    page.get_by_label("Describe your product in your own words").fill(DESCRIPTION)
    page.get_by_label("What is it for?").fill("An inherited immune deficiency")
    page.get_by_role("button", name="Classify", exact=True).click()
    page.get_by_role("link", name="Plan what follows").click()
    page.get_by_label("University, hospital or other non-profit").check()
    page.get_by_label("When shall the first trial be authorised?").fill("2099-03-01")
    page.get_by_label("When shall marketing authorisation be applied for?").fill("2102-01-15")
    page.get_by_role("group", name="Is the disease rare").get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Make the plan").click()
    expect(page.locator("h1#answer")).to_have_text("Gene therapy medicinal product (GTMP)")


@BOTH
def test_it_leads_from_a_description_to_a_plan_that_everybody_can_read(
    page: Page, live_server: LiveServer
) -> None:
    _planned(page, live_server.url)
    expect(page.locator("svg.plan:visible")).to_have_count(1)
    _accessible(page)
    page.locator("#item-clinical-trial > summary").click()
    expect(page.locator("#item-clinical-trial")).to_contain_text("Every step with its date")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    _accessible(page)


@BOTH
def test_it_shows_forms_fees_and_guidance_to_everybody(page: Page, live_server: LiveServer) -> None:
    for address in ("/roadmap", "/fees", "/guidance"):
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.goto(live_server.url + address)
            _accessible(page)


@BOTH
def test_a_plan_can_be_read_in_the_dark(page: Page, live_server: LiveServer) -> None:
    page.emulate_media(color_scheme="dark")
    _planned(page, live_server.url)
    _accessible(page)


@BOTH
def test_it_says_what_would_move_and_leads_back(page: Page, live_server: LiveServer) -> None:
    _planned(page, live_server.url)
    page.get_by_label("Another applicant").select_option("sme")
    page.get_by_role("button", name="See what moves").click()
    expect(page.locator("h1#answer")).to_contain_text("would move")
    expect(page.locator("main")).to_contain_text("Status of a micro, small or medium-sized enterprise")
    _accessible(page)
    page.get_by_role("link", name="Back to the plan").click()
    expect(page.locator("h1#answer")).to_have_text("Gene therapy medicinal product (GTMP)")


def test_it_answers_what_decides_something_with_one_step(page: Page, live_server: LiveServer) -> None:
    _planned(page, live_server.url)
    before = page.locator(".find-out li").count()
    page.locator(".find-out li", has_text="one hospital").get_by_role(
        "link", name=re.compile(r"^No\b")
    ).click()
    expect(page.locator(".find-out li")).to_have_count(before - 1)


def test_it_goes_on_with_a_file_that_was_kept(page: Page, live_server: LiveServer, tmp_path: Path) -> None:
    _planned(page, live_server.url)
    address = page.url
    with page.expect_download() as coming:
        page.get_by_role("link", name="Keep a file of what was asked").click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    page.goto(f"{live_server.url}/roadmap")
    page.get_by_label("The file you kept").set_input_files(file)
    page.get_by_role("button", name="Go on with it").click()
    expect(page.locator("h1#answer")).to_have_text("Gene therapy medicinal product (GTMP)")
    assert page.url == address


def test_it_gives_documents_and_dates(page: Page, live_server: LiveServer, tmp_path: Path) -> None:
    _planned(page, live_server.url)
    for name, begins in (
        ("Download as PDF", b"%PDF"),
        ("To edit (DOCX)", b"PK"),
        ("Dates for a calendar (ICS)", b"BEGIN:VCALENDAR"),
    ):
        # A machine that is busy may take long to set a plan in type.
        with page.expect_download(timeout=60_000) as coming:
            page.get_by_role("link", name=name).click(no_wait_after=True, timeout=60_000)
        file = tmp_path / coming.value.suggested_filename
        coming.value.save_as(file)
        assert file.read_bytes().startswith(begins)


def test_it_works_with_scripts_off(browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    _planned(page, live_server.url)
    page.locator("#item-evaluation > summary").click()
    expect(page.locator("#item-evaluation")).to_contain_text("Papers in")
    page.get_by_label("The law of another day").fill("2027-08-07")
    page.get_by_role("button", name="See what moves").click()
    expect(page.locator("h1#answer")).to_contain_text("would move")
    context.close()
