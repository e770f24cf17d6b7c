from enum import StrEnum

import pytest

from openatmp.product import vocabulary

VOCABULARIES = [
    each
    for each in vars(vocabulary).values()
    if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
]


@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda each: each.__name__)
def test_its_words_are_plain_and_each_is_there_once(words: type[StrEnum]) -> None:
    values = [each.value for each in words]
    assert len(set(values)) == len(words.__members__) == len(values)
    assert all(value == value.strip() and "_" not in value for value in values)


@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda each: each.__name__)
def test_it_says_what_it_lists(words: type[StrEnum]) -> None:
    assert (words.__doc__ or "").endswith(".")


@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda each: each.__name__)
def test_its_words_stand_on_one_line(words: type[StrEnum]) -> None:
    assert all(each.value.isprintable() and len(each.value) < 60 for each in words)


def test_there_are_vocabularies_to_test() -> None:
    assert vocabulary.Step in VOCABULARIES
    assert vocabulary.CellKind in VOCABULARIES
