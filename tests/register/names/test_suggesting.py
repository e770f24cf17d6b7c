"""Did you mean: only for short texts, and only names that are there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register import shipped
from openatmp.register.names.finding import find
from openatmp.register.names.index import index_of
from openatmp.register.names.suggesting import suggestions

SHIPPED = index_of(shipped())
NAMES = {name.spelled for name in SHIPPED.names}


def suggested(text: str) -> tuple[str, ...]:
    return tuple(name.spelled for name in suggestions(text, find(text, SHIPPED), SHIPPED))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maxi", "Maci"),
        ("Mac", "Maci"),
        ("Kimria", "Kymriah"),
        ("Yeskarda", "Yescarta"),
        ("Zolgen", "Zolgensma"),
        ("is Kimria approved", "Kymriah"),
    ],
)
def test_it_suggests_a_near_name(text: str, name: str) -> None:
    assert name in suggested(text)


@pytest.mark.parametrize(
    "text", ["", "aspirin", "stem cell clinic", "Provence", "a long text that speaks of Kimria once"]
)
def test_it_suggests_nothing_far_off(text: str) -> None:
    assert suggested(text) == ()


def test_a_name_that_was_found_needs_no_suggestion() -> None:
    assert suggested("Kymriah") == ()


@given(st.text("abcdefghiklmnorstuvyz", min_size=3, max_size=12))
def test_what_is_suggested_is_in_the_register_and_at_most_five(text: str) -> None:
    names = suggested(text)
    assert len(names) <= 5
    assert set(names) <= NAMES
