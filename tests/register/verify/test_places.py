"""Towns are found in a text by any of their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.verify.places import place_words, places_named


@pytest.mark.parametrize(
    ("town", "text"),
    [
        ("Munich", "in a clinic in München"),
        ("München", "the clinic in Muenchen"),
        ("Würzburg", "Wuerzburg?"),
        ("WARSZAWA", "a hospital in Warsaw"),
        ("Αθήνα", "Athens"),
        ("Den Haag", "The Hague"),
        ("Frankfurt am Main", "Frankfurt"),
        ("Lyon", "lyon"),
    ],
)
def test_it_finds_a_town(town: str, text: str) -> None:
    assert places_named((town,), text) == (town,)


@pytest.mark.parametrize(
    ("town", "text"),
    [("Lyon", "a lioness"), ("Munich", "Berlin"), ("Den Haag", "haag"), ("", "Lyon"), ("Lyon", "")],
)
def test_it_finds_no_other_town(town: str, text: str) -> None:
    assert places_named((town,), text) == ()


def test_it_tells_which_of_several() -> None:
    assert places_named(("Lyon", "Rome", "Paris"), "from Paris to Roma") == ("Rome", "Paris")


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(place_words(text), tuple)
    assert places_named((text,), "Lyon") in {(), (text,)}
