import pytest

from openatmp.basis.answers import Answer
from tests.classification.products import CULTURED_CARTILAGE, MODIFIED_T_CELLS, VECTOR
from tests.classification.rules.asking import ask

BOTH_CLAIMS = {**CULTURED_CARTILAGE, "claims_action": True}
WITH_DEVICE = {"device_part": True, "device_integral": True, "device_keeps_function": True}


def test_gene_therapy_comes_before_cell_therapy() -> None:
    assert ask("class-gene-therapy", **MODIFIED_T_CELLS).answer is Answer.YES
    assert ask("class-somatic-cell-therapy", **MODIFIED_T_CELLS).answer is Answer.NO


def test_gene_therapy_comes_before_tissue_engineering() -> None:
    facts = {**MODIFIED_T_CELLS, "claims_regeneration": True}
    assert ask("class-gene-therapy", **facts).answer is Answer.YES
    assert ask("class-tissue-engineered", **facts).answer is Answer.NO


def test_tissue_engineering_comes_before_cell_therapy() -> None:
    assert ask("class-tissue-engineered", **BOTH_CLAIMS).answer is Answer.YES
    assert ask("class-somatic-cell-therapy", **BOTH_CLAIMS).answer is Answer.NO


def test_without_the_other_claim_each_stands_for_itself() -> None:
    action_only = {**BOTH_CLAIMS, "claims_regeneration": False}
    assert ask("class-somatic-cell-therapy", **action_only).answer is Answer.YES
    assert ask("class-tissue-engineered", **action_only).answer is Answer.NO


def test_precedence_stays_open_while_the_stronger_class_is_open() -> None:
    facts = {name: value for name, value in BOTH_CLAIMS.items() if name != "nucleic_acid"}
    assert ask("class-tissue-engineered", **facts).answer is Answer.UNKNOWN


def test_a_device_that_is_part_of_it_makes_it_combined() -> None:
    assert ask("combined", **{**CULTURED_CARTILAGE, **WITH_DEVICE}).answer is Answer.YES


@pytest.mark.parametrize("fact", sorted(WITH_DEVICE))
def test_every_condition_on_the_device_is_needed(fact: str) -> None:
    facts = {**CULTURED_CARTILAGE, **WITH_DEVICE, fact: False}
    assert ask("combined", **facts).answer is Answer.NO


@pytest.mark.parametrize("fact", ["device_integral", "device_keeps_function"])
def test_it_is_unknown_and_asks_about_the_device(fact: str) -> None:
    facts = {name: value for name, value in {**CULTURED_CARTILAGE, **WITH_DEVICE}.items() if name != fact}
    finding = ask("combined", **facts)
    assert (finding.answer, finding.lacks) == (Answer.UNKNOWN, (fact,))


@pytest.mark.parametrize(("primary", "answer"), [(True, Answer.YES), (False, Answer.NO)])
def test_dead_cells_need_an_action_primary_to_the_device(primary: bool, answer: Answer) -> None:
    dead = {"viable_cells": False, "action_is_principal": True, "action_primary_to_device": primary}
    assert ask("combined", **{**CULTURED_CARTILAGE, **WITH_DEVICE, **dead}).answer is answer


def test_a_vector_on_a_device_without_cells_is_not_combined() -> None:
    assert ask("combined", **{**VECTOR, **WITH_DEVICE}).answer is Answer.NO


def test_what_is_no_advanced_therapy_is_not_combined_either() -> None:
    facts = {**CULTURED_CARTILAGE, **WITH_DEVICE, "claims_regeneration": False}
    assert ask("advanced-therapy", **facts).answer is Answer.NO
    assert ask("combined", **facts).answer is Answer.NO
