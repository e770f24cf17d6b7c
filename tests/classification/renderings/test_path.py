"""The main questions, the road through them, and the same in sentences."""

import pytest
from hypothesis import given

from openatmp.basis.answers import Answer
from openatmp.classification import Category, Classification
from openatmp.classification.renderings.path import (
    Road,
    Stop,
    leads_to,
    part_answer,
    part_question,
    path_as_text,
    stops,
)
from openatmp.classification.renderings.wording import headline
from tests.classification.renderings.any_answer import OLDER_DAY, TYPICAL, answer, any_answer

ORDER = [
    "medicinal-product",
    "gene-therapy",
    "cells-or-tissues",
    "engineered",
    "tissue-engineered",
    "somatic-cell-therapy",
    "combined",
]


def _roads(classification: Classification) -> list[Road]:
    return [stop.road for stop in stops(classification)]


def _stop(classification: Classification, name: str) -> Stop:
    return next(stop for stop in stops(classification) if stop.name == name)


@pytest.mark.parametrize("name", TYPICAL)
def test_stops_stand_in_the_order_of_the_committees_practice(name: str) -> None:
    assert [stop.name for stop in stops(answer(TYPICAL[name]))] == ORDER


def test_the_older_definitions_lead_over_the_same_stops() -> None:
    older = answer(TYPICAL["cultured stromal cells"], OLDER_DAY)
    assert [stop.name for stop in stops(older)] == ORDER


T, N, W, S = Road.TAKEN, Road.OPEN, Road.WAITING, Road.SKIPPED


@pytest.mark.parametrize(
    ("name", "roads"),
    [
        ("a vector", [T, T, S, S, S, S, T]),
        ("an ordinary chemical", [T, T, T, S, S, S, S]),
        ("a marrow transplant", [T, T, T, T, S, S, S]),
        ("cultured cartilage", [T, T, T, T, T, S, T]),
        ("cultured stromal cells", [T, T, T, T, T, T, T]),
        ("encapsulated cells", [T, T, T, N, W, W, W]),
        ("cartilage without a claim", [T, T, T, T, N, W, W]),
        ("a vector in cells, device not said", [T, T, S, S, S, S, N]),
        ("nothing known", [N, W, W, W, W, W, W]),
    ],
)
def test_the_road_ends_where_the_class_is_found(name: str, roads: list[Road]) -> None:
    assert _roads(answer(TYPICAL[name])) == roads


@pytest.mark.parametrize(
    ("name", "at", "category"),
    [
        ("a vector", "gene-therapy", Category.GTMP),
        ("an ordinary chemical", "cells-or-tissues", Category.NOT_ATMP),
        ("a marrow transplant", "engineered", Category.NOT_ATMP),
        ("cultured cartilage", "tissue-engineered", Category.TEP),
        ("cultured stromal cells", "somatic-cell-therapy", Category.SCTMP),
    ],
)
def test_one_stop_leads_out_and_names_the_class(name: str, at: str, category: Category) -> None:
    exits = {stop.name: stop.exit for stop in stops(answer(TYPICAL[name])) if stop.exit}
    assert exits == {at: category}


def test_a_product_for_animals_leaves_at_the_first_question() -> None:
    outside = answer({**TYPICAL["a vector"], "used_in_humans": False})
    assert stops(outside)[0].exit is Category.NOT_ATMP
    assert _roads(outside)[1:] == [Road.SKIPPED] * 6


def test_a_stop_is_made_of_the_questions_that_are_no_stops_themselves() -> None:
    parts = [
        part.question for part in _stop(answer(TYPICAL["cultured cartilage"]), "tissue-engineered").parts
    ]
    assert parts == [
        "Is it meant to regenerate, repair or replace a human tissue?",
        "Are all cells and tissues dead, without acting principally as a medicine does?",
    ]


def test_both_limbs_of_gene_therapy_and_the_vaccine_exclusion_are_shown() -> None:
    parts = _stop(answer(TYPICAL["a vector"]), "gene-therapy").parts
    asked = " ".join(part_question(part) for part in parts)
    assert "recombinant nucleic acid" in asked
    assert "effect come directly" in asked
    assert "Exception: Is it a vaccine against an infectious disease?" in asked


def test_a_part_that_a_decided_stop_did_not_wait_for_is_not_needed() -> None:
    parts = _stop(answer(TYPICAL["an ordinary chemical"]), "gene-therapy").parts
    words = {part.answer: part_answer(part) for part in parts}
    assert words[Answer.NO] == "No"
    assert words[Answer.UNKNOWN] == "Not needed"


def test_a_part_of_an_open_stop_is_needed() -> None:
    parts = _stop(answer(TYPICAL["nothing known"]), "gene-therapy").parts
    assert {part_answer(part) for part in parts} == {"Not known"}


def test_a_stop_names_the_provisions_of_its_parts_too() -> None:
    places = [
        str(citation) for citation in _stop(answer(TYPICAL["cultured cartilage"]), "engineered").citations
    ]
    assert "1394/2007 2(1)(c)" in places
    assert "1394/2007 Annex I" in places
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    ("name", "stop", "words"),
    [
        ("a vector", "medicinal-product", "go on"),
        ("a vector", "gene-therapy", "gene therapy medicinal product"),
        ("a vector", "engineered", "Not needed here"),
        ("a vector", "combined", "not combined"),
        ("cartilage on a membrane", "combined", "combined"),
        ("a marrow transplant", "engineered", "not an advanced therapy medicinal product"),
        ("encapsulated cells", "engineered", "the road waits here"),
        ("encapsulated cells", "combined", "comes after what is open"),
    ],
)
def test_each_stop_says_where_it_leads(name: str, stop: str, words: str) -> None:
    assert leads_to(_stop(answer(TYPICAL[name]), stop)) == words


def test_an_open_stop_that_a_later_no_made_needless_is_passed() -> None:
    facts = {
        name: value for name, value in TYPICAL["a marrow transplant"].items() if name != "cells_nucleated"
    }
    passed = answer(facts)
    assert passed.category is Category.NOT_ATMP
    stop = _stop(passed, "cells-or-tissues")
    assert (stop.road, leads_to(stop)) == (Road.TAKEN, "not needed, go on")


def test_the_road_of_a_transplant_reads_as_a_story() -> None:
    assert path_as_text(answer(TYPICAL["a marrow transplant"])) == (
        "Is it a medicinal product for human use? Yes: go on.",
        (
            "Does it meet the definition of a gene therapy medicinal product? No: go on. "
            "Does the active substance contain, or consist of, a recombinant nucleic acid? No. "
            "Is it a biological medicinal product? Yes. "
            "Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic code? "
            "Not needed. "
            "Does its effect come directly from that sequence or from what is expressed from it? Not needed. "
            "Exception: Is it a vaccine against an infectious disease? Not needed."
        ),
        "Does it contain human or animal cells or tissues, with a nucleus? Yes: go on.",
        (
            "Are the cells or tissues engineered? No: not an advanced therapy medicinal product. "
            "Were the cells or tissues substantially manipulated? No. "
            "Are the cells meant for another essential function in the patient than in the donor? No."
        ),
        "Does it meet the definition of a tissue engineered product? Not needed here.",
        "Does it meet the definition of a somatic cell therapy medicinal product? Not needed here.",
        "Is it a combined advanced therapy medicinal product? Not needed here.",
        "Result: Not an advanced therapy medicinal product.",
    )


@given(any_answer())
def test_the_road_always_ends_at_the_class_that_was_found(classification: Classification) -> None:
    exits = [stop.exit for stop in stops(classification) if stop.exit]
    if classification.category is Category.UNDECIDED:
        assert exits == []
        assert Road.OPEN in _roads(classification)
    else:
        assert exits == [classification.category]


@given(any_answer())
def test_every_question_on_the_road_has_its_sentence(classification: Classification) -> None:
    sentences = path_as_text(classification)
    all_stops = stops(classification)
    assert len(sentences) == len(all_stops) + 1
    for stop, sentence in zip(all_stops, sentences, strict=False):
        assert sentence.startswith(stop.question)
        if stop.road is not Road.SKIPPED:
            assert all(part.question in sentence for part in stop.parts)
    assert sentences[-1] == f"Result: {headline(classification)}."
