"""Small pages of the web for tests, and what is seen of them."""

from openatmp.basis.errors import OpenatmpError
from openatmp.offers.page import Page, Zone
from openatmp.offers.reading import Apart, nowhere, page_of_html, read

# Long enough that a page is taken for one that shows its words.
LONG = "Plain words that anybody can read on this page without any program running. " * 8


def body_of(markup: str) -> Page:
    """Read markup as the body of a page that shows enough."""
    return page_of_html(f"<html><body>{markup}<p>{LONG}</p></body></html>")


def seen(markup: str) -> list[tuple[Zone, str]]:
    """Return the blocks of a body, without the words that only make it long."""
    page = body_of(markup)
    blocks = [(block.zone, page.text[block.start : block.end]) for block in page.blocks]
    return [(zone, text) for zone, text in blocks if text != LONG.strip()]


def words(markup: str) -> list[str]:
    """Return the words of the blocks of a body."""
    return [text for _, text in seen(markup)]


def read_or_refused(content: bytes, apart: Apart = nowhere) -> Page | OpenatmpError:
    """Read something that may be damaged; return the page, or why there is none."""
    try:
        return read(content, apart=apart)
    except OpenatmpError as error:
        return error
