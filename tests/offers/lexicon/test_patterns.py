"""A word is told the patterns that it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.lexicon.patterns import LONGEST_WORD, Patterns

PATTERNS = ("knee", "regenerat*", "*therapie", "*stammzell*", "=ALS", "=GMP*", "#", "heal*", "*heal*", "2")


def fitting(word: str) -> list[str]:
    made = Patterns(frozenset({pattern}) for pattern in PATTERNS)
    names = {number: pattern for pattern, number in made.numbers.items()}
    return sorted({names[number] for number in made.fitting(word)})


@pytest.mark.parametrize(
    ("word", "patterns"),
    [
        ("Knee", ["knee"]),
        ("knees", []),
        ("Regenerating", ["regenerat*"]),
        ("regenera", []),
        ("Zelltherapie", ["*therapie"]),
        ("therapie", ["*therapie"]),
        ("Eigenstammzellkur", ["*stammzell*"]),
        ("stammzellstammzell", ["*stammzell*"]),
        ("ALS", ["=ALS"]),
        ("als", []),
        ("GMPs", ["=GMP*"]),
        ("gmp", []),
        ("heals", ["*heal*", "heal*"]),
        ("70", ["#"]),
        ("2", ["#", "2"]),
        ("kn\u00e9e", ["knee"]),
        ("heal" * LONGEST_WORD, []),
    ],
)
def test_it_tells_the_patterns(word: str, patterns: list[str]) -> None:
    assert fitting(word) == patterns


def test_it_numbers_each_pattern_once() -> None:
    made = Patterns([frozenset({"knee", "hip"}), frozenset({"hip"})])
    assert sorted(made.numbers.values()) == [0, 1]


@given(st.text(alphabet="helapy", min_size=1, max_size=12))
def test_it_tells_what_a_look_at_every_pattern_tells(word: str) -> None:
    looks = {"heal*": word.startswith("heal"), "*heal*": "heal" in word}
    assert [one for one in fitting(word) if one in looks] == sorted(one for one in looks if looks[one])
