"""The request as a whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from openatmp.classification import Classification
from openatmp.classification.answer import CAUTION, receipt_of
from openatmp.classification.datafile import packaged, tree_of
from openatmp.classification.renderings.docx import request_docx
from openatmp.classification.renderings.request_page import request_body
from openatmp.classification.request import Applicant, ApplicantKind, Briefing, Mark, request_of
from openatmp.law import NotInForce, corpus
from openatmp.product.definitions import DEFINITIONS
from tests.classification.renderings.any_answer import TYPICAL, answer, any_answer
from tests.classification.request.papers import labelled

TEXT = st.text(max_size=40)
APPLICANTS = st.builds(Applicant, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, st.sampled_from(ApplicantKind), TEXT)
BRIEFINGS = st.builds(Briefing, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT)


def test_it_consists_of_the_two_papers_that_are_asked_for() -> None:
    papers = request_of(answer(TYPICAL["a vector"]))
    assert [one.title for one in papers.documents] == [
        "Administrative information sheet",
        "Request form and briefing information",
    ]


def test_without_an_applicant_everything_on_it_is_left_to_complete() -> None:
    papers = request_of(answer(TYPICAL["a vector"]))
    assert labelled(papers, "Name of the applicant").mark is Mark.TO_COMPLETE
    assert labelled(papers, "Name of the applicant") in papers.gaps


@pytest.mark.parametrize(
    ("given_name", "own_name", "shown"),
    [("Sheet 1", "", "Sheet 1"), ("", "Sheet 2", "Sheet 2"), ("Sheet 1", "Sheet 2", "Sheet 1"), ("", "", "")],
)
def test_the_name_given_wins_over_the_name_of_the_product(given_name: str, own_name: str, shown: str) -> None:
    papers = request_of(answer(TYPICAL["a vector"], name=own_name), product_name=given_name)
    assert papers.product_name == shown


def test_a_name_of_a_page_is_cut() -> None:
    assert len(request_of(answer({}), product_name="x" * 5000).product_name) < 260


def test_it_carries_the_digest_of_the_answer() -> None:
    classification = answer(TYPICAL["a vector"])
    assert request_of(classification).digest == receipt_of(classification).digest


def test_the_first_note_is_what_the_law_says_on_asking() -> None:
    law = corpus().on(date(2026, 11, 23))
    note = request_of(answer(TYPICAL["a vector"])).notes[0]
    assert note.text == law.provision("1394/2007", "17(1)").says
    assert note.source == "Regulation 1394/2007, Art. 17(1), in force since 30 December 2008"


def test_notes_say_where_to_send_it_and_whether_that_was_verified() -> None:
    notes = request_of(answer(TYPICAL["a vector"])).notes
    address = next(note for note in notes if "atmpclassification@ema.europa.eu" in note.text)
    assert address.verified
    assert address.source.startswith("https://www.ema.europa.eu/")


def test_a_note_from_general_knowledge_is_marked_as_not_verified() -> None:
    unverified = [note for note in request_of(answer({})).notes if not note.verified]
    assert unverified
    assert all("(not verified: " in note.words for note in unverified)


def test_the_last_note_is_the_caution() -> None:
    assert request_of(answer({})).notes[-1].words == CAUTION


def test_every_note_of_the_data_file_is_complete() -> None:
    entries = tree_of(packaged("request.yaml"), "request.yaml")["notes"]
    assert len({entry["key"] for entry in entries}) == len(entries)
    for entry in entries:
        assert set(entry) == {"key", "text", "source", "verified"}
        assert entry["verified"] is entry["source"].startswith("https://")


def test_before_anybody_could_ask_there_is_nothing_to_fill() -> None:
    with pytest.raises(NotInForce):
        request_of(answer(TYPICAL["a vector"], date(2008, 12, 29)))


def test_on_the_first_day_one_could_ask() -> None:
    papers = request_of(answer(TYPICAL["a vector"], date(2008, 12, 30)))
    assert papers.day == date(2008, 12, 30)


@with_settings(max_examples=40)
@given(any_answer(), APPLICANTS, BRIEFINGS, TEXT)
def test_any_request_is_whole_and_every_statement_marked(
    classification: Classification, applicant: Applicant, briefing: Briefing, name: str
) -> None:
    papers = request_of(classification, applicant, name, briefing)
    for statement in papers.statements():
        assert statement.label.strip()
        assert statement.text.strip()
        assert statement.basis.startswith(statement.mark.value)
        gap = statement.text.startswith("To be completed by the applicant.")
        assert gap or statement.mark is not Mark.TO_COMPLETE
    assert request_body(papers).startswith("<h1>")


@with_settings(max_examples=8)
@given(any_answer(), APPLICANTS, BRIEFINGS)
def test_any_request_becomes_a_docx(
    classification: Classification, applicant: Applicant, briefing: Briefing
) -> None:
    assert request_docx(request_of(classification, applicant, briefing=briefing)).startswith(b"PK")


@with_settings(max_examples=30)
@given(any_answer())
def test_every_known_fact_is_in_the_form(classification: Classification) -> None:
    form = request_of(classification).documents[1]
    asked = [one.label for part in form.sections for one in part.statements]
    for name in classification.product.facts:
        assert DEFINITIONS[name].question in asked
