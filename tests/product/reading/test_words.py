import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.product.reading.folding import fold
from openatmp.product.reading.words import Words, phrase, spelling, split


def words_of(text: str) -> Words:
    return split(fold(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("adeno-associated virus", "adeno associated virus"),
        ("Adeno -associated virus", "adeno-associated virus"),
        ("serotype 2/6", "serotype 2 6"),
        ("haematopoietic", "hematopoietic"),
        ("leukaemia", "leukemia"),
        ("oedema", "edema"),
        ("tumour", "tumor"),
        ("tumours", "tumor"),
        ("vectors", "vector"),
        ("antibodies", "antibody"),
        ("immunodeficiencies", "immunodeficiency"),
        ("immortalised", "immortalized"),
        ("decellularisation", "decellularization"),
        ("sulphate", "sulfate"),
        ("radiolabelled", "radiolabeled"),
        ("messenger RNAs", "messenger rna"),
        ("plasmid DNAs", "plasmid dna"),
        ("snake_case", "snake case"),
    ],
)
def test_spellings_of_the_same_words_meet(one: str, other: str) -> None:
    assert words_of(one).texts == words_of(other).texts


@pytest.mark.parametrize("word", ["virus", "analysis", "process", "os", "gas", "cd34+", "177lu", "vas"])
def test_an_s_that_is_no_plural_stays(word: str) -> None:
    assert spelling(word) == word


@pytest.mark.parametrize("word", ["virus", "cells", "haemoglobin", "antibodies", "tumours", "immunised"])
def test_folding_the_spelling_twice_changes_nothing(word: str) -> None:
    assert spelling(spelling(word)) == spelling(word)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("CD34+ cells", ["cd34+", "cells"]),
        ("rh.10", ["rh", "10"]),
        ("end. Next", ["end", ".", "next"]),
        ("a (b), c", ["a", "(", "b", ")", ",", "c"]),
        ("L19IL2 + L19TNF", ["l19il2", "+", "l19tnf"]),
        ("", []),
        ("\n\t ", []),
    ],
)
def test_it_cuts_words_and_the_marks_that_matter(text: str, raw: list[str]) -> None:
    assert words_of(text).raw == raw


@pytest.mark.parametrize(
    ("text", "index", "glued"),
    [
        ("T-cell", 1, True),
        ("T cell", 1, False),
        ("T - cell", 1, False),
        ("IL-2-expressing", 2, True),
        ("a", 0, False),
    ],
)
def test_it_remembers_a_hyphen(text: str, index: int, glued: bool) -> None:
    assert words_of(text).is_glued(index) is glued


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("one", [1]),
        ("one. two", [2, 3]),
        ("one; two. three.", [2, 4, 6]),
        ("", [0]),
        ("rh.10 vector", [3]),
        ("really? yes!", [2, 4]),
    ],
)
def test_it_knows_where_sentences_end(text: str, ends: list[int]) -> None:
    assert words_of(text).sentence_ends == ends


def test_a_phrase_of_the_lexicon_is_folded_like_a_text() -> None:
    assert list(phrase("Haematopoietic stem-cells")) == words_of("hematopoietic stem cell").texts


def test_a_word_of_absurd_length_is_left_alone() -> None:
    word = "a" * 500 + "s"
    assert spelling(word) == word


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    folded = fold(text)
    words = split(folded)
    for raw, start, end in zip(words.raw, words.starts, words.ends, strict=True):
        assert folded.plain[start:end] == raw


@given(st.text())
def test_the_last_sentence_ends_with_the_text(text: str) -> None:
    words = words_of(text)
    assert words.sentence_ends[-1] == len(words.texts)
    assert words.sentence_ends == sorted(set(words.sentence_ends))
