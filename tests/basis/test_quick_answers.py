import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Condition, Holds, Inquiry, Known
from openatmp.basis.errors import RulesConflict
from openatmp.basis.rules import Except, Rule
from tests.basis.condition_trees import CITE, conditions, everything_known, names_left_out, without

knowledge = st.builds(without, everything_known, names_left_out)


@given(conditions, knowledge)
def test_the_quick_answer_is_the_one_with_reasons(condition: Condition, known: Known) -> None:
    assert condition.answer(Inquiry(known)) is condition.outcome(Inquiry(known)).answer


@given(conditions, knowledge)
def test_asking_twice_gives_the_same(condition: Condition, known: Known) -> None:
    inquiry = Inquiry(known)
    assert condition.answer(inquiry) is condition.answer(inquiry)
    assert condition.outcome(inquiry).answer is condition.answer(inquiry)


def test_exceptions_that_contradict_are_refused_in_the_quick_answer_too() -> None:
    exceptions = [
        Except(Rule(f"case-{then}", "Is it so?", CITE, Holds("alive")), then)
        for then in (Answer.YES, Answer.NO)
    ]
    rule = Rule("general", "Does it hold?", CITE, Holds("integral"), *exceptions)
    for ask in (rule.answer, rule.outcome):
        with pytest.raises(RulesConflict, match=r"case-yes .* and case-no"):
            ask(Inquiry({"alive": True}))
