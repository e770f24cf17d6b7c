"""Every name that a register knows, each once, with all who bear it."""

import pytest

from openatmp.register.fields import Field
from openatmp.register.names.naming import Name, names_of, significant_words
from tests.register.registers import medicine, register, said


def names(*statements: tuple[Field, str]) -> dict[str, Name]:
    one = medicine("one", *(said(field, value) for field, value in statements))
    return {name.spelled: name for name in names_of(register(one))}


def test_it_knows_brands_former_names_and_names_elsewhere() -> None:
    known = names(
        (Field.NAME, "Newcel"),
        (Field.FORMER_NAME, "Oldcel"),
        (Field.OTHER_NAME, "Farcel"),
        (Field.HOLDER, "Firm"),
    )
    assert set(known) == {"Newcel", "Oldcel", "Farcel"}
    assert known["Oldcel"].field is Field.FORMER_NAME


def test_it_splits_several_substances() -> None:
    known = names((Field.COMMON_NAME, "cells of one kind, grown;testocubicel"))
    assert set(known) == {"cells of one kind, grown", "testocubicel"}


@pytest.mark.parametrize("code", ["ATIR101", "sipuleucel-T"])
def test_a_code_in_brackets_is_a_name_by_itself(code: str) -> None:
    assert code in names((Field.COMMON_NAME, f"viable cells of a kind ({code})"))


@pytest.mark.parametrize("remark", ["intrathecal", "inactivated", "HSV-TK Mut2", "T-1"])
def test_a_remark_in_brackets_is_none(remark: str) -> None:
    assert set(names((Field.COMMON_NAME, f"testogene ({remark})"))) == {f"testogene ({remark})"}


@pytest.mark.parametrize(
    ("common", "describes"),
    [
        ("testogene abevec", False),
        ("testogene abevec (intrathecal)", False),
        ("testleucel", False),
        ("human liver cells", True),
        ("autologous cells on a scaffold", True),
    ],
)
def test_it_tells_a_name_from_a_description(common: str, *, describes: bool) -> None:
    assert names((Field.COMMON_NAME, common))[common].describes is describes


def test_a_brand_never_describes() -> None:
    assert not names((Field.NAME, "Great Cells of Europe"))["Great Cells of Europe"].describes


def test_applications_that_share_a_name_share_its_entry() -> None:
    first = medicine("first", said(Field.NAME, "Twicecel"))
    second = medicine("second", said(Field.NAME, "TwiceCel"))
    [name] = names_of(register(first, second))
    assert name.medicines == ("first", "second")


def test_a_name_without_a_letter_is_left_out() -> None:
    assert names((Field.NAME, "®")) == {}


def test_function_words_are_left_out_of_a_name() -> None:
    assert significant_words("Cells on a scaffold of the knee") == ("cells", "scaffold", "knee")


def test_it_counts_the_letters_of_a_name() -> None:
    assert names((Field.NAME, "Great Cell"))["Great Cell"].letters == 9
