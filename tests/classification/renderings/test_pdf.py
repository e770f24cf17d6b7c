"""PDF: tagged, readable, complete, and made without fetching anything."""

import socket
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from openatmp.classification.answer import CAUTION, receipt_of
from openatmp.classification.renderings.pdf import answer_pdf, request_pdf
from openatmp.classification.renderings.wording import headline
from openatmp.classification.request import Applicant, request_of
from tests.classification.renderings.any_answer import ENCAPSULATED_CELLS, TYPICAL, answer


def _read(made: bytes) -> PdfReader:
    return PdfReader(BytesIO(made))


def _text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.fixture(scope="module")
def membrane() -> PdfReader:
    return _read(
        answer_pdf(
            answer(
                TYPICAL["cartilage on a membrane"],
                name="Sheet <1>",
                description="Own cartilage cells & a membrane.\nSecond line.",
                indication="Defects of the knee",
            )
        )
    )


def test_it_is_tagged_for_screen_readers_and_has_language_and_title(membrane: PdfReader) -> None:
    root: Any = membrane.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert membrane.metadata is not None
    assert membrane.metadata.title == "Classification: Combined tissue engineered product (TEP)"
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_it_shows_class_headings_and_the_words_of_the_applicant(membrane: PdfReader) -> None:
    text = _text(membrane)
    for words in (
        "Combined tissue engineered product (TEP)",
        "The product in the applicant's words",
        "Sheet <1>",
        "Own cartilage cells & a membrane.",
        "Defects of the knee",
        "What is known of the product",
        "The decision path",
        "How the answer was reached",
        "What would change the answer",
        "Provisions applied",
        "Receipt",
    ):
        assert words in text
    assert CAUTION in text


def test_it_numbers_its_pages(membrane: PdfReader) -> None:
    pages = len(membrane.pages)
    for number, page in enumerate(membrane.pages, start=1):
        assert f"Page {number} of {pages}" in page.extract_text()


def test_the_picture_carries_its_text_equivalent(membrane: PdfReader) -> None:
    figures = [tag for tag in _tags(membrane.root_object["/StructTreeRoot"]) if tag.get("/S") == "/Figure"]
    assert len(figures) == 1
    assert str(figures[0]["/Alt"]).endswith("Result: Combined tissue engineered product (TEP).")


def _tags(node: object) -> list[dict[str, object]]:
    resolved = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(resolved, list):
        return [tag for item in resolved for tag in _tags(item)]
    if not isinstance(resolved, dict):
        return []
    return [resolved, *_tags(resolved.get("/K", []))]


def test_headings_and_tables_are_tagged_as_such(membrane: PdfReader) -> None:
    kinds = {str(tag.get("/S")) for tag in _tags(membrane.root_object["/StructTreeRoot"])}
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/L", "/Figure"} <= kinds


@pytest.mark.parametrize(
    "name", ["an ordinary chemical", "a vector", "cartilage without a claim", "nothing known"]
)
def test_answers_of_every_kind_become_a_pdf(name: str) -> None:
    classification = answer(TYPICAL[name])
    text = _text(_read(answer_pdf(classification)))
    assert headline(classification) in text
    assert receipt_of(classification).digest in text.replace(" ", "")


def test_an_open_judgement_is_shown_with_what_has_to_be_weighed() -> None:
    text = _text(_read(answer_pdf(answer(ENCAPSULATED_CELLS))))
    assert "What somebody has to judge" in text
    assert "Weigh whether it alters what the cells or tissues are" in text


def test_a_description_cannot_make_the_page_fetch_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    hostile = '<img src="http://203.0.113.1/x.png"><link rel="stylesheet" href="file:///etc/passwd">'
    text = _text(_read(answer_pdf(answer(TYPICAL["a vector"], description=hostile))))
    assert "203.0.113.1" in text
    assert "root:x" not in text


def test_control_characters_do_not_stop_it() -> None:
    made = answer_pdf(answer(TYPICAL["a vector"], description="a\x00b\x1b[0m\ud800", name="\ufffe"))
    assert "ab[0m" in _text(_read(made))


@pytest.fixture(scope="module")
def request_paper() -> PdfReader:
    applicant = Applicant(name="University Hospital", country="Belgium")
    return _read(request_pdf(request_of(answer(TYPICAL["cultured cartilage"]), applicant, "Sheet 1")))


def test_a_request_shows_both_papers_and_every_section(request_paper: PdfReader) -> None:
    text = _text(request_paper)
    papers = request_of(answer(TYPICAL["cultured cartilage"]), Applicant(), "Sheet 1")
    for document in papers.documents:
        assert document.title in text
        for section in document.sections:
            assert section.title in text
    assert "University Hospital" in text
    assert "atmpclassification@ema.europa.eu" in text


def test_every_statement_of_a_request_is_in_the_pdf_with_its_mark(request_paper: PdfReader) -> None:
    text = _text(request_paper).replace(" ", "").replace("-", "")
    applicant = Applicant(name="University Hospital", country="Belgium")
    for statement in request_of(answer(TYPICAL["cultured cartilage"]), applicant, "Sheet 1").statements():
        assert statement.label.replace(" ", "").replace("-", "") in text
        assert statement.mark.value.replace(" ", "").replace("-", "") in text


def test_a_request_is_titled_after_the_product(request_paper: PdfReader) -> None:
    assert request_paper.metadata is not None
    assert request_paper.metadata.title == "Request for a recommendation on classification: Sheet 1"
