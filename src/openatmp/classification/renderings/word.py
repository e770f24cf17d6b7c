"""What every word processor document of ours has: paper, fonts, language, tables that can be read out."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.classification.renderings.printable import allowed

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

_LANGUAGE = "en-GB"
_FONT = "Arial"
_HEADINGS = ("Title", "Heading 1", "Heading 2", "Heading 3")


def blank_paper(title: str, comment: str) -> "Document":
    """Return an empty document on A4, in our font, with title and language set and no author invented.

    Args:
        title: what it is called.
        comment: what is noted in its properties.

    Raises:
        DocumentToolMissing: python-docx is not installed.
    """
    try:
        # Loaded late: only this kind of document needs it.
        import docx  # noqa: PLC0415
    except ImportError as error:
        raise DocumentToolMissing("a DOCX", "docx", str(error)) from error
    paper = docx.Document()
    paper.core_properties.title = allowed(title)
    paper.core_properties.language = _LANGUAGE
    paper.core_properties.author = ""
    paper.core_properties.comments = comment
    _set_type(paper)
    _set_paper(paper)
    return paper


def _set_type(paper: "Document") -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(10)
    for name in _HEADINGS:
        fonts = paper.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        paper.styles[name].font.name = _FONT
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): _LANGUAGE})
    normal.element.get_or_add_rPr().append(language)


def _set_paper(paper: "Document") -> None:
    from docx.shared import Cm  # noqa: PLC0415

    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)


def write_lines(cell: "_Cell", lines: Iterable[str], *, bold: bool = False) -> None:
    """Write lines into a cell, each as a paragraph of its own.

    Args:
        cell: the cell.
        lines: the lines; none leaves the cell empty.
        bold: whether they stand out.
    """
    from docx.shared import Pt  # noqa: PLC0415

    for place, line in enumerate(lines):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.add_run(line).bold = bold
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)


def set_widths(table: "Table", widths: Sequence[float]) -> None:
    """Make columns as wide as asked, whatever stands in them.

    Args:
        table: the table.
        widths: how wide each column is, in centimetres.
    """
    from docx.shared import Cm  # noqa: PLC0415

    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def mark_rows(table: "Table", *, has_heads: bool = True) -> None:
    """Break no row over two pages, and mark the first as header, repeated and read out with the cells.

    Args:
        table: the table.
        has_heads: whether its first row is a header.
    """
    from docx.oxml.ns import qn  # noqa: PLC0415

    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no public way
        properties.append(properties.makeelement(qn("w:cantSplit"), {qn("w:val"): "true"}))
        if place == 0 and has_heads:
            properties.append(properties.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))
