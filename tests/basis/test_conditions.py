"""Conditions over facts: what each kind answers, and what holds of all of them together."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis import conditions as module
from openatmp.basis.answers import Answer
from openatmp.basis.conditions import (
    Condition,
    Every,
    Holds,
    Includes,
    Inquiry,
    InTurn,
    IsOneOf,
    Judged,
    Known,
    Not,
    Outcome,
    Some,
    merged,
)
from tests.basis.condition_trees import conditions, everything_known, names_left_out, without

YES, NO, UNKNOWN, JUDGE = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.NEEDS_JUDGEMENT
COUNTED = frozenset({"culture", "activation"})


def outcome_of(condition: Condition, known: Known) -> Outcome:
    return condition.outcome(Inquiry(known))


def answer_of(condition: Condition, known: Known) -> Answer:
    return outcome_of(condition, known).answer


# ------------------------------------------------------------------------------------------ single facts


@pytest.mark.parametrize(("known", "answer"), [({"alive": True}, YES), ({"alive": False}, NO), ({}, UNKNOWN)])
def test_it_answers_a_yes_or_no_fact_as_the_fact_says(known: Known, answer: Answer) -> None:
    assert answer_of(Holds("alive"), known) is answer


def test_it_names_a_fact_only_as_lacking_while_it_is_unknown() -> None:
    assert outcome_of(Holds("alive"), {}).lacks == ("alive",)
    assert outcome_of(Holds("alive"), {"alive": False}).lacks == ()
    assert outcome_of(Holds("alive"), {"alive": False}).facts == ("alive",)


@pytest.mark.parametrize(
    ("known", "answer"),
    [({"origin": "own"}, YES), ({"origin": "animal"}, NO), ({}, UNKNOWN)],
)
def test_it_answers_whether_a_fact_has_one_of_some_values(known: Known, answer: Answer) -> None:
    assert answer_of(IsOneOf("origin", "own", "other person"), known) is answer


@pytest.mark.parametrize(
    ("known", "answer", "lacks"),
    [
        ({}, UNKNOWN, ("steps",)),
        ({"steps": frozenset({"culture"})}, YES, ()),
        ({"steps": frozenset({"culture", "cutting"}), "complete": True}, YES, ()),
        ({"steps": frozenset({"cutting"})}, UNKNOWN, ("complete",)),
        ({"steps": frozenset({"cutting"}), "complete": False}, UNKNOWN, ("complete",)),
        ({"steps": frozenset({"cutting"}), "complete": True}, NO, ()),
        ({"steps": frozenset(), "complete": True}, NO, ()),
        ({"complete": True}, UNKNOWN, ("steps",)),
    ],
)
def test_it_denies_that_something_is_listed_only_when_the_list_is_complete(
    known: Known, answer: Answer, lacks: tuple[str, ...]
) -> None:
    outcome = outcome_of(Includes("steps", COUNTED, closed_by="complete"), known)
    assert (outcome.answer, outcome.lacks) == (answer, lacks)


@pytest.mark.parametrize(
    ("known", "answer"),
    [({"judged.use": True}, YES), ({"judged.use": False}, NO), ({}, JUDGE), ({"use": True}, JUDGE)],
)
def test_it_leaves_a_judgement_to_a_person(known: Known, answer: Answer) -> None:
    assert answer_of(Judged("use", "Weigh the use."), known) is answer


def test_it_quotes_the_criterion_and_the_key_of_an_open_judgement_only() -> None:
    judged = Judged("use", "Weigh the use.")
    still_open, settled = outcome_of(judged, {}), outcome_of(judged, {"judged.use": False})
    assert (still_open.criterion, still_open.judgements, still_open.lacks) == ("Weigh the use.", ("use",), ())
    assert (settled.criterion, settled.judgements) == ("", ())


# ---------------------------------------------------------------------------------------- joined conditions


def test_it_names_what_is_lacking_only_while_the_whole_is_open() -> None:
    both = Every(Holds("alive"), Holds("nucleated"))
    assert outcome_of(both, {"alive": True}).lacks == ("nucleated",)
    assert outcome_of(both, {"alive": False}).lacks == ()
    assert outcome_of(both, {}).lacks == ("alive", "nucleated")


def test_it_does_not_ask_for_facts_of_parts_that_are_decided() -> None:
    either = Some(Holds("alive"), Every(Holds("nucleated"), Holds("integral")))
    outcome = outcome_of(either, {"alive": False, "integral": False})
    assert (outcome.answer, outcome.lacks) == (NO, ())
    assert outcome_of(either, {"nucleated": False}).lacks == ("alive",)


def test_it_tells_of_every_fact_looked_at_once_and_in_order() -> None:
    twice = Every(Holds("b"), Some(Holds("a"), Holds("b")), Not(Holds("a")))
    assert outcome_of(twice, {"a": True, "b": True}).facts == ("b", "a")


def test_it_names_missing_facts_before_open_judgements() -> None:
    outcome = outcome_of(Every(Judged("use", "Weigh."), Holds("alive")), {})
    assert (outcome.answer, outcome.lacks, outcome.judgements) == (UNKNOWN, ("alive",), ("use",))
    assert outcome.criterion == "Weigh."


IN_TURN = InTurn(Holds("cells"), Judged("use", "Weigh."), Holds("alive"))


@pytest.mark.parametrize(
    ("known", "answer", "lacks", "judgements"),
    [
        ({}, UNKNOWN, ("cells",), ()),
        ({"cells": True}, UNKNOWN, (), ("use",)),
        ({"cells": True, "alive": True}, JUDGE, (), ("use",)),
        ({"cells": True, "judged.use": True}, UNKNOWN, ("alive",), ()),
        ({"cells": True, "judged.use": True, "alive": True}, YES, (), ()),
        ({"alive": False}, NO, (), ()),
        ({"judged.use": False}, NO, (), ()),
    ],
)
def test_it_asks_one_thing_after_the_other_where_only_the_first_is_worth_asking(
    known: Known, answer: Answer, lacks: tuple[str, ...], judgements: tuple[str, ...]
) -> None:
    outcome = outcome_of(IN_TURN, known)
    assert (outcome.answer, outcome.lacks, outcome.judgements) == (answer, lacks, judgements)
    assert outcome.criterion == ("Weigh." if judgements else "")


def test_it_negates_without_closing_what_is_open() -> None:
    assert answer_of(Not(Holds("alive")), {"alive": True}) is NO
    assert answer_of(Not(Holds("alive")), {}) is UNKNOWN
    assert answer_of(Not(Judged("use", "Weigh.")), {}) is JUDGE


def test_it_merges_the_first_criterion_of_several_open_judgements() -> None:
    parts = [Outcome(JUDGE, judgements=("b",), criterion="Second."), Outcome(YES, criterion="Not asked.")]
    whole = merged(JUDGE, [Outcome(JUDGE, judgements=("a",), criterion="First."), *parts])
    assert (whole.judgements, whole.criterion) == (("a", "b"), "First.")


def test_it_demands_of_a_condition_that_it_says_how_it_is_answered() -> None:
    with pytest.raises(TypeError, match="abstract"):
        Condition()  # type: ignore[abstract]


# ------------------------------------------------------------------------------------------ kept outcomes


def test_it_works_out_a_profile_of_facts_only_once() -> None:
    both = Every(Holds("alive"), Holds("nucleated"))
    first = outcome_of(both, {"alive": True, "nucleated": False})
    assert outcome_of(both, {"alive": True, "nucleated": False, "unrelated": True}) is first
    assert outcome_of(both, {"alive": True, "nucleated": True}) is not first


def test_it_answers_the_same_when_what_it_kept_was_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT_OUTCOMES", 1)
    either = Some(Holds("a"), Holds("b"))
    profiles: list[dict[str, bool]] = [
        {"a": False, "b": False},
        {"a": True},
        {"b": True},
        {"a": False, "b": False},
    ]
    assert [answer_of(either, known) for known in profiles] == [NO, YES, YES, NO]


# --------------------------------------------------------------------------- what holds of all conditions


@given(conditions, everything_known)
def test_it_decides_everything_once_everything_is_known(condition: Condition, known: Known) -> None:
    assert answer_of(condition, known).is_decided


@given(conditions, everything_known, names_left_out)
def test_it_never_takes_back_a_decided_answer_when_a_fact_is_added(
    condition: Condition, known: Known, left_out: frozenset[str]
) -> None:
    before = answer_of(condition, without(known, left_out))
    if before.is_decided:
        assert answer_of(condition, known) is before


@given(conditions, everything_known, names_left_out, names_left_out)
def test_it_only_grows_more_certain_step_by_step(
    condition: Condition, known: Known, first: frozenset[str], second: frozenset[str]
) -> None:
    less, more = without(known, first | second), without(known, first)
    before, after = answer_of(condition, less), answer_of(condition, more)
    assert not before.is_decided or after is before


@given(conditions, everything_known, names_left_out)
def test_it_names_what_to_find_out_exactly_while_it_is_open(
    condition: Condition, known: Known, left_out: frozenset[str]
) -> None:
    partly = without(known, left_out)
    outcome = outcome_of(condition, partly)
    if outcome.answer is UNKNOWN:
        assert outcome.lacks or outcome.judgements
    if outcome.answer is JUDGE:
        assert outcome.judgements
        assert not outcome.lacks
    if outcome.answer.is_decided:
        assert (outcome.lacks, outcome.judgements, outcome.criterion) == ((), (), "")
    assert not set(outcome.lacks) & {name for name, value in partly.items() if value is not False}
    assert not {f"judged.{key}" for key in outcome.judgements} & set(partly)


@given(conditions, everything_known, names_left_out)
def test_it_is_settled_by_finding_out_what_it_names_again_and_again(
    condition: Condition, known: Known, left_out: frozenset[str]
) -> None:
    partly: dict[str, object] = dict(without(known, left_out))
    for _ in range(len(known) + 1):
        outcome = outcome_of(condition, partly)  # type: ignore[arg-type]
        if outcome.answer.is_decided:
            break
        asked = {*outcome.lacks, *(f"judged.{key}" for key in outcome.judgements)}
        partly.update({name: known[name] for name in asked})
    assert outcome_of(condition, partly).answer.is_decided  # type: ignore[arg-type]


@given(st.lists(conditions, max_size=4), everything_known, names_left_out)
def test_it_answers_in_turn_what_it_answers_at_once(
    parts: list[Condition], known: Known, left_out: frozenset[str]
) -> None:
    partly = without(known, left_out)
    at_once, in_turn = outcome_of(Every(*parts), partly), outcome_of(InTurn(*parts), partly)
    assert in_turn.answer is at_once.answer
    assert set(in_turn.lacks) <= set(at_once.lacks)
    assert (in_turn.reasons, in_turn.facts) == (at_once.reasons, at_once.facts)


@given(conditions, everything_known, names_left_out)
def test_it_answers_the_negation_with_the_opposite(
    condition: Condition, known: Known, left_out: frozenset[str]
) -> None:
    partly = without(known, left_out)
    assert answer_of(Not(Not(condition)), partly) is answer_of(condition, partly)


@given(conditions, everything_known, st.lists(names_left_out, max_size=4))
def test_it_gives_the_same_outcome_whatever_was_asked_before(
    condition: Condition, known: Known, others: list[frozenset[str]]
) -> None:
    first = outcome_of(condition, known)
    for left_out in others:
        outcome_of(condition, without(known, left_out))
    assert outcome_of(condition, known) == first


def test_it_does_not_change_what_is_known() -> None:
    known: Mapping[str, bool] = {"alive": True}
    outcome_of(Every(Holds("alive"), Judged("use", "Weigh.")), known)
    assert known == {"alive": True}


def test_a_single_condition_has_no_parts() -> None:
    singles = (
        Holds("a"), IsOneOf("a", "b"), Includes("a", COUNTED, closed_by="b"), Judged("a", "weigh it"),
    )  # fmt: skip
    assert all(condition.parts == () for condition in singles)


@pytest.mark.parametrize("joined", [Every, InTurn, Some])
def test_joined_conditions_are_the_parts_of_the_whole(joined: type[Every] | type[Some]) -> None:
    parts = (Holds("a"), Not(Holds("b")))
    assert joined(*parts).parts == parts
    assert joined().parts == ()


def test_what_is_denied_is_the_part_of_its_denial() -> None:
    inner = Holds("a")
    assert Not(inner).parts == (inner,)
