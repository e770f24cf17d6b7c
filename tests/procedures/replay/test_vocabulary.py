"""The vocabulary of events, held against the procedure and against what is said of oddities."""

import pytest

from openatmp.procedures.replay.anomalies import AnomalyKind, _sentences
from openatmp.procedures.replay.vocabulary import ANY, Moves, Role, is_known, kind_of, kinds
from tests.procedures.replay.cases import evaluation, event

COMMITTEES = {ANY, "CAT", "CHMP", "PRAC", "EC"}


@pytest.mark.parametrize("name", sorted(kinds()))
def test_every_event_is_a_step_that_the_evaluation_has(name: str) -> None:
    there = {step.id for shape in evaluation().shapes for step in shape.steps}
    assert set(kinds()[name].steps.values()) <= there
    assert set(kinds()[name].steps) <= COMMITTEES


def test_it_tells_the_lists_of_two_committees_apart() -> None:
    kind = kinds()["list_of_questions_d120"]
    assert kind.step(event("list_of_questions_d120", 1, "CAT")) == "cat-list-of-questions"
    assert kind.step(event("list_of_questions_d120", 1, "CHMP")) == "chmp-list-of-questions"
    assert kind.step(event("list_of_questions_d120", 1, "CAT/CHMP")) == "cat-list-of-questions"
    assert kind.step(event("list_of_questions_d120", 1)) == ""


def test_it_gives_an_unknown_event_its_words_and_moves_nothing() -> None:
    unknown = event("full_moon", 3)
    assert not is_known(unknown)
    assert (kind_of(unknown).title, kind_of(unknown).moves) == ("full moon", Moves.NONE)


def test_there_is_one_opinion_that_ends_and_one_that_ends_again() -> None:
    opinions = {name: kind.moves for name, kind in kinds().items() if kind.role is Role.OPINION}
    assert opinions == {"chmp_opinion": Moves.ENDS, "chmp_revised_opinion": Moves.ENDS_AGAIN}


def test_every_list_has_its_answers() -> None:
    stops = {kind.list for kind in kinds().values() if kind.moves is Moves.STOPS}
    resumes = {kind.list for kind in kinds().values() if kind.moves is Moves.RESUMES}
    assert stops == resumes


def test_every_oddity_has_its_sentence_and_every_sentence_an_oddity() -> None:
    assert set(_sentences()) == {kind.value for kind in AnomalyKind}
