"""The files that a reader takes away."""

from collections.abc import Mapping
from datetime import date
from html import unescape
from io import BytesIO
from typing import Any

import docx
import pytest
from django.test import Client
from pypdf import PdfReader

from openatmp.basis.conditions import Value
from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.web.tools import views
from openatmp.web.tools.documents import File, FileKind
from openatmp.web.tools.permalinks import link_for
from tests.web.conftest import GENE_THERAPY, product_of
from tests.web.tools.test_forms import APPLICANT

DAY = date(2026, 11, 23)
DESCRIPTION = "Human chondrocytes of the patient, expanded in culture"


def _link(facts: Mapping[str, Value] = GENE_THERAPY) -> str:
    return link_for(product_of(facts), DAY)


def _text_of_pdf(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def _text_of_docx(content: bytes) -> str:
    paper = docx.Document(BytesIO(content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


def _made(kind: str, **sent: str) -> Any:
    fields = {"answer": _link(), "make": kind, **APPLICANT, **sent}
    return Client().post("/request", fields)


# ------------------------------------------------------------------------------------ the answer's PDF


def test_it_hands_over_the_answer_as_pdf(client: Client) -> None:
    response = client.get("/classification.pdf", {"answer": _link()})
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'attachment; filename="classification.pdf"'
    text = _text_of_pdf(response.content)
    assert "Gene therapy medicinal product (GTMP)" in text
    assert "23 November 2026" in text


def test_it_hands_over_a_pdf_that_screen_readers_can_follow(client: Client) -> None:
    content = client.get("/classification.pdf", {"answer": _link()}).content
    root = PdfReader(BytesIO(content)).root_object
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]).startswith("en")


def test_it_explains_when_pdf_cannot_be_made_here(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> bytes:
        raise DocumentToolMissing("a PDF", "pdf", "no module named weasyprint")

    monkeypatch.setattr(views, "answer_pdf", missing)
    response = client.get("/classification.pdf", {"answer": _link()})
    assert response.status_code == 501
    assert 'pip install "openatmp[pdf]"' in unescape(response.content.decode())


# ----------------------------------------------------------------------------------- the request's form


def test_it_asks_who_the_applicant_is(client: Client) -> None:
    page = client.get("/request", {"answer": _link()}).content.decode()
    assert "Name of the applicant" in page
    assert "Your answer: <strong>Gene therapy medicinal product (GTMP)</strong>" in page


def test_it_takes_texts_and_corrections_along(client: Client) -> None:
    sent = {"description": DESCRIPTION, "fact.viable_cells": "no", "answer": _link({}), "on": "2026-11-23"}
    page = client.post("/request", sent).content.decode()
    assert f'name="description" value="{DESCRIPTION}"' in page
    assert 'name="fact.viable_cells" value="no"' in page


@pytest.mark.parametrize("missing", ["product_name", "name", "address", "country", "contact", "email"])
def test_it_asks_again_for_what_the_sheet_needs(missing: str) -> None:
    response = _made("docx", **{missing: ""})
    page = response.content.decode()
    assert response.status_code == 422
    assert f'href="#id_{missing}"' in page
    assert "This field is required" in page


def test_it_keeps_what_was_typed_when_it_asks_again() -> None:
    page = _made("docx", email="nowhere").content.decode()
    assert 'value="An institute"' in page
    assert 'value="nowhere"' in page


def test_it_explains_a_request_without_an_answer(client: Client) -> None:
    response = client.post("/request", {"make": "pdf", "answer": "spoilt", **APPLICANT})
    assert response.status_code == 422
    assert "This link cannot be read" in response.content.decode()


def test_it_explains_a_request_for_a_day_that_is_no_day(client: Client) -> None:
    response = client.post("/request", {"make": "pdf", "answer": _link(), "on": "soon", **APPLICANT})
    assert response.status_code == 422
    assert "go back to the answer" in response.content.decode().lower()


# ----------------------------------------------------------------------------------- the request's files


def test_it_hands_over_the_request_to_edit() -> None:
    response = _made("docx")
    assert response.headers["Content-Disposition"].endswith('filename="request-for-recommendation.docx"')
    text = _text_of_docx(response.content)
    assert "An institute" in text
    assert "A product" in text
    assert "Belgium" in text


def test_it_hands_over_the_request_to_read() -> None:
    response = _made("pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    text = _text_of_pdf(response.content)
    assert "An institute" in text
    assert "somebody@example.eu" in text


def test_it_marks_what_was_declared_and_what_was_read() -> None:
    sent = {"description": DESCRIPTION, "indication": "cartilage repair", "fact.same_function": "yes"}
    text = _text_of_docx(_made("docx", **sent).content).lower()
    assert "declared" in text
    assert "read" in text
    assert "expanded in culture" in text or "chondrocytes" in text


def test_it_writes_the_applicants_own_words_into_the_briefing() -> None:
    text = _text_of_docx(_made("docx", mechanism="They secrete cartilage.").content)
    assert "They secrete cartilage." in text


def test_it_keeps_none_of_it_for_the_next_reader(client: Client) -> None:
    _made("docx")
    page = client.get("/request", {"answer": _link()}).content.decode()
    assert "An institute" not in page
    assert "somebody@example.eu" not in page


@pytest.mark.parametrize("kind", list(FileKind))
def test_it_tells_a_browser_what_each_file_is(kind: FileKind) -> None:
    assert File("name", kind, b"").media_type.startswith("application/")


def test_it_hands_over_a_document_to_edit_when_the_kind_is_not_known() -> None:
    assert _made("papyrus").headers["Content-Disposition"].endswith('.docx"')
