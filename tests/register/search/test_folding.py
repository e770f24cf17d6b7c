"""Texts as search compares them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.search.folding import folded_words, words_of


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
