"""The words of a register's names, made once for a register."""

import pytest

from openatmp.register.fields import Field
from openatmp.register.names.folding import words_of
from openatmp.register.names.index import Likeness, NamesIndex, index_of
from openatmp.register.register import Register
from tests.register.registers import authorised, medicine, register, said


@pytest.fixture(name="index")
def _index() -> NamesIndex:
    one = medicine(
        "one",
        said(Field.NAME, "Zoltestma"),
        said(Field.COMMON_NAME, "onatestogene abeparvovec"),
        said(Field.OTHER_NAME, "Kurz"),
    )
    return NamesIndex(register(one))


def like(index: NamesIndex, written: str) -> list[Likeness]:
    [word] = words_of(written)
    return list(index.like(word))


def test_it_finds_the_very_word(index: NamesIndex) -> None:
    assert like(index, "ZOLTESTMA") == [Likeness("zoltestma", 0, 9)]


@pytest.mark.parametrize("written", ["zoltestmo", "zolltestma", "zoltesma", "zolstetma"])
def test_it_finds_a_word_with_typos(index: NamesIndex, written: str) -> None:
    [found] = like(index, written)
    assert found.key == "zoltestma"
    assert 0 < found.typos <= 2


@pytest.mark.parametrize("written", ["kurt", "kur", "kruz"])
def test_a_short_word_is_forgiven_nothing(index: NamesIndex, written: str) -> None:
    assert like(index, written) == []


def test_it_finds_a_word_that_is_only_begun(index: NamesIndex) -> None:
    [found] = like(index, "zolte")
    assert found.is_beginning
    assert found.letters == 5
    assert found.cost == 4


def test_a_beginning_of_four_letters_is_too_short(index: NamesIndex) -> None:
    assert like(index, "zolt") == []


def test_a_last_letter_that_is_missing_is_a_typo_and_no_beginning(index: NamesIndex) -> None:
    [found] = like(index, "zoltestm")
    assert (found.typos, found.is_beginning) == (1, False)


@pytest.mark.parametrize("written", ["Zoltestmabehandlung", "zoltestmatherapie"])
def test_it_finds_a_name_with_another_word_joined_to_it(index: NamesIndex, written: str) -> None:
    assert Likeness("zoltestma", 0, 9) in like(index, written)


@pytest.mark.parametrize("written", ["золтестма", "ζολτεστμα", "золтэстма"])
def test_it_finds_a_word_by_its_sound(index: NamesIndex, written: str) -> None:
    assert "zoltestma" in {found.key for found in like(index, written)}


def test_words_written_as_one_are_found(index: NamesIndex) -> None:
    assert "onatestogeneabeparvovec" in index.whole
    assert like(index, "onatestogeneabeparvovec")[0].typos == 0


def test_an_everyday_word_is_no_typo() -> None:
    index = NamesIndex(register(authorised("Provenge")))
    assert like(index, "Provence") == []
    assert like(index, "proven") == []
    assert like(index, "provengue")


def test_an_index_is_made_once_for_a_register() -> None:
    one: Register = register(authorised())
    assert index_of(one) is index_of(one)
    assert index_of(one) is not index_of(register(authorised()))


def test_a_register_without_medicines_has_no_names() -> None:
    index = NamesIndex(register())
    assert index.names == ()
    assert like(index, "anything") == []
