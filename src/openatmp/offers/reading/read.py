"""Turning what was handed in into a page; what it is, is told by its content and not by its name."""

from dataclasses import replace

from openatmp.basis.saying import Said, say, sentence
from openatmp.offers.page import Page
from openatmp.offers.reading.apart import Apart, nowhere, read_apart
from openatmp.offers.reading.charsets import text_of
from openatmp.offers.reading.errors import WANTED, CannotRead
from openatmp.offers.reading.kinds import Kind, kind_of
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.mail import page_of_mail
from openatmp.offers.reading.markup import page_of_html
from openatmp.offers.reading.plain import page_of_text
from openatmp.offers.reading.saved import page_of_archive

_LONGEST_NAME = 100
_REMEDIES = {
    Kind.NOTHING: sentence("choose the file again; it is empty"),
    Kind.DRAWING: sentence("save it as a picture (PNG), or type its words into the text field"),
    Kind.PACKED: sentence("unpack it, or save the document as PDF, and hand in what it holds one by one"),
    Kind.PROGRAM: sentence("do not open it; hand in the message it came with, or a picture of the screen"),
    Kind.OTHER: sentence("copy its words into the text field, or hand in a picture of the screen"),
}


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

    Raises:
        CannotRead: it is none of these, or too large, or broken.
        ReadingToolMissing: what reads it is not on this machine.
    """
    if len(content) > limit("bytes"):
        raise _too_large(name, len(content))
    page = _read(content, kind_of(content), name, apart)
    return replace(page, title=title or page.title, address=address or page.address)


def _read(content: bytes, kind: Kind, name: str, apart: Apart) -> Page:
    match kind:
        case Kind.TEXT:
            return page_of_text(text_of(content))
        case Kind.HTML:
            return page_of_html(content)
        case Kind.MAIL:
            return page_of_mail(content, apart)
        case Kind.ARCHIVE:
            return page_of_archive(content)
        case Kind.PDF | Kind.PICTURE:
            return read_apart(content, apart)
        case _:
            raise _refused(name, kind)


def _refused(name: str, kind: Kind) -> CannotRead:
    what = (
        sentence("it is empty")
        if kind is Kind.NOTHING
        else say("it is {what}, which is not opened here", what=Said(kind.value))
    )
    return CannotRead(what, where=_named(name), expected=WANTED, remedy=_REMEDIES[kind])


def _too_large(name: str, size: int) -> CannotRead:
    return CannotRead(
        say("it has {size} bytes, and at most {most} are read", size=size, most=int(limit("bytes"))),
        where=_named(name),
        remedy=sentence("hand in the part that matters, or copy its words into the text field"),
    )


def _named(name: str) -> str:
    """Return a name as it may be shown: one line, not too long."""
    shown = "".join(sign if sign.isprintable() else " " for sign in name).strip()
    return shown[:_LONGEST_NAME] or "what was handed in"
