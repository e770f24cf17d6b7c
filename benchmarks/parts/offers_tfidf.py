"""Offers told by a bag of words: TF-IDF and logistic regression over title and text, in our folds."""

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import Pipeline, make_pipeline

from openatmp.offers.judgement import Judgement
from training.corpus import Labelled
from training.fitting import FOLDS, INNER_FOLDS, score_of

STRENGTHS = (1.0, 3.0, 10.0, 30.0)


def words_of(row: Labelled) -> str:
    """Return what the bag holds."""
    return f"{row.title}\n{row.text or row.html}"


def bag(strength: float) -> Pipeline:
    """Return the peer: single words and pairs, weighed, with balanced classes."""
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    return make_pipeline(words, LogisticRegression(C=strength, class_weight="balanced", max_iter=3000))


def told_by_bag(rows: Sequence[Labelled], seed: int) -> dict[str, bool]:
    """Tell offers, page by page, with strength and threshold chosen where it learns."""
    texts, truth, groups, labels = _columns(rows)
    told: dict[str, bool] = {}
    for learned, measured in _split(FOLDS, seed, labels, groups):
        strength, threshold = _chosen(texts[learned], truth[learned], groups[learned], labels[learned], seed)
        model = bag(strength).fit(texts[learned], truth[learned])
        scores = model.predict_proba(texts[measured])[:, 1]
        told |= {rows[one].id: bool(score >= threshold) for one, score in zip(measured, scores, strict=True)}
    return told


def _columns(rows: Sequence[Labelled]) -> tuple[np.ndarray, ...]:
    return (
        np.array([words_of(row) for row in rows], dtype=object),
        np.array([row.label is Judgement.OFFER for row in rows]),
        np.array([row.group for row in rows]),
        np.array([row.label.value for row in rows]),
    )


def _split(
    number: int, seed: int, labels: np.ndarray, groups: np.ndarray
) -> list[tuple[np.ndarray, np.ndarray]]:
    folds = StratifiedGroupKFold(number, shuffle=True, random_state=seed)
    return list(folds.split(np.zeros(len(labels)), labels, groups))


def _chosen(
    texts: np.ndarray, truth: np.ndarray, groups: np.ndarray, labels: np.ndarray, seed: int
) -> tuple[float, float]:
    inner = _split(INNER_FOLDS, seed, labels, groups)
    found = {}
    for strength in STRENGTHS:
        scores = np.zeros(len(texts))
        for learned, measured in inner:
            scores[measured] = (
                bag(strength).fit(texts[learned], truth[learned]).predict_proba(texts[measured])[:, 1]
            )
        for threshold in np.arange(0.2, 0.81, 0.02):
            found[strength, float(threshold)] = score_of(zip(truth, scores >= threshold, strict=True)).f1
    return max(found, key=lambda one: found[one])
