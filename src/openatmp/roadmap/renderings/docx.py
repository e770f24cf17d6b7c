"""A plan as a word processor document that can be completed and signed, made by python-docx."""

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from openatmp.classification.renderings.printable import allowed
from openatmp.classification.renderings.word import blank_paper, mark_rows, set_widths
from openatmp.roadmap.plan import Plan
from openatmp.roadmap.renderings.blocks import Block, Cell, Heading, Line, Look, Page, Picture, Points, Table
from openatmp.roadmap.renderings.page import page_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

_WIDTH = 17.0
_SMALL_POINTS, _CELL_POINTS, _LEAD_POINTS = 8, 9, 11
_GREY, _BROWN, _BLUE, _PALE = "47535F", "8A4B00", "0B4A8F", "E8F0F9"
_POINTS = {
    Look.LEAD: _LEAD_POINTS,
    Look.SMALL: _SMALL_POINTS,
    Look.LINK: _SMALL_POINTS,
    Look.MARK: _SMALL_POINTS,
}
_COLOURS = {Look.SMALL: _GREY, Look.LINK: _BLUE, Look.MARK: _BROWN, Look.CAUTION: _GREY}
_SIGNED_HEIGHT = 1.3


def docx_of(plan: Plan, on: date) -> bytes:
    """Make a plan a word processor document.

    Args:
        plan: the plan.
        on: the day on which it is written.

    Returns:
        A DOCX file with headings, tables with header rows, page numbers, title and language.

    Raises:
        DocumentToolMissing: python-docx is not installed.
    """
    page = page_of(plan, on)
    paper = blank_paper(page.title, f"Receipt {page.digest}")
    _fill(paper, page)
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def _fill(paper: "Document", page: Page) -> None:
    paper.add_heading(allowed(page.title), level=0)
    _add_line(paper, Line(page.subject, Look.CAUTION))
    for part in page.parts:
        # A picture says nothing that the table after it does not say.
        shown = [block for block in part.blocks if not isinstance(block, Picture)]
        if shown and part.title:
            paper.add_heading(part.title, level=1)
        for block in shown:
            _add(paper, block)
    _number_pages(paper, page.subject)


def _add(paper: "Document", block: Block) -> None:
    match block:
        case Line():
            _add_line(paper, block)
        case Points(items=items):
            for item in items:
                paper.add_paragraph(allowed(item), style="List Bullet")
        case Heading(text=text, mark=mark):
            paper.add_heading(f"{text} ({mark})" if mark else text, level=2)
        case Table():
            _add_table(paper, block)


def _add_line(paper: "Document", line: Line) -> None:
    _run(paper.add_paragraph(), line)


def _add_table(paper: "Document", table: Table) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    made = paper.add_table(rows=0, cols=len(table.widths), style="Table Grid")
    if table.heads:
        for cell, head in zip(made.add_row().cells, table.heads, strict=True):
            _write(cell, (Line(head, Look.STRONG),))
            _shade(cell)
    for row in table.rows:
        for cell, lines in zip(made.add_row().cells, row, strict=True):
            _write(cell, lines)
    set_widths(made, [width * _WIDTH / 100 for width in table.widths])
    mark_rows(made, has_heads=bool(table.heads))
    if table.is_form:
        _leave_room(list(made.rows)[1:])
    paper.add_paragraph().paragraph_format.space_after = Pt(2)


def _write(cell: "_Cell", lines: Cell) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    for place, line in enumerate(lines):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
        _run(paragraph, line, _CELL_POINTS)


def _run(paragraph: "Paragraph", line: Line, points: int | None = None) -> None:
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    run = paragraph.add_run(allowed(line.text))
    run.bold = line.look is Look.STRONG or None
    run.italic = line.look is Look.MARK or None
    size = _POINTS.get(line.look, points)
    if size:
        run.font.size = Pt(size)
    if line.look in _COLOURS:
        run.font.color.rgb = RGBColor.from_string(_COLOURS[line.look])


def _shade(cell: "_Cell") -> None:
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx has no public way
    properties.append(_made(properties, "w:shd", val="clear", color="auto", fill=_PALE))


def _leave_room(rows: "list[_Row]") -> None:
    from docx.shared import Cm  # noqa: PLC0415

    for row in rows:
        row.height = Cm(_SIGNED_HEIGHT)


def _number_pages(paper: "Document", subject: str) -> None:
    """Write what it is about and the number of the page below every page."""
    foot = paper.sections[0].footer.paragraphs[0]
    _run(foot, Line(f"{subject}. Page ", Look.SMALL))
    _add_field(foot, "PAGE")
    _run(foot, Line(" of ", Look.SMALL))
    _add_field(foot, "NUMPAGES")


def _add_field(paragraph: "Paragraph", name: str) -> None:
    """Add a number that the word processor counts."""
    _run(paragraph, Line("1", Look.SMALL))
    parent = paragraph._p  # noqa: SLF001 - python-docx knows no fields
    field = _made(parent, "w:fldSimple", instr=name)
    field.append(parent[-1])
    parent.append(field)


def _made(near: "BaseOxmlElement", name: str, **values: str) -> "BaseOxmlElement":
    from docx.oxml.ns import qn  # noqa: PLC0415

    made: BaseOxmlElement = near.makeelement(
        qn(name), {qn(f"w:{key}"): value for key, value in values.items()}
    )
    return made
