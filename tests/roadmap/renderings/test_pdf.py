"""A plan as a PDF: tagged, nothing fetched, page numbers, every part there."""

import sys
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.roadmap.renderings.blocks import (
    Heading,
    Line,
    Look,
    Page,
    Part,
    Picture,
    Points,
    Sheet,
    Table,
    cell,
)
from openatmp.roadmap.renderings.page import page_of
from openatmp.roadmap.renderings.pdf import body_of, pdf_of
from tests.roadmap.plan.products import CHONDROCYTES, ON, SMALL, planned

APPLICATION = date(2030, 6, 3)
SMALL_PAGE = Page(
    "A title <1>",
    "A subject",
    (
        Part("", (Line("Opening", Look.LEAD),)),
        Part("First & last", (Points(("one", "two")), Heading("Card", "optional"), Line("Words"))),
        Part("Table", (Table((40, 60), ((cell("a"), cell("https://a.eu", look=Look.LINK)),), ("A", "B")),)),
        Part("Wide", (Picture("<svg/>", "what it shows"),), Sheet.WIDE),
        Part("Form", (Table((40, 60), ((cell("Approved by"), ()),)),), Sheet.WHOLE),
    ),
    "digest",
)


@pytest.fixture(scope="module")
def paper() -> PdfReader:
    of = planned(CHONDROCYTES, applicant=SMALL, application=APPLICATION)
    return PdfReader(BytesIO(pdf_of(of, ON)))


@pytest.fixture(scope="module")
def text(paper: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def test_it_is_tagged_has_a_title_and_a_language(paper: PdfReader) -> None:
    root = paper.root_object
    assert "/MarkInfo" in root
    assert str(root["/Lang"]) == "en"
    metadata = root["/Metadata"].get_object()
    assert isinstance(metadata, StreamObject)
    assert b"pdfuaid:part" in metadata.get_data()
    assert paper.metadata is not None
    assert str(paper.metadata.title).startswith("Regulatory plan: Autologous cultured chondrocytes seeded on")


def test_every_page_says_what_it_is_about_and_its_number(paper: PdfReader) -> None:
    for number, page in enumerate(paper.pages, start=1):
        words = " ".join(page.extract_text().split())
        assert f"Page {number} of {len(paper.pages)}" in words
        assert "Combined tissue engineered product (TEP); law as of 25 November 2026" in words


def test_it_holds_every_part_and_the_receipt(text: str) -> None:
    page = page_of(planned(CHONDROCYTES, applicant=SMALL, application=APPLICATION), ON)
    for part in page.parts:
        assert " ".join(part.title.split()) in text
    assert page.digest in text
    assert "not verified" in text


def test_the_contents_lead_to_the_parts(paper: PdfReader) -> None:
    below = paper.outline[1]
    assert isinstance(below, list)
    assert len([one for one in below if not isinstance(one, list)]) > 15
    first = paper.pages[0].extract_text()
    assert "Signatures" in first
    assert str(len(paper.pages)) in first


def test_the_picture_lies_on_its_side(paper: PdfReader) -> None:
    wide = [page for page in paper.pages if page.mediabox.width > page.mediabox.height]
    assert len(wide) == 1
    assert "In time" in wide[0].extract_text()


def test_what_comes_after_the_picture_begins_on_a_page_that_stands_upright(paper: PdfReader) -> None:
    at_side = next(page for page in paper.pages if page.mediabox.width > page.mediabox.height)
    assert "What is taken for granted" not in at_side.extract_text()


def test_words_of_others_are_escaped_and_a_picture_has_words_for_who_does_not_see_it() -> None:
    body = body_of(SMALL_PAGE)
    assert "<h1>A title &lt;1&gt;</h1>" in body
    assert "First &amp; last" in body
    assert 'alt="what it shows"' in body
    assert "</img>" not in body


def test_blocks_are_written_as_what_they_are() -> None:
    body = body_of(SMALL_PAGE)
    assert "<ul><li>one</li><li>two</li></ul>" in body
    assert '<h3>Card <span class="mark">optional</span></h3>' in body
    assert '<th scope="col">A</th>' in body
    assert '<th scope="row"><p>a</p></th>' in body
    assert '<a href="https://a.eu" class="link">https://a.eu</a>' in body
    assert '<table class="fill">' in body
    assert '<section class="wide">' in body


def test_what_stands_under_a_heading_is_kept_with_it() -> None:
    heading = '<h3>Card <span class="mark">optional</span></h3>'
    assert f'<div class="card">{heading}<p class="plain">Words</p></div>' in body_of(SMALL_PAGE)


def test_the_opening_comes_before_the_contents_and_has_no_heading() -> None:
    body = body_of(SMALL_PAGE)
    assert body.index("Opening") < body.index("<nav>") < body.index('<h2 id="part-1">')
    assert '<a href="#part-1">First &amp; last</a>' in body


def test_without_the_tool_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(DocumentToolMissing, match=r"openatmp\[pdf\]"):
        pdf_of(planned(), ON)
