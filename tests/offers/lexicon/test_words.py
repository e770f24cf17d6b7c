"""A text is taken apart into words, and every word knows its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.lexicon.folding import INVISIBLE
from openatmp.offers.lexicon.words import BORDER, parts_of, words_of, words_of_each


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" .,!? ", []),
        ("stem-cell", ["stem", "cell"]),
        ("stem\u2011cell", ["stem", "cell"]),
        ("l'articolazione", ["l", "articolazione"]),
        ("dell’anca", ["dell", "anca"]),
        ("don't", ["don", "t"]),
        ("CD34 cells", ["CD34", "cells"]),
        ("5.000,50 €", ["5.000,50", "€"]),
        ("€5,000", ["€", "5,000"]),
        ("70% of 3D", ["70", "%", "of", "3", "D"]),
        ("19th", ["19", "th"]),
        ("re\u00adnew", ["re\u00adnew"]),
        ("e\u0301tude", ["e\u0301tude"]),
        ("kök hücre", ["kök", "hücre"]),
        ("knee🦵pain", ["knee", "pain"]),
        ("細胞 therapy", ["細胞", "therapy"]),
    ],
)
def test_it_takes_a_text_apart(text: str, words: list[str]) -> None:
    assert words_of(text).forms == words


@given(st.text())
def test_it_knows_the_place_of_every_word(text: str) -> None:
    words = words_of(text)
    assert len(words) == len(words.starts)
    for number, form in enumerate(words.forms):
        assert form
        assert text[words.starts[number] : words.end(number)] == form


@given(st.text())
def test_it_keeps_words_in_order_and_apart(text: str) -> None:
    words = words_of(text)
    ends = [words.end(number) for number in range(len(words))]
    assert all(end <= start for end, start in zip(ends, words.starts[1:], strict=False))


@given(st.lists(st.text(), max_size=5))
def test_it_takes_texts_apart_together_as_each_alone(texts: list[str]) -> None:
    words = words_of_each(texts)
    parts = list(parts_of(texts, words))
    assert [part.text for part in parts] == texts
    for part in parts:
        alone = words_of(part.text)
        assert words.forms[part.first : part.last] == alone.forms
        assert words.forms[part.last] == BORDER
        assert [start - part.start for start in words.starts[part.first : part.last]] == alone.starts


@given(st.text(alphabet="aé_1٣²., \u20ac%\u0301\u00ad-ß\u200b"))
def test_a_word_is_a_number_or_letters_with_what_may_follow_them_or_a_sign(text: str) -> None:
    numbers, letters = r"\d+(?:[.,]\d+)*", rf"[^\W\d_][\w\u0300-\u036f{INVISIBLE}]*"
    assert words_of(text).forms == re.findall(rf"{numbers}|{letters}|[%‰€$£¥₺]", text)
    assert words_of_each([text]).forms == [*words_of(text).forms, BORDER]
