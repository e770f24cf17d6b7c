"""What every word processor document of ours has."""

from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from openatmp.classification.renderings.word import blank_paper, mark_rows, set_widths, write_lines


def about(*lengths: int) -> Any:
    """Lengths as they come back from a file, which rounds them to a twentieth of a point."""
    return pytest.approx(list(lengths), abs=1000)


@pytest.fixture
def paper() -> Document:
    return blank_paper("A title", "Receipt 1")


def test_an_empty_paper_has_title_language_and_note_but_no_author(paper: Document) -> None:
    told = paper.core_properties
    assert (told.title, told.language, told.comments, told.author) == ("A title", "en-GB", "Receipt 1", "")
    language = paper.styles["Normal"].element.find(f".//{qn('w:lang')}")
    assert language is not None
    assert language.get(qn("w:val")) == "en-GB"


def test_it_is_on_the_paper_of_the_union_in_one_font(paper: Document) -> None:
    section = paper.sections[0]
    assert [section.page_width, section.page_height] == about(Cm(21), Cm(29.7))
    assert [section.left_margin, section.right_margin] == about(Cm(2), Cm(2))
    assert {paper.styles[name].font.name for name in ("Normal", "Title", "Heading 1", "Heading 3")} == {
        "Arial"
    }


def test_signs_that_no_document_can_hold_are_left_out_of_the_title() -> None:
    assert blank_paper("a\x00b\x1b", "").core_properties.title == "ab"


def test_each_line_of_a_cell_is_a_paragraph_and_none_leaves_it_empty(paper: Document) -> None:
    first, second = paper.add_table(rows=1, cols=2).rows[0].cells
    write_lines(first, ["one", "two"], bold=True)
    write_lines(second, [])
    assert [line.text for line in first.paragraphs] == ["one", "two"]
    assert all(run.bold for line in first.paragraphs for run in line.runs)
    assert [line.text for line in second.paragraphs] == [""]


def test_columns_are_as_wide_as_asked(paper: Document) -> None:
    table = paper.add_table(rows=2, cols=2)
    set_widths(table, (4.5, 12.5))
    assert [column.width for column in table.columns] == about(Cm(4.5), Cm(12.5))
    assert [row.cells[1].width for row in table.rows] == about(Cm(12.5), Cm(12.5))
    assert not table.autofit


@pytest.mark.parametrize("has_heads", [True, False])
def test_no_row_is_torn_and_only_a_header_is_marked_as_one(paper: Document, *, has_heads: bool) -> None:
    table = paper.add_table(rows=3, cols=1)
    mark_rows(table, has_heads=has_heads)
    marked = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
    assert marked == [has_heads, False, False]
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_it_is_a_document_of_the_library(paper: Document) -> None:
    assert isinstance(paper, type(docx.Document()))
