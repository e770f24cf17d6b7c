"""Words compare in whichever way they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.lexicon.folding import bare, folded


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("Zellen", "zellen"),
        ("cellule", "CELLULE"),
        ("régénération", "regeneration"),
        ("re\u0301ge\u0301ne\u0301ration", "régénération"),
        ("Größe", "groesse".replace("oe", "o")),
        ("GRÖSSE", "größe"),
        ("hücre", "HÜCRE"),
        ("İyileşme", "iyileşme"),
        ("ışık", "IŞIK"),
        ("komórki", "komorki"),
        ("łokieć", "lokiec"),
        ("kmeňové", "kmenove"),
        ("œdème", "oedeme"),
        ("Θεραπεία", "θεραπεια"),
        ("κύτταρος", "ΚΎΤΤΑΡΟΣ"),
        ("e\ufb03cacy", "efficacy"),
        ("re\u00adge\u00adne\u00adrate", "regenerate"),
        ("thera\u200bpy", "therapy"),
    ],
)
def test_it_takes_spellings_of_a_word_for_the_same(word: str, same: str) -> None:
    assert folded(word) == folded(same)


@pytest.mark.parametrize(("word", "other"), [("cell", "cells"), ("als", "also"), ("stem", "steam")])
def test_it_keeps_different_words_apart(word: str, other: str) -> None:
    assert folded(word) != folded(other)


def test_it_keeps_capitals_where_only_accents_go() -> None:
    assert bare("TÜV") == "TUV"
    assert bare("Ärzte") == "Arzte"


@given(st.text())
def test_it_folds_what_is_folded_to_itself(word: str) -> None:
    assert folded(folded(word)) == folded(word)
