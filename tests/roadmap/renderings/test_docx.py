"""A plan as a word processor document."""

import sys
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.roadmap.plan import Plan
from openatmp.roadmap.renderings.blocks import Picture, Table
from openatmp.roadmap.renderings.docx import docx_of
from openatmp.roadmap.renderings.page import page_of
from tests.roadmap.plan.products import ON, planned


def plan_shown() -> Plan:
    return planned(trial=date(2027, 12, 1), application=date(2030, 6, 3))


@pytest.fixture(scope="module")
def content() -> bytes:
    return docx_of(plan_shown(), ON)


@pytest.fixture(scope="module")
def paper(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def headings(of: Document, style: str) -> list[str]:
    return [one.text for one in of.paragraphs if one.style is not None and one.style.name == style]


def test_it_has_title_language_receipt_and_no_author(paper: Document) -> None:
    page = page_of(plan_shown(), ON)
    assert paper.core_properties.title == page.title
    assert paper.core_properties.language == "en-GB"
    assert paper.core_properties.comments == f"Receipt {page.digest}"
    assert paper.core_properties.author == ""


def test_it_has_every_part_but_the_picture_in_order(paper: Document) -> None:
    page = page_of(plan_shown(), ON)
    wanted = [
        part.title
        for part in page.parts
        if part.title and not all(isinstance(block, Picture) for block in part.blocks)
    ]
    found = headings(paper, "Heading 1")
    assert found == wanted
    assert "In time" not in found


def test_it_has_every_table_with_every_row(paper: Document) -> None:
    page = page_of(plan_shown(), ON)
    blocks = [block for part in page.parts for block in part.blocks if isinstance(block, Table)]
    assert len(paper.tables) == len(blocks)
    for made, block in zip(paper.tables, blocks, strict=True):
        rows = [["\n".join(line.text for line in cell) for cell in row] for row in block.rows]
        heads = [list(block.heads)] if block.heads else []
        assert [[cell.text for cell in row.cells] for row in made.rows] == heads + rows


def test_headings_say_how_a_procedure_fits(paper: Document) -> None:
    assert "Authorisation of a clinical trial (applies)" in headings(paper, "Heading 2")


def test_header_rows_are_marked_and_no_row_is_torn(paper: Document) -> None:
    blocks = [
        block for part in page_of(plan_shown(), ON).parts for block in part.blocks if isinstance(block, Table)
    ]
    for table, block in zip(paper.tables, blocks, strict=True):
        marked = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        assert marked == [bool(block.heads), *[False] * (len(table.rows) - 1)]
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_columns_are_as_wide_as_the_page_allows(paper: Document) -> None:
    section = paper.sections[0]
    assert section.page_width is not None
    room = section.page_width - 2 * (section.left_margin or 0)
    for table in paper.tables:
        assert abs(sum(column.width or 0 for column in table.columns) - room) < 4000


def test_there_is_room_to_sign(paper: Document) -> None:
    signed = paper.tables[-1]
    assert [row.cells[0].text for row in signed.rows] == ["", "Prepared by", "Reviewed by", "Approved by"]
    assert all((row.height or 0) > 400_000 for row in list(signed.rows)[1:])


def test_pages_are_numbered_by_the_word_processor(paper: Document) -> None:
    foot = paper.sections[0].footer.paragraphs[0]
    fields = [one.get(qn("w:instr")) for one in foot._p.findall(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert all(one.find(qn("w:r")) is not None for one in foot._p.findall(qn("w:fldSimple")))
    assert foot.text.startswith("Gene therapy medicinal product (GTMP); law as of 25 November 2026. Page ")


def test_what_is_not_verified_stands_out(paper: Document) -> None:
    runs = [
        run
        for table in paper.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.text == "not verified"
    ]
    assert len(runs) > 5
    assert all(run.italic for run in runs)


def test_it_is_a_zip_with_nothing_from_outside(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as packed:
        assert packed.testzip() is None
        links = [name for name in packed.namelist() if name.endswith(".rels")]
        assert not any(b'TargetMode="External"' in packed.read(name) for name in links)


def test_signs_that_no_document_can_hold_are_left_out() -> None:
    hostile = planned("Autologous CD34+ cells\x00\x1b with a lentiviral vector")
    made = docx.Document(BytesIO(docx_of(hostile, ON)))
    assert made.paragraphs[0].text == "Regulatory plan: Autologous CD34+ cells with a lentiviral vector"


def test_without_the_tool_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(DocumentToolMissing, match=r"openatmp\[docx\]"):
        docx_of(planned(), ON)
