"""Everyday words are read as what they are."""

import pytest

from openatmp.register import shipped
from openatmp.register.names.finding import find
from openatmp.register.names.index import index_of
from openatmp.register.names.ordinary import ordinary_words


@pytest.mark.parametrize("word", ["proven", "provence", "cerebro", "macri"])
def test_it_knows_them(word: str) -> None:
    assert word in ordinary_words()


def test_they_are_in_plain_letters() -> None:
    assert all(word.isascii() and word == word.lower() for word in ordinary_words())


@pytest.mark.parametrize("word", sorted(ordinary_words()))
def test_none_of_them_is_taken_for_a_name(word: str) -> None:
    assert find(word, index_of(shipped())).named == ()
