"""DOCX: headings, tables with headers, language, nothing empty, nothing missing."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from openatmp.classification.renderings.docx import request_docx
from openatmp.classification.request import Applicant, Briefing, Request, request_of
from tests.classification.renderings.any_answer import TYPICAL, answer


@pytest.fixture(scope="module")
def papers() -> Request:
    return request_of(
        answer(TYPICAL["encapsulated cells"], description="One.\nTwo.\x00"),
        Applicant(name="University Hospital"),
        "Capsule 1",
        Briefing(development="None\x0b yet"),
    )


@pytest.fixture(scope="module")
def paper(papers: Request) -> Document:
    return docx.Document(BytesIO(request_docx(papers)))


def test_it_has_title_and_language(paper: Document) -> None:
    assert paper.core_properties.title == "Request for a recommendation on classification: Capsule 1"
    assert paper.core_properties.language == "en-GB"
    languages = paper.styles["Normal"].element.findall(f".//{qn('w:lang')}")
    assert [language.get(qn("w:val")) for language in languages] == ["en-GB"]


def test_a_request_without_a_name_is_titled_plainly() -> None:
    made = docx.Document(BytesIO(request_docx(request_of(answer({})))))
    assert made.core_properties.title == "Request for a recommendation on classification"


def test_headings_are_real_headings(paper: Document, papers: Request) -> None:
    by_style: dict[str, list[str]] = {}
    for paragraph in paper.paragraphs:
        by_style.setdefault(str(paragraph.style and paragraph.style.name), []).append(paragraph.text)
    assert by_style["Title"] == ["Request for a recommendation on classification"]
    assert by_style["Heading 1"] == ["Before you send it", *(one.title for one in papers.documents)]
    sections = [section.title for document in papers.documents for section in document.sections]
    assert by_style["Heading 2"] == sections


def test_every_section_has_its_table_with_every_statement_and_its_mark(
    paper: Document, papers: Request
) -> None:
    sections = [section for document in papers.documents for section in document.sections]
    assert len(paper.tables) == len(sections)
    for table, section in zip(paper.tables, sections, strict=True):
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        assert rows[0] == ["Question", "Answer", "Rests on"]
        expected = [[one.label, "\n".join(one.text.splitlines()), one.basis] for one in section.statements]
        assert rows[1:] == expected


def test_no_cell_is_empty(paper: Document) -> None:
    for table in paper.tables:
        assert all(cell.text.strip() for row in table.rows for cell in row.cells)


def test_header_rows_are_marked_and_no_row_is_torn(paper: Document) -> None:
    for table in paper.tables:
        marked = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        assert marked == [True] + [False] * (len(table.rows) - 1)
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_columns_are_as_wide_as_the_page_allows(paper: Document) -> None:
    section = paper.sections[0]
    assert section.page_width is not None
    room = section.page_width - 2 * (section.left_margin or 0)
    for table in paper.tables:
        assert sum(column.width or 0 for column in table.columns) <= room + 1000


def test_notes_and_receipt_are_there(paper: Document, papers: Request) -> None:
    words = [paragraph.text for paragraph in paper.paragraphs]
    assert all(note.words in words for note in papers.notes)
    assert f"Receipt {papers.digest}" in words


def test_no_author_is_invented(paper: Document) -> None:
    assert paper.core_properties.author == ""


def test_it_is_a_zip_with_nothing_from_outside(papers: Request) -> None:
    with ZipFile(BytesIO(request_docx(papers))) as packed:
        assert packed.testzip() is None
        links = [name for name in packed.namelist() if name.endswith(".rels")]
        assert not any(b'TargetMode="External"' in packed.read(name) for name in links)
