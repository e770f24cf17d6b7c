from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer, every
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Every, Holds, Inquiry, InTurn, Judged, Not, Value
from openatmp.basis.rules import Except, Rule

FACTS = ("first", "second", "third")
IN_TURN = InTurn(*(Holds(fact) for fact in FACTS))
CITES = (Citation("1394/2007", "2(1)(a)"),)


def profiles() -> st.SearchStrategy[dict[str, Value]]:
    return st.fixed_dictionaries({}, optional={fact: st.booleans() for fact in FACTS})


@given(profiles())
def test_it_answers_as_every_does(known: dict[str, Value]) -> None:
    together = Every(*(Holds(fact) for fact in FACTS)).outcome(Inquiry(known))
    assert IN_TURN.outcome(Inquiry(known)).answer is together.answer
    assert together.answer is every(Holds(fact).outcome(Inquiry(known)).answer for fact in FACTS)


@given(profiles())
def test_it_asks_one_question_at_a_time_in_order(known: dict[str, Value]) -> None:
    outcome = IN_TURN.outcome(Inquiry(known))
    if outcome.answer is Answer.UNKNOWN:
        assert outcome.lacks == (next(fact for fact in FACTS if fact not in known),)
    else:
        assert outcome.lacks == ()


def test_a_later_no_settles_it_although_an_earlier_fact_is_unknown() -> None:
    assert IN_TURN.outcome(Inquiry({"third": False})).answer is Answer.NO


def test_it_does_not_open_a_judgement_before_its_turn() -> None:
    condition = InTurn(Holds("first"), Judged("weight", "Weigh it."))
    assert condition.outcome(Inquiry({})).judgements == ()
    assert condition.outcome(Inquiry({"first": True})).judgements == ("weight",)
    assert condition.outcome(Inquiry({"first": True})).criterion == "Weigh it."


def test_a_rule_asks_about_its_exception_only_once_the_general_rule_holds() -> None:
    exception = Rule("excepted", "Is it excepted?", CITES, Holds("second"))
    rule = Rule("general", "Is it so?", CITES, Holds("first"), Except(exception, Answer.NO))
    assert rule.find({}).lacks == ("first",)
    assert rule.find({"first": True}).lacks == ("second",)
    assert rule.find({"second": True}).answer is Answer.NO


def test_the_negation_of_an_open_turn_keeps_what_it_lacks() -> None:
    assert Not(IN_TURN).outcome(Inquiry({"first": True})).lacks == ("second",)
