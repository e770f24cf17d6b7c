"""Case, accents, alphabets and unseen marks make no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.names.folding import Word, heard, key_of, unmarked, words_of


def plain(text: str) -> tuple[str, ...]:
    return tuple(word.plain for word in words_of(text))


@pytest.mark.parametrize(
    "written",
    [
        "Kymriah",
        "KYMRIAH",
        "kymriah®",
        "  Kymriah™ ",
        "«Kymriah»",
        "Kymríàh",
        "Ｋｙｍｒｉａｈ",
        "Kym\u200briah",
        "\u202eKymriah\u202c",
        "Kym\u00adriah",
        "Kуmriаh",
    ],
)
def test_it_reads_one_word_however_it_is_dressed(written: str) -> None:
    assert plain(written) == ("kymriah",)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Universitätsklinikum", ("universitatsklinikum",)),
        ("Straße", ("strasse",)),
        ("Médicament", ("medicament",)),
        ("Łódź", ("lodz",)),
        ("CAR‑T cells", ("car", "t", "cells")),
        ("Crohn's", ("crohn", "s")),
        ("in_vitro", ("in", "vitro")),
        ("CD34+", ("cd34",)),
        ("ΔLNGFR", ("dlngfr",)),
        ("", ()),
        ("…!?", ()),
    ],
)
def test_it_splits_a_text_into_plain_words(written: str, words: tuple[str, ...]) -> None:
    assert plain(written) == words


def test_a_word_of_other_letters_that_look_like_ours_is_read_by_its_looks() -> None:
    assert plain("Масі") == ("maci",)


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("Касгеви", "kasgevi"),
        ("Ζολγκενσμα", "zolgensma"),
        ("Кимрия", "kimria"),
        ("Церепро", "serepro"),
        ("λουξτουρνα", "luksturna"),
    ],
)
def test_a_word_in_another_alphabet_is_also_heard(written: str, sound: str) -> None:
    [word] = words_of(written)
    assert word.heard == sound


def test_a_word_in_our_letters_is_not_heard() -> None:
    assert words_of("Kymriah") == (Word("kymriah", ""),)


@pytest.mark.parametrize(
    ("one", "other"),
    [("casgevy", "kasgevi"), ("waskyra", "vaskira"), ("luxturna", "luksturna"), ("yescarta", "iesskarta")],
)
def test_what_sounds_alike_is_heard_alike(one: str, other: str) -> None:
    assert heard(one) == heard(other)


def test_what_sounds_different_is_heard_differently() -> None:
    assert heard("kymriah") != heard("yescarta")


def test_a_key_is_one_row_of_letters() -> None:
    assert key_of("Hyalograft C autograft") == "hyalograftcautograft"


@given(st.text(max_size=100))
def test_words_are_plain_letters_and_digits(text: str) -> None:
    assert all(word.plain.isalnum() for word in words_of(text))


@given(st.text(max_size=100))
def test_folding_twice_changes_nothing(text: str) -> None:
    folded = " ".join(plain(text))
    if folded.isascii():
        assert " ".join(plain(folded)) == folded


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=60))
def test_case_makes_no_difference(text: str) -> None:
    assert plain(text.lower()) == plain(text.lower().casefold())


@given(st.text(max_size=60))
def test_marks_that_nobody_sees_make_no_difference(text: str) -> None:
    assert unmarked("\u200e".join(text)) == unmarked(text) or not text.isascii()
