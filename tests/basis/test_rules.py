"""Rules: a general condition, exceptions that take precedence, and conflicts that are never hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Condition, Every, Holds, Inquiry, Judged, Known, Some
from openatmp.basis.errors import RulesConflict
from openatmp.basis.rules import Except, Rule
from tests.basis.condition_trees import conditions, everything_known, names_left_out, without

YES, NO, UNKNOWN, JUDGE = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.NEEDS_JUDGEMENT
DEFINITION = Citation("2001/83", "Annex I Part IV 2.1")
EXCLUSION = Citation("2001/83", "Annex I Part IV 2.1, last sentence")


def rule(name: str, condition: Condition, *exceptions: Except, cites: Citation = DEFINITION) -> Rule:
    return Rule(name, f"Does {name} hold?", (cites,), condition, *exceptions)


def gene_therapy() -> Rule:
    vaccine = rule("vaccine", Holds("vaccine"), cites=EXCLUSION)
    return rule("gene", Every(Holds("recombinant"), Holds("direct")), Except(vaccine, NO))


BOTH = {"recombinant": True, "direct": True}


@pytest.mark.parametrize(
    ("known", "answer", "lacks"),
    [
        (BOTH | {"vaccine": False}, YES, ()),
        (BOTH | {"vaccine": True}, NO, ()),
        (BOTH, UNKNOWN, ("vaccine",)),
        ({"recombinant": False}, NO, ()),
        ({"vaccine": True}, NO, ()),
        ({"recombinant": True, "vaccine": False}, UNKNOWN, ("direct",)),
        ({}, UNKNOWN, ("recombinant", "direct")),
    ],
)
def test_it_lets_an_exception_that_says_no_take_precedence(
    known: Known, answer: Answer, lacks: tuple[str, ...]
) -> None:
    finding = gene_therapy().find(known)
    assert (finding.answer, finding.lacks) == (answer, lacks)


@pytest.mark.parametrize(
    ("known", "answer"),
    [
        ({"general": False, "special": True}, YES),
        ({"general": False, "special": False}, NO),
        ({"general": True}, YES),
        ({"general": False}, UNKNOWN),
        ({"special": True}, YES),
        ({}, UNKNOWN),
    ],
)
def test_it_lets_an_exception_that_says_yes_take_precedence(known: Known, answer: Answer) -> None:
    widened = rule("widened", Holds("general"), Except(rule("special", Holds("special")), YES))
    assert widened.find(known).answer is answer


def test_it_asks_about_an_exception_only_once_the_general_rule_is_settled() -> None:
    assert gene_therapy().find({"recombinant": True}).lacks == ("direct",)
    assert gene_therapy().find(BOTH).lacks == ("vaccine",)


def test_it_settles_an_open_judgement_of_the_general_rule_before_a_fact_of_its_exception() -> None:
    weighed = rule("weighed", Judged("edited", "Weigh it."), Except(rule("vaccine", Holds("vaccine")), NO))
    finding = weighed.find({})
    assert (finding.answer, finding.lacks, finding.judgements) == (UNKNOWN, (), ("edited",))
    assert weighed.find({"judged.edited": True}).lacks == ("vaccine",)
    assert weighed.find({"vaccine": True}).answer is NO


def test_it_tells_the_whole_story_of_its_answer() -> None:
    finding = gene_therapy().find(BOTH | {"vaccine": True})
    assert (finding.name, finding.question, finding.citations) == ("gene", "Does gene hold?", (DEFINITION,))
    assert finding.facts == ("recombinant", "direct")
    (vaccine,) = finding.because
    assert (vaccine.name, vaccine.answer, vaccine.citations) == ("vaccine", YES, (EXCLUSION,))
    assert vaccine.exception
    assert not finding.exception


def test_it_stands_in_a_larger_rule_as_one_reason_with_its_own_reasons_below() -> None:
    top = rule("top", Some(gene_therapy(), rule("cells", Holds("cells"))))
    finding = top.find({"recombinant": False, "cells": True})
    assert [reason.name for reason in finding.because] == ["gene", "cells"]
    assert [step.name for step in finding.walk()] == ["top", "gene", "vaccine", "cells"]
    assert finding.facts == ()


def test_it_does_not_mark_a_rule_as_an_exception_where_it_is_part_of_the_general_one() -> None:
    shared = rule("shared", Holds("shared"))
    as_part = rule("a", shared).find({"shared": True})
    as_exception = rule("b", Holds("x"), Except(shared, NO)).find({"shared": True, "x": True})
    assert [reason.exception for reason in as_part.because] == [False]
    assert [reason.exception for reason in as_exception.because] == [True]


def test_it_names_open_judgements_with_their_criterion_where_they_arise() -> None:
    weighed = rule("weighed", Judged("edited", "Weigh whether a sequence was added."))
    top = rule("top", Every(Holds("cells"), weighed)).find({"cells": True})
    assert (top.answer, top.judgements, top.criterion) == (JUDGE, ("edited",), "")
    below = top.find("weighed")
    assert below is not None
    assert below.criterion == "Weigh whether a sequence was added."


def test_it_answers_a_shared_rule_once_in_one_inquiry() -> None:
    asked: list[Inquiry] = []

    class Counted(Holds):
        def outcome(self, inquiry: Inquiry):  # type: ignore[no-untyped-def]  # noqa: ANN202
            asked.append(inquiry)
            return super().outcome(inquiry)

    shared = rule("shared", Counted("shared"))
    top = rule("top", Every(rule("a", shared), rule("b", shared), shared))
    assert top.find({"shared": True}).answer is YES
    assert len(asked) == 1


def test_it_keeps_two_inquiries_apart() -> None:
    shared = rule("shared", Holds("shared"))
    assert shared.find({"shared": True}).answer is YES
    assert shared.find({"shared": False}).answer is NO
    assert shared.find({}).answer is UNKNOWN


# ------------------------------------------------------------------------------------------ contradictions


def contradictory() -> Rule:
    widening = Except(rule("widening", Holds("wide"), cites=Citation("1394/2007", "2(2)")), YES)
    narrowing = Except(rule("narrowing", Holds("narrow"), cites=Citation("1394/2007", "2(5)")), NO)
    return rule("torn", Holds("general"), widening, narrowing)


def test_it_raises_when_two_exceptions_hold_and_say_opposite_things() -> None:
    with pytest.raises(RulesConflict) as caught:
        contradictory().find({"wide": True, "narrow": True})
    message = str(caught.value)
    assert message.startswith("rule torn: ")
    assert "widening (1394/2007 2(2))" in message
    assert "narrowing (1394/2007 2(5))" in message
    assert caught.value.kind == "rules-conflict"


@pytest.mark.parametrize(
    ("known", "answer"),
    [
        ({"wide": True, "narrow": False, "general": False}, YES),
        ({"wide": False, "narrow": True, "general": True}, NO),
        ({"wide": False, "narrow": False, "general": True}, YES),
        ({"wide": True}, UNKNOWN),
        ({"narrow": True}, NO),
    ],
)
def test_it_answers_as_long_as_only_one_of_them_holds(known: Known, answer: Answer) -> None:
    assert contradictory().find(known).answer is answer


def test_it_does_not_mind_exceptions_that_agree() -> None:
    twice = rule(
        "twice", Holds("general"), Except(rule("a", Holds("a")), NO), Except(rule("b", Holds("b")), NO)
    )
    assert twice.find({"general": True, "a": True, "b": True}).answer is NO


def test_it_finds_a_contradiction_deep_inside_a_larger_rule() -> None:
    top = rule("top", Some(Holds("settled"), contradictory()))
    with pytest.raises(RulesConflict, match="rule torn"):
        top.find({"settled": True, "wide": True, "narrow": True})


# -------------------------------------------------------------------------------- what holds of all rules


@given(conditions, conditions, conditions, everything_known)
def test_it_raises_exactly_when_opposite_exceptions_both_hold(
    general: Condition, widening: Condition, narrowing: Condition, known: Known
) -> None:
    wide, narrow = rule("wide", widening), rule("narrow", narrowing)
    torn = rule("torn", general, Except(wide, YES), Except(narrow, NO))
    answers = {name: part.find(known).answer for name, part in (("wide", wide), ("narrow", narrow))}
    if answers == {"wide": YES, "narrow": YES}:
        with pytest.raises(RulesConflict):
            torn.find(known)
        return
    usual = rule("usual", general).find(known).answer
    expected = YES if answers["wide"] is YES else NO if answers["narrow"] is YES else usual
    assert torn.find(known).answer is expected


@given(conditions, st.lists(conditions, max_size=3), everything_known, names_left_out)
def test_it_never_takes_back_a_decided_answer_when_a_fact_is_added(
    general: Condition, excepted: list[Condition], known: Known, left_out: frozenset[str]
) -> None:
    exceptions = [Except(rule(f"case-{i}", when), NO) for i, when in enumerate(excepted)]
    whole = rule("whole", general, *exceptions)
    before = whole.find(without(known, left_out)).answer
    if before.is_decided:
        assert whole.find(known).answer is before


@given(conditions, everything_known, names_left_out)
def test_it_names_in_the_finding_what_the_condition_names(
    condition: Condition, known: Known, left_out: frozenset[str]
) -> None:
    partly = without(known, left_out)
    outcome = condition.outcome(Inquiry(partly))
    finding = rule("wrapped", condition).find(partly)
    assert finding.answer is outcome.answer
    assert (finding.lacks, finding.judgements) == (outcome.lacks, outcome.judgements)


@given(conditions, everything_known, names_left_out)
def test_it_collects_in_the_top_finding_only_what_open_reasons_lack(
    condition: Condition, known: Known, left_out: frozenset[str]
) -> None:
    finding = rule("top", condition).find(without(known, left_out))
    own = set(finding.facts)
    below = {fact for reason in finding.because for fact in reason.lacks}
    closing = {"steps_complete"}
    assert set(finding.lacks) <= own | below | closing


def test_its_parts_are_the_general_condition_and_what_takes_precedence() -> None:
    general, excepted = Holds("a"), rule("excepted", Holds("b"))
    assert rule("whole", general, Except(excepted, NO)).parts == (general, excepted)
    assert rule("plain", general).parts == (general,)
