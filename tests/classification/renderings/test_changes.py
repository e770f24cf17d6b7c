"""Facts and changes as phrases, counterfactuals as sentences."""

import pytest
from hypothesis import given

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Value
from openatmp.classification import Category, Classification
from openatmp.classification.counterfactuals import Change, Counterfactual, counterfactuals
from openatmp.classification.renderings.changes import (
    phrase_of_fact,
    sentence_of_change,
    sentence_of_counterfactual,
    sentences_of_counterfactuals,
)
from openatmp.product.definitions import DEFINITIONS, Kind
from tests.classification.renderings.any_answer import TYPICAL, answer, any_answer

CULTURE = "culture or expansion"
MARROW = TYPICAL["a marrow transplant"]
MEMBRANE = TYPICAL["cartilage on a membrane"]


def _change(fact: str, before: Value | None, after: Value) -> Change:
    return Change(fact, before, after)


@pytest.mark.parametrize(
    ("name", "value", "phrase"),
    [
        ("viable_cells", True, "with living cells"),
        ("viable_cells", False, "without living cells"),
        ("claims_regeneration", True, "meant to regenerate, repair or replace tissue"),
        ("same_function", False, "used for another essential function than in the donor"),
        ("nucleic_acid_origin", "chemically synthesised", "with a chemically synthesised nucleic acid"),
        (
            "digestion_outcome",
            "contacts between cells broken",
            "with enzymes that break the contacts between cells",
        ),
        ("processing", frozenset(), "with no processing step"),
        ("processing", frozenset({CULTURE, "freezing"}), "with freezing and culture or expansion"),
        ("origin", frozenset({"autologous"}), 'with the answer "autologous" to "Whose cells are they"'),
        (
            "intended_function",
            "to heal",
            'with the answer "to heal" to "What are they meant to do in the patient"',
        ),
        (
            "judged.substantial-manipulation",
            True,
            'judged with yes on "Is the unusual step a substantial manipulation"',
        ),
        (
            "judged.substantial-manipulation",
            False,
            'judged with no on "Is the unusual step a substantial manipulation"',
        ),
    ],
)  # fmt: skip
def test_a_fact_is_told_as_part_of_a_sentence(name: str, value: Value, phrase: str) -> None:
    assert phrase_of_fact(name, value) == phrase


def _deciding(kind: Kind) -> list[str]:
    return [name for name, item in DEFINITIONS.items() if item.decides and item.kind is kind]


@pytest.mark.parametrize("name", _deciding(Kind.YES_NO))
def test_every_fact_that_decides_has_two_phrases_of_its_own(name: str) -> None:
    yes, no = phrase_of_fact(name, True), phrase_of_fact(name, False)
    assert yes != no
    assert "judged" not in yes + no


@pytest.mark.parametrize("name", _deciding(Kind.ONE_OF))
def test_every_value_that_decides_has_a_phrase_of_its_own(name: str) -> None:
    phrases = {phrase_of_fact(name, value) for value in DEFINITIONS[name].values}
    assert len(phrases) == len(DEFINITIONS[name].values)
    assert not any("with the answer" in phrase for phrase in phrases)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (None, frozenset({CULTURE}), "with culture or expansion"),
        (frozenset({"freezing"}), frozenset({"freezing", CULTURE}), "with culture or expansion"),
        (frozenset({"freezing", CULTURE}), frozenset({"freezing"}), "without culture or expansion"),
        (frozenset({CULTURE}), frozenset({"cutting"}), "without culture or expansion and with cutting"),
        (frozenset({CULTURE}), frozenset({CULTURE}), "with culture or expansion"),
        (None, frozenset(), "with no processing step"),
    ],
)
def test_of_a_list_only_what_comes_or_goes_is_told(before: Value | None, after: Value, told: str) -> None:
    assert sentence_of_change(_change("processing", before, after)) == told


def test_a_change_of_another_fact_is_told_as_it_would_then_be() -> None:
    assert sentence_of_change(_change("viable_cells", True, False)) == "without living cells"


@pytest.mark.parametrize(
    ("changes", "category", "combined", "sentence"),
    [
        (
            (
                _change("processing", frozenset({"freezing"}), frozenset({"freezing", CULTURE})),
                _change("claims_regeneration", False, True),
            ),
            Category.TEP,
            False,
            (
                "With culture or expansion, and meant to regenerate, repair or replace tissue: "
                "a tissue engineered product (TEP)."
            ),
        ),
        (
            (
                _change("processing", frozenset({CULTURE}), frozenset()),
                _change("processing_is_complete", None, True),
            ),
            Category.NOT_ATMP,
            False,
            (
                "Without culture or expansion, and with no other step: "
                "not an advanced therapy medicinal product."
            ),
        ),
        (
            (_change("processing", None, frozenset()), _change("processing_is_complete", None, True)),
            Category.NOT_ATMP,
            False,
            "With no processing step: not an advanced therapy medicinal product.",
        ),
        (
            (_change("device_integral", False, True),),
            Category.SCTMP,
            True,
            (
                "With the device joined with the cells into one product: "
                "a combined somatic cell therapy medicinal product (sCTMP)."
            ),
        ),
    ],
)
def test_a_counterfactual_is_one_sentence(
    changes: tuple[Change, ...], category: Category, combined: bool, sentence: str
) -> None:
    item = Counterfactual(changes, category, combined)
    assert sentence_of_counterfactual(item, answer(MARROW)) == sentence


def test_it_says_when_the_product_would_no_longer_be_combined() -> None:
    item = Counterfactual((_change("device_part", True, False),), Category.TEP, combined=False)
    assert sentence_of_counterfactual(item, answer(MEMBRANE)) == (
        "Without a device, scaffold or matrix: a tissue engineered product (TEP), no longer combined."
    )


def test_many_ways_to_one_class_are_cut_and_counted() -> None:
    items = [
        Counterfactual((_change(name, True, False),), Category.NOT_ATMP, combined=False)
        for name in ("claims_regeneration", "viable_cells", "device_part")
    ]
    told = sentences_of_counterfactuals(items, answer(MARROW), most=1)
    assert told == (
        "Not meant to regenerate, repair or replace tissue: not an advanced therapy medicinal product.",
        "2 more such changes: not an advanced therapy medicinal product.",
    )


def test_one_that_is_left_out_is_counted_in_the_singular() -> None:
    items = [
        Counterfactual((_change(name, True, False),), Category.NOT_ATMP, combined=False)
        for name in ("claims_regeneration", "viable_cells")
    ]
    told = sentences_of_counterfactuals(items, answer(MARROW), most=1)
    assert told[-1].startswith("1 more such change:")


def test_what_would_be_another_product_altogether_comes_last() -> None:
    items = [
        Counterfactual((_change("used_in_humans", True, False),), Category.NOT_ATMP, combined=False),
        Counterfactual((_change("same_function", False, True),), Category.NOT_ATMP, combined=False),
    ]
    told = sentences_of_counterfactuals(items, answer(TYPICAL["cultured cartilage"]))
    assert told[0].startswith("Used for the same essential function")
    assert told[1].startswith("Not given to people")


def test_facts_that_tell_one_change_count_as_one() -> None:
    uncultured = (
        _change("processing", frozenset({"culture or expansion"}), frozenset()),
        _change("processing_is_complete", None, True),
    )
    items = [
        Counterfactual((_change("used_in_humans", True, False),), Category.NOT_ATMP, combined=False),
        Counterfactual(uncultured, Category.NOT_ATMP, combined=False),
    ]
    told = sentences_of_counterfactuals(items, answer(TYPICAL["cultured cartilage"]))
    assert told[0].startswith("Without culture or expansion")
    assert told[1].startswith("Not given to people")


def test_it_tells_a_device_that_comes_to_be_part_of_it_in_one() -> None:
    device = tuple(
        _change(name, None, True) for name in ("device_part", "device_integral", "device_keeps_function")
    )
    item = Counterfactual(device, Category.TEP, combined=True)
    assert sentence_of_counterfactual(item, answer(MARROW)).startswith(
        "With a device as an integral part, which still works as one:"
    )


def test_fewer_changes_come_before_more() -> None:
    one = (_change("viable_cells", True, False),)
    two = (_change("same_function", True, False), _change("claims_action", True, False))
    items = [
        Counterfactual(two, Category.TEP, combined=False),
        Counterfactual(one, Category.TEP, combined=False),
    ]
    assert sentences_of_counterfactuals(items, answer(MARROW))[0].startswith("Without living cells")


def test_no_counterfactuals_make_no_sentences() -> None:
    assert sentences_of_counterfactuals((), answer(MARROW)) == ()


@pytest.mark.parametrize("name", TYPICAL)
def test_every_counterfactual_of_a_typical_product_can_be_told(name: str) -> None:
    classification = answer(TYPICAL[name])
    for item in counterfactuals(classification):
        sentence = sentence_of_counterfactual(item, classification)
        assert sentence.endswith(".")
        assert ": " in sentence
        assert "with the answer" not in sentence
        assert item.category.label in sentence


@given(any_answer())
def test_every_fact_known_of_any_product_can_be_told(classification: Classification) -> None:
    for name, value in classification.product.known().items():
        assert phrase_of_fact(name, value).split()
    assert classification.combined in Answer
