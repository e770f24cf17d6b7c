"""Requests as DOCX, made by python-docx."""

from io import BytesIO
from typing import TYPE_CHECKING

from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.classification.renderings.papers import Request, RequestDocument, Section
from openatmp.classification.renderings.request_page import COLUMNS, NOTES_TITLE, REQUEST_TITLE, opening

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

_LANGUAGE = "en-GB"
_FONT = "Arial"
_HEADINGS = ("Title", "Heading 1", "Heading 2")
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
    try:
        # Loaded late: only this kind of document needs it.
        import docx  # noqa: PLC0415
    except ImportError as error:
        raise DocumentToolMissing("a DOCX", "docx", str(error)) from error
    paper = docx.Document()
    _set_up(paper, request)
    _fill(paper, request)
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def _set_up(paper: "Document", request: Request) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Cm, Pt  # noqa: PLC0415

    paper.core_properties.title = f"{REQUEST_TITLE}: {request.product_name}".rstrip(": ")
    paper.core_properties.language = _LANGUAGE
    paper.core_properties.author = ""
    paper.core_properties.comments = f"Receipt {request.digest}"
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(10)
    for name in _HEADINGS:
        fonts = paper.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        paper.styles[name].font.name = _FONT
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): _LANGUAGE})
    normal.element.get_or_add_rPr().append(language)
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)


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
    from docx.shared import Cm  # noqa: PLC0415

    table = paper.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for cell, column in zip(table.rows[0].cells, COLUMNS, strict=True):
        _write(cell, column, bold=True)
    for statement in section.statements:
        row = table.add_row().cells
        _write(row[0], statement.label, bold=True)
        _write(row[1], statement.text)
        _write(row[2], statement.basis)
    for column_of, width in zip(table.columns, _WIDTHS, strict=True):
        column_of.width = Cm(width)
        for cell in column_of.cells:
            cell.width = Cm(width)
    _mark_rows(table)


def _mark_rows(table: "Table") -> None:
    """Mark the first row as header, repeated on every page and read out with the cells; break no row."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no public way
        properties.append(properties.makeelement(qn("w:cantSplit"), {qn("w:val"): "true"}))
        if place == 0:
            properties.append(properties.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))


def _write(cell: "_Cell", text: str, *, bold: bool = False) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    for place, line in enumerate(text.splitlines() or [""]):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.add_run(line).bold = bold
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
