"""The journeys' own ground: a browser that works, and a page fixture that notices trouble."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.accessibility import violations
from tests.journeys.conftest import listen

HEAD = b"<!doctype html><html lang=en><title>Calm</title><link rel=icon href=data:,>"
PAGES = {
    "/calm": HEAD + b"<main><h1>Nothing to report</h1></main>",
    "/unlabelled": HEAD + b"<main><h1>A question</h1><input name=answer></main>",
    "/complaining": HEAD + b"<main><h1>Broken</h1></main><script>console.error('torn')</script>",
    "/gossiping": HEAD + b"<main><h1>Tracked</h1><img alt='' src='http://elsewhere.invalid/x.png'></main>",
}


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = PAGES.get(self.path)
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def small_server() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_it_opens_a_page_in_a_real_browser(page: Page, small_server: str) -> None:
    page.goto(f"{small_server}/calm")
    assert page.title() == "Calm"
    assert page.get_by_role("heading").inner_text() == "Nothing to report"


@pytest.mark.parametrize("viewport", [{"width": 390, "height": 844}], indirect=True)
def test_it_shows_the_page_as_wide_as_a_phone(page: Page, small_server: str) -> None:
    page.goto(f"{small_server}/calm")
    assert page.evaluate("window.innerWidth") == 390


def test_it_uses_a_browser_that_the_system_keeps_up_to_date(browser: Browser) -> None:
    assert int(browser.version.split(".")[0]) >= 120


def test_it_finds_nothing_wrong_with_an_accessible_page(page: Page, small_server: str) -> None:
    page.goto(f"{small_server}/calm")
    assert violations(page) == []


def test_it_finds_a_field_that_has_no_label(page: Page, small_server: str) -> None:
    page.goto(f"{small_server}/unlabelled")
    assert [line.split(" ")[0] for line in violations(page)] == ["label"]


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("/complaining", "console error: torn"),
        ("/gossiping", "request to another machine: http://elsewhere.invalid/x.png"),
    ],
)
def test_it_hears_what_a_page_complains_of(
    browser_context: BrowserContext, small_server: str, path: str, complaint: str
) -> None:
    page, complaints = browser_context.new_page(), list[str]()
    listen(page, complaints)
    page.goto(f"{small_server}{path}")
    page.wait_for_load_state("networkidle")
    assert complaint in complaints
