from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.basis.conditions import Value
from openatmp.classification import Category, Classification, classify
from openatmp.classification.counterfactuals import Counterfactual, counterfactuals
from openatmp.classification.moves import INTEGRAL_DEVICE
from openatmp.law import corpus
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.product import Fact, Product
from openatmp.product.vocabulary import Step
from tests.classification.conftest import TODAY, Classify
from tests.classification.known_facts import anything_known, values_of
from tests.classification.products import (
    ALL,
    CULTURED_CARTILAGE,
    CULTURED_STROMAL_CELLS,
    MODIFIED_T_CELLS,
    TRANSPLANTED_MARROW,
    Facts,
)

LAW = corpus().on(TODAY)


def leads_to(found: tuple[Counterfactual, ...], category: Category) -> list[Mapping[str, Value]]:
    """List the changes that lead to the class, without those that also add a device."""
    there = [item for item in found if item.category is category and not item.combined]
    return [{change.fact: change.after for change in item.changes} for item in there]


def test_without_culture_a_graft_of_the_same_function_is_a_transplant(classified: Classify) -> None:
    found = counterfactuals(classified(**CULTURED_CARTILAGE))
    ways = leads_to(found, Category.NOT_ATMP)
    assert {"processing": frozenset(), "processing_is_complete": True} in ways


def test_with_culture_a_transplant_would_be_engineered(classified: Classify) -> None:
    ways = leads_to(counterfactuals(classified(**TRANSPLANTED_MARROW)), Category.TEP)
    steps = frozenset(TRANSPLANTED_MARROW["processing"]) | {Step.CULTURE.value}
    assert {"processing": steps} in ways
    assert {"same_function": False} in ways


def test_the_claim_turns_cell_therapy_into_tissue_engineering(classified: Classify) -> None:
    ways = leads_to(counterfactuals(classified(**CULTURED_STROMAL_CELLS)), Category.TEP)
    assert ways == [{"claims_regeneration": True}]


def test_a_safety_switch_alone_would_leave_a_cell_therapy(classified: Classify) -> None:
    ways = leads_to(counterfactuals(classified(**MODIFIED_T_CELLS)), Category.SCTMP)
    assert {"effect_from_sequence": False} in ways


def test_a_device_would_make_it_combined(classified: Classify) -> None:
    found = counterfactuals(classified(**CULTURED_CARTILAGE))
    combined = [item for item in found if item.combined and item.category is Category.TEP]
    assert {change.fact for item in combined for change in item.changes} == {
        "device_part",
        "device_integral",
        "device_keeps_function",
    }


def test_it_tells_what_each_answer_to_a_missing_fact_would_mean(classified: Classify) -> None:
    facts = {name: value for name, value in CULTURED_CARTILAGE.items() if name != "nucleic_acid"}
    found = counterfactuals(classified(**facts))
    assert {"nucleic_acid": False} in leads_to(found, Category.TEP)


def test_it_tells_what_each_judgement_would_mean(classified: Classify) -> None:
    facts = {**CULTURED_CARTILAGE, "processing": [Step.OTHER.value], "processing_is_complete": True}
    found = counterfactuals(classified(**facts))
    assert {"judged.substantial-manipulation": True} in leads_to(found, Category.TEP)
    assert {"judged.substantial-manipulation": False} in leads_to(found, Category.NOT_ATMP)


def test_making_another_product_of_it_does_not_stop_the_search(classified: Classify) -> None:
    unsaid = {"same_function", "claims_action"}
    facts = {name: value for name, value in CULTURED_CARTILAGE.items() if name not in unsaid}
    ways = leads_to(counterfactuals(classified(**facts)), Category.NOT_ATMP)
    assert {"used_in_humans": False} in ways
    graft = {"same_function": True, "processing": frozenset(), "processing_is_complete": True}
    assert graft in ways


def test_a_device_is_told_alone(classified: Classify) -> None:
    for item in counterfactuals(classified(**CULTURED_CARTILAGE)):
        facts = {change.fact for change in item.changes}
        assert facts <= INTEGRAL_DEVICE or not facts & INTEGRAL_DEVICE


@pytest.mark.parametrize("facts", [facts for facts, _ in ALL.values()], ids=ALL)
def test_every_counterfactual_really_leads_there(classified: Classify, facts: Facts) -> None:
    before = classified(**facts)
    for item in counterfactuals(before):
        after = _with(before, {change.fact: change.after for change in item.changes})
        assert after.category is item.category
        assert item.category is not Category.UNDECIDED


@pytest.mark.parametrize("facts", [facts for facts, _ in ALL.values()], ids=ALL)
def test_no_part_of_a_counterfactual_would_do(classified: Classify, facts: Facts) -> None:
    found = counterfactuals(classified(**facts))
    for item in found:
        smaller = [other for other in found if set(other.changes) < set(item.changes)]
        assert all((other.category, other.combined) != (item.category, item.combined) for other in smaller)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_change_of_one_fact_turns_one_class_into_another_unforeseen(data: st.DataObject) -> None:
    before = _classified(data.draw(anything_known()))
    single = [
        name for name, item in DEFINITIONS.items() if item.decides and item.kind in (Kind.YES_NO, Kind.ONE_OF)
    ]
    name = data.draw(st.sampled_from([name for name in single if name != "processing_is_complete"]))
    value = data.draw(values_of(DEFINITIONS[name]))
    after = _with(before, {name: value})
    if Category.UNDECIDED in (before.category, after.category) or after.category is before.category:
        return
    assert {name: value} in leads_to(counterfactuals(before), after.category)


def _classified(known: Mapping[str, Value]) -> Classification:
    facts = {name: Fact(value) for name, value in known.items() if not name.startswith("judged.")}
    return classify(Product(facts=facts), LAW)


def _with(before: Classification, changes: Mapping[str, Value]) -> Classification:
    return _classified({**before.product.known(), **changes})
