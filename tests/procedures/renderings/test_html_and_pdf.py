"""A timetable as a page and as a PDF."""

import sys
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from openatmp.procedures.errors import PdfToolMissing
from openatmp.procedures.renderings.html import document_of, table_of_steps
from openatmp.procedures.renderings.pdf import pdf_of
from tests.procedures.renderings.planned import evaluation, small


def test_the_table_has_a_row_for_every_step_and_every_stop() -> None:
    table = small()
    drawn = table_of_steps(table)
    assert drawn.count("<tr>") == 1 + len(table.steps)
    assert drawn.count('<tr class="stop">') == 1
    assert drawn.index("Questions") < drawn.index("The clock stands for 30 days") < drawn.index("Answers")


def test_what_is_written_by_people_is_escaped() -> None:
    drawn = table_of_steps(small())
    assert "&lt;signs&gt; &amp; more" in drawn
    assert "<signs>" not in drawn


def test_the_page_says_what_is_not_verified_and_shows_the_picture() -> None:
    page = document_of(evaluation(date(2026, 3, 26)), None, "p {}")
    assert page.startswith("<!doctype html>")
    assert "<em>Not verified.</em>" in page
    assert "<svg" in page
    assert "This start is derived and not published" in page


def test_the_pdf_is_tagged_and_holds_every_step() -> None:
    reader = PdfReader(BytesIO(pdf_of(small(), None)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "/MarkInfo" in reader.root_object
    assert reader.metadata is not None
    assert reader.metadata.title == "A small procedure: timetable"
    assert "Day 30 = start 4 March 2024 + 29 days" in text
    assert "The clock stands for 30 days" in text


def test_without_the_tool_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfToolMissing, match=r"openatmp\[pdf\]"):
        pdf_of(small(), None)
