"""The reasoning as plain text: word for word for typical products, and what holds for all."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.classification import Classification
from openatmp.classification.answer import CAUTION, receipt_of
from openatmp.classification.borderline import warnings
from openatmp.classification.precedents import precedents
from openatmp.classification.renderings.text import (
    explanation,
    precedent_words,
    receipt_words,
    warning_words,
)
from openatmp.product.product import Fact, Product
from openatmp.product.sources import Read, Span, UsualPractice
from tests.classification.products import Facts
from tests.classification.renderings import golden_texts
from tests.classification.renderings.any_answer import TYPICAL, answer, answer_of, any_answer

WORD_FOR_WORD = {
    "an ordinary chemical": golden_texts.ORDINARY_CHEMICAL,
    "a vector": golden_texts.VECTOR,
    "a marrow transplant": golden_texts.TRANSPLANTED_MARROW,
    "cartilage on a membrane": golden_texts.COMBINED_CARTILAGE,
    "cultured stromal cells": golden_texts.CULTURED_STROMAL_CELLS,
    "encapsulated cells": golden_texts.ENCAPSULATED_CELLS,
    "cartilage without a claim": golden_texts.CLAIM_NOT_SAID,
}


def _up_to_the_reasons(text: str) -> str:
    """Leave out what other rooms word: provisions, counterfactuals, precedents, warnings, receipt."""
    kept: list[str] = []
    margin: int | None = None
    for line in re.split(r"\nWhat would |\nPublished outcomes|\nGood to know|\nWhat this", text)[
        0
    ].splitlines():
        indent = len(line) - len(line.lstrip())
        if line.strip().startswith("Law: "):
            margin = indent
        elif margin is None or indent <= margin:
            margin = None
            kept.append(line)
    return "\n".join(kept).strip() + "\n"


def _section(text: str, heading: str) -> str:
    _, _, rest = text.partition(f"\n{heading}\n{'-' * len(heading)}\n")
    return re.split(r"\n\n[^\n]+\n-{3,}\n", rest)[0]


@pytest.mark.parametrize("name", WORD_FOR_WORD)
def test_it_explains_typical_products_word_for_word(name: str) -> None:
    assert _up_to_the_reasons(explanation(answer(TYPICAL[name]))) == WORD_FOR_WORD[name]


@pytest.mark.parametrize("name", TYPICAL)
def test_no_line_is_longer_than_a_hundred_characters_unless_it_is_one_word(name: str) -> None:
    for line in explanation(answer(TYPICAL[name])).splitlines():
        assert len(line) <= 100 or len(line.split()) == 1


@pytest.mark.parametrize("name", TYPICAL)
def test_it_ends_with_one_newline_and_has_no_space_at_line_ends(name: str) -> None:
    text = explanation(answer(TYPICAL[name]))
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("name", TYPICAL)
def test_it_carries_caution_and_receipt(name: str) -> None:
    classification = answer(TYPICAL[name])
    flat = " ".join(explanation(classification).split())
    assert CAUTION in flat
    assert receipt_of(classification).digest in flat


def test_provisions_are_named_with_their_first_day_once() -> None:
    text = " ".join(explanation(answer(TYPICAL["a vector"])).split())
    assert text.count("Regulation 1394/2007, Art. 2(1)(a), in force since 30 December 2008") == 1
    assert text.count("Regulation 1394/2007, Art. 2(1)(a)") > 1


def test_provisions_that_were_not_verified_are_marked() -> None:
    text = " ".join(explanation(answer(TYPICAL["a vector"])).split())
    assert re.search(r"EMA/CAT/600280/2010[^;]*, not verified", text)


def test_facts_that_are_usual_practice_are_put_up_for_confirmation() -> None:
    product = answer(TYPICAL["cultured cartilage"]).product.with_facts(
        {"viable_cells": Fact(True, UsualPractice("k", "cultured cells are alive.", "s"))}
    )
    text = explanation(answer_of(product))
    assert _section(text, "Please confirm") == (
        "- Are any of the cells or tissues alive when given? Yes. Usual practice: cultured cells are alive."
    )


def test_what_is_to_be_confirmed_comes_in_the_order_of_the_law() -> None:
    usual = UsualPractice("k", "so.", "s")
    names = ("device_part", "viable_cells", "used_in_humans")
    product = Product({name: Fact(True, usual) for name in names})
    asked = re.findall(
        r"^- (\w+ \w+)", _section(explanation(answer_of(product)), "Please confirm"), re.MULTILINE
    )
    assert asked == ["Is it", "Are any", "Is there"]


def test_facts_that_were_read_show_their_words() -> None:
    facts = {**answer(TYPICAL["cultured cartilage"]).product.facts}
    facts["processing"] = Fact(frozenset({"culture or expansion"}), Read(Span(4, 12), "expanded"))
    flat = " ".join(explanation(answer_of(Product(facts))).split())
    assert 'culture or expansion (read in the description: "expanded")' in flat


def test_nothing_is_asked_of_a_decided_product() -> None:
    text = explanation(answer(TYPICAL["cultured cartilage"]))
    for heading in ("What is still needed", "What somebody has to judge", "Please confirm"):
        assert heading not in text


def test_what_is_missing_is_asked_with_its_help() -> None:
    facts: Facts = {
        name: value for name, value in TYPICAL["a vector"].items() if name != "effect_from_sequence"
    }
    flat = " ".join(_section(explanation(answer(facts)), "What is still needed").split())
    assert flat == (
        "- Does the effect come directly from that sequence, or from what is made from it? "
        "Answer no when the gene is only a safety switch or a marker and the cells themselves do the work."
    )


@pytest.mark.parametrize(
    ("name", "heading"),
    [("a vector", "What would change the answer"), ("cartilage without a claim", "What would settle it")],
)
def test_changes_are_headed_by_what_they_would_do(name: str, heading: str) -> None:
    assert _section(explanation(answer(TYPICAL[name])), heading).startswith("- ")


def test_a_transplant_is_told_what_would_make_it_an_advanced_therapy() -> None:
    text = _section(explanation(answer(TYPICAL["a marrow transplant"])), "What would change the answer")
    assert "- With culture or expansion: a tissue engineered product (TEP)." in text


def test_precedents_are_told_with_outcome_and_how_they_stand() -> None:
    classification = answer(TYPICAL["cultured cartilage"])
    matches = precedents(classification)
    assert matches
    flat = " ".join(explanation(classification).split())
    for match in matches:
        assert " ".join(precedent_words(match).split()) in flat
        assert match.difference in precedent_words(match)
        assert match.precedent.source in precedent_words(match)


@pytest.mark.parametrize(
    ("verified", "facts_verified", "told"),
    [
        (True, True, "2009-10)."),
        (True, False, "2009-10, verified: the class; the facts are general knowledge)."),
        (False, False, "2009-10, not verified)."),
    ],
)
def test_a_precedent_says_how_far_it_was_verified(verified: bool, facts_verified: bool, told: str) -> None:
    match = precedents(answer(TYPICAL["cultured cartilage"]))[0]
    precedent = replace(match.precedent, date="2009-10", verified=verified, facts_verified=facts_verified)
    assert told in precedent_words(replace(match, precedent=precedent))


def test_warnings_say_whether_they_are_settled() -> None:
    classification = answer({**TYPICAL["cultured cartilage"], "processing": ["radiolabelling"]})
    raised = warnings(classification)
    assert raised
    for warning in raised:
        told = warning_words(warning)
        assert f"({warning.status.value}" in told
        assert warning.source in told
        assert ("not verified" in told) is not warning.verified


def test_receipt_names_engine_day_and_digest() -> None:
    classification = answer(TYPICAL["a vector"])
    words = receipt_words(classification)
    assert "2026-11-23" in words
    assert words.endswith(receipt_of(classification).digest)


@with_settings(max_examples=40)
@given(any_answer())
def test_any_answer_can_be_explained(classification: Classification) -> None:
    text = explanation(classification)
    assert text.splitlines()[0]
    assert "How the answer was reached" in text
