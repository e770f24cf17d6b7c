"""Procedures, timetables and the law as a person uses them: without scripts, wide and on a phone."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.accessibility import violations

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])
DATES = "/timetable?procedure=evaluation&course=standard&plan=start&day=2027-01-28&usual=yes"
PAGES = [
    "/procedures",
    "/procedures?who=academia&group=support",
    "/procedures?who=holder&group=trial",
    "/procedures/evaluation",
    "/procedures/evaluation?course=accelerated",
    "/procedures/pre-submission",
    "/procedures/hospital-exemption",
    "/procedures/reform",
    "/timetable",
    "/timetable?procedure=evaluation",
    DATES,
    "/coverage",
    "/law",
    "/law/1394-2007",
    "/law/2001-83",
]


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


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
def test_it_leads_from_the_first_page_to_dates(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url)
    page.get_by_label("Main menu").get_by_role("link", name="Procedures").click()
    page.get_by_label("Used by").select_option(label="Academia and non-profit")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("status")).to_contain_text("procedures. Show all")
    page.get_by_role("link", name="Recommendation on classification").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Recommendation on classification")
    page.get_by_role("link", name="Put dates to it").click()
    expect(page.get_by_label("Procedure", exact=True)).to_have_value("classification")
    page.get_by_label("Day", exact=True).fill("2026-02-20")
    page.get_by_role("button", name="Count the dates").click()
    expect(page.locator("h1#answer")).to_contain_text("Recommendation on classification")
    expect(page.locator("svg.lanes:visible")).to_have_count(1)
    _accessible(page)


@BOTH
def test_it_leads_from_a_step_to_its_provision_and_to_the_text(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/procedures/evaluation")
    row = page.locator("#step-chmp-list-of-questions")
    row.get_by_role("link", name="Regulation 1394/2007, Art. 8").click()
    expect(page).to_have_url(f"{live_server.url}/law/1394-2007#at-8")
    provision = page.locator("#at-8")
    expect(provision).to_be_in_viewport()
    expect(provision).to_contain_text("verified")
    source = provision.get_by_role("link", name="source of").first.get_attribute("href")
    assert source is not None
    assert source.startswith("http")


@BOTH
def test_it_keeps_what_was_typed_when_something_is_wrong(
    browser_context: BrowserContext, live_server: LiveServer
) -> None:
    # A browser writes the refusal into its console; this page may.
    page = browser_context.new_page()
    page.goto(f"{live_server.url}/timetable?procedure=evaluation")
    page.get_by_label("Day", exact=True).fill("2008-12-01")
    page.get_by_label("To, stop 1").fill("2009-06-01")
    page.get_by_role("button", name="Count the dates").click()
    expect(page.get_by_role("alert")).to_contain_text("a day from 2008-12-30")
    expect(page.get_by_label("Day", exact=True)).to_have_value("2008-12-01")
    expect(page.get_by_label("To, stop 1")).to_have_value("2009-06-01")
    _accessible(page)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["1280", "390"])
def test_it_needs_no_scripts_from_choice_to_files(
    browser: Browser, live_server: LiveServer, size: dict[str, int], tmp_path: Path
) -> None:
    context = browser.new_context(
        viewport={"width": size["width"], "height": size["height"]}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{live_server.url}/timetable")
    page.get_by_label("Procedure", exact=True).select_option(value="evaluation")
    page.get_by_label("Day", exact=True).fill("2017-01-19")
    page.get_by_role("button", name="Count the dates").click()
    page.get_by_role("button", name="Room for one more stop").click()
    page.get_by_label("Stop 1", exact=True).select_option(index=0)
    page.get_by_label("From, stop 1").fill("2017-05-18")
    page.get_by_label("To, stop 1").fill("2017-08-18")
    page.get_by_role("button", name="Count the dates").click()
    expect(page.get_by_text("The clock stands for 92 days")).to_be_visible()
    with page.expect_download() as began:
        page.get_by_role("link", name="Calendar file (ICS)").click()
    calendar = Path(began.value.path()).read_text(encoding="utf-8")
    assert began.value.suggested_filename == "evaluation-2017-01-19.ics"
    assert "SUMMARY:Clock stopped for 92 days" in calendar
    with page.expect_download() as began:
        page.get_by_role("link", name="Data (JSON)").click()
    said = json.loads(Path(began.value.path()).read_text(encoding="utf-8"))
    assert said["stops"][0]["days"] == 92
    context.close()


def test_the_link_gives_another_reader_the_same_answer(
    browser: Browser, page: Page, live_server: LiveServer
) -> None:
    page.goto(live_server.url + DATES)
    address = page.locator("#keep + p + p a").inner_text()
    shown = page.locator("table.timetable").inner_text()
    other = browser.new_context().new_page()
    other.goto(address)
    assert other.locator("table.timetable").inner_text() == shown
    other.context.close()


@BOTH
def test_it_plans_back_from_a_decision(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/timetable?procedure=evaluation")
    page.get_by_label("It must be decided by this day").check()
    page.get_by_label("Day", exact=True).fill("2029-06-29")
    page.get_by_label("As long as is usual").check()
    page.get_by_role("button", name="Count the dates").click()
    expect(page.locator("section.answer")).to_contain_text("decided")
    expect(page.get_by_text("as is usual").first).to_be_visible()
    _accessible(page)


def test_it_stores_nothing_in_the_browser(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url + DATES)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_it_prints_the_answer_without_its_form(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url + DATES)
    page.emulate_media(media="print")
    expect(page.locator("table.timetable")).to_be_visible()
    expect(page.locator("svg.lanes--wide")).to_be_visible()
    expect(page.get_by_role("button", name="Count the dates")).to_be_hidden()
    expect(page.get_by_label("From idea to patient")).to_be_hidden()
