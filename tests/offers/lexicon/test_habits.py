"""What texts have in common is read from its file."""

from openatmp.offers.lexicon.folding import folded
from openatmp.offers.lexicon.habits import habits


def test_it_knows_abbreviations_as_they_compare() -> None:
    assert {"dr", "prof", "bzw", "ca"} <= habits().abbreviations
    assert all(folded(word) == word for word in habits().abbreviations)


def test_it_knows_how_far_words_reach() -> None:
    reach = habits().reach
    assert set(reach) == {"negated", "reported", "conditional", "of-rivals"}
    assert reach["reported"].commas
    assert not reach["negated"].commas
    assert all(one.words > 0 for one in reach.values())


def test_it_knows_places_and_comparisons_as_they_compare() -> None:
    assert "elsewhere" in habits().places
    assert "than" in habits().compares
    assert all(folded(word) == word for word in habits().places | habits().compares)
    assert habits().places.isdisjoint(habits().compares)


def test_it_knows_bounds() -> None:
    assert 100 < habits().longest < 5_000
    assert 40 <= habits().wrapped < habits().unwrapped
    assert habits().question > 3
    assert 0 < habits().english_share < 1
    assert "the" in habits().english
