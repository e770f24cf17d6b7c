"""A request as plain data."""

from datetime import date

from openatmp.classification.renderings.papers import (
    Mark,
    Note,
    Request,
    RequestDocument,
    Section,
    Statement,
)

SAID = Statement("Name", "Ours", Mark.DECLARED)
READ = Statement("Steps", "Culture", Mark.READ, '"expanded"')
GAP = Statement("Address", "To be completed.", Mark.TO_COMPLETE)
REQUEST = Request(
    "Ours",
    date(2026, 11, 23),
    (
        RequestDocument("Sheet", (Section("Applicant", (SAID, GAP)),)),
        RequestDocument("Form", (Section("Product", (READ,)),)),
    ),
    (),
    "0" * 64,
)


def test_a_statement_rests_on_its_mark_and_what_stands_behind_it() -> None:
    assert SAID.basis == "declared"
    assert READ.basis == 'read in the description: "expanded"'


def test_statements_of_all_papers_come_in_order() -> None:
    assert list(REQUEST.statements()) == [SAID, GAP, READ]


def test_gaps_are_the_statements_to_complete() -> None:
    assert REQUEST.gaps == (GAP,)


def test_a_note_names_its_source_and_says_when_it_was_not_verified() -> None:
    assert Note("Send it.", "a page", verified=True).words == "Send it. (source: a page)"
    assert Note("Send it.", "a page", verified=False).words == "Send it. (not verified: a page)"


def test_a_note_on_the_answer_itself_has_no_source() -> None:
    assert Note("Computed.", "", verified=True).words == "Computed."
