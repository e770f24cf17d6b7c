"""A lexicon says what it has no phrases for."""

from openatmp.offers.lexicon.families import labels
from tests.offers.lexicon.small import TURNING, lexicon


def test_it_names_everything_that_it_lacks() -> None:
    lacks = lexicon("contact: []").lacks()
    assert len(lacks) == len(list(labels()))
    assert {"contact", "hope.last", "scope.negated"} <= set(lacks)


def test_it_lacks_nothing_that_it_has() -> None:
    lacks = lexicon("contact: [call us]\nhope: {last: [last hope]}", TURNING).lacks()
    assert not {"contact", "hope.last", "scope.negated", "scope.of-rivals", "scope.ends"} & set(lacks)
    assert "hope.fear" in lacks


def test_it_takes_one_side_of_a_turning_word_for_enough() -> None:
    assert "scope.negated" not in lexicon("contact: []", "scope: {negated: {after: [is untrue]}}").lacks()
    assert "scope.negated" in lexicon("contact: []", "scope: {negated: {after: []}}").lacks()
