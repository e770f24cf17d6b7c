"""A charge as data, and amounts in words."""

import json
from datetime import date
from fractions import Fraction

import pytest

from openatmp.law import corpus
from openatmp.roadmap.applicant import ApplicantKind, applicant
from openatmp.roadmap.fees import Standing, charge, charge_as_dict, free_as_dict, schedule
from openatmp.roadmap.fees.plain import euro


def test_it_gives_amounts_reasons_and_provisions() -> None:
    law = corpus().on(date(2026, 11, 25))
    standing = Standing(applicant(ApplicantKind.SME))
    told = charge_as_dict(charge(schedule(), schedule().service("advice-full"), standing, law))
    assert (told["full"], told["due"], told["reduction"]) == (98_400, 9_840, "advice-sme")
    assert told["basis"] == [{"act": "2024/568", "place": "Annex I 1.1"}]
    assert {"advice-sme", "advice-others"} <= {one["key"] for one in told["reductions"]}
    assert json.loads(json.dumps(told)) == told


def test_it_says_why_something_is_free() -> None:
    told = free_as_dict(schedule().free["classification"])
    assert (told["due"], told["verified"]) == (0, True)
    assert told["says"]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Fraction(34_440), "EUR\u00a034\u00a0440"),
        (0, "EUR\u00a00"),
        (Fraction(865_200), "EUR\u00a0865\u00a0200"),
        (Fraction(1, 3), "EUR\u00a00.33"),
        (Fraction(2585, 10), "EUR\u00a0258.50"),
    ],
)
def test_it_writes_amounts_as_a_reader_expects_them(amount: Fraction, words: str) -> None:
    assert euro(amount) == words
