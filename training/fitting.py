"""Fitting, calibrating and measuring, with every choice made inside the folds that learn."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from openatmp.offers.judgement import Judgement
from openatmp.offers.judgement.feature import Towards, features
from openatmp.offers.judgement.model import OUTCOMES, Model
from training.variants import BARE, THIN, WEIGHTS, Variant

SEED = 1394
STRENGTHS = (0.005, 0.01, 0.02, 0.03)
LEAST_SPREAD = 0.05  # what hardly ever differs must not get a boundless weight
FOLDS = 5
INNER_FOLDS = 4
LEAST_PRECISION = 0.85
SHARE_UNSURE = 0.1
NO_LIMIT = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Score:
    """How well offers are told from the rest."""

    pages: int
    precision: float
    recall: float
    f1: float


def score_of(pairs: Iterable[tuple[bool, bool]]) -> Score:
    """Count hits of pairs: whether it is an offer, and whether it is taken for one."""
    seen = list(pairs)
    hits, told, true = sum(t and p for t, p in seen), sum(p for _, p in seen), sum(t for t, _ in seen)
    precision, recall = hits / told if told else 0.0, hits / true if true else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(len(seen), round(precision, 3), round(recall, 3), round(f1, 3))


# -------------------------------------------------------------------------------------------------- fitting


def fitted(pages: Sequence[Variant], strength: float) -> Model:
    """Fit the weights; what points the wrong way is left out, and the rest fitted anew.

    Args:
        pages: what to learn from, in their dresses.
        strength: the inverse of how strongly weights are held back.
    """
    names = list(features())
    while True:
        weights, intercepts = _fit(pages, names, strength)
        wrong = {name for name in names if _is_wrong(name, weights[name])}
        if not wrong:
            return Model(weights, intercepts, 1.0, 0.5, NO_LIMIT)
        names = [name for name in names if name not in wrong]


def _fit(
    pages: Sequence[Variant], names: list[str], strength: float
) -> tuple[dict[str, dict[Judgement, float]], dict[Judgement, float]]:
    """Fit on figures divided by how much they spread, so that what is rare is held back like the rest."""
    figures = np.array([[page.features[name] for name in names] for page in pages])
    spread = np.maximum(figures.std(axis=0), LEAST_SPREAD)
    labels = np.array([OUTCOMES.index(page.label) for page in pages])
    counts = np.array([WEIGHTS[page.kind] for page in pages])
    told = LogisticRegression(C=strength, max_iter=3000).fit(figures / spread, labels, counts)
    weights = {
        name: {
            outcome: float(told.coef_[number][column] / spread[column])
            for number, outcome in enumerate(OUTCOMES)
        }
        for column, name in enumerate(names)
    }
    return weights, {outcome: float(told.intercept_[number]) for number, outcome in enumerate(OUTCOMES)}


def _is_wrong(name: str, weights: Mapping[Judgement, float]) -> bool:
    rest = [weights[outcome] for outcome in OUTCOMES[1:]]
    pull = weights[Judgement.OFFER] - sum(rest) / len(rest)
    towards = features()[name].towards
    return (towards is Towards.MORE and pull < 0) or (towards is Towards.LESS and pull > 0)


# -------------------------------------------------------------------------------------- folds by domain


def folds(pages: Sequence[Variant], number: int, seed: int) -> Iterator[tuple[list[Variant], list[Variant]]]:
    """Yield what to learn from and what to measure; no domain is in both.

    Args:
        pages: all of them, in their dresses.
        number: how many folds.
        seed: decides who goes where.
    """
    bare = [page for page in pages if page.kind == BARE]
    groups = [_own_group(page) for page in bare]
    labels = [page.label.value for page in bare]
    split = StratifiedGroupKFold(number, shuffle=True, random_state=seed)
    for _, held in split.split(np.zeros(len(bare)), labels, groups):
        away = {groups[one] for one in held}
        ids = {bare[one].id for one in held}
        yield [page for page in pages if not page.groups & away], [page for page in pages if page.id in ids]


def _own_group(page: Variant) -> str:
    return next(iter(page.groups))


@dataclass(frozen=True, slots=True)
class Held:
    """A page that was measured by a model that had not seen its domain.

    Args:
        page: it.
        shares: probability of each outcome.
        is_offer: whether it was taken for an offer, by the threshold chosen where the model learned.
    """

    page: Variant
    shares: Mapping[Judgement, float]
    is_offer: bool = False


def held_out(pages: Sequence[Variant], strength: float, number: int, seed: int) -> list[Held]:
    """Return every page measured by a model that had not seen its domain, before calibration."""
    return [
        Held(page, model.shares(page.features))
        for learned, measured in folds(pages, number, seed)
        for model in [fitted(learned, strength)]
        for page in measured
    ]


# ---------------------------------------------------------------------------------- choices and their order


def chosen(pages: Sequence[Variant], number: int, seeds: Sequence[int]) -> tuple[float, Model]:
    """Choose strength, temperature and threshold on pages held out, then fit on all.

    Args:
        pages: what may be learned from.
        number: how many folds.
        seeds: one round of folds each.

    Returns:
        The strength and the whole model.
    """
    tried = {strength: _rounds(pages, strength, number, seeds) for strength in STRENGTHS}
    strength = min(tried, key=lambda one: (_loss(_that_count(tried[one]), 1.0), one))
    measured = _that_count(tried[strength])
    temperature = _temperature(measured)
    scores = [
        (_cooled(held, temperature)[Judgement.OFFER], held.page.label is Judgement.OFFER) for held in measured
    ]
    threshold = _threshold(scores)
    plain = fitted(pages, strength)
    return strength, Model(
        plain.weights, plain.intercepts, temperature, threshold, _unsure(scores, threshold)
    )


def nested(pages: Sequence[Variant], seed: int) -> list[Held]:
    """Measure honestly: every choice is made anew inside each part that learns."""
    found: list[Held] = []
    for learned, measured in folds(pages, FOLDS, seed):
        _, model = chosen(learned, INNER_FOLDS, [seed])
        for page in measured:
            shares = model.shares(page.features)
            found.append(Held(page, shares, shares[Judgement.OFFER] >= model.threshold))
    return found


def _rounds(pages: Sequence[Variant], strength: float, number: int, seeds: Sequence[int]) -> list[Held]:
    return [held for seed in seeds for held in held_out(pages, strength, number, seed)]


def _that_count(measured: Iterable[Held]) -> list[Held]:
    """What choices are made by: pages as they are, and as lexicons see them that know fewer words."""
    return [held for held in measured if held.page.kind in (BARE, THIN)]


def _cooled(held: Held, temperature: float) -> dict[Judgement, float]:
    powers = {outcome: share ** (1 / temperature) for outcome, share in held.shares.items()}
    whole = sum(powers.values())
    return {outcome: power / whole for outcome, power in powers.items()}


def _loss(measured: Iterable[Held], temperature: float) -> float:
    return float(-np.mean([np.log(_cooled(held, temperature)[held.page.label] + 1e-9) for held in measured]))


def _temperature(measured: Sequence[Held]) -> float:
    tried = [round(float(one), 2) for one in np.arange(0.5, 3.01, 0.05)]
    return min(tried, key=lambda one: _loss(measured, one))


def _threshold(scores: Sequence[tuple[float, bool]]) -> float:
    """The share with the best F1 among those precise enough; the middle one of equals."""
    tried = [round(float(one), 2) for one in np.arange(0.2, 0.81, 0.01)]
    found = {one: score_of((true, score >= one) for score, true in scores) for one in tried}
    precise = [one for one in tried if found[one].precision >= LEAST_PRECISION] or tried
    best = max(found[one].f1 for one in precise)
    # A dip of chance in the scores must not decide, so the middle of all that is nearly best is taken.
    near = [one for one in precise if found[one].f1 >= best - 0.01]
    return near[len(near) // 2]


def _unsure(scores: Sequence[tuple[float, bool]], threshold: float) -> tuple[float, float]:
    """The band around the threshold that holds one page in ten of those held out."""

    def apart(score: float) -> float:
        return abs(math.log((score + 1e-6) / (1 - score + 1e-6)) - math.log(threshold / (1 - threshold)))

    nearest = sorted((score for score, _ in scores), key=apart)[: max(1, round(SHARE_UNSURE * len(scores)))]
    return round(min([*nearest, threshold]), 3), round(max([*nearest, threshold]), 3)
