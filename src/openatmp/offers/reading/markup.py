"""A page of the web as a page: its visible text in blocks, and what its markup tells."""

from openatmp.offers.page import Block, Page


def page_of_html(html: str | bytes, *, title: str = "", address: str = "") -> Page:
    """Read a page of the web.

    Args:
        html: its markup.
        title: what it is called; empty to take its own.
        address: where it was found.

    Returns:
        The page.
    """
    text = html if isinstance(html, str) else html.decode("utf-8", "replace")
    return Page(text, (Block(0, len(text)),) if text else (), title, address)
