"""The words of an answer: short, in order, and each thing once."""

from datetime import date

import pytest

from openatmp.register import shipped
from openatmp.register.trials import TrialsAsked
from openatmp.register.verify.deciding import state_of
from openatmp.register.verify.reading import read
from openatmp.register.verify.states import State
from openatmp.register.verify.telling import day_told, headline_of, said_of
from tests.register.verify.offers import DAY, NO_ANSWER, REGISTER, TOLD_NOTHING, TRIAL


def headline(text: str, asked: TrialsAsked | None = None) -> str:
    one = read(text, REGISTER)
    return headline_of(state_of(one, (), DAY), one, (), asked or TrialsAsked(), DAY)


def said(text: str) -> tuple[str, ...]:
    one = read(text, REGISTER)
    return said_of(state_of(one, (), DAY), one, (), DAY)


@pytest.mark.parametrize(
    ("asked", "words"),
    [(TrialsAsked(), "was not looked up"), (NO_ANSWER, "could not check"), (TOLD_NOTHING, "did not tell of")],
)
def test_what_is_not_known_of_a_trial_depends_on_who_was_asked(asked: TrialsAsked, words: str) -> None:
    assert words in headline("NCT04512345", asked)


def test_several_medicines_stand_in_one_headline() -> None:
    assert headline("Examplecel, Refuvec").count("European Union") == 2
    assert headline("Examplecel, Refuvec").startswith("Refuvec")


def test_trials_are_told_by_their_numbers() -> None:
    one = read(TRIAL.number, REGISTER)
    told = headline_of(State.TRIAL, one, (TRIAL,), TrialsAsked(), DAY)
    assert told == f"A clinical trial is registered: {TRIAL.number}. This is no authorisation."


def test_a_long_quotation_is_cut() -> None:
    [quoted] = [
        sentence for sentence in said("Examplecel " + "x" * 10 + " manufacturing licence") if "“" in sentence
    ]
    assert len(quoted) < 150
    long = read("Hyalograft Cautograftt", shipped())
    assert all(len(sentence) < 500 for sentence in said_of(State.NOT_FOUND, long, (), DAY))


def test_nothing_is_said_twice() -> None:
    for text in (
        "Examplecel and Refuvec, GMP, hospital exemption, trial",
        "Northwind",
        "",
        "EU/1/99/999 Examplecel",
    ):
        sentences = said(text)
        assert len(sentences) == len(set(sentences))


def test_an_empty_question_is_told_how_to_ask() -> None:
    assert said("") == ()
    assert "write the name" in headline("  ")
    assert "write the name" in headline("is it authorised?")


@pytest.mark.parametrize(
    ("on", "taken", "last"),
    [
        (date(2026, 11, 25), date(2026, 7, 20), "20 July 2026"),
        (date(2020, 1, 1), date(2026, 7, 20), "1 January 2020"),
        (date(2026, 7, 20), date(2026, 7, 20), "20 July 2026"),
    ],
)
def test_the_last_day_known_is_the_earlier_one(on: date, taken: date, last: str) -> None:
    assert last in day_told(on, taken)
