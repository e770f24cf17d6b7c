import json
from datetime import date

import pytest
from hypothesis import given, settings

from openatmp import __version__
from openatmp.basis.conditions import Value
from openatmp.basis.findings import Finding
from openatmp.classification import classify
from openatmp.classification.answer import (
    CAUTION,
    as_dict,
    batch_line,
    cited,
    finding_as_dict,
    plain,
    receipt_of,
    source_as_dict,
)
from openatmp.law import LawInForce, corpus
from openatmp.product.product import Fact, Product
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice
from tests.classification.conftest import TODAY, Classify, product_of
from tests.classification.known_facts import anything_known
from tests.classification.products import ALL, CULTURED_CARTILAGE, VECTOR, Facts


@pytest.mark.parametrize("facts", [facts for facts, _ in ALL.values()], ids=ALL)
def test_the_whole_answer_is_plain_data(classified: Classify, facts: Facts) -> None:
    answer = as_dict(classified(**facts))
    assert json.loads(json.dumps(answer)) == answer


def test_it_says_class_day_and_caution(classified: Classify) -> None:
    answer = as_dict(classified(**VECTOR))
    assert answer["classification"] == "GTMP"
    assert answer["label"] == "gene therapy medicinal product"
    assert answer["on"] == "2026-11-23"
    assert answer["combined"] is False
    assert answer["combined_answer"] == "no"
    assert answer["caution"] == CAUTION


def test_every_provision_cited_comes_with_words_link_and_dates(classified: Classify) -> None:
    answer = as_dict(classified(**CULTURED_CARTILAGE))
    for provision in answer["provisions"]:
        assert provision["says"]
        assert provision["link"].startswith("https://")
        assert date.fromisoformat(provision["in_force_from"]) <= TODAY
        assert provision["verified"] in (True, False)


def test_each_provision_is_listed_once(classified: Classify) -> None:
    citations = cited(classified(**CULTURED_CARTILAGE))
    assert len(citations) == len(set(citations)) > 5


def test_an_undecided_answer_says_what_is_missing(classified: Classify) -> None:
    answer = as_dict(classified(used_in_humans=True))
    assert answer["classification"] == "undecided"
    assert answer["missing"] == ["medical_purpose", "nucleic_acid", "cells_or_tissues"]


def test_an_open_judgement_comes_with_its_criterion(classified: Classify) -> None:
    facts = {**CULTURED_CARTILAGE, "processing": ["other"], "processing_is_complete": True}
    (judgement,) = as_dict(classified(**facts))["judgements"]
    assert judgement["key"] == "substantial-manipulation"
    assert judgement["criterion"].endswith(".")


def test_a_batch_line_is_short_and_complete(classified: Classify) -> None:
    line = batch_line(classified(**CULTURED_CARTILAGE))
    keys = ["classification", "combined", "combined_answer", "missing", "facts", "findings"]
    assert list(line) == keys
    assert (line["combined"], line["combined_answer"]) == (False, "no")
    assert line["facts"]["processing"] == ["culture or expansion"]
    assert line["findings"]["tissue-engineered"] == "yes"
    assert line["findings"]["combined"] == "no"


def test_a_batch_line_tells_not_combined_from_not_known(classified: Classify) -> None:
    without_device = {name: value for name, value in CULTURED_CARTILAGE.items() if name != "device_part"}
    line = batch_line(classified(**without_device))
    assert (line["classification"], line["combined"], line["combined_answer"]) == ("TEP", False, "unknown")


def test_a_batch_line_and_the_whole_answer_agree_on_combined(classified: Classify) -> None:
    for facts, _ in ALL.values():
        line, whole = batch_line(classified(**facts)), as_dict(classified(**facts))
        assert (line["combined"], line["combined_answer"]) == (whole["combined"], whole["combined_answer"])
        assert line["combined"] is (line["combined_answer"] == "yes")


def test_the_same_facts_give_the_same_receipt(classified: Classify) -> None:
    one, other = receipt_of(classified(**VECTOR)), receipt_of(classified(**dict(reversed(VECTOR.items()))))
    assert one.digest == other.digest
    assert one.engine_version == __version__
    assert one.is_intact


def test_another_fact_or_day_gives_another_receipt(classified: Classify, older_law: LawInForce) -> None:
    before = receipt_of(classified(**VECTOR))
    assert receipt_of(classified(**{**VECTOR, "viable_cells": True})).digest != before.digest
    assert receipt_of(classified(on=older_law, **VECTOR)).digest != before.digest


def test_an_answer_can_be_computed_again_from_its_receipt(classified: Classify) -> None:
    receipt = as_dict(classified(**CULTURED_CARTILAGE))["receipt"]
    again = classify(product_of(**receipt["facts"]), corpus().on(date.fromisoformat(receipt["day"])))
    assert receipt_of(again).digest == receipt["digest"]


def test_the_receipt_names_the_file_of_every_act_that_the_reasons_rest_on(classified: Classify) -> None:
    answer = as_dict(classified(**VECTOR))
    named = {item["file"] for item in answer["receipt"]["law_files"]}
    assert named == {corpus().acts[cited["act"]].file_name for cited in answer["provisions"]}


def test_an_act_that_no_reason_rests_on_changes_no_receipt(classified: Classify) -> None:
    named = {item["file"] for item in as_dict(classified(**VECTOR))["receipt"]["law_files"]}
    assert corpus().acts["2024/568"].file_name not in named


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (Declared("A. Maker"), {"kind": "declared", "by": "A. Maker", "note": ""}),
        (
            Declared("A. Maker", "see batch 7"),
            {"kind": "declared", "by": "A. Maker", "note": "see batch 7"},
        ),
        (
            Read(Span(3, 9, "indication"), "stroke", "a disease"),
            {
                "kind": "read",
                "field": "indication",
                "start": 3,
                "end": 9,
                "words": "stroke",
                "why": "a disease",
            },
        ),
        (
            UsualPractice("cell-culture", "such cells are grown", "https://example.org", verified=True),
            {
                "kind": "usual practice",
                "key": "cell-culture",
                "why": "such cells are grown",
                "source": "https://example.org",
                "verified": True,
            },
        ),
        (
            Registered("Union register", "EU/1/09/563"),
            {"kind": "register", "register": "Union register", "entry": "EU/1/09/563"},
        ),
    ],
)
def test_every_source_says_where_the_fact_is_from(source: Source, shown: dict[str, object]) -> None:
    assert source_as_dict(Fact(value=True, source=source)) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(True, True), ("natural", "natural"), (frozenset({"b", "a"}), ["a", "b"])]
)
def test_values_are_plain(value: Value, shown: object) -> None:
    assert plain(value) == shown


@settings(max_examples=40, deadline=None)
@given(anything_known())
def test_any_product_has_a_whole_answer(known: dict[str, Value]) -> None:
    facts = {name: Fact(value) for name, value in known.items() if not name.startswith("judged.")}
    answer = as_dict(classify(Product(facts=facts), corpus().on(TODAY)))
    assert json.loads(json.dumps(answer)) == answer


def test_the_tree_keeps_every_reason(classified: Classify) -> None:
    answer = classified(**CULTURED_CARTILAGE)
    assert _names(finding_as_dict(answer.finding)) == [step.name for step in answer.finding.walk()]


def _names(tree: dict[str, object]) -> list[str]:
    below = [name for reason in tree["because"] for name in _names(reason)]  # type: ignore[attr-defined]
    return [str(tree["name"]), *below]


def test_an_exception_is_marked_in_the_data(classified: Classify) -> None:
    finding = classified(**VECTOR).finding.find("vaccine-against-infection")
    assert isinstance(finding, Finding)
    assert finding_as_dict(finding)["exception"] is True
