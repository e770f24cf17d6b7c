"""Take the pictures of the README: a case with the path to its answer, a name verified, an offer checked.

Usage: .venv/bin/python docs/pictures/take.py [FOLDER]
It serves the pages on a free port of this machine, describes the case in a real Chromium, and looks.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).parent
DESCRIPTION = "Ex-vivo expanded allogeneic bone marrow derived mesenchymal stromal cells"
INDICATION = "graft-versus-host disease"
DAY = "2026-11-23"
WIDTH, HEIGHT = 1280, 1560
TOLD, COUNTRY = "They offered us Zolgensmaa", "IE"
ADVERT = FOLDER.parent / "examples" / "advert.html"
PHONE = {"width": 390, "height": 860}
WITH_A_LIFE = "/register/maci"
PATIENCE = 60


@contextmanager
def served_pages() -> Iterator[str]:
    """Serve the pages from an empty folder, and give their address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "OPENATMP_DATA": folder}
        command = [sys.executable, "-m", "openatmp.web", "--port", str(port), "--workers", "1"]
        with subprocess.Popen(command, env=environment) as server:  # noqa: S603 - our own server
            try:
                yield _answering(f"http://127.0.0.1:{port}")
            finally:
                server.terminate()


def _answering(address: str) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(f"{address}/healthz"):  # noqa: S310 - our own server
                return address
        except URLError:
            time.sleep(0.2)
    raise TimeoutError(f"nothing answers on {address}")


def describe(page: Page, address: str) -> None:
    """Do what a reader does: write what the product is and what it is for, and ask."""
    page.goto(address)
    page.get_by_label("Describe your product").fill(DESCRIPTION)
    page.get_by_label("What is it for?").fill(INDICATION)
    page.get_by_text("another day than today").click()
    page.get_by_label("On which day?").fill(DAY)
    page.get_by_role("button", name="Classify", exact=True).click()
    page.wait_for_url("**/classification")


def check(page: Page, address: str) -> None:
    """Do what somebody does who was sent a page: hand it in, and look at the marks."""
    page.goto(f"{address}/check")
    page.get_by_label("Or choose a file").set_input_files(ADVERT)
    page.get_by_label("In which country do you live?").select_option(COUNTRY)
    page.get_by_role("button", name="Look at it").click()
    page.locator("mark").first.wait_for()


def verify(page: Page, address: str) -> None:
    """Do what somebody does who was offered a therapy: write what they were told, and ask."""
    page.goto(f"{address}/verify")
    page.get_by_label("What were you told?").fill(TOLD)
    page.get_by_label("In which country?").select_option(COUNTRY)
    page.get_by_role("button", name="Look it up").click()
    page.get_by_role("heading", name="What was found").wait_for()


def take(folder: Path) -> None:
    """Take all pictures.

    Args:
        folder: where they go.
    """
    chromium = os.environ.get("OPENATMP_CHROMIUM") or shutil.which("chromium")
    with served_pages() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB")
        describe(page, address)
        page.screenshot(path=folder / "first-page.png")
        page.locator("svg.decision-path").screenshot(path=folder / "decision-path.png")
        page.goto(f"{address}{WITH_A_LIFE}")
        page.locator("svg.life:visible").first.screenshot(path=folder / "life.png")
        phone = browser.new_page(viewport=PHONE, locale="en-GB", device_scale_factor=2)
        verify(phone, address)
        phone.screenshot(path=folder / "verify.png")
        check(phone, address)
        phone.locator("section:has(> #text)").screenshot(path=folder / "check.png")
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
