"""The four answers and how they combine: tables worked out by hand, and the laws they obey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer, every, opposite, some

YES, NO, UNKNOWN, JUDGE = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.NEEDS_JUDGEMENT
ANSWERS = st.sampled_from(Answer)


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        (YES, YES, YES), (YES, NO, NO), (YES, UNKNOWN, UNKNOWN), (YES, JUDGE, JUDGE),
        (NO, NO, NO), (NO, UNKNOWN, NO), (NO, JUDGE, NO),
        (UNKNOWN, UNKNOWN, UNKNOWN), (UNKNOWN, JUDGE, UNKNOWN),
        (JUDGE, JUDGE, JUDGE),
    ],
)  # fmt: skip
def test_it_needs_every_condition_to_hold(left: Answer, right: Answer, together: Answer) -> None:
    assert every([left, right]) is together
    assert every([right, left]) is together


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        (YES, YES, YES), (YES, NO, YES), (YES, UNKNOWN, YES), (YES, JUDGE, YES),
        (NO, NO, NO), (NO, UNKNOWN, UNKNOWN), (NO, JUDGE, JUDGE),
        (UNKNOWN, UNKNOWN, UNKNOWN), (UNKNOWN, JUDGE, UNKNOWN),
        (JUDGE, JUDGE, JUDGE),
    ],
)  # fmt: skip
def test_it_needs_only_some_condition_to_hold(left: Answer, right: Answer, together: Answer) -> None:
    assert some([left, right]) is together
    assert some([right, left]) is together


def test_it_holds_when_nothing_is_asked_of_every_condition_and_not_of_some() -> None:
    assert every([]) is YES
    assert some([]) is NO


@pytest.mark.parametrize(("answer", "negated"), [(YES, NO), (NO, YES), (UNKNOWN, UNKNOWN), (JUDGE, JUDGE)])
def test_it_leaves_an_open_answer_open_when_negated(answer: Answer, negated: Answer) -> None:
    assert opposite(answer) is negated


def test_it_calls_only_yes_and_no_decided() -> None:
    assert [answer for answer in Answer if answer.is_decided] == [YES, NO]


def test_it_reads_and_writes_the_words_that_people_see() -> None:
    assert [str(answer) for answer in Answer] == ["yes", "no", "unknown", "needs judgement"]
    assert Answer("needs judgement") is JUDGE


@given(st.lists(ANSWERS, max_size=6), st.randoms())
def test_it_does_not_care_about_order_or_repetition(answers: list[Answer], random: object) -> None:
    shuffled = [*answers, *answers]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert every(shuffled) is every(answers)
    assert some(shuffled) is some(answers)


@given(st.lists(st.lists(ANSWERS, max_size=4), max_size=4))
def test_it_does_not_care_how_conditions_are_bracketed(groups: list[list[Answer]]) -> None:
    flat = [answer for group in groups for answer in group]
    assert every(every(group) for group in groups) is every(flat)
    assert some(some(group) for group in groups) is some(flat)


@given(st.lists(ANSWERS, max_size=6))
def test_it_turns_every_into_some_under_negation(answers: list[Answer]) -> None:
    assert opposite(every(answers)) is some(opposite(answer) for answer in answers)


@given(st.lists(ANSWERS, max_size=6), st.lists(st.sampled_from([YES, NO]), min_size=6, max_size=6))
def test_it_never_decides_what_the_open_answers_could_still_overturn(
    answers: list[Answer], settled: list[Answer]
) -> None:
    filled = [answer if answer.is_decided else later for answer, later in zip(answers, settled, strict=False)]
    for combine in (every, some):
        if combine(answers).is_decided:
            assert combine(filled) is combine(answers)
        assert combine(filled).is_decided


@given(st.lists(ANSWERS, min_size=1, max_size=6))
def test_it_is_open_only_because_of_an_open_part(answers: list[Answer]) -> None:
    for combined in (every(answers), some(answers)):
        assert combined in answers
