"""What a text says: numbers, names, a company and claims, each for itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register import shipped
from openatmp.register.fields import Field
from openatmp.register.verify.reading import LONGEST_READ, Read, read
from tests.register.registers import authorised, medicine, register, said
from tests.register.verify.offers import REGISTER


def names(text: str) -> list[str]:
    return [one.medicines[0].name for one in read(text, REGISTER).named]


def test_it_reads_everything_that_stands_in_a_text() -> None:
    one = read("Examplecel, EMEA/H/C/000002, NCT04512345, with a GMP licence, a trial", REGISTER)
    assert {medicine.name for named in one.named for medicine in named.medicines} == {"Examplecel", "Stopvec"}
    assert one.numbers.nct == ("NCT04512345",)
    assert one.claims.licence


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Examplecel", "name"),
        ("examplecelogene testleucel", "common name"),
        ("EMEA/H/C/000001", "number"),
        ("000001", "number"),
        ("H/C/000001/0000", "number"),
    ],
)
def test_it_tells_by_what_a_medicine_was_found(text: str, how: str) -> None:
    assert [one.how for one in read(text, REGISTER).named] == [how]


def test_a_number_beside_a_name_of_the_same_medicine_counts_once() -> None:
    assert names("Examplecel (EMEA/H/C/000001)") == ["Examplecel"]


def test_an_authorisation_is_found_under_any_of_its_presentations() -> None:
    one = medicine("one", said(Field.NAME, "Onevec"), said(Field.EU_NUMBER, "EU/1/18/1297/001"))
    for text in ("EU/1/18/1297", "EU/1/18/1297/002", "eu 1 18 1297"):
        assert [named.medicines for named in read(text, register(one)).named] == [(one,)]


def test_a_number_that_the_register_lacks_is_kept_apart() -> None:
    assert read("EMEA/H/C/999999 EMEA/H/C/000001", REGISTER).unknown_numbers == ("EMEA/H/C/999999",)


def test_what_is_left_is_without_numbers_and_courtesy() -> None:
    assert read("Hello, is StemCure NCT04512345 authorised?", REGISTER).rest == "stemcure"


def test_a_name_that_begins_like_courtesy_is_found_with_a_blank_inside() -> None:
    assert read("Was kyra", shipped()).named[0].medicines[0].name == "Waskyra"


def test_of_applications_the_one_whose_own_name_it_is_comes_first() -> None:
    [named] = read("onasemnogene abeparvovec", shipped()).named
    assert named.medicines[0].name == "Zolgensma"


def test_a_narrower_name_decides_which_of_two_is_meant() -> None:
    [named] = read("Zolgensma (onasemnogene abeparvovec)", shipped()).named
    assert [one.name for one in named.medicines] == ["Zolgensma"]


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert names("word " * LONGEST_READ + "Examplecel") == []
    assert len(read("x" * (LONGEST_READ + 5), REGISTER).text) == LONGEST_READ


def test_others_are_handed_on() -> None:
    assert read("Examplacel", register(authorised()), ["Examplacel"]).named == ()


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    one = read(text, REGISTER)
    assert isinstance(one, Read)
    assert all(named.medicines for named in one.named)
