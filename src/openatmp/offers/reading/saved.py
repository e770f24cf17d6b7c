"""A saved page (MHTML): the page itself, and the pages shown within it."""

from dataclasses import replace
from email.message import EmailMessage

from openatmp.basis.saying import sentence
from openatmp.offers.page import Page
from openatmp.offers.reading.errors import CannotRead
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.mail import bytes_of, header, joined, message_of, page_of_part, parts_of

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def page_of_archive(content: bytes) -> Page:
    """Read a saved page.

    Args:
        content: the file, as a browser saves it.

    Returns:
        The page, with the address from which it was saved.

    Raises:
        CannotRead: there is no page in it.
    """
    message = message_of(content)
    parts = [
        part for part in parts_of(message) if part.get_content_type() in _PAGES and bytes_of(part).strip()
    ]
    if not parts:
        raise CannotRead(
            sentence("no page was found in the saved page"),
            remedy=sentence("save it again as HTML, or copy its words"),
        )
    page = joined([page_of_part(part, _address(part)) for part in parts[: limit("archive_pages")]])
    saved_from = header(message, "snapshot-content-location")
    return replace(page, title=page.title or header(message, "subject"), address=saved_from or page.address)


def _address(part: EmailMessage) -> str:
    said = header(part, "content-location")
    return said if said.startswith(("http://", "https://")) else ""
