"""How well offers are told from the rest may not fall below what was reached and pinned.

The scores stand in ``quality_gate.yaml`` with the hash of the pages they were measured on; ``python -m
training.measuring`` prints them. The corpus is kept elsewhere: where OPENATMP_OFFERS_CORPUS names it, it is
measured as well.
"""

import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from training.corpus import CORPUS, corpus, hash_of, hash_of_own, own_pages
from training.measuring import Measured, measured

PINNED: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("quality_gate.yaml").read_text("utf-8"))
MODEL: dict[str, Any] = json.loads(
    files("openatmp.offers").joinpath("data", "model.json").read_text(encoding="utf-8")
)
WANTED_F1, WANTED_PRECISION, WANTED_BY_LANGUAGE = 0.88, 0.85, 0.75
HERE = os.environ.get(CORPUS)
NO_CORPUS = f"the corpus is kept elsewhere: name it in {CORPUS} to measure on it"
PAGES_CHANGED = (
    "the pages are not those that were measured: run python -m training.measuring and pin its scores"
)


def holds(found: Measured, pinned: dict[str, Any]) -> list[str]:
    """What fell, as sentences."""
    now = {
        **{name: getattr(found.offers, name) for name in ("precision", "recall", "f1")},
        "in_their_class": found.in_their_class,
        **{f"F1 in {language}": f1 for language, f1 in found.by_language.items()},
    }
    before = {
        **{name: pinned[name] for name in ("precision", "recall", "f1", "in_their_class")},
        **{f"F1 in {language}": f1 for language, f1 in pinned["by_language"].items()},
    }
    fell = [
        f"{name} fell from {old} to {now.get(name)}" for name, old in before.items() if now.get(name, 0) < old
    ]
    return [*fell, f"taken wrongly: {', '.join(found.wrong)}"] if fell else []


def test_it_does_not_fall_on_our_own_pages() -> None:
    pinned = PINNED["own_pages"]
    assert hash_of_own() == pinned["sha256"], PAGES_CHANGED
    assert not holds(measured(own_pages()), pinned)


def test_it_has_own_pages_of_every_kind_that_were_not_learned_from() -> None:
    unseen = [page for page in own_pages() if not page.learn]
    assert len({page.label for page in unseen}) == 4
    assert len({page.language for page in unseen}) >= 5


@pytest.mark.skipif(not HERE, reason=NO_CORPUS)
def test_it_does_not_fall_on_the_corpus() -> None:
    path, pinned = Path(str(HERE)), PINNED["corpus"]
    assert hash_of(path) == pinned["sha256"], PAGES_CHANGED
    assert not holds(measured(corpus(path)), pinned)


def test_it_reached_what_was_asked_on_pages_whose_domain_it_had_not_seen() -> None:
    held_out = MODEL["held_out"]["bare"]
    assert held_out["f1"] >= max(WANTED_F1, PINNED["held_out"]["f1"])
    assert held_out["precision"] >= max(WANTED_PRECISION, PINNED["held_out"]["precision"])
    for language, f1 in PINNED["held_out"]["f1_by_language"].items():
        assert held_out["f1_by_language"][language] >= max(WANTED_BY_LANGUAGE, f1), language


def test_it_was_learned_from_the_pages_that_are_pinned() -> None:
    assert MODEL["learned_from"]["corpus_sha256"] == PINNED["corpus"]["sha256"]


def test_it_would_notice_a_fall() -> None:
    found = measured(own_pages())
    better = {**PINNED["own_pages"], "f1": found.offers.f1 + 0.001}
    assert any(sentence.startswith("f1 fell from") for sentence in holds(found, better))


def test_it_would_notice_a_language_that_went_missing() -> None:
    found = measured(own_pages())
    better = {**PINNED["own_pages"], "by_language": {"xx": 0.5}}
    assert "F1 in xx fell from 0.5 to None" in holds(found, better)
