import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact, Judgement, Product, check_value, expected_value
from openatmp.product.sources import Declared, Read, Span
from tests.product.some_products import products

WRONG: list[tuple[str, object]] = [
    ("viable_cells", "yes"),
    ("viable_cells", 1),
    ("viable_cells", None),
    ("viable_cells", frozenset()),
    ("nucleic_acid_origin", "Recombinant"),
    ("nucleic_acid_origin", ""),
    ("nucleic_acid_origin", True),
    ("nucleic_acid_origin", frozenset({"recombinant"})),
    ("origin", "autologous"),
    ("origin", ["autologous"]),
    ("origin", {"autologous"}),
    ("origin", frozenset({"autologous", "mine"})),
    ("donor_function", True),
    ("donor_function", frozenset({"barrier"})),
]

RIGHT: list[tuple[str, object]] = [
    ("viable_cells", True),
    ("viable_cells", False),
    ("nucleic_acid_origin", "recombinant"),
    ("origin", frozenset()),
    ("origin", frozenset({"autologous"})),
    ("origin", frozenset({"autologous", "allogeneic"})),
    ("donor_function", ""),
    ("donor_function", "barrier"),
]


@pytest.mark.parametrize(("name", "value"), RIGHT)
def test_it_accepts_a_value_of_the_right_kind(name: str, value: object) -> None:
    check_value(name, value)


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_it_refuses_a_value_of_another_kind(name: str, value: object) -> None:
    with pytest.raises(BadInput) as caught:
        check_value(name, value, where="form, line 3")
    shown = sorted(value) if isinstance(value, frozenset) else value
    assert caught.value.happened == f"{name} cannot be {shown!r}"
    assert caught.value.where == "form, line 3"
    assert caught.value.expected == expected_value(DEFINITIONS[name])


def test_it_refuses_a_fact_that_nobody_knows() -> None:
    with pytest.raises(BadInput, match="there is no fact called 'colour'") as caught:
        Product({"colour": Fact("red")})
    assert "viable_cells" in caught.value.expected


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_no_product_holds_a_wrong_value(name: str, value: object) -> None:
    with pytest.raises(BadInput):
        Product({name: Fact(value)})  # type: ignore[arg-type]
    with pytest.raises(BadInput):
        Product().with_facts({name: Fact(value)})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("viable_cells", "yes or no"),
        ("digestion_outcome", "one of functional units kept intact, contacts between cells broken"),
        ("origin", "a list with some of autologous; allogeneic; xenogeneic"),
        ("donor_function", "a short text"),
    ],
)
def test_it_says_in_words_what_a_fact_can_be(kind: str, said: str) -> None:
    assert expected_value(DEFINITIONS[kind]) == said


def test_every_kind_of_fact_has_words() -> None:
    kinds = {kind: next(each for each in DEFINITIONS.values() if each.kind is kind) for kind in Kind}
    assert len({expected_value(each) for each in kinds.values()}) == len(Kind)


def test_nothing_is_known_of_an_empty_product() -> None:
    assert dict(Product().known()) == {}


def test_it_gives_rules_plain_values_and_judgements_by_their_key() -> None:
    product = Product(
        {"viable_cells": Fact(value=True, source=Read(Span(0, 5), "alive"))},
        {"device-role": Judgement(answer=False, by="B", on=date(2026, 1, 1), reason="r")},
    )
    assert dict(product.known()) == {"viable_cells": True, "judged.device-role": False}


def test_it_puts_a_new_fact_in_place_of_the_old_one() -> None:
    product = Product({"viable_cells": Fact(value=True)}, name="A")
    changed = product.with_facts({"viable_cells": Fact(value=False, source=Declared("B"))})
    assert changed.facts["viable_cells"] == Fact(value=False, source=Declared("B"))
    assert changed.name == "A"
    assert product.facts["viable_cells"].value is True


def test_it_forgets_a_fact() -> None:
    product = Product({"viable_cells": Fact(value=True), "origin": Fact(frozenset({"autologous"}))})
    assert product.without("viable_cells", "device_part").facts.keys() == {"origin"}


def test_it_keeps_its_own_facts_when_the_callers_change() -> None:
    facts = {"viable_cells": Fact(value=True)}
    product = Product(facts)
    facts.clear()
    assert product.facts.keys() == {"viable_cells"}


def test_it_cannot_be_changed() -> None:
    product = Product({"viable_cells": Fact(value=True)})
    with pytest.raises(TypeError):
        product.facts["viable_cells"] = Fact(value=False)  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        product.name = "B"  # type: ignore[misc]


@given(products(), st.sampled_from(sorted(DEFINITIONS)))
def test_to_add_and_to_forget_are_opposites(product: Product, name: str) -> None:
    without = product.without(name)
    assert name not in without.known()
    again = without.with_facts({name: product.facts[name]}) if name in product.facts else without
    assert again == product


@given(products())
def test_it_knows_exactly_its_facts_and_judgements(product: Product) -> None:
    assert set(product.known()) == {*product.facts, *(f"judged.{key}" for key in product.judgements)}
