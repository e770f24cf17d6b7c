from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.saying import Said, SaidDay, say, together
from openatmp.web.languages.saying import translated

DAY = SaidDay("2 February 2020", date(2020, 2, 2))
SAID = say("{name} was not authorised on {day}, as far as we know.", name="Verify", day=DAY)


@given(st.text())
def test_it_says_everything_as_it_is_in_english(text: str) -> None:
    assert translated(text) == text


def test_it_fills_the_gaps_of_the_translated_sentence(quoted: str) -> None:
    with override(quoted):
        said = translated(SAID)
    assert said.startswith("«Verify was not authorised on ")
    assert said.endswith("as far as we know.»")


def test_it_writes_a_day_as_the_language_does(quoted: str) -> None:
    with override(quoted):
        assert translated(DAY) not in {"", "2 February 2020"}
        assert "2020" in translated(DAY)


def test_a_name_stands_as_it_is_even_when_a_catalogue_knows_the_word(quoted: str) -> None:
    with override(quoted):
        assert "«Verify»" not in translated(SAID)
        assert "«Verify»" in translated(say("Where it stands: {status}.", status=Said("Verify")))


def test_it_says_each_of_several_sentences(quoted: str) -> None:
    both = together([say("Products that one country alone admits."), SAID])
    with override(quoted):
        assert translated(both) == f"«Products that one country alone admits.» {translated(SAID)}"


@pytest.mark.parametrize("text", ["Something that no catalogue knows", "100 % {of} it"])
def test_what_no_catalogue_knows_stays_as_it_is(quoted: str, text: str) -> None:
    with override(quoted):
        assert translated(text) == text


def test_nothing_stays_nothing(quoted: str) -> None:
    """The empty sentence stands for the head of a catalogue, which is nobody's business."""
    with override(quoted):
        assert translated("") == ""
