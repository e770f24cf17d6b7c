"""How a difference between two outcomes is told."""

from typing import Any

import pytest

from openatmp.basis.answers import Answer
from openatmp.classification.precedents import Precedent, collected
from openatmp.classification.precedents.wording import difference
from openatmp.product.definitions import DEFINITIONS, Kind
from tests.classification import laid_beside as case
from tests.classification.laid_beside import answered

BY_KEY = {precedent.key: precedent for precedent in collected()}


def told(
    category: str,
    facts: dict[str, Any],
    key: str,
    *,
    shared: tuple[str, ...] = (),
    agrees: bool = False,
    combined: Answer = Answer.NO,
) -> str:
    precedent: Precedent = BY_KEY[key]
    return difference(answered(category, facts, combined=combined), precedent, shared, agrees=agrees)


# --------------------------------------------------------------------------------------------- same outcome


@pytest.mark.parametrize(
    ("shared", "sentence"),
    [
        (("cell_kind", "condition"), "Same outcome."),
        (("cell_kind",), "Same outcome, for another disease."),
        (("condition",), "Same outcome, with other cells."),
        ((), "Same outcome, with other cells and for another disease."),
    ],
)
def test_it_says_in_what_agreeing_cases_differ(shared: tuple[str, ...], sentence: str) -> None:
    assert told("sCTMP", case.CALMING_STROMAL_CELLS, "bm-msc-gvhd", shared=shared, agrees=True) == sentence


def test_it_names_another_carrier() -> None:
    shared = ("cell_kind", "condition")
    assert told("GTMP", case.CAR_T, "axicabtagene", shared=shared, agrees=True) == (
        "Same outcome, with another carrier."
    )


def test_it_does_not_speak_of_what_one_side_alone_knows() -> None:
    assert told("TEP", {"claims_regeneration": True}, "holoclar", agrees=True) == "Same outcome."


# ------------------------------------------------------------------------------------------------ undecided


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("tisagenlecleucel", "gene therapy medicinal product"),
        ("til-melanoma", "somatic cell therapy medicinal product"),
        ("holoclar", "tissue engineered product"),
        ("islets-transplant", "not an advanced therapy medicinal product"),
    ],
)
def test_it_says_how_a_precedent_came_out_while_the_product_is_undecided(key: str, label: str) -> None:
    assert told("undecided", {}, key) == f"Not decided here; the precedent was found to be: {label}."


# -------------------------------------------------------------------------------------------- other outcome


@pytest.mark.parametrize(
    ("category", "facts", "key", "shared", "sentence"),
    [
        (
            "sCTMP",
            case.CALMING_STROMAL_CELLS,
            "wharton-msc-heart",
            ("cell_kind",),
            (
                "Same cells, other claim: there regeneration, repair or replacement of a tissue, "
                "here pharmacological, immunological or metabolic action."
            ),
        ),
        (
            "TEP",
            case.REBUILDING_STROMAL_CELLS,
            "bm-msc-gvhd",
            ("cell_kind",),
            (
                "Same cells, other claim: there pharmacological, immunological or metabolic action, "
                "here regeneration, repair or replacement of a tissue."
            ),
        ),
        (
            "sCTMP",
            case.SAFETY_SWITCH_T_CELLS,
            "axicabtagene",
            ("vector_kind",),
            (
                "Same carrier, other role of the gene: there the effect comes from it, "
                "here it does not bring the effect."
            ),
        ),
        (
            "GTMP",
            case.CAR_T,
            "suicide-gene-t-cells",
            ("condition",),
            (
                "Same disease, other role of the gene: there it does not bring the effect, "
                "here the effect comes from it."
            ),
        ),
        (
            "not-ATMP",
            case.RNA_VACCINE_AGAINST_A_VIRUS,
            "mrna-cytokines-tumour",
            ("vector_kind",),
            (
                "Same carrier, other target: there not a vaccine against an infection, "
                "here a vaccine against an infection."
            ),
        ),
        (
            "not-ATMP",
            case.ORDINARY_CHEMICAL,
            "plasmid-il12-melanoma",
            ("condition",),
            (
                "Same disease, other active substance: there a nucleic acid that reaches the patient, "
                "here no nucleic acid."
            ),
        ),
        (
            "not-ATMP",
            case.TRANSPLANTED_ISLETS,
            "other-function-cells",
            (),
            (
                "Like in other respects, other job of the cells: there another job than in the donor, "
                "here the same job as in the donor."
            ),
        ),
        (
            "TEP",
            {"cells_nucleated": True, "claims_regeneration": True},
            "in-vitro-platelets",
            (),
            (
                "Like in other respects, other kind of cells: there no nucleus, so no cells in this sense, "
                "here cells with a nucleus."
            ),
        ),
        (
            "TEP",
            {"viable_cells": True, "claims_regeneration": True},
            "decellularised-pig-skin",
            (),
            "Like in other respects, other state of the cells: there no living cells, here living cells.",
        ),
        (
            "not-ATMP",
            {"cells_or_tissues": True, "processing": ["cutting"]},
            "chondrocelect",
            (),
            "Like in other respects, other processing: there culture or expansion, here cutting.",
        ),
        (
            "not-ATMP",
            {"medical_purpose": False},
            "skin-cell-suspension",
            (),
            "Like in other respects, other purpose: there a medical purpose, here no medical purpose.",
        ),
        (
            "GTMP",
            {"nucleic_acid": True},
            "decellularised-pig-skin",
            (),
            (
                "Like in other respects, other active substance: there no nucleic acid, "
                "here a nucleic acid that reaches the patient."
            ),
        ),
    ],
)
def test_it_names_the_fact_that_sets_two_outcomes_apart(
    category: str, facts: dict[str, Any], key: str, shared: tuple[str, ...], sentence: str
) -> None:
    assert told(category, facts, key, shared=shared) == sentence


@pytest.mark.parametrize(
    ("category", "facts", "key", "sentence"),
    [
        # The precedent alone tells the role of the gene.
        (
            "sCTMP",
            {"claims_action": True},
            "tisagenlecleucel",
            (
                "Like in other respects, perhaps other role of the gene: there the effect comes from it, "
                "here not said."
            ),
        ),
        # The product alone tells that its cells keep their job.
        (
            "not-ATMP",
            case.TRANSPLANTED_ISLETS,
            "printed-pancreas",
            (
                "Like in other respects, perhaps other job of the cells: here the same job as in the donor, "
                "there not said."
            ),
        ),
        # The precedent alone tells of culture.
        (
            "not-ATMP",
            {"cells_or_tissues": True, "viable_cells": True},
            "holoclar",
            "Like in other respects, perhaps other processing: there culture or expansion, here not said.",
        ),
        # The product alone tells of enzymes.
        (
            "not-ATMP",
            {"digestion_outcome": "functional units kept intact"},
            "skin-cell-suspension",
            (
                "Like in other respects, perhaps other effect of the enzymes: "
                "here functional units kept intact, "
                "there not said."
            ),
        ),
    ],
)
def test_it_says_perhaps_when_one_side_alone_is_known(
    category: str, facts: dict[str, Any], key: str, sentence: str
) -> None:
    assert told(category, facts, key) == sentence


@pytest.mark.parametrize(
    ("facts", "key", "combined", "sentence"),
    [
        (
            case.CARTILAGE_ON_A_MEMBRANE,
            "spherox",
            Answer.YES,
            "Same cells, other make-up: there without a device, here with a device or matrix.",
        ),
        (
            case.CARTILAGE_ON_A_MEMBRANE,
            "chondrocelect",
            Answer.YES,
            "Same cells, perhaps other make-up: here with a device or matrix, there not said.",
        ),
        (
            {**case.CARTILAGE_ON_A_MEMBRANE, "device_keeps_function": False},
            "maci",
            Answer.NO,
            "Same cells, other role of the matrix: there a device that keeps working, here a mere carrier.",
        ),
        (
            {**case.CARTILAGE_ON_A_MEMBRANE, "device_integral": False},
            "maci",
            Answer.NO,
            "Same cells, other tie to the device: there joined into one product, here kept apart.",
        ),
        (
            {"claims_regeneration": True, "device_part": False},
            "printed-pancreas",
            Answer.NO,
            "Same cells, other make-up: there with a device or matrix, here without a device.",
        ),
    ],
)
def test_it_tells_two_products_of_one_class_apart_by_the_device(
    facts: dict[str, Any], key: str, combined: Answer, sentence: str
) -> None:
    assert told("TEP", facts, key, shared=("cell_kind",), combined=combined) == sentence


# ---------------------------------------------------------------------------------------- no explanation


def test_it_admits_that_nothing_known_explains_the_difference() -> None:
    assert told("TEP", {"claims_regeneration": True}, "islets-transplant") == (
        "No fact known on both sides explains the other outcome; "
        "it is from the first years, when practice was still moving."
    )


def test_it_does_not_blame_the_first_years_for_a_later_case() -> None:
    assert told("not-ATMP", {"cells_or_tissues": True}, "til-melanoma") == (
        "No fact known on both sides explains the other outcome."
    )


def test_it_does_not_take_what_every_cell_product_has_for_a_reason() -> None:
    ordinary = {
        "cells_or_tissues": True,
        "cells_nucleated": True,
        "viable_cells": True,
        "medical_purpose": True,
    }
    assert told("TEP", ordinary, "islets-transplant").startswith("No fact known")


def test_it_does_not_take_overlapping_lists_for_a_reason() -> None:
    facts = {"cells_or_tissues": True, "processing": ["culture or expansion", "freezing"]}
    assert "processing" not in told("not-ATMP", facts, "holoclar")


@pytest.mark.parametrize(
    "opening", [(("cell_kind", "vector_kind", "condition"), "Same cells"), (("condition",), "Same disease")]
)
def test_it_opens_with_the_weightiest_thing_in_common(opening: tuple[tuple[str, ...], str]) -> None:
    shared, words = opening
    assert told("TEP", case.REBUILDING_STROMAL_CELLS, "bm-msc-gvhd", shared=shared).startswith(
        f"{words}, other claim"
    )


@pytest.mark.parametrize("key", sorted(BY_KEY))
@pytest.mark.parametrize("category", ["GTMP", "sCTMP", "TEP", "not-ATMP", "undecided"])
def test_it_has_words_for_every_pair_of_outcomes(category: str, key: str) -> None:
    everything: dict[str, Any] = {
        name: True for name, definition in DEFINITIONS.items() if definition.kind is Kind.YES_NO
    }
    for facts in (everything, dict.fromkeys(everything, False), {}):
        sentence = told(category, facts, key)
        assert sentence.endswith(".")
        assert "there ," not in sentence
        assert "here ." not in sentence
