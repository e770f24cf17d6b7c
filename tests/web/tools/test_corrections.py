from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact, Product
from openatmp.product.sources import Declared, Read, Span, UsualPractice
from openatmp.web.tools.corrections import carried, corrected
from openatmp.web.tools.questions import question

TODAY = date(2026, 11, 23)
READ = Read(Span(0, 5), "alive")
USUAL = UsualPractice("an-entry", "it is usual", "general knowledge")


def _sent(*fields: tuple[str, str]) -> QueryDict:
    sent = QueryDict(mutable=True)
    for name, value in fields:
        sent.appendlist(name, value)
    return sent


def _corrected(product: Product, *fields: tuple[str, str]) -> Product:
    return corrected(product, _sent(*fields), TODAY)


def test_it_changes_nothing_when_the_form_says_nothing() -> None:
    product = Product({"viable_cells": Fact(True, READ)})
    assert _corrected(product) == product


@pytest.mark.parametrize(("said", "value"), [("yes", True), ("no", False)])
def test_it_takes_an_answer_for_declared(said: str, value: bool) -> None:
    product = _corrected(Product(), ("fact.viable_cells", said))
    assert product.facts["viable_cells"] == Fact(value, Declared())


def test_it_puts_a_correction_in_place_of_what_was_read() -> None:
    product = _corrected(Product({"viable_cells": Fact(True, READ)}), ("fact.viable_cells", "no"))
    assert product.facts["viable_cells"] == Fact(False, Declared())


def test_it_keeps_the_source_of_what_the_form_only_repeats() -> None:
    product = _corrected(Product({"viable_cells": Fact(True, READ)}), ("fact.viable_cells", "yes"))
    assert product.facts["viable_cells"].source == READ


def test_it_forgets_what_the_reader_does_not_know() -> None:
    product = _corrected(Product({"viable_cells": Fact(True, READ)}), ("fact.viable_cells", "unknown"))
    assert "viable_cells" not in product.facts


def test_it_leaves_what_is_usual_unconfirmed_when_it_is_left_as_usual() -> None:
    product = _corrected(Product({"viable_cells": Fact(True, USUAL)}), ("fact.viable_cells", "usual"))
    assert product.facts["viable_cells"].source == USUAL


def test_it_takes_what_is_usual_for_declared_once_it_is_confirmed() -> None:
    product = _corrected(Product({"viable_cells": Fact(True, USUAL)}), ("fact.viable_cells", "yes"))
    assert product.facts["viable_cells"] == Fact(True, Declared())


def test_it_forgets_what_is_usual_when_it_is_not_known_here() -> None:
    product = _corrected(Product({"viable_cells": Fact(True, USUAL)}), ("fact.viable_cells", "unknown"))
    assert "viable_cells" not in product.facts


def test_it_ignores_usual_where_nothing_is_usual() -> None:
    assert _corrected(Product(), ("fact.viable_cells", "usual")).facts == {}
    assert _corrected(Product(), ("fact.nucleic_acid_origin", "usual")).facts == {}


# -------------------------------------------------------------------------------------------- lists


def test_it_takes_the_ticks_of_a_list() -> None:
    product = _corrected(
        Product(), ("asked", "processing"), ("fact.processing", "cutting"), ("fact.processing", "filtering")
    )
    assert product.facts["processing"].value == frozenset({"cutting", "filtering"})


def test_it_takes_no_tick_for_not_known() -> None:
    product = _corrected(Product({"processing": Fact(frozenset({"cutting"}))}), ("asked", "processing"))
    assert "processing" not in product.facts


def test_it_takes_none_of_these_for_known_to_be_empty() -> None:
    product = _corrected(Product(), ("asked", "processing"), ("fact.processing", "none"))
    assert product.facts["processing"].value == frozenset()


def test_it_believes_a_tick_more_than_none_of_these() -> None:
    product = _corrected(Product(), ("fact.processing", "none"), ("fact.processing", "cutting"))
    assert product.facts["processing"].value == frozenset({"cutting"})


@pytest.mark.parametrize(("confirmed", "source"), [(False, USUAL), (True, Declared())])
def test_it_takes_a_usual_list_for_declared_only_when_it_is_confirmed(
    confirmed: bool, source: object
) -> None:
    before = Product({"processing": Fact(frozenset({"cutting"}), USUAL)})
    fields = [("asked", "processing"), ("fact.processing", "cutting")]
    fields += [("fact.processing", "confirmed")] if confirmed else []
    assert _corrected(before, *fields).facts["processing"].source == source


def test_it_confirms_everything_usual_at_one_press() -> None:
    before = Product(
        {
            "viable_cells": Fact(True, USUAL),
            "processing": Fact(frozenset({"cutting"}), USUAL),
            "cells_nucleated": Fact(True, READ),
        }
    )
    sent = [
        ("fact.viable_cells", "usual"),
        ("asked", "processing"),
        ("fact.processing", "cutting"),
        ("fact.cells_nucleated", "yes"),
        ("confirm", "all"),
    ]
    after = _corrected(before, *sent)
    assert after.facts["viable_cells"].source == Declared()
    assert after.facts["processing"].source == Declared()
    assert after.facts["cells_nucleated"].source == READ


def test_it_takes_a_changed_usual_list_for_declared() -> None:
    before = Product({"processing": Fact(frozenset({"cutting"}), USUAL)})
    after = _corrected(before, ("asked", "processing"), ("fact.processing", "filtering"))
    assert after.facts["processing"] == Fact(frozenset({"filtering"}), Declared())


# ------------------------------------------------------------------------------- words and oddities


def test_it_takes_written_words_without_the_space_around_them() -> None:
    product = _corrected(Product(), ("fact.donor_function", "  form blood \n"))
    assert product.facts["donor_function"].value == "form blood"


def test_it_takes_empty_words_for_not_known() -> None:
    assert _corrected(Product(), ("fact.donor_function", "  ")).facts == {}


def test_it_cuts_written_words_that_are_too_long() -> None:
    product = _corrected(Product(), ("fact.donor_function", "x" * 600))
    assert product.facts["donor_function"].value == "x" * 500


def test_it_refuses_a_value_that_the_fact_cannot_have() -> None:
    with pytest.raises(BadInput, match="nucleic_acid_origin cannot be 'invented'"):
        _corrected(Product(), ("fact.nucleic_acid_origin", "invented"))


def test_it_refuses_a_step_that_there_is_not() -> None:
    with pytest.raises(BadInput, match="processing cannot be"):
        _corrected(Product(), ("fact.processing", "blessing"))


def test_it_does_not_understand_an_answer_that_is_neither_yes_nor_no() -> None:
    assert _corrected(Product(), ("fact.viable_cells", "perhaps")).facts == {}


def test_it_ignores_a_fact_that_there_is_not() -> None:
    assert _corrected(Product(), ("fact.colour", "yes"), ("asked", "colour")).facts == {}


# --------------------------------------------------------------------------------------- judgements


@pytest.mark.parametrize(("said", "answer"), [("yes", True), ("no", False)])
def test_it_takes_an_assumption_on_a_judgement(said: str, answer: bool) -> None:
    judgement = _corrected(Product(), ("judged.edited-cells", said)).judgements["edited-cells"]
    assert judgement.answer is answer
    assert judgement.on == TODAY
    assert "assumed" in judgement.reason


@pytest.mark.parametrize("name", ["judged.", "judged.My secret product", "judged.edited_cells"])
def test_it_takes_every_name_along_so_that_a_mistyped_one_can_be_told(name: str) -> None:
    assert set(_corrected(Product(), (name, "yes")).judgements) == {name.removeprefix("judged.")}


def test_it_takes_no_more_assumptions_than_there_could_be() -> None:
    sent = [(f"judged.point-{letter}", "yes") for letter in "abcdefghijklmnop"]
    assert len(_corrected(Product(), *sent).judgements) == 10


def test_it_leaves_a_judgement_open() -> None:
    assert _corrected(Product(), ("judged.edited-cells", "open")).judgements == {}


# ------------------------------------------------------------------------------------ carried fields


def test_it_carries_only_what_the_reader_corrected() -> None:
    before = Product({"viable_cells": Fact(True, READ), "device_part": Fact(True, USUAL)})
    after = _corrected(before, ("fact.viable_cells", "no"), ("fact.device_part", "usual"))
    assert list(carried(before, after)) == [("fact.viable_cells", "no")]


def test_it_carries_that_the_reader_does_not_know() -> None:
    before = Product({"viable_cells": Fact(True, READ)})
    after = _corrected(before, ("fact.viable_cells", "unknown"))
    assert list(carried(before, after)) == [("fact.viable_cells", "unknown")]


def test_it_carries_lists_even_empty_ones() -> None:
    after = _corrected(Product(), ("asked", "processing"), ("fact.processing", "none"))
    assert list(carried(Product(), after)) == [("fact.processing", "none")]


def test_it_carries_assumptions() -> None:
    after = _corrected(Product(), ("judged.edited-cells", "no"))
    assert list(carried(Product(), after)) == [("judged.edited-cells", "no")]


def _declared(name: str) -> st.SearchStrategy[Fact]:
    definition = DEFINITIONS[name]
    match definition.kind:
        case Kind.YES_NO:
            return st.booleans().map(Fact)
        case Kind.ONE_OF:
            return st.sampled_from(definition.values).map(Fact)
        case Kind.SOME_OF:
            return st.frozensets(st.sampled_from(definition.values), max_size=4).map(Fact)
        case Kind.TEXT:
            return st.text("abc ", min_size=1).map(str.strip).filter(bool).map(Fact)


FACTS = st.sets(st.sampled_from(sorted(DEFINITIONS))).flatmap(
    lambda names: st.fixed_dictionaries({name: _declared(name) for name in sorted(names)})
)


@given(FACTS)
def test_it_reads_back_whatever_it_carries(facts: dict[str, Fact]) -> None:
    product = Product(facts)
    assert _corrected(Product(), *carried(Product(), product)) == product


@given(FACTS)
def test_it_reads_back_the_form_as_it_was_shown(facts: dict[str, Fact]) -> None:
    fields: list[tuple[str, str]] = []
    for name in DEFINITIONS:
        shown = question(name, facts.get(name))
        fields += [(f"fact.{name}", choice.value) for choice in shown.choices if choice.checked]
        fields += [("asked", name)] if shown.shape == "several" else []
        fields += [(f"fact.{name}", shown.written)] if shown.shape == "written" else []
    assert _corrected(Product(facts), *fields) == Product(facts)
