"""The collection of published outcomes, as it comes with the package and as it is read."""

import re
from collections import Counter
from typing import Any

import pytest
import yaml

from openatmp.basis.errors import BadInput
from openatmp.classification import Category, classify
from openatmp.classification.datafile import packaged, tree_of
from openatmp.classification.precedents import Kind, Precedent, collected, read_precedents
from openatmp.law import LawInForce
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.definitions import Kind as Shape
from openatmp.product.product import Fact, Product, check_value

ALL = collected()
BY_KEY = {precedent.key: precedent for precedent in ALL}

each_precedent = pytest.mark.parametrize("precedent", ALL, ids=lambda precedent: precedent.key)


# ------------------------------------------------------------------------------------ the collection itself


def test_it_holds_outcomes_of_every_class() -> None:
    found = Counter(precedent.category for precedent in ALL)
    assert found[Category.GTMP] >= 20
    assert found[Category.SCTMP] >= 10
    assert found[Category.TEP] >= 15
    assert found[Category.NOT_ATMP] >= 3
    assert Category.UNDECIDED not in found


def test_it_holds_recommendations_and_authorised_products() -> None:
    assert {precedent.kind for precedent in ALL} == {Kind.RECOMMENDATION, Kind.AUTHORISED}


def test_it_names_each_entry_once() -> None:
    assert len(BY_KEY) == len(ALL)


@each_precedent
def test_it_writes_keys_as_words_joined_by_hyphens(precedent: Precedent) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", precedent.key)


@each_precedent
def test_it_links_every_entry_by_https(precedent: Precedent) -> None:
    assert re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]+(/\S*)?", precedent.source)


@each_precedent
def test_it_states_only_facts_that_there_are_with_values_they_can_have(precedent: Precedent) -> None:
    assert precedent.facts
    for name, value in precedent.facts.items():
        check_value(name, value)


@each_precedent
def test_it_leaves_out_what_nobody_compares(precedent: Precedent) -> None:
    assert not [name for name in precedent.facts if DEFINITIONS[name].kind is Shape.TEXT]
    assert all(value != frozenset() for value in precedent.facts.values())


@each_precedent
def test_it_describes_shortly_and_says_what_the_case_carries(precedent: Precedent) -> None:
    assert 20 <= len(precedent.description) <= 120
    assert not precedent.description.endswith(".")
    assert len(precedent.note) >= 15


@each_precedent
def test_it_does_not_speak_in_the_phrases_of_the_published_lists(precedent: Precedent) -> None:
    told = f"{precedent.description} {precedent.note}".lower()
    for phrase in (
        "intended for the treatment",
        "consists of",
        "on the basis that",
        "medicinal product",
        "codon",
    ):
        assert phrase not in told


def test_it_describes_no_two_entries_alike() -> None:
    assert len({precedent.description for precedent in ALL}) == len(ALL)


@each_precedent
def test_it_marks_the_first_years_as_weaker(precedent: Precedent) -> None:
    early = bool(precedent.date) and int(precedent.date[:4]) <= 2011
    assert precedent.weaker is early


@each_precedent
def test_it_gives_authorised_products_their_public_name(precedent: Precedent) -> None:
    assert precedent.name or precedent.kind is Kind.RECOMMENDATION


@each_precedent
def test_it_says_when_a_class_is_from_general_knowledge(precedent: Precedent) -> None:
    assert precedent.verified is not ("general knowledge" in precedent.note)


@each_precedent
def test_a_list_of_names_vouches_for_the_class_only(precedent: Precedent) -> None:
    of_names_only = precedent.source.startswith("https://github.com/kostadinoff/")
    assert precedent.facts_verified is (precedent.verified and not of_names_only)


@each_precedent
def test_it_says_in_words_what_was_not_verified(precedent: Precedent) -> None:
    told = {
        (True, True): "",
        (True, False): "verified: the class; the facts are general knowledge",
        (False, False): "not verified",
    }
    assert precedent.doubt == told[precedent.verified, precedent.facts_verified]


@pytest.mark.parametrize(
    ("changes", "facts_verified"),
    [
        ({}, True),
        ({"verified": False}, False),
        ({"facts_verified": False}, False),
        ({"facts_verified": True}, True),
    ],
)
def test_facts_are_as_verified_as_the_class_unless_told(
    changes: dict[str, Any], facts_verified: bool
) -> None:
    (precedent,) = read_precedents(collection(**changes))
    assert precedent.facts_verified is facts_verified


@each_precedent
def test_it_names_a_device_where_an_outcome_was_combined(precedent: Precedent) -> None:
    if precedent.combined:
        assert precedent.facts["device_part"] is True
        assert precedent.facts["device_integral"] is True


@each_precedent
def test_it_tells_facts_that_the_rules_do_not_answer_otherwise(precedent: Precedent, law: LawInForce) -> None:
    product = Product({name: Fact(value) for name, value in precedent.facts.items()})
    assert classify(product, law).category in {precedent.category, Category.UNDECIDED}


# What the cases are known for; a slip of the pen in the file would show here.
@pytest.mark.parametrize(
    ("key", "category", "combined", "date", "fact", "value"),
    [
        ("suicide-gene-t-cells", "sCTMP", False, "2009", "effect_from_sequence", False),
        ("islets-transplant", "not-ATMP", False, "2011-09", "cell_kind", {"pancreatic islets or beta cells"}),
        ("in-vitro-platelets", "not-ATMP", False, "", "cells_nucleated", False),
        ("decellularised-pig-skin", "not-ATMP", False, "2016-04", "viable_cells", False),
        ("maci", "TEP", True, "2013-06", "device_keeps_function", True),
        ("printed-pancreas", "TEP", True, "2020-12", "device_integral", True),
        ("fibroblasts-biodegradable-matrix", "TEP", True, "2011", "device_part", True),
        ("fibroblasts-keratinocytes-fibrin", "sCTMP", False, "2009", "device_keeps_function", False),
        ("spherox", "TEP", False, "2017-07", "device_part", False),
        ("holoclar", "TEP", False, "2015-02", "cell_kind", {"corneal or limbal cells"}),
        ("darvadstrocel", "sCTMP", False, "2018-03", "claims_regeneration", False),
        ("prp-svf-fistula", "TEP", False, "2019-10", "claims_regeneration", True),
        ("marrow-stem-cells-ms", "TEP", False, "2016-10", "condition", {"nervous system disease"}),
        ("bm-msc-brain-injury", "sCTMP", False, "2017-04", "condition", {"nervous system disease"}),
        ("other-function-cells", "TEP", None, "2015-07", "same_function", False),
        ("plasmid-hpv16-malignancy", "GTMP", False, "2015-02", "vaccine_against_infection", False),
        ("mrna-cytokines-tumour", "GTMP", False, "2019-03", "nucleic_acid_origin", "transcribed in vitro"),
        ("glucose-sensor-cells", "GTMP", None, "2017-04", "condition", {"diabetes"}),
        ("banked-leukocytes-pancreas", "sCTMP", False, "2017-04", "claims_action", True),
        ("liver-progenitors-metabolic", "sCTMP", False, "2011-05", "processing", {"culture or expansion"}),
        ("auricular-chondrocytes", "TEP", False, "2018-03", "processing", {"culture or expansion"}),
        ("exagamglogene", "GTMP", False, "2024-02", "genome_editing", True),
    ],
)
def test_it_tells_the_well_known_cases_as_they_came_out(
    key: str, category: str, combined: bool | None, date: str, fact: str, value: object
) -> None:
    precedent = BY_KEY[key]
    assert (precedent.category, precedent.combined, precedent.date) == (category, combined, date)
    assert precedent.facts[fact] == value


def test_it_does_not_invent_what_a_source_leaves_out() -> None:
    assert "same_function" not in BY_KEY["islets-transplant"].facts
    assert "origin" not in BY_KEY["adipose-msc-foot-ulcer"].facts
    assert "processing" not in BY_KEY["til-melanoma"].facts
    assert "cell_kind" not in BY_KEY["other-function-cells"].facts


# ------------------------------------------------------------------------------------------------- reading


def collection(**changes: Any) -> str:
    """Return a collection of one entry; None removes a field."""
    entry: dict[str, Any] = {
        "key": "one",
        "description": "Cells of one kind for one purpose",
        "class": "TEP",
        "combined": False,
        "date": "2016-10",
        "kind": "CAT recommendation",
        "source": "list",
        "note": "It turned on the claim",
        "verified": True,
        "facts": {"cell_kind": ["fibroblasts"]},
    }
    entry |= changes
    tree = {
        "implied": {"TEP": {"claims_regeneration": True, "cells_or_tissues": True}, "not-ATMP": {}},
        "sources": {"list": "https://example.org/list"},
        "precedents": [{name: value for name, value in entry.items() if value != "left out"}],
    }
    return yaml.safe_dump(tree, sort_keys=False)


def test_it_reads_an_entry() -> None:
    (precedent,) = read_precedents(collection())
    assert precedent.key == "one"
    assert precedent.name == ""
    assert precedent.category is Category.TEP
    assert precedent.kind is Kind.RECOMMENDATION
    assert precedent.source == "https://example.org/list"
    assert precedent.weaker is False


def test_it_adds_what_the_outcome_says_by_itself() -> None:
    (precedent,) = read_precedents(collection())
    assert precedent.facts == {
        "claims_regeneration": True,
        "cells_or_tissues": True,
        "cell_kind": frozenset({"fibroblasts"}),
    }


def test_it_lets_the_source_prevail_over_what_the_outcome_says() -> None:
    (precedent,) = read_precedents(collection(facts={"claims_regeneration": False}))
    assert precedent.facts["claims_regeneration"] is False


def test_it_takes_an_address_where_no_key_of_a_source_is_given() -> None:
    (precedent,) = read_precedents(collection(source="https://example.org/else"))
    assert precedent.source == "https://example.org/else"


@pytest.mark.parametrize(("written", "read"), [(None, ""), ("2016", "2016"), ("2016-10", "2016-10")])
def test_it_reads_dates_as_exact_as_they_are_known(written: str | None, read: str) -> None:
    assert read_precedents(collection(date=written))[0].date == read


def test_it_reads_an_open_question_on_devices() -> None:
    assert read_precedents(collection(combined=None))[0].combined is None


def test_it_gives_facts_that_nobody_can_change() -> None:
    (precedent,) = read_precedents(collection())
    with pytest.raises(TypeError):
        precedent.facts["cells_or_tissues"] = False  # type: ignore[index]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"facts": {"colour": "red"}}, "there is no fact called 'colour'"),
        ({"facts": {"cell_kind": ["fish"]}}, "cell_kind cannot be"),
        ({"facts": {"claims_action": "yes"}}, "claims_action cannot be 'yes'"),
        ({"class": "ATMP"}, "ATMP"),
        (
            {"kind": "rumour"},
            "'rumour' is not known. Expected: one of CAT recommendation, authorised product",
        ),
        ({"date": "October 2016"}, "the date 'October 2016' cannot be read"),
        ({"date": "2016-13"}, "the date '2016-13' cannot be read"),
        ({"date": 2016}, "the date 2016 cannot be read"),
        ({"source": "http://example.org"}, "the source 'http://example.org' is no address"),
        ({"source": "liste"}, "the source 'liste' is no address"),
        ({"note": "left out"}, "the entry lacks note and has the unknown nothing"),
        ({"verified": "left out", "note": "left out"}, "the entry lacks note, verified"),
        ({"colour": "red"}, "the entry lacks nothing and has the unknown colour"),
    ],
)
def test_it_says_what_is_wrong_with_an_entry_and_where(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_precedents(collection(**changes), "mine.yaml")
    assert message in str(caught.value)
    assert caught.value.where.startswith("mine.yaml, entry one")


def test_it_says_so_when_even_the_key_is_missing() -> None:
    with pytest.raises(BadInput, match=r"entry \(without a key\)"):
        read_precedents(collection(key="left out"))


def test_it_refuses_the_same_key_twice() -> None:
    tree = tree_of(collection(), "mine.yaml")
    tree["precedents"] *= 2
    with pytest.raises(BadInput, match="the key one stands more than once"):
        read_precedents(yaml.safe_dump(tree), "mine.yaml")


def test_it_reads_the_collection_once() -> None:
    assert collected() is collected()


def test_it_uses_every_source_that_the_file_lists() -> None:
    tree = tree_of(packaged("precedents.yaml"), "precedents.yaml")
    assert set(tree["sources"]) <= {entry["source"] for entry in tree["precedents"]}
