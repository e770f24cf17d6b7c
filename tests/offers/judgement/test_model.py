import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.judgement import Judgement
from openatmp.offers.judgement.feature import Towards, features
from openatmp.offers.judgement.model import OUTCOMES, Model, model, model_of

TOLD: dict[str, Any] = {
    "weights": {
        "a": {
            "offer-of-unconfirmed-therapy": 2,
            "speaks-about-such-offers": -1,
            "authorised-or-trial": 0,
            "other": 0,
        },
        "b": {
            "offer-of-unconfirmed-therapy": -1,
            "speaks-about-such-offers": 2,
            "authorised-or-trial": 0,
            "other": 0,
        },
    },
    "intercepts": dict.fromkeys((outcome.value for outcome in OUTCOMES), 0),
    "temperature": 1.0,
    "threshold": 0.5,
    "unsure": [0.4, 0.6],
}
MADE = model_of(TOLD)
share = st.floats(0, 1)


def test_it_reads_a_model() -> None:
    assert MADE.weights["a"][Judgement.OFFER] == 2
    assert MADE.threshold == 0.5
    assert MADE.unsure == (0.4, 0.6)


@pytest.mark.parametrize("damaged", ["weights", "intercepts", "unsure"])
def test_it_says_when_the_file_is_damaged(damaged: str) -> None:
    with pytest.raises(TypeError, match="make train"):
        model_of({**TOLD, damaged: "nothing"})


def test_it_divides_evenly_where_nothing_weighs() -> None:
    assert set(MADE.shares({}).values()) == {0.25}


def test_it_lets_weights_speak() -> None:
    assert MADE.shares({"a": 1.0})[Judgement.OFFER] > 0.5
    assert MADE.shares({"b": 1.0})[Judgement.ABOUT] > 0.5


def test_it_is_calmer_at_a_higher_temperature() -> None:
    calm = model_of({**TOLD, "temperature": 3.0})
    assert 0.25 < calm.shares({"a": 1.0})[Judgement.OFFER] < MADE.shares({"a": 1.0})[Judgement.OFFER]


def test_it_ignores_a_feature_it_has_no_weight_for() -> None:
    assert MADE.shares({"c": 1.0}) == MADE.shares({})
    assert MADE.pull("c", MADE.shares({})) == 0


def test_it_has_no_overflow_at_great_weights() -> None:
    great = model_of({**TOLD, "temperature": 0.001})
    assert great.shares({"a": 1.0})[Judgement.OFFER] == pytest.approx(1)
    assert great.pull("a", great.shares({"a": 1.0})) == pytest.approx(0, abs=10_000)


@given(share, share)
def test_it_gives_shares_that_sum_to_one(a: float, b: float) -> None:
    assert sum(MADE.shares({"a": a, "b": b}).values()) == pytest.approx(1)


@given(share, share)
def test_it_says_by_how_much_a_feature_moves_the_odds(a: float, b: float) -> None:
    step = 1e-5
    before, after = (log_odds(MADE, {"a": a + more, "b": b}) for more in (0, step))
    assert (after - before) / step == pytest.approx(MADE.pull("a", MADE.shares({"a": a, "b": b})), abs=1e-3)


def log_odds(made: Model, figures: dict[str, float]) -> float:
    score = made.shares(figures)[Judgement.OFFER]
    return math.log(score / (1 - score))


# ---------------------------------------------------------------------------------------- the shipped one


def test_it_ships_weights_only_for_features_that_are_measured() -> None:
    assert set(model().weights) <= set(features())
    assert len(model().weights) > 30


def test_it_ships_thresholds_that_make_sense() -> None:
    low, high = model().unsure
    assert 0 < low <= model().threshold <= high < 1
    assert 0.3 < model().temperature < 4


@pytest.mark.parametrize("name", features())
def test_it_ships_no_weight_that_points_the_wrong_way(name: str) -> None:
    weights = model().weights.get(name)
    if weights is None:
        return
    rest = [weights[outcome] for outcome in OUTCOMES[1:]]
    pull = weights[Judgement.OFFER] - sum(rest) / len(rest)
    towards = features()[name].towards
    assert towards is Towards.EITHER or (pull >= -0.002 if towards is Towards.MORE else pull <= 0.002)
