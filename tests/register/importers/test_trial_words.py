"""Codes of trial registers: countries, statuses, numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.data_files import data_file
from openatmp.register.importers.trial_words import (
    at,
    country_of,
    distinct,
    number_of,
    numbers_among,
    objects,
    status_in_words,
    texts_in,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
EEA = 30


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("France", "FR"),
        ("FRANCE ", "FR"),
        ("FR", "FR"),
        (250, "FR"),
        ("040", "AT"),
        ("Czech Republic", "CZ"),
        ("EL", "GR"),
        ("Türkiye", "TR"),
        ("United States", "US"),
        ("Atlantis", ""),
        ("", ""),
        (None, ""),
        (0, ""),
    ],
)
def test_it_knows_countries_by_name_letters_and_number(said: object, letters: str) -> None:
    assert country_of(said) == letters


def test_it_knows_every_country_of_the_european_economic_area() -> None:
    read = data_file("countries.yaml")
    assert len(set(read["eea"])) == EEA
    assert all(number_of(letters) for letters in read["eea"])
    assert number_of("DE") == 276
    assert number_of("FR") == 250
    assert number_of("XX") is None


def test_no_two_countries_share_a_name_or_a_number() -> None:
    countries = data_file("countries.yaml")["countries"].values()
    numbers = [country["number"] for country in countries]
    names = [name for country in countries for name in country["names"]]
    assert len(numbers) == len(set(numbers))
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("register", "code", "words"),
    [
        ("ctis", 4, "ongoing, recruiting"),
        ("ctis", "8", "ended"),
        ("ctis", 99, "not known to us (99)"),
        ("ctis", None, "not known to us (nothing said)"),
        ("clinicaltrials", "COMPLETED", "completed"),
        ("clinicaltrials", "NEW", "not known to us (NEW)"),
    ],
)
def test_it_puts_a_status_in_words(register: str, code: object, words: str) -> None:
    assert status_in_words(register, code) == words


def test_every_status_says_whether_it_was_verified() -> None:
    for codes in data_file("trial-statuses.yaml").values():
        assert all(isinstance(said["verified"], bool) and said["words"] for said in codes.values())


def test_it_finds_numbers_of_three_registers() -> None:
    texts = ["EudraCT 2015-001234-22, nct01234567", "2023-505701-14-00 and again NCT01234567", "2023-12-31"]
    assert numbers_among(texts) == ("2015-001234-22", "NCT01234567", "2023-505701-14-00")


def test_it_makes_no_number_of_a_longer_one() -> None:
    assert numbers_among(["NCT012345678", "12015-001234-22"]) == ()


@given(JSON)
def test_it_walks_through_whatever_json_there_is(said: object) -> None:
    assert all(isinstance(text, str) for text in texts_in(said))
    assert all(isinstance(one, dict) for one in objects(said))
    assert at(said, "a", "b", "c") is None or isinstance(said, dict)


def test_it_stops_where_json_is_nested_without_end() -> None:
    nested: object = "deep"
    for _ in range(5000):
        nested = [nested]
    assert list(texts_in(nested)) == []


def test_it_keeps_texts_once_and_plain() -> None:
    assert distinct([" a\u00a0b ", "a b", None, "", "c"]) == ("a b", "c")
