"""An officer at the desk: triages a report, merges a duplicate, exports the package; also without scripts."""

from base64 import urlsafe_b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from openatmp.offers.reporting import Happened, Report, Whose
from openatmp.offers.triage import unpack
from openatmp.web.reports import acts, models
from openatmp.web.reports.acts import Officer, Permission
from openatmp.web.reports.drafts import Drafted, Ready
from openatmp.web.reports.evidence import piece_of
from openatmp.web.site.clock import now
from tests.journeys.accessibility import violations
from tests.offers.reporting.conftest import FULL
from tests.web.reports.conftest import picture

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])
NAME, PASSWORD = "Officer One", "a long pass phrase of the tests"
OFFER = (
    "Our clinic treats arthritis with your own stem cells. The innovative therapy has no side effects; nine "
    "of ten patients walk without pain. Call us today on +49 30 901820 to book your free consultation."
)
SEEN_ONLY = Report(frozenset({Happened.OFFERED}), Whose.NOBODY, "DE", provider="Clinic of the tests")


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_FOLDER = tmp_path
    settings.SEALING_KEYS = [urlsafe_b64encode(b"k" * 32).decode()]
    settings.OPERATOR = "Authority of the tests"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return tmp_path


@pytest.fixture
def reports(live_server: LiveServer) -> tuple[int, int]:
    """Two reports on one offer, and an officer who may do everything."""
    acts.appoint(Officer(NAME, "DE", frozenset(Permission)), PASSWORD)
    first = _filed(replace(FULL, planned=None), picture(), OFFER)
    return first, _filed(SEEN_ONLY, None, f"{OFFER} Hurry.")


def _filed(report: Report, content: bytes | None, offer: str) -> int:
    pieces = (piece_of(content),) if content else ()
    draft = Drafted({}, pieces, offer, Ready(report, "The text of the report\n", "DE", "en"))
    acts.file_report(acts.keep_draft(draft, now()), draft, now())
    return models.Report.objects.latest("pk").pk


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _sign_in(page: Page, home: str) -> None:
    page.goto(f"{home}/desk")
    page.get_by_label("Your name at the desk").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Reports", level=1)).to_be_visible()


def _do(page: Page, what: str, button: str, **said: str) -> None:
    """Open a part of what can be done, fill it in, and press its button."""
    part = page.locator("details", has=page.get_by_text(what, exact=True))
    part.get_by_text(what, exact=True).click()
    for label, value in said.items():
        part.get_by_label(label.replace("_", " ")).first.fill(value)
    part.get_by_role("button", name=button, exact=True).click()


def _triage_merge_and_export(page: Page, home: str, keys: tuple[int, int], folder: Path) -> None:
    first, second = keys
    _sign_in(page, home)
    page.get_by_role("link", name=f"Report {second}").first.click()
    expect(page.get_by_role("heading", name=f"Report {second}", level=1)).to_be_visible()
    expect(page.get_by_text("Both hold nearly the same text.", exact=True)).to_be_visible()

    _do(page, "Merge it into another report", "Merge", Why="the same offer")
    expect(page.get_by_text("The report was merged.")).to_be_visible()
    page.get_by_role("link", name=f"report {first}", exact=True).click()
    expect(page.get_by_text(f"Report {second} was merged into this one.")).to_be_visible()

    part = page.locator("details", has=page.get_by_text("Set another level", exact=True))
    part.get_by_text("Set another level", exact=True).click()
    part.get_by_label("How urgent is it?").select_option("soon")
    part.get_by_label("Why?").fill("the hospital looks after the child")
    part.get_by_role("button", name="Set the level").click()
    expect(page.get_by_text("The level was set.")).to_be_visible()

    part = page.locator("details", has=page.get_by_text("Hand it out as a case package", exact=True))
    part.get_by_text("Hand it out as a case package", exact=True).click()
    part.get_by_label("For whom?").select_option("FR")
    part.get_by_label("Why?").fill("the clinic is theirs")
    with page.expect_download() as begun:
        part.get_by_role("button", name="Make the package").click()
    kept = folder / "case.zip"
    begun.value.save_as(kept)
    package = unpack(kept.read_bytes())
    assert package.case["triage"]["level"] == "soon"
    assert [act["kind"] for act in package.log] == ["received", "merged", "weighed", "exported"]
    assert {piece.name for piece in package.evidence} == {"evidence-1.jpg", "evidence-2.txt"}


@BOTH
def test_an_officer_triages_merges_a_duplicate_and_exports_the_package(
    page: Page, live_server: LiveServer, reports: tuple[int, int], tmp_path: Path
) -> None:
    _triage_merge_and_export(page, live_server.url, reports, tmp_path)


def test_all_of_it_works_without_scripts(
    browser: Browser, live_server: LiveServer, reports: tuple[int, int], tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    context.set_default_timeout(15_000)
    try:
        _triage_merge_and_export(context.new_page(), live_server.url, reports, tmp_path)
    finally:
        context.close()


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_the_desk_is_open_to_everybody(
    page: Page, live_server: LiveServer, reports: tuple[int, int], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{live_server.url}/desk/sign-in")
    _accessible(page)
    _sign_in(page, live_server.url)
    for address in ("/desk", "/desk/take-in", *(f"/desk/{key}" for key in reports)):
        page.goto(live_server.url + address)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        _accessible(page)


@BOTH
def test_whatever_goes_wrong_is_told_in_place(
    browser_context: BrowserContext, live_server: LiveServer, reports: tuple[int, int]
) -> None:
    # A browser notes every refusal as an error, and refusals are what is looked at here.
    page = browser_context.new_page()
    page.goto(f"{live_server.url}/desk/sign-in")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_focused()
    _accessible(page)
    _sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/desk/{reports[0]}")
    acts.note(reports[0], Officer("Officer Two", "DE", frozenset(Permission)), now(), "a note of another")
    _do(page, "Close it", "Close", Why="Everything is answered")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_text("a note of another")).to_be_visible()
    expect(page.locator("#close-ground")).to_have_value("Everything is answered")
    _accessible(page)
    page.locator("#close").get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_text("The report was closed.")).to_be_visible()


@BOTH
def test_personal_data_take_a_reason_and_evidence_is_saved(
    page: Page, live_server: LiveServer, reports: tuple[int, int]
) -> None:
    _sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/desk/{reports[0]}")
    expect(page.get_by_text("ada@example.org")).to_have_count(0)
    with page.expect_download() as begun:
        page.get_by_role("link", name="evidence-1.jpg").click()
    assert begun.value.suggested_filename == f"report-{reports[0]}-evidence-1.jpg"
    _do(page, "See personal data", "Show it", Why="to call the reporter")
    expect(page.get_by_text("ada@example.org")).to_be_visible()
    _accessible(page)
    page.get_by_role("link", name="Back to the report").click()
    expect(page.get_by_text("Personal data shown")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
