"""The model: a few numbers a feature, read from ``data/model.json``, and the sums made with them."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from openatmp.offers.judgement.judgement import Judgement

OUTCOMES = (Judgement.OFFER, Judgement.ABOUT, Judgement.AUTHORISED_OR_TRIAL, Judgement.OTHER)


@dataclass(frozen=True, slots=True)
class Model:
    """A multinomial logistic regression with its calibration.

    Args:
        weights: log odds by outcome for a whole unit of each feature.
        intercepts: log odds by outcome of a page that shows nothing.
        temperature: what scores are divided by, so that shares come true as often as they say.
        threshold: from which share on a page is taken for an offer.
        unsure: from where to where the share of an offer is too near the threshold to tell.
    """

    weights: Mapping[str, Mapping[Judgement, float]]
    intercepts: Mapping[Judgement, float]
    temperature: float
    threshold: float
    unsure: tuple[float, float]

    def shares(self, features: Mapping[str, float]) -> Mapping[Judgement, float]:
        """Return the probability of each outcome; together they are 1."""
        scores = {outcome: self._score(outcome, features) for outcome in OUTCOMES}
        top = max(scores.values())
        powers = {outcome: math.exp(score - top) for outcome, score in scores.items()}
        whole = sum(powers.values())
        return {outcome: power / whole for outcome, power in powers.items()}

    def pull(self, feature: str, shares: Mapping[Judgement, float]) -> float:
        """Return by how much a whole unit of a feature moves the log odds of an offer.

        Args:
            feature: its name.
            shares: the probabilities at the page in question: it matters what an offer is weighed against.
        """
        weights = self.weights.get(feature)
        rest = 1 - shares[Judgement.OFFER]
        if weights is None or not rest:
            return 0.0
        against = sum(shares[outcome] / rest * weights[outcome] for outcome in OUTCOMES[1:])
        return (weights[Judgement.OFFER] - against) / self.temperature

    def _score(self, outcome: Judgement, features: Mapping[str, float]) -> float:
        told = (weights[outcome] * features.get(name, 0.0) for name, weights in self.weights.items())
        return (self.intercepts[outcome] + sum(told)) / self.temperature


@cache
def model() -> Model:
    """Return the model that was trained last."""
    text = files("openatmp.offers").joinpath("data", "model.json").read_text("utf-8")
    return model_of(json.loads(text))


def model_of(told: Mapping[str, object]) -> Model:
    """Read a model.

    Args:
        told: what a file as ``data/model.json`` holds.
    """
    weights, intercepts, unsure = told["weights"], told["intercepts"], told["unsure"]
    if not (isinstance(weights, dict) and isinstance(intercepts, dict) and isinstance(unsure, list)):
        raise TypeError("data/model.json is damaged: make train writes it anew")
    return Model(
        weights={name: _by_outcome(row) for name, row in weights.items()},
        intercepts=_by_outcome(intercepts),
        temperature=float(str(told["temperature"])),
        threshold=float(str(told["threshold"])),
        unsure=(unsure[0], unsure[1]),
    )


def _by_outcome(row: Mapping[str, float]) -> Mapping[Judgement, float]:
    return {Judgement(outcome): number for outcome, number in row.items()}
