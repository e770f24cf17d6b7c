"""Something that is only compared with a medicine is not that medicine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.data_files import data_file
from openatmp.register.verify import State
from openatmp.register.verify.likened import is_likened
from tests.register.verify.offers import asked

PHRASES = [phrase for phrases in data_file("cues.yaml")["likened"].values() for phrase in phrases]
TOLD = "The text may speak of something other than Examplecel. This answer is about Examplecel alone."


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_phrase_before_a_name_likens(phrase: str) -> None:
    assert is_likened(f"They said: {phrase} Examplecel!", "Examplecel")
    assert is_likened(f"{phrase} Examplecel".upper(), "examplecel")
    assert not is_likened(f"Examplecel {phrase}", "Examplecel")


@pytest.mark.parametrize(
    "text",
    [
        "not Examplecel, something else",
        "We were told it is like Examplecel but cheaper",
        "a treatment similar to Examplecel",
        "Das ist so etwas wie Examplecel",
        "kein Examplecel",
        "c'est comme Examplecel",
        "es como Examplecel",
        "è simile a Examplecel",
        "to jest jak Examplecel",
        "σαν Examplecel",
        "αντί για Examplecel",
        "как Examplecel",
        "вместо Examplecel",
    ],
)
def test_a_comparison_is_told_first_and_the_medicine_keeps_its_answer(text: str) -> None:
    verification = asked(text)
    assert verification.state is State.AUTHORISED
    assert verification.said[0] == TOLD


@pytest.mark.parametrize(
    "text", ["Examplecel", "They offered us Examplecel", "I would like to know of Examplecel"]
)
def test_a_name_by_itself_is_compared_with_nothing(text: str) -> None:
    assert TOLD not in asked(text).said


@given(st.text())
def test_nothing_is_likened_to_no_name(text: str) -> None:
    assert not is_likened(text, "")
    assert not is_likened("", text)
