"""Names that are spelled like a text that was found nowhere."""

import pytest

from openatmp.register import shipped
from openatmp.register.search import Index, Wanted
from openatmp.register.search.near import near
from openatmp.register.search.words import Words
from tests.register.registers import day

INDEX = Index(shipped(), day("2026-11-25"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("yescrta", "Yescarta"),
        ("kimriah", "Kymriah"),
        ("zolgensmaa", "Zolgensma"),
        ("hyalografd", "Hyalograft C autograft"),
        ("Лукстурма", "Luxturna"),
    ],
)
def test_it_names_what_is_spelled_alike(text: str, name: str) -> None:
    found = INDEX.find(Wanted(text))
    assert found.total == 0
    assert found.near[0] == name


@pytest.mark.parametrize("text", ["qqqqqqq", "x", "", "paracetamol 500"])
def test_it_names_nothing_where_nothing_is_alike(text: str) -> None:
    assert INDEX.find(Wanted(text)).near == ()


def test_it_names_nothing_when_the_text_is_found_and_only_the_choice_excludes_it() -> None:
    found = INDEX.find(Wanted("kymriah", statuses=("refused",)))
    assert (found.total, found.near) == (0, ())


def test_it_puts_the_likest_first_and_names_few() -> None:
    words = Words([[f"carta{letter}"] for letter in "abcdefghij"])
    names = {f"carta{letter}": f"Carta{letter.upper()}" for letter in "abcdefghij"}
    assert near("cartaaj", words, names)[0] in {"CartaA", "CartaJ"}
    assert len(near("cartaaj", words, names)) == 5
