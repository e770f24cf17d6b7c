"""A mail as a page: its subject, what it says in the way that says most, and what is attached."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from itertools import islice
from typing import Any

from openatmp.basis.errors import OpenatmpError
from openatmp.basis.saying import Said, say, sentence, together
from openatmp.offers.page import Block, Page, Structure
from openatmp.offers.reading.apart import Apart, read_apart
from openatmp.offers.reading.charsets import text_of
from openatmp.offers.reading.errors import CannotRead
from openatmp.offers.reading.kinds import Kind, kind_of
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.markup import page_of_html
from openatmp.offers.reading.plain import page_of_text
from openatmp.offers.reading.words import clean

_GAP = "\n\n"
# Reading very long lines of a head takes time that grows with their square. No mail program writes them.
_HEADERS = re.compile(rb"^[!-9;-~]{1,70}+:[^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+", re.MULTILINE)
_LONGEST_HEADER = 4000


def page_of_mail(content: bytes, apart: Apart) -> Page:
    """Read a mail.

    Args:
        content: the mail, as a mail program saves it.
        apart: reads attached documents and pictures.

    Returns:
        The page; its title is the subject, and what is attached follows what is written.

    Raises:
        CannotRead: there are no words in it.
    """
    message = message_of(content)
    body = body_of(message)
    attached, left_out = _attached(message, body, apart)
    pages = [*([page_of_part(body)] if body is not None else []), *attached]
    if not any(page.text.strip() for page in pages):
        raise CannotRead(
            together(left_out) if left_out else sentence("no words were found in the mail"),
            remedy=sentence("copy its words into the text field, or type them"),
        )
    page = joined(pages)
    return replace(page, title=header(message, "subject"), left_out=(*page.left_out, *left_out))


def message_of(content: bytes) -> EmailMessage:
    """Read the parts of a mail or a saved page.

    Raises:
        CannotRead: they cannot be told apart, or are too many.
    """
    if content.count(b"\n--") > limit("mail_lines_between"):
        raise CannotRead(
            sentence("the mail has too many parts"), remedy=sentence("copy its words into the text field")
        )
    try:
        message = BytesParser(policy=default).parsebytes(_HEADERS.sub(_shortened, content))
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise CannotRead(
            sentence("the mail is broken"),
            remedy=sentence("copy its words into the text field, or type them"),
        ) from error
    return message


def _shortened(found: re.Match[bytes]) -> bytes:
    return found[0] if found.end() - found.start() <= _LONGEST_HEADER else found[0][:_LONGEST_HEADER]


def header(message: EmailMessage, name: str) -> str:
    """Return a line of the head as one line of text; empty when it is missing or broken."""
    try:
        value = str(message.get(name, ""))
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        return ""
    return " ".join(clean(value).split())[: limit("title_characters")]


def parts_of(message: EmailMessage) -> list[EmailMessage]:
    """Return the parts of a mail that hold something, up to a number."""
    walked = islice(message.walk(), limit("mail_parts"))
    return [part for part in walked if not part.is_multipart()]


def bytes_of(part: EmailMessage) -> bytes:
    """Return what a part holds, unpacked; nothing when it is broken."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def body_of(message: EmailMessage) -> EmailMessage | None:
    """Return the part that is the letter itself: as a page if there is one, which says more; else as text."""
    written = [
        part
        for part in parts_of(message)
        if not part.is_attachment() and part.get_content_maintype() == "text"
    ]
    for kind in ("html", "plain"):
        for part in written:
            if part.get_content_subtype() == kind and bytes_of(part).strip():
                return part
    return next((part for part in written if bytes_of(part).strip()), None)


def page_of_part(part: EmailMessage, address: str = "") -> Page:
    """Read a part that holds a page or a text."""
    content, declared = bytes_of(part), part.get_content_charset() or ""
    text = text_of(content, declared)
    if part.get_content_subtype() in {"html", "xhtml+xml"} or kind_of(content) is Kind.HTML:
        return page_of_html(text, address=address)
    return page_of_text(text, address=address)


def _attached(message: EmailMessage, body: EmailMessage | None, apart: Apart) -> tuple[list[Page], list[str]]:
    pages: list[Page] = []
    left_out: list[str] = []
    for part in islice(_attachments(message, body), limit("mail_attachments")):
        try:
            pages.append(_page_of_attachment(part, apart))
        except OpenatmpError as error:
            left_out.append(say("An attachment was not read: {why}.", why=error.happened))
    return [page for page in pages if page.text.strip()], list(dict.fromkeys(left_out))


def _attachments(message: EmailMessage, body: EmailMessage | None) -> Iterator[EmailMessage]:
    """Yield what is attached; a text that stands beside the letter says the same once more."""
    for part in parts_of(message):
        if part is not body and (part.is_attachment() or part.get_content_maintype() != "text"):
            yield part


def _page_of_attachment(part: EmailMessage, apart: Apart) -> Page:
    content = bytes_of(part)
    match kind := kind_of(content):
        case Kind.TEXT | Kind.HTML:
            return page_of_part(part)
        case Kind.PDF | Kind.PICTURE:
            return read_apart(content, apart)
        case Kind.NOTHING:
            return Page("")
        case _:
            raise CannotRead(say("it is {what}", what=Said(kind.value)))


def joined(pages: Sequence[Page]) -> Page:
    """Put pages one after the other.

    Args:
        pages: at least one; title, address and language are those of the first that has them.
    """
    blocks: list[Block] = []
    place = 0
    for page in pages:
        blocks.extend(Block(block.start + place, block.end + place, block.zone) for block in page.blocks)
        place += len(page.text) + len(_GAP)
    return Page(
        text=_GAP.join(page.text for page in pages),
        blocks=tuple(blocks),
        title=_first(page.title for page in pages),
        address=_first(page.address for page in pages),
        language=_first(page.language for page in pages),
        structure=_together([page.structure for page in pages]),
        left_out=tuple(dict.fromkeys(line for page in pages for line in page.left_out)),
    )


def _together(structures: Sequence[Structure]) -> Structure:
    said: dict[str, Any] = {
        part.name: _first(getattr(one, part.name) for one in structures)
        if part.type is str
        else _all(getattr(one, part.name) for one in structures)
        for part in fields(Structure)
    }
    return Structure(**said)


def _all(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for some in found for one in some))[: limit("links")]


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")
