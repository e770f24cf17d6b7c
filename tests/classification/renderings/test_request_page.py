"""The page of a request, before it becomes a PDF."""

import re

import pytest

from openatmp.classification.renderings.request_page import opening, request_body
from openatmp.classification.request import Applicant, Request, request_of
from tests.classification.renderings.any_answer import TYPICAL, answer


@pytest.fixture(scope="module")
def papers() -> Request:
    return request_of(answer(TYPICAL["cultured cartilage"]), Applicant(name="A <b> & C"), "Sheet 1")


def test_every_statement_is_a_row_with_label_text_and_ground(papers: Request) -> None:
    rows = re.findall(r'<tr><th scope="row">.+?</th><td>.+?</td><td>.+?</td></tr>', request_body(papers))
    assert len(rows) == len(list(papers.statements()))


def test_every_table_has_a_header_row(papers: Request) -> None:
    page = request_body(papers)
    assert len(re.findall(r'<table(?: class="short")?><thead><tr>', page)) == sum(
        len(paper.sections) for paper in papers.documents
    )


def test_words_of_the_applicant_are_escaped(papers: Request) -> None:
    page = request_body(papers)
    assert "A &lt;b&gt; &amp; C" in page
    assert "A <b>" not in page


def test_what_to_know_comes_before_the_papers(papers: Request) -> None:
    page = request_body(papers)
    assert page.index("Before you send it") < page.index("Administrative information sheet")


def test_the_opening_names_product_and_day_and_counts_the_gaps(papers: Request) -> None:
    assert opening(papers) == (
        "For Sheet 1, under the law of 23 November 2026.",
        f"Every line says what it rests on. {len(papers.gaps)} places to be completed.",
    )


def test_a_product_without_a_name_is_told_so() -> None:
    assert opening(request_of(answer({})))[0].startswith("For a product without a name yet,")


def test_nothing_left_to_complete_is_said() -> None:
    complete = Request("X", answer({}).law.day, (), (), "0")
    assert opening(complete)[1].endswith("Nothing is left to complete.")
