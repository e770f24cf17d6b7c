"""Names are found in whatever way they are written, and never merged with what is only near to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register import shipped
from openatmp.register.fields import Field
from openatmp.register.names.finding import Found, find
from openatmp.register.names.index import NamesIndex, index_of
from tests.register.registers import medicine, register, said

SHIPPED = index_of(shipped())


def first(text: str) -> str:
    """The medicine that a text names first; empty when it names none."""
    found = find(text, SHIPPED)
    return found.named[0].name.medicines[0] if found.named else ""


def keys(text: str) -> set[str]:
    return {key for finding in find(text, SHIPPED).named for key in finding.name.medicines}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kymriah", "kymriah"),
        ("kym-riah", "kymriah"),
        ("Kym riah", "kymriah"),
        ("is ZOLGENSMA® approved?", "zolgensma"),
        ("Zolgensmas", "zolgensma"),
        ("Zolgensmabehandlung", "zolgensma"),
        ("Durveqtix", "beqvez"),
        ("tisagenlecleucel", "kymriah"),
        ("parvovec-eladocagene exu", ""),
        ("eladocagene exuparvovec", "upstaza"),
        ("exuparvovec eladocagene", "upstaza"),
        ("eladocageneexuparvovec", "upstaza"),
        ("Hyalograft C autograft", "hyalograft-c-autograft"),
        ("hyalograft-c-autograft", "hyalograft-c-autograft"),
        ("Contusugene Ladenovec Gendux", "contusugene-ladenovec-gendux"),
        ("sipuleucel-T", "provenge"),
        ("ATIR101", "luxceptar"),
        ("dorocubicel", "zemcelpro"),
        ("human heterologous liver cells", "heparesc"),
        ("liver cells, human, heterologous", "heparesc"),
        ("tisa-cel", "kymriah"),
        ("axi cel", "yescarta"),
        ("cilta-cel", "carvykti"),
    ],
)
def test_it_finds_a_name(text: str, key: str) -> None:
    assert first(text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kimriah", "kymriah"),
        ("Yescrata", "yescarta"),
        ("Zolgenmsa", "zolgensma"),
        ("Zolgennsmo", "zolgensma"),
        ("luxtuna", "luxturna"),
        ("tisagenleclucel", "kymriah"),
        ("idecabtagen vicleucel", "abecma"),
        ("human heterologos liver cells", "heparesc"),
        ("hman heterologous liver cells", "heparesc"),
        ("autologous CD34+ cells encoding ARXA gene", "libmeldy"),
        ("Contusugene Ladenovec Gendus", "contusugene-ladenovec-gendux"),
        ("Maaci", "maci"),
        ("Mcai", "maci"),
    ],
)
def test_it_forgives_a_typo(text: str, key: str) -> None:
    assert first(text) == key
    assert find(text, SHIPPED).named[0].likeness < 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "stem cells",
        "autologous chondrocytes",
        "autologous CD34+ cells encoding ADA gene",
        "autologous CD33+ cells encoding ARSA gene",
        "human pancreatic liver",
        "viable T-cells",
        "Provence",
        "proven results",
        "cerebro",
        "Octavian",
        "Macy",
        "Maki",
        "Marci came in",
        "autoleucel",
        "equecabtagene autoleucel",
        "lovotibeglogene autotemcel",
        "talicabtagene autoleucel",
        "detalimogene voraplasmid",
        "remestemcel-L",
        "Encelto",
        "Lyfgenia",
        "Omisirge",
        "xyz-cel",
    ],
)
def test_it_takes_nothing_else_for_a_name(text: str) -> None:
    assert first(text) == ""


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Zolgen", "Zolgensma"),
        ("tisagenlec", "tisagenlecleucel"),
        ("autologous CD34+ cells encoding ADA gene", "autologous CD34+ cells encoding ARSA gene"),
        ("Hyalograft C", "Hyalograft C autograft"),
        ("onasemnogene", "onasemnogene abeparvovec"),
    ],
)
def test_what_is_too_little_may_still_be_meant(text: str, near: str) -> None:
    assert near in {finding.name.spelled for finding in find(text, SHIPPED).near}


@pytest.mark.parametrize(
    ("text", "key"),
    [("onasemnogene abepar", "zolgensma"), ("tisagenleclеu", "kymriah"), ("Strimvel", "strimvelis")],
)
def test_most_of_a_name_is_enough(text: str, key: str) -> None:
    assert key in keys(text)


def test_it_finds_several_names_in_their_order() -> None:
    named = find("Zynteglo, then Kymriah", SHIPPED).named
    assert [finding.name.spelled for finding in named] == ["Zynteglo", "Kymriah"]


def test_the_longer_name_wins_over_one_inside_it() -> None:
    [finding] = find("Contusugene Ladenovec Gendux", SHIPPED).named
    assert finding.name.field is Field.NAME


def two(one: str, other: str) -> NamesIndex:
    return NamesIndex(
        register(medicine("one", said(Field.NAME, one)), medicine("two", said(Field.NAME, other)))
    )


def test_it_does_not_choose_between_two_names_that_are_equally_near() -> None:
    found = find("Testocal", two("Testocel", "Testocol"))
    assert found.named == ()
    assert {finding.name.spelled for finding in found.near} == {"Testocel", "Testocol"}


def test_the_very_name_is_never_in_doubt() -> None:
    [finding] = find("Testocel", two("Testocel", "Testocol")).named
    assert finding.name.spelled == "Testocel"


def test_a_nearer_name_is_chosen() -> None:
    [finding] = find("Testocelina", two("Testoceline", "Testocalire")).named
    assert finding.name.spelled == "Testoceline"


def test_one_medicine_under_two_near_names_is_no_doubt() -> None:
    both = medicine("one", said(Field.NAME, "Testocel"), said(Field.OTHER_NAME, "Testocol"))
    assert find("Testocal", NamesIndex(register(both))).named


def test_a_known_other_medicine_is_not_taken_for_a_typo() -> None:
    assert first("Zolgensna") == "zolgensma"
    assert find("Zolgensna", SHIPPED, others=["Zolgensna"]).named == ()
    assert find("Zolgensna", SHIPPED, others=["Zolgensni"]).named == ()
    assert find("Zolgensma", SHIPPED, others=["Zolgensna"]).named


def test_a_share_tells_how_much_is_there() -> None:
    [finding] = find("Strimvel", SHIPPED).named
    assert finding.share == pytest.approx(0.8)
    assert not finding.is_exact


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(find(text, SHIPPED), Found)


@given(
    st.lists(
        st.sampled_from(["human", "cells", "autologous", "in", "kymriah", "maci", "t", "34", "expanded"])
    )
)
def test_words_of_names_in_any_number_and_order_do_not_break_it(words: list[str]) -> None:
    found = find(" ".join(words), SHIPPED)
    assert all(0 <= finding.likeness <= 1 for finding in (*found.named, *found.near))
    assert ("kymriah" in words) <= ("kymriah" in {key for one in found.named for key in one.name.medicines})
