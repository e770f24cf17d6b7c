"""Which precedents are laid beside a product, and what is said of each."""

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.classification import Category
from openatmp.classification.precedents import Precedent, collected, likeness, precedents
from tests.classification import laid_beside as case
from tests.classification.conftest import Classify
from tests.classification.known_facts import anything_known
from tests.classification.laid_beside import answered, known_of

EVERYTHING = len(collected())


def keys(category: str, facts: dict[str, Any], **more: Any) -> list[str]:
    return [match.precedent.key for match in precedents(answered(category, facts, **more))]


# ----------------------------------------------------------------------------- golden: real-looking products


@pytest.mark.parametrize(
    ("category", "facts", "first"),
    [
        ("sCTMP", case.CALMING_STROMAL_CELLS, "bm-msc-gvhd"),
        ("TEP", case.REBUILDING_STROMAL_CELLS, "wharton-msc-heart"),
        ("GTMP", case.CAR_T, "ciltacabtagene"),
        ("sCTMP", case.SAFETY_SWITCH_T_CELLS, "suicide-gene-t-cells"),
        ("not-ATMP", case.RNA_VACCINE_AGAINST_A_VIRUS, "mrna-cytokines-tumour"),
        ("TEP", case.CARTILAGE_ON_A_MEMBRANE, "maci"),
        ("not-ATMP", case.TRANSPLANTED_ISLETS, "islets-transplant"),
    ],
)
def test_it_finds_the_case_that_everybody_in_the_field_would_name(
    category: str, facts: dict[str, Any], first: str
) -> None:
    assert keys(category, facts)[0] == first


@pytest.mark.parametrize(
    ("facts", "among"),
    [
        # An oncolytic virus armed with a gene.
        (
            {
                "nucleic_acid": True,
                "nucleic_acid_origin": "recombinant",
                "effect_from_sequence": True,
                "substance": ["virus or viral vector"],
                "vector_kind": ["herpesvirus"],
                "condition": ["cancer"],
            },
            {"talimogene", "oncolytic-adenovirus-cd40l"},
        ),
        # A vector for an eye disease.
        (
            {
                "nucleic_acid": True,
                "effect_from_sequence": True,
                "substance": ["virus or viral vector"],
                "vector_kind": ["adeno-associated virus"],
                "condition": ["retinal disease"],
            },
            {"aav8-rpgr-retina", "voretigene"},
        ),
        # Cells of the stromal vascular fraction for a fistula.
        (
            {
                "cells_or_tissues": True,
                "claims_regeneration": True,
                "cell_kind": ["stromal vascular fraction"],
                "condition": ["fistula"],
            },
            {"prp-svf-fistula"},
        ),
        # Own tumour-infiltrating lymphocytes.
        (
            {
                "cells_or_tissues": True,
                "origin": ["autologous"],
                "claims_action": True,
                "cell_kind": ["tumour-infiltrating lymphocytes"],
                "condition": ["cancer"],
            },
            {"til-melanoma", "tabelecleucel"},
        ),
        # Red cells made in the laboratory.
        ({"cells_nucleated": False, "cell_kind": ["red cells or platelets"]}, {"in-vitro-platelets"}),
        # A lifeless matrix.
        (
            {
                "viable_cells": False,
                "nucleic_acid": False,
                "processing": ["decellularisation", "sterilisation"],
                "substance": ["matrix without cells"],
            },
            {"decellularised-pig-skin"},
        ),
        # Cultured limbal cells.
        (
            {
                "cells_or_tissues": True,
                "claims_regeneration": True,
                "processing": ["culture or expansion"],
                "cell_kind": ["corneal or limbal cells"],
                "condition": ["eye surface damage"],
            },
            {"holoclar"},
        ),
        # Edited blood stem cells.
        (
            {
                "genome_editing": True,
                "cells_or_tissues": True,
                "origin": ["autologous"],
                "vector_kind": ["genome editor"],
                "cell_kind": ["haematopoietic stem or progenitor cells"],
                "condition": ["inherited disease"],
            },
            {"exagamglogene", "betibeglogene"},
        ),
    ],
)
def test_it_finds_what_belongs_beside_a_product_of_which_little_is_known(
    facts: dict[str, Any], among: set[str]
) -> None:
    assert among <= set(keys("undecided", facts))


def test_it_finds_nothing_beside_an_ordinary_chemical() -> None:
    assert keys("not-ATMP", case.ORDINARY_CHEMICAL) == []


def test_it_finds_nothing_beside_a_product_of_which_nothing_is_known() -> None:
    assert keys("undecided", {}) == []


@pytest.mark.parametrize("precedent", collected(), ids=lambda precedent: precedent.key)
def test_it_finds_each_precedent_first_beside_its_own_facts(precedent: Precedent) -> None:
    best = precedents(answered(precedent.category, dict(precedent.facts)), limit=EVERYTHING)[0]
    assert best.likeness == pytest.approx(1.0)
    assert best.precedent.facts == precedent.facts


# ------------------------------------------------------------------------------------------ order and number


@pytest.mark.parametrize("limit", [0, 1, 2, 5, 10, EVERYTHING])
def test_it_gives_no_more_than_asked_for(limit: int) -> None:
    assert len(precedents(answered("sCTMP", case.CALMING_STROMAL_CELLS), limit)) <= limit


def test_it_gives_nothing_for_a_negative_number() -> None:
    assert precedents(answered("sCTMP", case.CALMING_STROMAL_CELLS), -1) == ()


def test_it_gives_five_when_nothing_is_said() -> None:
    assert len(precedents(answered("sCTMP", case.CALMING_STROMAL_CELLS))) == 5


@given(anything_known(), st.sampled_from(list(Category)))
def test_it_puts_the_most_like_first_and_names_none_twice(facts: dict[str, Any], category: Category) -> None:
    found = precedents(answered(category, _without_judgements(facts)))
    degrees = [match.likeness for match in found]
    assert degrees == sorted(degrees, reverse=True)
    assert all(0.4 <= degree <= 1.0 + 1e-12 for degree in degrees)
    assert len({match.precedent.key for match in found}) == len(found)


@given(anything_known(), st.sampled_from(list(Category)))
def test_it_answers_the_same_every_time(facts: dict[str, Any], category: Category) -> None:
    answer = answered(category, _without_judgements(facts))
    assert precedents(answer) == precedents(answer)


@given(anything_known(), st.sampled_from(list(Category)), st.sampled_from(list(Answer)))
def test_it_always_has_words_for_the_difference(
    facts: dict[str, Any], category: Category, combined: Answer
) -> None:
    answer = answered(category, _without_judgements(facts), combined=combined)
    for match in precedents(answer, limit=EVERYTHING):
        assert match.difference.endswith(".")
        assert match.difference[0].isupper()
        assert match.agrees == match.difference.startswith("Same outcome")


def test_it_prefers_the_later_practice_among_equals() -> None:
    found = keys("GTMP", case.CAR_T)
    assert found[:3] == ["ciltacabtagene", "lisocabtagene", "tisagenlecleucel"]


def test_it_leaves_room_for_the_nearest_case_that_came_out_otherwise() -> None:
    found = precedents(answered("GTMP", case.CAR_T))
    assert [match.precedent.category for match in found] == [*["GTMP"] * 4, "sCTMP"]
    assert found[-1].precedent.key == "suicide-gene-t-cells"


def test_it_leaves_no_room_when_only_one_is_asked_for() -> None:
    (only,) = precedents(answered("GTMP", case.CAR_T), limit=1)
    assert only.precedent.category is Category.GTMP


def test_it_leaves_the_list_alone_when_outcomes_differ_anyway() -> None:
    answer = answered("sCTMP", case.SAFETY_SWITCH_T_CELLS)
    known = answer.product.known()
    degrees = sorted((likeness(known, precedent.facts) for precedent in collected()), reverse=True)
    found = precedents(answer)
    assert {match.precedent.category for match in found} == {Category.SCTMP, Category.GTMP}
    assert [match.likeness for match in found] == degrees[:5]


# ------------------------------------------------------------------------------------------- what is said


def test_it_names_what_is_shared_and_what_is_not() -> None:
    found = {
        match.precedent.key: match for match in precedents(answered("sCTMP", case.CALMING_STROMAL_CELLS))
    }
    match = found["darvadstrocel"]
    assert {"cell_kind", "origin", "processing", "claims_action"} <= set(match.shared)
    assert [item.fact for item in match.differing] == ["condition"]
    assert match.differing[0].here == frozenset({"graft-versus-host disease"})
    assert match.differing[0].there == frozenset({"fistula", "immune or inflammatory disease"})


@given(anything_known())
def test_it_sorts_every_fact_known_to_both_to_one_side(facts: dict[str, Any]) -> None:
    known = known_of(_without_judgements(facts))
    for match in precedents(answered("undecided", dict(known)), limit=EVERYTHING):
        both = known.keys() & match.precedent.facts.keys()
        differing = {item.fact for item in match.differing}
        assert set(match.shared) | differing == both
        assert not set(match.shared) & differing


@pytest.mark.parametrize(
    ("category", "combined", "key", "agrees"),
    [
        ("TEP", Answer.YES, "maci", True),
        ("TEP", Answer.NO, "maci", False),
        ("TEP", Answer.UNKNOWN, "maci", True),
        ("TEP", Answer.NEEDS_JUDGEMENT, "maci", True),
        ("sCTMP", Answer.YES, "maci", False),
        ("undecided", Answer.YES, "maci", False),
        ("TEP", Answer.YES, "chondrocelect", False),
        ("TEP", Answer.NO, "chondrocelect", True),
    ],
)
def test_it_agrees_when_class_and_device_came_out_the_same(
    category: str, combined: Answer, key: str, agrees: bool
) -> None:
    answer = answered(category, case.CARTILAGE_ON_A_MEMBRANE, combined=combined)
    found = {match.precedent.key: match for match in precedents(answer, limit=EVERYTHING)}
    assert found[key].agrees is agrees


@pytest.mark.parametrize("combined", list(Answer))
def test_it_does_not_ask_about_devices_where_a_precedent_leaves_them_open(combined: Answer) -> None:
    facts = {**case.REBUILDING_STROMAL_CELLS, "cell_kind": ["haematopoietic stem or progenitor cells"]}
    answer = answered("TEP", facts, combined=combined)
    found = {match.precedent.key: match for match in precedents(answer, limit=EVERYTHING)}
    assert found["cd133-cells-heart"].agrees


@pytest.mark.parametrize("combined", list(Answer))
def test_it_does_not_ask_about_devices_outside_the_advanced_therapies(combined: Answer) -> None:
    answer = answered("not-ATMP", case.TRANSPLANTED_ISLETS, combined=combined)
    assert precedents(answer)[0].agrees


def test_it_gives_plain_data_that_json_knows() -> None:
    answer = answered("sCTMP", case.CALMING_STROMAL_CELLS)
    for match in precedents(answer):
        told = json.loads(json.dumps(match.as_dict()))
        assert told["classification"] in {"GTMP", "sCTMP", "TEP", "not-ATMP"}
        assert told["source"].startswith("https://")
        assert 0 <= told["likeness"] <= 1


def test_it_gives_all_that_a_reader_needs_to_weigh_a_match() -> None:
    told = precedents(answered("sCTMP", case.CALMING_STROMAL_CELLS))[0].as_dict()
    assert told["key"] == "bm-msc-gvhd"
    assert told["kind"] == "CAT recommendation"
    assert told["date"] == "2019-03"
    assert told["combined"] is False
    assert (told["verified"], told["facts_verified"]) == (True, True)
    assert told["agrees"] is True
    assert told["difference"] == "Same outcome."
    assert told["differing"] == []
    assert "cell_kind" in told["shared"]


def test_it_gives_differing_values_in_order() -> None:
    found = {
        match.precedent.key: match for match in precedents(answered("sCTMP", case.CALMING_STROMAL_CELLS))
    }
    assert found["darvadstrocel"].as_dict()["differing"] == [
        {
            "fact": "condition",
            "here": ["graft-versus-host disease"],
            "there": ["fistula", "immune or inflammatory disease"],
        }
    ]


# --------------------------------------------------------------------------------- they never decide; speed


def test_it_leaves_the_answer_as_it_is(classified: Classify) -> None:
    before = classified(**case.CALMING_STROMAL_CELLS)
    precedents(before)
    assert classified(**case.CALMING_STROMAL_CELLS) == before


@pytest.mark.parametrize(
    ("facts", "category"),
    [
        (case.CALMING_STROMAL_CELLS, "sCTMP"),
        (case.REBUILDING_STROMAL_CELLS, "TEP"),
        (case.CAR_T, "GTMP"),
        (case.CARTILAGE_ON_A_MEMBRANE, "TEP"),
    ],
)
def test_it_agrees_with_the_rules_on_plain_cases(
    classified: Classify, facts: dict[str, Any], category: str
) -> None:
    answer = classified(**facts)
    assert answer.category == category
    assert precedents(answer)[0].agrees


def test_it_takes_less_than_five_milliseconds_a_product() -> None:
    answers = [
        answered("sCTMP", case.CALMING_STROMAL_CELLS),
        answered("GTMP", case.CAR_T),
        answered("TEP", case.CARTILAGE_ON_A_MEMBRANE, combined=Answer.YES),
    ]
    precedents(answers[0])
    # The best of several rounds, so that a busy machine does not turn it into a false alarm.
    assert min(_seconds(answers) for _ in range(5)) / len(answers) < 0.005


def _seconds(answers: list[Any]) -> float:
    begun = time.perf_counter()
    for answer in answers:
        precedents(answer)
    return time.perf_counter() - begun


def _without_judgements(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if not name.startswith("judged.")}
