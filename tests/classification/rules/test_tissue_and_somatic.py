from typing import Any

import pytest

from openatmp.basis.answers import Answer
from openatmp.product.vocabulary import Step
from tests.classification.products import CULTURED_CARTILAGE, CULTURED_STROMAL_CELLS
from tests.classification.rules.asking import ask, ask_on
from tests.classification.rules.test_gene_therapy import (
    LAST_DAY_OF_THE_OLDER_DEFINITION,
)


def tissue(**changes: object) -> Any:
    return ask("tissue-engineered", **{**CULTURED_CARTILAGE, **changes})


def somatic(**changes: object) -> Any:
    return ask("somatic-cell-therapy", **{**CULTURED_STROMAL_CELLS, **changes})


def somatic_before(**changes: object) -> Any:
    facts = {**CULTURED_STROMAL_CELLS, **changes}
    return ask_on(LAST_DAY_OF_THE_OLDER_DEFINITION, "somatic-cell-therapy", **facts)


def test_cultured_cells_that_repair_are_tissue_engineered() -> None:
    assert tissue().answer is Answer.YES


def test_cultured_cells_that_act_are_somatic_cell_therapy() -> None:
    assert somatic().answer is Answer.YES


@pytest.mark.parametrize(
    "changes",
    [
        {"used_in_humans": False},
        {"cells_or_tissues": False},
        {"cells_nucleated": False},
        {"processing": [Step.CUTTING.value], "processing_is_complete": True, "same_function": True},
        {"claims_regeneration": False},
        {"viable_cells": False, "action_is_principal": False},
    ],
)
def test_it_is_not_tissue_engineered_when_one_condition_fails(changes: dict[str, object]) -> None:
    assert tissue(**changes).answer is Answer.NO


@pytest.mark.parametrize(
    "changes",
    [
        {"medical_purpose": False},
        {"cells_or_tissues": False},
        {"cells_nucleated": False},
        {"processing": [Step.CUTTING.value], "processing_is_complete": True, "same_function": True},
        {"claims_action": False},
    ],
)
def test_it_is_not_somatic_cell_therapy_when_one_condition_fails(changes: dict[str, object]) -> None:
    assert somatic(**changes).answer is Answer.NO


def test_dead_material_that_acts_principally_can_be_tissue_engineered() -> None:
    assert tissue(viable_cells=False, action_is_principal=True).answer is Answer.YES


def test_dead_cells_can_be_somatic_cell_therapy() -> None:
    assert somatic(viable_cells=False).answer is Answer.YES


def test_dead_cells_were_no_somatic_cell_therapy_before_the_definition_changed() -> None:
    assert somatic_before(viable_cells=False).answer is Answer.NO
    assert somatic_before().answer is Answer.YES


def test_a_new_function_alone_did_not_do_before_the_definition_changed() -> None:
    facts = {"processing": [Step.SEPARATION.value], "processing_is_complete": True, "same_function": False}
    assert somatic_before(**facts).answer is Answer.NO
    assert somatic(**facts).answer is Answer.YES


@pytest.mark.parametrize("rule", ["tissue-engineered", "somatic-cell-therapy"])
def test_it_is_unknown_and_names_what_is_missing(rule: str) -> None:
    finding = ask(rule)
    assert finding.answer is Answer.UNKNOWN
    assert finding.lacks == ("used_in_humans", "medical_purpose", "cells_or_tissues")


@pytest.mark.parametrize("rule", ["tissue-engineered", "somatic-cell-therapy"])
def test_it_asks_about_the_cells_only_once_there_are_cells(rule: str) -> None:
    lacks = ask(rule, cells_or_tissues=True, cells_nucleated=True).lacks
    assert {"processing", "same_function"} <= set(lacks)


def test_the_exclusion_of_dead_material_stays_open_while_life_is_unknown() -> None:
    facts = {name: value for name, value in CULTURED_CARTILAGE.items() if name != "viable_cells"}
    finding = ask("tissue-engineered", **facts)
    assert (finding.answer, finding.lacks) == (Answer.UNKNOWN, ("viable_cells",))
