"""What axe-core finds wrong with a page, as lines a person can act on."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """Rules that the page as shown now breaks, each with the elements concerned."""
    found = Axe().run(page).response["violations"]
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: "
        + "; ".join(str(node["html"]) for node in violation["nodes"])
        for violation in found
    ]
