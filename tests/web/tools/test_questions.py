import pytest

from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact
from openatmp.product.sources import Declared, Read, Span, UsualPractice
from openatmp.web.tools.questions import Choice, Question, Shape, question, sorted_questions

USUAL = UsualPractice("an-entry", "such cells must live to work", "general knowledge")


def _ticked(asked: Question) -> list[str]:
    return [choice.value for choice in asked.choices if choice.checked]


@pytest.mark.parametrize("name", [name for name, one in DEFINITIONS.items() if one.kind is not Kind.TEXT])
def test_it_lets_nobody_be_forced_to_know(name: str) -> None:
    values = [choice.value for choice in question(name, None).choices]
    ticked = _ticked(question(name, None))
    if DEFINITIONS[name].kind is Kind.SOME_OF:
        assert "none" in values
        assert ticked == []
    else:
        assert ticked == ["unknown"]


@pytest.mark.parametrize(("value", "ticked"), [(True, "yes"), (False, "no")])
def test_it_ticks_the_answer_that_is_known(value: bool, ticked: str) -> None:
    assert _ticked(question("viable_cells", Fact(value))) == [ticked]


def test_it_ticks_one_of_a_list() -> None:
    asked = question("nucleic_acid_origin", Fact("recombinant"))
    assert _ticked(asked) == ["recombinant"]
    assert asked.choices[0] == Choice("recombinant", "Recombinant", checked=True)


def test_it_ticks_several_of_a_list() -> None:
    asked = question("processing", Fact(frozenset({"filtering", "cutting"})))
    assert _ticked(asked) == ["cutting", "filtering"]
    assert asked.shape is Shape.SEVERAL


def test_it_ticks_none_when_the_list_is_known_to_be_empty() -> None:
    assert _ticked(question("processing", Fact(frozenset()))) == ["none"]


def test_it_shows_what_was_written() -> None:
    asked = question("donor_function", Fact("they form blood"))
    assert (asked.shape, asked.written, asked.choices) == (Shape.WRITTEN, "they form blood", ())


def test_it_keeps_what_is_usual_apart_from_what_is_said() -> None:
    asked = question("viable_cells", Fact(True, USUAL))
    assert _ticked(asked) == ["usual"]
    assert "Leave as usual: yes" in [choice.label for choice in asked.choices]
    assert asked.usual
    assert asked.source == "Usually so, please confirm: such cells must live to work."


def test_it_asks_for_a_usual_list_to_be_confirmed_by_a_tick() -> None:
    asked = question("processing", Fact(frozenset({"culture or expansion"}), USUAL))
    assert _ticked(asked) == ["culture or expansion"]
    assert asked.choices[-1] == Choice("confirmed", "I confirm this list", checked=False)


def test_it_says_in_which_words_a_fact_was_read() -> None:
    fact = Fact(True, Read(Span(4, 9), "alive"))
    assert question("viable_cells", fact).source == 'Read in the description: "alive".'


def test_it_explains_the_words_of_a_question() -> None:
    assert question("cells_nucleated", None).hint == "Red blood cells and platelets have none."


@pytest.mark.parametrize(
    ("value", "label"),
    [("messenger RNA", "Messenger RNA"), ("T cells", "T cells"), ("CAR-T cells", "CAR-T cells")],
)
def test_it_begins_each_choice_with_a_large_letter_but_leaves_names_alone(value: str, label: str) -> None:
    asked = [*question("vector_kind", None).choices, *question("cell_kind", None).choices]
    assert label in [choice.label for choice in asked if choice.value == value]


# ------------------------------------------------------------------------------------------ sorting


def _names(groups: tuple[tuple[str, tuple[Question, ...]], ...]) -> list[str]:
    return [asked.name for _, group in groups for asked in group]


def test_it_asks_every_question_exactly_once() -> None:
    facts = {"viable_cells": Fact(True, USUAL), "origin": Fact(frozenset({"autologous"}), Declared())}
    asked = sorted_questions(("same_function", "claims_action"), facts)
    names = [one.name for one in (*asked.needed, *asked.usual)] + _names(asked.others)
    assert sorted(names) == sorted(DEFINITIONS)


def test_it_asks_first_for_what_the_answer_waits_for() -> None:
    asked = sorted_questions(("claims_action", "same_function"), {})
    assert [one.name for one in asked.needed] == ["same_function", "claims_action"]


def test_it_asks_next_to_confirm_what_is_only_usual() -> None:
    asked = sorted_questions((), {"viable_cells": Fact(True, USUAL), "cells_nucleated": Fact(True)})
    assert [one.name for one in asked.usual] == ["viable_cells"]


def test_it_does_not_ask_to_confirm_what_decides_nothing() -> None:
    asked = sorted_questions((), {"cell_kind": Fact(frozenset({"T cells"}), USUAL)})
    assert asked.usual == ()


def test_it_shows_the_list_of_steps_to_whoever_must_say_that_it_is_complete() -> None:
    asked = sorted_questions(("processing_is_complete",), {"processing": Fact(frozenset({"cutting"}))})
    assert [one.name for one in asked.needed] == ["processing", "processing_is_complete"]


def test_it_groups_the_rest_as_the_law_asks() -> None:
    asked = sorted_questions((), {})
    assert [title for title, _ in asked.others] == [
        "Use",
        "Nucleic acid",
        "Cells or tissues",
        "What it is meant to do",
        "Device",
        "Description",
    ]
