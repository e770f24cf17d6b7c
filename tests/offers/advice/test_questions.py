import pytest

from openatmp.offers.advice import questions, questions_for
from openatmp.offers.sign import SignId

ALWAYS = {"product", "approval", "evidence", "cells", "risks", "doctor", "after", "papers"}


def test_it_always_asks_what_everybody_should_ask() -> None:
    assert {question.key for question in questions_for(())} == ALWAYS


@pytest.mark.parametrize(
    ("sign", "key"),
    [
        (SignId.W1, "trial"),
        (SignId.PAY, "trial"),
        (SignId.PAY, "cost"),
        (SignId.TRAVEL, "cost"),
        (SignId.TESTI, "everybody"),
        (SignId.TOKEN, "seal"),
        (SignId.EXO, "vesicles"),
        (SignId.HOPE, "time"),
    ],
)
def test_a_sign_brings_its_own_question(sign: SignId, key: str) -> None:
    asked = {question.key for question in questions_for([sign])}
    assert key in asked
    assert asked >= ALWAYS


def test_it_asks_everything_where_every_sign_is_seen() -> None:
    assert questions_for(list(SignId)) == questions()


def test_it_keeps_the_order_of_the_letter() -> None:
    order = [question.key for question in questions()]
    asked = [question.key for question in questions_for([SignId.HOPE, SignId.W1])]
    assert asked == sorted(asked, key=order.index)


def test_it_says_of_each_question_why_it_is_asked() -> None:
    for question in questions():
        assert question.why.endswith(".")
        assert "{" not in question.why
