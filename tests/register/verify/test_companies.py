"""A company is found by its name, with or without its legal form."""

import pytest

from openatmp.register import shipped
from openatmp.register.fields import Field
from openatmp.register.verify.companies import Company, company_in
from tests.register.registers import medicine, register, said


def company(text: str) -> Company | None:
    return company_in(text, shipped())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Novartis", "Novartis Europharm Limited"),
        ("novartis europharm", "Novartis Europharm Limited"),
        ("Novartis Europharm Limited", "Novartis Europharm Limited"),
        ("bluebird bio", "bluebird bio (Netherlands) B.V."),
        ("Takeda", "Takeda Pharma A/S"),
        ("Pierre Fabre Médicament", "Pierre Fabre Medicament"),
    ],
)
def test_it_finds_a_company_that_stands_alone(text: str, name: str) -> None:
    found = company(text)
    assert found
    assert (found.name, found.alone) == (name, True)


@pytest.mark.parametrize(
    ("text", "typos"), [("Novrtis Europharm", 1), ("Bluebirt bio", 1), ("Piere Fabre Medicament", 1)]
)
def test_a_company_with_a_typo_is_found_and_decides_nothing(text: str, typos: int) -> None:
    found = company(text)
    assert found
    assert (found.typos, found.alone) == (typos, False)


def test_it_finds_a_company_named_in_full_in_a_sentence() -> None:
    found = company("Novartis Europharm offers stem cells for knees")
    assert found
    assert not found.alone


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Pemetrexed Pfizer",
        "a kite in the sky",
        "stem cells",
        "pharma limited",
        "StemCure GmbH",
        "crystal",
    ],
)
def test_it_finds_no_company_where_none_is_named(text: str) -> None:
    assert company(text) is None


def test_it_tells_every_medicine_of_a_company() -> None:
    found = company("Novartis")
    assert found
    assert {one.name for one in found.medicines} >= {"Kymriah", "Luxturna", "Zolgensma"}


def test_names_that_differ_in_their_form_only_are_one_company() -> None:
    one = medicine("one", said(Field.NAME, "Onecel"), said(Field.HOLDER, "Testfirm GmbH"))
    two = medicine("two", said(Field.NAME, "Twocel"), said(Field.FORMER_HOLDER, "Testfirm Pharma B.V."))
    found = company_in("Testfirm", register(one, two))
    assert found
    assert set(found.medicines) == {one, two}


def test_a_former_holder_is_found_too() -> None:
    one = medicine("one", said(Field.NAME, "Onecel"), said(Field.FORMER_HOLDER, "Oldfirm Ltd"))
    found = company_in("Oldfirm", register(one))
    assert found
    assert found.medicines == (one,)
    assert found.own == ()


def test_a_company_owns_what_another_of_its_group_holds() -> None:
    one = medicine("one", said(Field.NAME, "Onecel"), said(Field.HOLDER, "Testfirm GmbH"))
    two = medicine("two", said(Field.NAME, "Twocel"), said(Field.FORMER_HOLDER, "Testfirm B.V."))
    found = company_in("Testfirm", register(one, two))
    assert found
    assert found.own == (one,)


def test_a_company_whose_name_tells_nothing_is_not_found_by_another_that_tells_nothing() -> None:
    one = medicine("one", said(Field.NAME, "Onecel"), said(Field.HOLDER, "Bio Pharma Ltd"))
    assert company_in("pharma", register(one)) is None
    assert company_in("Bio Pharma", register(one)) is not None
