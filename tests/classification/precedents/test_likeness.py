"""Likeness of facts: a number that has the properties one expects, and that can be worked out by hand."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from openatmp.basis.conditions import Value
from openatmp.classification.precedents import collected, likeness
from openatmp.classification.precedents.likeness import WEIGHTS, alike
from openatmp.product.definitions import DEFINITIONS, Kind
from openatmp.product.vocabulary import CellKind, Condition, VectorKind
from tests.classification.known_facts import values_of

Facts = dict[str, Value]

COMPARED = {name: values_of(DEFINITIONS[name]) for name in WEIGHTS}


def facts() -> st.SearchStrategy[Facts]:
    return st.fixed_dictionaries({}, optional=COMPARED)


def cell_kinds() -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([kind.value for kind in CellKind]), min_size=1, max_size=5)


# ---------------------------------------------------------------------------------------------- properties


@given(facts())
def test_it_finds_a_product_wholly_like_itself(known: Facts) -> None:
    assume(known)
    assert likeness(known, known) == pytest.approx(1.0)


@given(facts(), facts())
def test_it_is_the_same_whichever_side_comes_first(here: Facts, there: Facts) -> None:
    assert likeness(here, there) == pytest.approx(likeness(there, here))


@given(facts(), facts())
def test_it_stays_between_nothing_and_all(here: Facts, there: Facts) -> None:
    assert 0.0 <= likeness(here, there) <= 1.0 + 1e-12


@given(facts(), facts(), st.data())
def test_it_never_falls_when_both_come_to_share_one_more_fact(
    here: Facts, there: Facts, data: st.DataObject
) -> None:
    name = data.draw(
        st.sampled_from([name for name in WEIGHTS if not (name in here and name in there)] or [""])
    )
    assume(name)
    value = here.get(name, there.get(name, data.draw(COMPARED[name])))
    before = likeness(here, there)
    assert likeness({**here, name: value}, {**there, name: value}) >= before - 1e-12


@given(facts(), facts(), st.data())
def test_it_never_rises_when_one_side_learns_what_the_other_lacks(
    here: Facts, there: Facts, data: st.DataObject
) -> None:
    name = data.draw(
        st.sampled_from([name for name in WEIGHTS if name not in here and name not in there] or [""])
    )
    assume(name)
    more = {**here, name: data.draw(COMPARED[name])}
    assert likeness(more, there) <= likeness(here, there) + 1e-12


@given(facts(), facts(), st.sampled_from([name for name in WEIGHTS if DEFINITIONS[name].kind is Kind.YES_NO]))
def test_it_never_gains_by_a_contradiction(here: Facts, there: Facts, name: str) -> None:
    agreeing = likeness({**here, name: True}, {**there, name: True})
    assert likeness({**here, name: True}, {**there, name: False}) <= agreeing + 1e-12


@given(facts())
def test_it_finds_nothing_in_common_with_a_product_of_which_nothing_is_known(known: Facts) -> None:
    assert likeness(known, {}) == 0.0


@given(facts(), st.text(max_size=5), st.booleans())
def test_it_looks_only_at_facts_that_can_be_compared(known: Facts, text: str, judged: bool) -> None:
    more: Facts = {**known, "donor_function": text, "judged.edited-cells": judged}
    assert likeness(more, known) == pytest.approx(likeness(known, known))


@given(cell_kinds(), cell_kinds())
def test_it_compares_lists_the_same_both_ways(mine: frozenset[str], theirs: frozenset[str]) -> None:
    assert alike(mine, theirs) == pytest.approx(alike(theirs, mine))
    assert 0.0 <= alike(mine, theirs) <= 1.0


@given(cell_kinds(), cell_kinds())
def test_it_counts_lists_as_the_same_only_when_they_are(mine: frozenset[str], theirs: frozenset[str]) -> None:
    assert (alike(mine, theirs) == 1.0) == (mine == theirs)


# ------------------------------------------------------------------------------------------ worked by hand


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        # One shared fact and nothing else.
        ({"nucleic_acid": True}, {"nucleic_acid": True}, 1.0),
        # One fact, contradicted.
        ({"nucleic_acid": True}, {"nucleic_acid": False}, 0.0),
        # 3 shared of 3 + 4 compared.
        (
            {"nucleic_acid": True, "effect_from_sequence": True},
            {"nucleic_acid": True, "effect_from_sequence": False},
            3 / 7,
        ),
        # 3 shared; the 4 of the fact that one side alone knows count three tenths.
        ({"nucleic_acid": True, "effect_from_sequence": True}, {"nucleic_acid": True}, 3 / 4.2),
        # Two that agree on a no count a quarter of 2, beside a contradiction of 3.
        (
            {"device_part": False, "viable_cells": True},
            {"device_part": False, "viable_cells": False},
            0.5 / 3.5,
        ),
        # Nothing known on either side.
        ({}, {}, 0.0),
        # Nothing known by both.
        ({"nucleic_acid": True}, {"cells_or_tissues": True}, 0.0),
    ],
)
def test_it_can_be_worked_out_by_hand(here: Facts, there: Facts, expected: float) -> None:
    assert likeness(here, there) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ({CellKind.FIBROBLASTS}, {CellKind.FIBROBLASTS}, 1.0),
        # Wholly within the other: 1 for that, 2 of 3 for being the same list.
        ({CellKind.FIBROBLASTS}, {CellKind.FIBROBLASTS, CellKind.HEPATIC}, (1 + 2 / 3) / 2),
        # Nothing in common, not even by family.
        ({CellKind.FIBROBLASTS}, {CellKind.HEPATIC}, 0.0),
        # Of one family: half.
        ({CellKind.T_CELLS}, {CellKind.CAR_T}, 0.5),
        ({VectorKind.LENTIVIRUS}, {VectorKind.RETROVIRUS}, 0.5),
        ({Condition.BONE}, {Condition.CARTILAGE}, 0.5),
        # Marrow cells are kin to blood stem cells and to stromal cells, which are not kin to each other.
        ({CellKind.MARROW_CELLS}, {CellKind.HAEMATOPOIETIC}, 0.5),
        ({CellKind.MARROW_CELLS}, {CellKind.MESENCHYMAL}, 0.5),
        ({CellKind.HAEMATOPOIETIC}, {CellKind.MESENCHYMAL}, 0.0),
        # An empty list says that there is none, and is like no list that names one.
        (set(), {CellKind.FIBROBLASTS}, 0.0),
        (set(), set(), 1.0),
    ],
)
def test_it_compares_lists_by_what_they_share(mine: set[str], theirs: set[str], expected: float) -> None:
    assert alike(frozenset(mine), frozenset(theirs)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (True, True, 1.0),
        (False, False, 1.0),
        (True, False, 0.0),
        ("recombinant", "recombinant", 1.0),
        ("recombinant", "transcribed in vitro", 0.0),
    ],
)
def test_it_compares_single_values_as_same_or_not(mine: Value, theirs: Value, expected: float) -> None:
    assert alike(mine, theirs) == expected


# -------------------------------------------------------------------------------------------------- weights


def test_it_weighs_every_fact_that_is_no_free_text() -> None:
    assert set(WEIGHTS) == {
        name for name, definition in DEFINITIONS.items() if definition.kind is not Kind.TEXT
    }


def test_it_weighs_nothing_by_zero_or_less() -> None:
    assert all(weight > 0 for weight in WEIGHTS.values())


def test_it_gives_cells_vector_disease_and_what_decides_the_most_weight() -> None:
    heaviest = sorted(WEIGHTS, key=lambda name: -WEIGHTS[name])[:7]
    assert set(heaviest) == {
        "cell_kind",
        "vector_kind",
        "condition",
        "effect_from_sequence",
        "vaccine_against_infection",
        "same_function",
        "claims_regeneration",
    }


def test_it_gives_what_all_medicines_share_the_least() -> None:
    least = min(WEIGHTS.values())
    assert WEIGHTS["used_in_humans"] == WEIGHTS["medical_purpose"] == least


@pytest.mark.parametrize("precedent", collected(), ids=lambda precedent: precedent.key)
def test_it_finds_every_precedent_wholly_like_itself(precedent: object) -> None:
    known = precedent.facts  # type: ignore[attr-defined]
    assert likeness(known, known) == pytest.approx(1.0)
