"""Longer words are forgiven more, short ones nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.names.likeness import distance, near, nearest, typos_forgiven

KNOWN = ["kymriah", "yescarta", "zolgensma"]
words = st.text("abcdefghij", min_size=0, max_size=14)


@pytest.mark.parametrize(
    ("length", "forgiven"), [(0, 0), (3, 0), (4, 0), (5, 1), (8, 1), (9, 2), (14, 2), (40, 2)]
)
def test_longer_words_are_forgiven_more(length: int, forgiven: int) -> None:
    assert typos_forgiven(length) == forgiven


@pytest.mark.parametrize(
    ("written", "typos"),
    [("kymriah", 0), ("kimriah", 1), ("kymrih", 1), ("kymrriah", 1), ("kmyriah", 1), ("kimrih", 2), ("", 7)],
)
def test_it_counts_typos(written: str, typos: int) -> None:
    assert distance(written, "kymriah") == typos


def test_near_words_are_those_within_so_many_typos() -> None:
    assert list(near("zolgensmo", KNOWN, 1)) == [("zolgensma", 1)]
    assert list(near("zolgensmo", KNOWN, 0)) == []


def test_the_nearest_is_told_with_its_typos() -> None:
    assert nearest("kymria", KNOWN, 2) == 1
    assert nearest("aspirin", KNOWN, 2) is None
    assert nearest("aspirin", [], 2) is None


@given(words, words)
def test_a_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)


@given(words, words)
def test_only_the_same_word_has_no_typo(one: str, other: str) -> None:
    assert (distance(one, other) == 0) == (one == other)
