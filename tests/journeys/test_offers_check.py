"""A worried parent checks an offer: on a phone and on a desk, with scripts switched off, on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.accessibility import violations

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], indirect=True, ids=["1280", "390"])
OFFER = (
    "Our clinic on the coast treats autism, arthrosis and diabetes with your own stem cells. This innovative "
    "therapy is the last hope for many families. It is completely safe and has no side effects, because the "
    "cells are natural. The cells regenerate cartilage. More than 3,000 patients tell their story.\n\n"
    "Our laboratory is certified by ISO and GMP. The package costs 9,000 euro with hotel and transfer. "
    "Book your free consultation now, or write on WhatsApp!\n"
)


def _accessible(page: Page) -> None:
    """Nothing that axe-core can find is wrong, and nobody has to scroll sideways."""
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def _check(page: Page, home: str, text: str = OFFER, country: str = "Germany") -> None:
    page.goto(f"{home}/check")
    page.get_by_label("What were you offered?").fill(text)
    page.get_by_label("In which country do you live?").select_option(label=country)
    page.get_by_role("button", name="Look at it").click()
    expect(page.locator("h1#answer")).to_be_visible()


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_leads_from_an_offer_to_its_signs_a_letter_and_whom_to_ask(
    page: Page, live_server: LiveServer, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(live_server.url)
    page.get_by_role("link", name="Check an offer").first.click()
    _accessible(page)
    _check(page, live_server.url)
    expect(page.locator("h1#answer")).to_contain_text("This reads like an offer of a treatment")
    expect(page.locator("h1#answer")).to_be_focused()
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_text("Paul-Ehrlich-Institut")).to_be_visible()
    expect(page.get_by_label("The letter, to be copied (English)")).to_contain_text("Dear Sir or Madam,")
    assert "stem" not in page.url
    _accessible(page)


@BOTH
def test_a_mark_leads_to_its_sign_and_back(page: Page, live_server: LiveServer) -> None:
    _check(page, live_server.url)
    link = page.locator("mark sup a").first
    number = link.get_attribute("href")
    assert number is not None
    link.click()
    expect(page.locator(number)).to_be_in_viewport()
    page.locator(f"{number} a[href^='#mark-']").first.click()
    expect(page.locator("mark").first).to_be_in_viewport()


@BOTH
def test_everything_folded_can_be_opened_without_losing_anybody(page: Page, live_server: LiveServer) -> None:
    long = "There is a garden behind the house, with an old tree and a bench. " * 80
    _check(page, live_server.url, f"{long}\n{OFFER}\n{long}")
    expect(page.get_by_text("A part without a sign").first).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    _accessible(page)


@BOTH
@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "The ministry of health warns of clinics that sell unproven stem cells, said a professor.",
            "like a text",
        ),
        ("hello", "read"),
    ],
)
def test_it_answers_calmly_whatever_was_handed_in(
    page: Page, live_server: LiveServer, text: str, headline: str
) -> None:
    _check(page, live_server.url, text, "Poland")
    expect(page.locator("h1#answer")).to_contain_text(headline if text != "hello" else "")
    _accessible(page)


def test_it_reads_a_saved_page(page: Page, live_server: LiveServer, tmp_path: Path) -> None:
    saved = tmp_path / "offer.html"
    saved.write_text(f"<!doctype html><title>Clinic</title><nav>Home</nav><p>{OFFER}</p>", encoding="utf-8")
    page.goto(f"{live_server.url}/check")
    page.get_by_label("Or choose a file").set_input_files(saved)
    page.get_by_role("button", name="Look at it").click()
    expect(page.locator("mark").first).to_be_visible()


@pytest.fixture
def without_scripts(browser: Browser, viewport: dict[str, int]) -> Iterator[Page]:
    """A page in a browser that runs no scripts, and may write refusals into its console."""
    context = browser.new_context(
        java_script_enabled=False,
        locale="en-GB",
        viewport={"width": viewport["width"], "height": viewport["height"]},
    )
    yield context.new_page()
    context.close()


@BOTH
def test_it_works_without_scripts_from_the_form_to_the_report(
    without_scripts: Page, live_server: LiveServer
) -> None:
    page = without_scripts
    _check(page, live_server.url)
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_role("button", name="Report this offer").click()
    assert page.url.startswith(f"{live_server.url}/report")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "Our clinic on the coast" in page.content()


@BOTH
def test_it_says_what_is_missing_where_it_is_missing(without_scripts: Page, live_server: LiveServer) -> None:
    page = without_scripts
    page.goto(f"{live_server.url}/check")
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_role("alert")).to_contain_text("Paste the text of the offer, or choose a file.")


def test_it_prints_with_everything_that_matters(page: Page, live_server: LiveServer) -> None:
    _check(page, live_server.url)
    page.emulate_media(media="print")
    expect(page.locator("mark").first).to_be_visible()
    expect(page.locator(".only-on-paper").first).to_be_visible()
    expect(page.get_by_role("button", name="Report this offer")).to_be_hidden()


@BOTH
def test_it_is_there_in_german_from_the_form_to_the_answer_and_back_in_english(
    page: Page, live_server: LiveServer
) -> None:
    page.goto(f"{live_server.url}/check")
    page.get_by_role("link", name="Deutsch", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    _accessible(page)
    page.get_by_label("Was wurde Ihnen angeboten?").fill(OFFER)
    page.get_by_label("In welchem Land leben Sie?").select_option(label="Österreich")
    page.get_by_role("button", name="Ansehen", exact=True).click()
    expect(page.locator("h1#answer")).to_contain_text("Das liest sich wie das Angebot einer Behandlung")
    _accessible(page)
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1#answer")).to_contain_text("This reads like an offer of a treatment")
    assert page.url == f"{live_server.url}/check"


@BOTH
@pytest.mark.parametrize("address", ["/de/verify", "/de/report"])
def test_the_other_patient_pages_are_there_in_german_too(
    page: Page, live_server: LiveServer, address: str
) -> None:
    page.goto(live_server.url + address)
    expect(page.locator("html")).to_have_attribute("lang", "de")
    _accessible(page)
