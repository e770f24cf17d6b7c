import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.advice import letter, letter_languages, letters_for, questions, questions_for
from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId

PARTS = {
    "language",
    "name",
    "read_by",
    "subject",
    "greeting",
    "opening",
    "where",
    "closing",
    "farewell",
    "questions",
}
KEYS = {question.key for question in questions()}


def test_there_are_letters_in_the_languages_of_the_patient_pages() -> None:
    languages = {"en", "de", "fr", "es", "it", "pl", "pt", "nl", "tr", "cs", "sk"}
    assert languages <= set(letter_languages())


@pytest.mark.parametrize("language", letter_languages())
def test_every_letter_has_every_part_and_every_question(language: str) -> None:
    held = data_file(f"letters/{language}.yaml")
    assert set(held) == PARTS
    assert held["language"] == language
    assert set(held["questions"]) == KEYS
    assert all(text.strip().endswith(("?", ";")) for text in held["questions"].values())
    assert all(held[part].strip() for part in PARTS - {"questions", "read_by"})


@pytest.mark.parametrize("language", letter_languages())
def test_every_letter_is_in_words_of_its_own(language: str) -> None:
    held = data_file(f"letters/{language}.yaml")["questions"]
    assert len(set(held.values())) == len(held)
    if language != "en":
        english = set(data_file("letters/en.yaml")["questions"].values())
        assert english.isdisjoint(held.values())


@pytest.mark.parametrize("language", letter_languages())
def test_no_letter_accuses(language: str) -> None:
    said = letter(language, list(SignId)).text.lower()
    assert not re.search(r"\b(illegal|illégal|ilegal|illegale|nielegaln\w*|betrug|fraud\w*)\b", said)


def test_it_numbers_the_questions_that_fit() -> None:
    seen = [SignId.EXO]
    text = letter("en", seen).text
    numbers = re.findall(r"^(\d+)\. ", text, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(questions_for(seen)) + 1)]
    assert "exosomes" in text
    assert "exosomes" not in letter("en").text


def test_it_says_where_the_offer_was_read() -> None:
    text = letter("de", title="Ein Titel", address="https://example.org/x").text
    assert "Gelesen habe ich es hier: Ein Titel https://example.org/x" in text


def test_it_says_nothing_of_a_place_that_is_not_known() -> None:
    assert "Gelesen habe ich es hier" not in letter("de").text


def test_it_writes_english_where_there_is_no_letter() -> None:
    assert letter("xx").language == "en"
    assert letter("").language == "en"


def test_it_writes_in_the_readers_language_and_in_that_of_the_offer() -> None:
    assert [one.language for one in letters_for(["fr", "de"])] == ["fr", "de"]


@pytest.mark.parametrize(
    ("languages", "written"),
    [
        (["de", "de"], ["de"]),
        (["xx", "de"], ["en", "de"]),
        ([], ["en"]),
        (["", ""], ["en"]),
        (["mt"], ["en"]),
    ],
)
def test_it_writes_no_letter_twice_and_never_none(languages: list[str], written: list[str]) -> None:
    assert [one.language for one in letters_for(languages)] == written


def test_it_tells_that_nobody_has_read_a_letter_yet() -> None:
    assert all(
        letter(code).read_by == data_file(f"letters/{code}.yaml")["read_by"] for code in letter_languages()
    )


@given(st.sets(st.sampled_from(SignId)), st.sampled_from(letter_languages()))
def test_a_letter_has_as_many_questions_as_fit(seen: set[SignId], language: str) -> None:
    text = letter(language, seen).text
    assert len(re.findall(r"^\d+\. ", text, re.MULTILINE)) == len(questions_for(seen))
