from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.judgement import Judgement
from openatmp.offers.judgement.feature import Towards, features
from openatmp.offers.judgement.features import UNREAD
from openatmp.offers.judgement.judge import judge
from openatmp.offers.judgement.model import OUTCOMES, Model

CLAIM, WARNING, TRIAL, ANIMALS = "benefit-claimed", "warns", "trial", "animals"


def strongly(outcome: Judgement) -> dict[Judgement, float]:
    return {one: 6.0 if one is outcome else 0.0 for one in OUTCOMES}


MADE = Model(
    weights={
        CLAIM: strongly(Judgement.OFFER),
        WARNING: strongly(Judgement.ABOUT),
        TRIAL: strongly(Judgement.AUTHORISED_OR_TRIAL),
        ANIMALS: strongly(Judgement.OTHER),
    },
    intercepts=dict.fromkeys(OUTCOMES, 0.0),
    temperature=1.0,
    threshold=0.5,
    unsure=(0.4, 0.6),
)


@pytest.mark.parametrize(
    ("figures", "judgement"),
    [
        ({CLAIM: 1.0}, Judgement.OFFER),
        ({WARNING: 1.0}, Judgement.ABOUT),
        ({TRIAL: 1.0}, Judgement.AUTHORISED_OR_TRIAL),
        ({ANIMALS: 1.0}, Judgement.OTHER),
        ({CLAIM: 1.0, WARNING: 1.0}, Judgement.CANNOT_TELL),
        ({CLAIM: 1.0, UNREAD: 1.0}, Judgement.CANNOT_TELL),
    ],
)
def test_it_takes_a_page_for_what_weighs_most(figures: dict[str, float], judgement: Judgement) -> None:
    assert judge(figures, MADE).judgement is judgement


def test_it_says_whether_it_is_taken_for_an_offer_also_where_it_abstains() -> None:
    just_above, just_below = (
        judge({CLAIM: 0.9, WARNING: 0.87}, MADE),
        judge({CLAIM: 0.87, WARNING: 0.9}, MADE),
    )
    assert just_above.judgement is just_below.judgement is Judgement.CANNOT_TELL
    assert just_above.is_offer
    assert not just_below.is_offer


def test_it_is_an_offer_from_the_threshold_on() -> None:
    score = judge({CLAIM: 0.5}, MADE).score
    exact = replace(MADE, threshold=MADE.shares({CLAIM: 0.5})[Judgement.OFFER], unsure=(0.1, 0.1))
    assert judge({CLAIM: 0.5}, exact).is_offer
    assert not judge({CLAIM: 0.49}, exact).is_offer
    assert 0 < score < 1


def test_it_gives_the_weightiest_reasons_first_with_their_words() -> None:
    reasons = judge({CLAIM: 0.9, WARNING: 0.3, TRIAL: 0.0}, MADE).reasons
    assert [reason.feature for reason in reasons] == [CLAIM, WARNING]
    assert reasons[0].weight > 0 > reasons[1].weight
    assert reasons[0].words == features()[CLAIM].words
    assert reasons[0].value == 0.9


def test_it_gives_no_reason_that_hardly_weighs() -> None:
    assert judge({CLAIM: 0.001}, MADE).reasons == ()


def test_it_gives_few_reasons() -> None:
    weights = {name: dict.fromkeys(OUTCOMES, 0.0) | {Judgement.OFFER: 0.2} for name in features()}
    assert len(judge(dict.fromkeys(features(), 1.0), replace(MADE, weights=weights)).reasons) == 6


@pytest.mark.parametrize(("name", "outcome"), [("price", Judgement.ABOUT), ("hospital", Judgement.OFFER)])
def test_it_gives_no_reason_that_points_another_way_than_it_must(name: str, outcome: Judgement) -> None:
    made = replace(MADE, weights={**MADE.weights, name: strongly(outcome)})
    with_it = judge({CLAIM: 0.5, WARNING: 0.2, name: 0.4}, made)
    assert [reason.feature for reason in with_it.reasons] == [CLAIM, WARNING]
    assert with_it.score != judge({CLAIM: 0.5, WARNING: 0.2}, made).score


@given(st.dictionaries(st.sampled_from(list(features())), st.floats(0, 1)))
def test_its_reasons_point_the_way_that_they_must(figures: dict[str, float]) -> None:
    for reason in judge(figures).reasons:
        towards = features()[reason.feature].towards
        assert towards is Towards.EITHER or (towards is Towards.MORE) == (reason.weight > 0)


def test_it_gives_no_reasons_for_a_page_of_which_nothing_is_known() -> None:
    assert judge({}).reasons == ()


@given(st.dictionaries(st.sampled_from([*features(), UNREAD]), st.floats(0, 1)))
def test_it_judges_whatever_is_measured(figures: dict[str, float]) -> None:
    judged = judge(figures)
    assert 0 <= judged.score <= 1
    assert set(judged.shares) == set(OUTCOMES)
    assert sum(judged.shares.values()) == pytest.approx(1, abs=0.001)
    assert judged.judgement is not Judgement.OFFER or judged.is_offer
