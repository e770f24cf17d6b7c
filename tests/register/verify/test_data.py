"""The data that answers rest on: complete, plain, and without a word that promises or accuses."""

import re
from itertools import chain
from typing import Any

import pytest

from openatmp.register.data_files import data_file
from openatmp.register.names.folding import words_of
from openatmp.register.verify.claims import claims_in
from openatmp.register.verify.places import place_words, places_named
from openatmp.register.verify.states import State

LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl", "pl"}
KINDS = ("licence", "exemption", "trial")
CUES: dict[str, dict[str, list[str]]] = data_file("cues.yaml")
ANSWERS: dict[str, list[str]] = data_file("answers.yaml")
TOWNS: list[list[str]] = data_file("towns.yaml")["towns"]
COMPANIES: dict[str, list[str]] = data_file("company-words.yaml")
PHRASES = [(kind, phrase) for kind in KINDS for phrases in CUES[kind].values() for phrase in phrases]


def texts(value: Any) -> list[Any]:
    """Every single value that stands anywhere in data."""
    if isinstance(value, dict):
        return list(chain.from_iterable(map(texts, value.values())))
    return list(chain.from_iterable(map(texts, value))) if isinstance(value, list) else [value]


@pytest.mark.parametrize(
    "name", ["cues.yaml", "answers.yaml", "towns.yaml", "company-words.yaml", "ordinary-words.yaml"]
)
def test_every_value_is_text(name: str) -> None:
    # YAML reads a bare `no` or `on` as yes or no.
    assert all(isinstance(text, str) and text.strip() for text in texts(data_file(name)))


@pytest.mark.parametrize("kind", [*KINDS, "not", "courtesy"])
def test_every_language_has_its_words(kind: str) -> None:
    assert set(CUES[kind]) >= LANGUAGES


@pytest.mark.parametrize(("kind", "phrase"), PHRASES)
def test_a_phrase_stands_in_plain_letters(kind: str, phrase: str) -> None:
    plain = " ".join(word.plain for word in words_of(phrase.replace("*", "")))
    assert plain == " ".join(phrase.replace("*", "").split()), kind


@pytest.mark.parametrize(("kind", "phrase"), PHRASES)
def test_a_phrase_is_found(kind: str, phrase: str) -> None:
    text = phrase.replace("*", "xyz")
    assert getattr(claims_in(f"Yes: {text}!"), kind)
    assert getattr(claims_in(text.upper()), kind)


@pytest.mark.parametrize("state", State)
def test_every_answer_is_explained(state: State) -> None:
    assert ANSWERS[state.value]


@pytest.mark.parametrize("key", ANSWERS)
def test_no_explanation_promises_or_accuses(key: str) -> None:
    said = " ".join(ANSWERS[key]).lower()
    assert not re.search(r"\b(safe|unsafe|illegal|legal|criminal|fraud|fake|dangerous|guarantee)\b", said)
    assert key.split(" / ", maxsplit=1)[0] in set(State)


def test_no_town_stands_in_two_rows() -> None:
    names = [
        place_words(name) for row in TOWNS for name in {place_words(name): name for name in row}.values()
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", TOWNS, ids=lambda row: row[0])
def test_a_town_is_found_by_each_of_its_names(row: list[str]) -> None:
    for name in row:
        assert places_named((row[0],), f"the clinic in {name}") == (row[0],)


def test_words_of_companies_are_in_plain_small_letters() -> None:
    assert all(re.fullmatch(r"[a-z]+", word) for words in COMPANIES.values() for word in words)
