"""A PDF as a page: the words that its program put on its sheets. Only read in a confined process."""

import io
from collections.abc import Iterator
from dataclasses import replace

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from openatmp.basis.saying import sentence
from openatmp.offers.page import Page
from openatmp.offers.reading.errors import CannotRead
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.plain import page_in_blocks
from openatmp.offers.reading.words import clean

_REMEDY = sentence("hand in a picture of it, or copy its words into the text field")
# What pypdf raises on files that only look like PDF; each was met with damaged files.
_BROKEN = (
    PyPdfError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    NotImplementedError,
    AssertionError,
    ZeroDivisionError,
    UnicodeError,
    OSError,
    EOFError,
)


def page_of_pdf(content: bytes) -> Page:
    """Read a PDF.

    Args:
        content: the file.

    Returns:
        The page; each sheet begins on a new line.

    Raises:
        CannotRead: it is broken or locked, or there are no words in it, as in a scan.
    """
    document = _opened(content)
    sheets = list(_sheets(document))
    text = "\n\n".join(clean(sheet).strip() for sheet in sheets if sheet.strip())
    if not text:
        raise CannotRead(
            sentence("there are no words in the PDF, only pictures"),
            remedy=sentence("hand in a picture of each sheet, or type its words"),
        )
    page = page_in_blocks(text.replace("\0", "\ufffd"), title=_title(document))
    count = len(document.pages)
    if count <= len(sheets):
        return page
    return replace(
        page, left_out=(*page.left_out, f"Only the first {len(sheets)} of {count} sheets were read.")
    )


def _opened(content: bytes) -> PdfReader:
    try:
        document = PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise CannotRead(sentence("the PDF is locked with a password"), remedy=_REMEDY)
        len(document.pages)
    except _BROKEN as error:
        raise CannotRead(sentence("the PDF is broken"), remedy=_REMEDY) from error
    return document


def _sheets(document: PdfReader) -> Iterator[str]:
    """Yield the words of each sheet; one that is broken has none."""
    size = 0
    for number in range(min(len(document.pages), limit("pdf_pages"))):
        text = _sheet(document, number)
        yield text
        size += len(text)
        if size > limit("characters"):
            return


def _sheet(document: PdfReader, number: int) -> str:
    try:
        return document.pages[number].extract_text()
    except _BROKEN:
        return ""


def _title(document: PdfReader) -> str:
    try:
        title = document.metadata.title if document.metadata else None
    except _BROKEN:
        return ""
    return " ".join(clean(str(title or "")).split())[: limit("title_characters")]
