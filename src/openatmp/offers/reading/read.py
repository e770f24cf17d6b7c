"""Turning what was handed in into a page; what it is, is told by its content and not by its name."""

from openatmp.offers.page import Page
from openatmp.offers.reading.apart import Apart, nowhere
from openatmp.offers.reading.markup import page_of_html
from openatmp.offers.reading.plain import page_of_text


def read(
    content: bytes, *, name: str = "", address: str = "", title: str = "", apart: Apart = nowhere
) -> Page:
    """Read what was handed in.

    Args:
        content: a text, a page, a saved page, a mail, a PDF or a picture.
        name: of the file, for messages.
        address: where it was found.
        title: what it is called; empty to take its own.
        apart: runs a module apart from this process; documents and pictures are read there.

    Returns:
        The page.
    """
    del name, apart
    if content.lstrip()[:1] == b"<":
        return page_of_html(content, title=title, address=address)
    return page_of_text(content.decode("utf-8", "replace"), title=title, address=address)
