"""How the papers fall into pages."""

from io import BytesIO

import pytest

from openatmp.classification.renderings.papers import Mark, Section, Statement
from openatmp.classification.renderings.pdf import request_pdf
from openatmp.classification.renderings.request_page import request_body
from openatmp.classification.request import Request, RequestDocument, request_of
from tests.classification.renderings.any_answer import TYPICAL, answer

pypdf = pytest.importorskip("pypdf")


def page_texts(request: Request) -> list[str]:
    """Return the text of each page, in one line each."""
    reader = pypdf.PdfReader(BytesIO(request_pdf(request)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def with_rows(rows: int) -> Request:
    """Return a request of one table."""
    part = Section("Part", tuple(Statement(f"Row {n};", "said", Mark.DECLARED) for n in range(rows)))
    request = request_of(answer(TYPICAL["a vector"]))
    return Request("", request.day, (RequestDocument("Paper", (part,)),), (), "")


def test_of_a_long_table_no_page_holds_one_row_alone() -> None:
    # One row more each time: somewhere in between a table is just one row too long for its page.
    rows_on_pages = [
        [page.count("Row ") for page in page_texts(with_rows(rows)) if "Row " in page]
        for rows in range(36, 46)
    ]
    assert any(len(pages) == 1 for pages in rows_on_pages)
    assert any(len(pages) == 2 for pages in rows_on_pages)
    assert all(min(pages) > 1 for pages in rows_on_pages), rows_on_pages


def test_the_administrative_sheet_takes_one_page() -> None:
    pages = page_texts(request_of(answer(TYPICAL["cultured cartilage"])))
    on_it = [page for page in pages if "Contact person" in page or "Date and signature" in page]
    assert len(on_it) == 1


@pytest.mark.parametrize(("rows", "short"), [(1, True), (5, True), (6, False), (30, False)])
def test_a_table_of_few_rows_is_kept_whole(rows: int, short: bool) -> None:
    body = request_body(with_rows(rows))
    assert ('<table class="short">' in body) is short
    assert body.count("<tr>") == rows + 1
