"""A plain text as a page: kept character for character, so that places in it stay places in it."""

import re

from openatmp.offers.page import Block, Page

_LINE = re.compile(r"\S.*")


def page_of_text(text: str, *, title: str = "", address: str = "") -> Page:
    """Read a plain text.

    Args:
        text: the text; it is kept as it is.
        title: what it is called.
        address: where it was found.

    Returns:
        The page.
    """
    blocks = tuple(Block(line.start(), line.end()) for line in _LINE.finditer(text))
    return Page(text, blocks, title, address)
