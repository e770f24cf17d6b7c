"""Requests as DOCX, made by python-docx."""

from io import BytesIO
from typing import TYPE_CHECKING

from openatmp.classification.renderings.papers import Request, RequestDocument, Section
from openatmp.classification.renderings.request_page import COLUMNS, NOTES_TITLE, REQUEST_TITLE, opening
from openatmp.classification.renderings.word import blank_paper, mark_rows, set_widths, write_lines

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_WIDTHS = (4.7, 7.8, 4.5)


def request_docx(request: Request) -> bytes:
    """Make the papers of a request a word processor document that the applicant completes.

    Args:
        request: the papers.

    Returns:
        A DOCX file with headings, tables with header rows, title and language.

    Raises:
        DocumentToolMissing: python-docx is not installed.
    """
    title = f"{REQUEST_TITLE}: {request.product_name}".rstrip(": ")
    paper = blank_paper(title, f"Receipt {request.digest}")
    _fill(paper, request)
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def _fill(paper: "Document", request: Request) -> None:
    paper.add_heading(REQUEST_TITLE, level=0)
    for line in opening(request):
        paper.add_paragraph(line)
    paper.add_heading(NOTES_TITLE, level=1)
    for note in request.notes:
        paper.add_paragraph(note.words, style="List Bullet")
    paper.add_paragraph(f"Receipt {request.digest}")
    for document in request.documents:
        _add_document(paper, document)


def _add_document(paper: "Document", document: RequestDocument) -> None:
    paper.add_heading(document.title, level=1).paragraph_format.page_break_before = True
    for section in document.sections:
        paper.add_heading(section.title, level=2)
        _add_table(paper, section)


def _add_table(paper: "Document", section: Section) -> None:
    table = paper.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, column in zip(table.rows[0].cells, COLUMNS, strict=True):
        _write(cell, column, bold=True)
    for statement in section.statements:
        row = table.add_row().cells
        _write(row[0], statement.label, bold=True)
        _write(row[1], statement.text)
        _write(row[2], statement.basis)
    set_widths(table, _WIDTHS)
    mark_rows(table)


def _write(cell: "_Cell", text: str, *, bold: bool = False) -> None:
    write_lines(cell, text.splitlines() or [""], bold=bold)
