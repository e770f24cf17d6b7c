"""Statements: what was written, what is known, what is missing, each with its mark."""

import pytest

from openatmp.basis.conditions import Value
from openatmp.classification.renderings.papers import Mark, Statement
from openatmp.classification.renderings.printable import LONGEST
from openatmp.classification.request.statements import (
    computed,
    gap,
    stated,
    stated_facts,
    written,
)
from openatmp.product.product import Fact
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice
from tests.classification.products import Facts
from tests.classification.renderings.any_answer import TYPICAL, answer

STEPS = "What is done to the cells or tissues, step by step?"


def test_what_the_applicant_wrote_is_declared() -> None:
    assert written("Country", " Belgium ") == Statement("Country", "Belgium", Mark.DECLARED)


@pytest.mark.parametrize("nothing", ["", "  \n", "\x00"])
def test_what_it_did_not_write_is_left_to_complete(nothing: str) -> None:
    assert written("Country", nothing, "Of the seat.") == Statement(
        "Country", "To be completed by the applicant. Of the seat.", Mark.TO_COMPLETE
    )


def test_a_gap_without_a_question_is_still_a_full_sentence() -> None:
    assert gap("Date").text == "To be completed by the applicant."


def test_very_long_words_are_cut() -> None:
    assert len(written("Description", "x" * 1_000_000).text) < LONGEST + 60


def test_what_follows_from_the_rules_is_computed() -> None:
    assert computed("Class", "TEP", "Art. 2") == Statement("Class", "TEP", Mark.COMPUTED, "Art. 2")


@pytest.mark.parametrize(
    ("source", "mark", "basis"),
    [
        (Declared(), Mark.DECLARED, "declared"),
        (Declared("the hospital"), Mark.DECLARED, "declared: the hospital"),
        (Read(Span(0, 4), "grown"), Mark.READ, 'read in the description: "grown"'),
        (
            Read(Span(0, 4), "gr\nown", "that is culture."),
            Mark.READ,
            'read in the description: "gr own" (that is culture)',
        ),
        (
            UsualPractice("k", "such cells are grown.", "x"),
            Mark.USUAL,
            "usual practice, to be confirmed: such cells are grown",
        ),
        (
            Registered("the Union Register", "EU/1"),
            Mark.REGISTERED,
            "by a register: the Union Register, entry EU/1",
        ),
    ],
)
def test_a_fact_says_what_it_rests_on(source: Source, mark: Mark, basis: str) -> None:
    statement = stated("processing", Fact(frozenset({"culture or expansion"}), source))
    assert (statement.label, statement.text) == (STEPS, "Culture or expansion")
    assert statement.mark is mark
    assert statement.basis == basis


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("viable_cells", True, "Yes"),
        ("viable_cells", False, "No"),
        ("origin", frozenset(), "None"),
        ("origin", frozenset({"allogeneic", "autologous"}), "Autologous, allogeneic"),
        ("intended_function", "heal\nwounds", "Heal wounds"),
        ("intended_function", "", "Nothing said"),
    ],
)
def test_values_are_told_in_words(name: str, value: Value, text: str) -> None:
    assert stated(name, Fact(value)).text == text


def test_a_text_that_cannot_be_printed_is_a_gap() -> None:
    assert stated("intended_function", Fact("\x00")).mark is Mark.TO_COMPLETE


def test_a_long_passage_is_not_quoted_whole() -> None:
    statement = stated("viable_cells", Fact(True, Read(Span(0, 9000), "cell " * 1800)))
    assert len(statement.detail) < 300


def _names(*names: str, facts: Facts) -> list[tuple[str, Mark]]:
    return [(one.label, one.mark) for one in stated_facts(names, answer(facts))]


def test_known_facts_are_stated_and_missing_ones_asked() -> None:
    facts = TYPICAL["cartilage without a claim"]
    assert _names("claims_regeneration", "viable_cells", facts=facts) == [
        ("Is it meant to regenerate, repair or replace a human tissue?", Mark.TO_COMPLETE),
        ("Are any of the cells or tissues alive when given?", Mark.DECLARED),
    ]


def test_facts_that_nobody_waits_for_are_not_asked() -> None:
    assert _names("effect_from_sequence", "cells_nucleated", facts=TYPICAL["an ordinary chemical"]) == []


@pytest.mark.parametrize(
    ("product", "asked"), [("cultured cartilage", True), ("an ordinary chemical", False)]
)
def test_cells_are_described_only_where_there_are_cells(product: str, asked: bool) -> None:
    found = _names("cell_kind", "donor_function", facts=TYPICAL[product])
    assert [mark for _, mark in found] == [Mark.TO_COMPLETE] * (2 if asked else 0)


def test_the_carrier_is_asked_only_where_there_is_a_nucleic_acid() -> None:
    assert len(_names("vector_kind", facts=TYPICAL["a vector"])) == 1
    assert _names("vector_kind", facts=TYPICAL["cultured cartilage"]) == []


def test_a_gap_explains_its_question() -> None:
    statement = stated_facts(("origin",), answer(TYPICAL["cultured cartilage"]))[0]
    assert "Autologous: the patient's own." in statement.text
