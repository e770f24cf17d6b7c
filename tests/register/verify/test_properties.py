"""What must hold for any text."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register import Register, shipped
from openatmp.register.names.index import index_of
from openatmp.register.verify import State, Verification, verify
from tests.register.any_medicine import ON

REGISTER = shipped()
NAMES = tuple(name.spelled for name in index_of(REGISTER).names)
BRANDS = tuple(sorted({medicine.name for medicine in REGISTER}))
COURTESY = (
    "Hello",
    "please",
    "is",
    "Is it",
    "authorised?",
    "thank you",
    "the",
    "bitte",
    "zugelassen?",
    "merci",
    "tak?",
)

names = st.sampled_from(NAMES)
brands = st.sampled_from(BRANDS)


def answer(text: str, register: Register = REGISTER, on: date = ON) -> Verification:
    return verify(text, register, on)


def first(verification: Verification) -> tuple[State, str]:
    return verification.state, next((match.name for match in verification.matches), "")


@given(st.text(max_size=300))
def test_any_text_gets_one_of_seven_answers(text: str) -> None:
    verification = answer(text)
    assert verification.state in State
    assert verification.headline
    assert set(verification.did_you_mean) <= set(NAMES)


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x2FFF, categories=None), max_size=100))
def test_control_characters_and_halves_of_characters_do_no_harm(text: str) -> None:
    assert answer(text).state in State


@given(
    names,
    st.lists(st.sampled_from(COURTESY[:-1]), max_size=4),
    st.lists(st.sampled_from(COURTESY[:-1]), max_size=4),
)
def test_words_of_courtesy_change_nothing(name: str, before: list[str], after: list[str]) -> None:
    assert first(answer(" ".join((*before, name, *after)))) == first(answer(name))


@given(
    names,
    st.sampled_from([str.upper, str.lower, str.title, lambda name: f"«{name}»", lambda name: f" {name}®\n"]),
)
def test_another_dress_changes_nothing(name: str, dress: Callable[[str], str]) -> None:
    assert first(answer(dress(name))) == first(answer(name))


@given(brands, st.integers(1, 30))
def test_marks_that_nobody_sees_change_nothing(name: str, place: int) -> None:
    assert first(answer(name[:place] + "\u200b" + name[place:])) == first(answer(name))


@given(brands, st.integers(1, 30))
def test_a_blank_inside_changes_nothing(name: str, place: int) -> None:
    cut = 1 + place % (len(name) - 1)
    assert first(answer(f"{name[:cut]} {name[cut:]}")) == first(answer(name))


@given(brands, brands)
def test_two_medicines_are_answered_the_same_in_either_order(one: str, other: str) -> None:
    assert answer(f"{one}; {other}").state is answer(f"{other}; {one}").state


@pytest.mark.parametrize("name", BRANDS)
def test_every_medicine_is_answered_by_where_it_stands(name: str) -> None:
    statuses = {medicine.status(ON) for medicine in REGISTER if medicine.name == name}
    state = answer(name).state
    assert (state is State.AUTHORISED) == ("authorised" in {status.value for status in statuses})


@given(brands, st.dates(date(1995, 1, 1), date(2035, 1, 1)))
def test_a_medicine_is_called_authorised_only_on_a_day_on_which_it_was(name: str, on: date) -> None:
    verification = answer(name, on=on)
    if verification.state is State.AUTHORISED:
        assert any(match.status == "authorised" for match in verification.matches)


DULL = {
    "one word of many names": "cells ",
    "the beginning of a description": "autologous human cells in vitro expanded ",
    "every name": " ".join(BRANDS) + " ",
    "digits": "20230505701",
    "signs": "-",
    "one endless word": "a",
    "a name nearly": "zolgensm ",
    "beginnings of numbers": "h c 0 nct 1/ 2023 5 ",
    "denials": "no gmp ",
    "courtesy": "is ",
    "accents": "a\u0301",
}
# Seconds of work, not of waiting: what else the machine does makes no difference. A tenth of it is the rule.
MOST_WORK = 5.0


@pytest.mark.parametrize("text", DULL.values(), ids=DULL)
def test_a_long_dull_text_does_not_keep_anybody_waiting(text: str) -> None:
    long = (text * 100_000)[:100_000]
    before = time.process_time()
    assert answer(long).state in State
    assert time.process_time() - before < MOST_WORK
