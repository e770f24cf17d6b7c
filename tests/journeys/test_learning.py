"""From the list of modules to a marked exercise, as a person goes: wide, narrow, without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from openatmp.roadmap.learning import modules
from tests.journeys.accessibility import violations

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _guess(page: Page, home: str) -> None:
    page.goto(f"{home}/learn")
    page.get_by_role("link", name=modules()["classification"].title).click()
    exercise = page.get_by_role("region", name="2. T cells with a safety switch")
    exercise.get_by_label("Gene therapy medicinal product").check()
    page.get_by_label("On which day does the committee").fill("2026-10-13")
    exercise.get_by_role("button", name="Mark exercise 2").click()
    expect(exercise.get_by_role("heading", name="Not right")).to_be_in_viewport()


@BOTH
@pytest.mark.parametrize("address", ["/learn", *(f"/learn/{key}" for key in modules())])
def test_it_shows_every_module_to_everybody(page: Page, live_server: LiveServer, address: str) -> None:
    page.goto(live_server.url + address)
    _accessible(page)


@BOTH
def test_it_marks_an_answer_in_its_place_and_keeps_the_rest(page: Page, live_server: LiveServer) -> None:
    _guess(page, live_server.url)
    exercise = page.get_by_role("region", name="2. T cells with a safety switch")
    expect(exercise.get_by_label("Gene therapy medicinal product")).to_be_checked()
    expect(exercise.get_by_text("Published by the committee for advanced therapies, 2009")).to_be_visible()
    expect(page.get_by_label("On which day does the committee")).to_have_value("2026-10-13")
    _accessible(page)
    exercise.get_by_label("Somatic cell therapy medicinal product").check()
    exercise.get_by_role("button", name="Mark again exercise 2").click()
    expect(exercise.get_by_role("heading", name="Right", exact=True)).to_be_visible()
    expect(page.get_by_text("1 of 6 marked, 1 right.")).to_be_visible()
    _accessible(page)


@BOTH
def test_everything_marked_is_still_for_everybody(page: Page, live_server: LiveServer) -> None:
    query = "a.investigational=G24,G30&a.questions=2017-05-01..2017-08-18&a.routes=none&a.trial=x"
    marked = "&".join(f"marked={one.posed.id}" for one in modules()["quality"].exercises)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(f"{live_server.url}/learn/quality?{query}&{marked}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        _accessible(page)


@BOTH
def test_it_places_a_clock_stop(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/learn/quality")
    exercise = page.get_by_role("region", name="3. Place the clock stop")
    exercise.get_by_label("Last day that counts").fill("2017-05-18")
    exercise.get_by_label("Last day it stands").fill("2017-08-18")
    exercise.get_by_role("button", name="Mark exercise 3").click()
    expect(exercise.get_by_role("heading", name="Right", exact=True)).to_be_in_viewport()
    expect(exercise.get_by_text("It stands for 92 days.")).to_be_visible()


@BOTH
def test_it_needs_no_script(browser: Browser, viewport: dict[str, int], live_server: LiveServer) -> None:
    size = {"width": viewport["width"], "height": viewport["height"]}
    context = browser.new_context(viewport=size, java_script_enabled=False)  # type: ignore[arg-type] # the two sizes are all there is
    _guess(context.new_page(), live_server.url)
    context.close()


def test_the_address_is_all_that_is_needed_to_go_on(
    page: Page, browser: Browser, live_server: LiveServer
) -> None:
    _guess(page, live_server.url)
    elsewhere = browser.new_context()
    again = elsewhere.new_page()
    again.goto(page.url)
    expect(again.get_by_role("heading", name="Not right")).to_be_visible()
    expect(again.get_by_text("1 of 6 marked, 0 right.")).to_be_visible()
    elsewhere.close()


def test_enter_in_a_field_marks_what_is_answered(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/learn/scientific-advice")
    amount = page.get_by_role("region", name="1. A university asks").get_by_label("What is due?")
    amount.fill("0")
    amount.press("Enter")
    expect(page.get_by_text("1 of 6 marked, 1 right.")).to_be_visible()


def test_on_paper_there_is_nothing_to_press(page: Page, live_server: LiveServer) -> None:
    page.goto(f"{live_server.url}/learn/certification?a.fee=0&marked=fee")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="1. Nothing is validated")).to_be_visible()
    expect(page.get_by_role("heading", name="Right", exact=True)).to_be_visible()
    assert page.get_by_role("button").count() == 0
