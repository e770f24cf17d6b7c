"""A real browser for journeys: Chromium from the system, never a download."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests import requirements

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP = {"width": 1280, "height": 900}


def chromium_path() -> str:
    """The browser named by OPENATMP_CHROMIUM, else the first of the usual names on the path."""
    names = (os.environ.get("OPENATMP_CHROMIUM", ""), *CHROMIUM_NAMES)
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        requirements.not_here("Chromium. On Debian: apt-get install chromium, or set OPENATMP_CHROMIUM")
    return found


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens a browser."""
    for item in items:
        if {"browser", "browser_context", "page"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    executable = chromium_path()
    # Playwright keeps an event loop in this thread, which Django takes for an asynchronous view.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    """Size of the window; parametrise with ``indirect`` to see another."""
    size: dict[str, int] = getattr(request, "param", DESKTOP)
    return size


@pytest.fixture
def browser_context(browser: Browser, viewport: dict[str, int]) -> Iterator[BrowserContext]:
    """A fresh profile: no cookie or stored value comes from another test."""
    context = browser.new_context(
        viewport={"width": viewport["width"], "height": viewport["height"]}, locale="en-GB"
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(browser_context: BrowserContext) -> Iterator[Page]:
    """A page that fails the test if it complains, or asks any other machine for anything."""
    opened = browser_context.new_page()
    complaints: list[str] = []
    listen(opened, complaints)
    yield opened
    assert not complaints, "the page complained:\n" + "\n".join(complaints)


def listen(page: Page, complaints: list[str]) -> None:
    """Note, from now on, what a page says went wrong and whom else it asks for something."""
    page.on("console", lambda message: _note_complaint(complaints, message))
    page.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    page.on("request", lambda request: _note_foreign_request(complaints, request))


def _note_complaint(complaints: list[str], message: ConsoleMessage) -> None:
    if message.type in {"error", "warning"}:
        complaints.append(f"console {message.type}: {message.text}")


def _note_foreign_request(complaints: list[str], request: Request) -> None:
    home = ("http://localhost", "http://127.0.0.1", "data:", "blob:", "about:")
    if not request.url.startswith(home):
        complaints.append(f"request to another machine: {request.url}")
