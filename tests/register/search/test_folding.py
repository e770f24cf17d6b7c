"""Texts as search compares them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.search.folding import folded_words, hyphened_pairs, short_pairs, words_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kymriah", "kymriah"),
        ("  KYMRIAH®  ", "kymriah r"),
        ("Béta-Cel", "beta cel"),
        ("Κymriah", "kymriah"),
        ("Кимриа", "kimria"),
        ("EMEA/H/C/004090", "emea h c 004090"),
        ("α-thalassaemia", "alpha thalassaemia"),
        ("TCR αβ", "tcr av"),
        ("Łódź", "lodz"),
        ("", ""),
        ("...", ""),
    ],
)
def test_it_folds_case_accents_signs_and_scripts(text: str, folded: str) -> None:
    assert folded_words(text) == folded


@given(st.text())
def test_it_leaves_plain_small_letters_and_digits_whatever_comes(text: str) -> None:
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words_of(text))


@given(st.text())
def test_it_folds_what_is_folded_to_itself(text: str) -> None:
    folded = folded_words(text)
    assert folded_words(folded) == folded


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("CAR-T", ["car-t"]),
        ("CAR‑T cells", ["car-t"]),
        ("IL-2 and GM-CSF", ["il-2", "gm-csf"]),
        ("co-don-x", ["co-don", "don-x"]),
        ("anti-CD19", []),
        ("car t", []),
        ("- -", []),
        ("", []),
    ],
)
def test_it_joins_short_words_where_a_hyphen_does(text: str, pairs: list[str]) -> None:
    assert list(hyphened_pairs(text)) == pairs


def test_it_pairs_short_words_with_their_neighbours() -> None:
    assert short_pairs(("living", "car", "t", "cells")) == ("car-t", "t-cells")


@given(st.text())
def test_every_pair_has_a_short_half_and_stands_in_the_text(text: str) -> None:
    for pair in hyphened_pairs(text):
        one, other = pair.split("-")
        assert min(len(one), len(other)) <= 2
        assert f"{one} {other}" in folded_words(text)
