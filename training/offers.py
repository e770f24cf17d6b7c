"""Learn from labelled pages, measure honestly, and write ``src/openatmp/offers/data/model.json``.

Usage: OPENATMP_OFFERS_CORPUS=FILE.jsonl python -m training.offers [--look]; with ``--look`` nothing is
written, and what was taken wrongly is listed.
"""

import json
import platform
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from openatmp.offers.checking import figures_of
from openatmp.offers.cues import Cues
from openatmp.offers.judgement import Judgement
from openatmp.offers.judgement.model import OUTCOMES, Model
from openatmp.register import shipped
from openatmp.register.known import InRegister
from training.corpus import CORPUS, Labelled, corpus, corpus_path, hash_of, own_pages
from training.fitting import FOLDS, Held, chosen, nested, score_of
from training.variants import BARE, WEIGHTS, Variant, variants

MODEL = Path(__file__).resolve().parents[1] / "src" / "openatmp" / "offers" / "data" / "model.json"
DAY = date(2026, 11, 25)
SEEDS = (1, 2, 3)
MANY_PAGES = 10
KNOWN = InRegister(shipped())


def measure(cues: Cues) -> dict[str, float]:
    """Return the figures of a page, with the shipped register at hand."""
    return dict(figures_of(cues, KNOWN, DAY))


def learnable(path: Path) -> list[Labelled]:
    """Return what may be learned from: the corpus, and those of our own pages that are meant for it."""
    return [*corpus(path), *(page for page in own_pages() if page.learn)]


def measured(pages: Sequence[Variant]) -> dict[int, list[Held]]:
    """Measure with every choice inside the folds, several rounds."""
    return {seed: nested(pages, seed) for seed in SEEDS}


def scores(rounds: dict[int, list[Held]], kind: str, ids: Collection[str]) -> dict[str, Any]:
    """Return precision, recall and F1 of some pages in one dress, and F1 of languages with enough pages."""
    by_language: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    found = []
    for held in rounds.values():
        pairs = [
            (one.page.label is Judgement.OFFER, one.is_offer, one.page.language)
            for one in held
            if one.page.kind == kind and one.page.id in ids
        ]
        found.append(score_of((true, told) for true, told, _ in pairs))
        for true, told, language in pairs:
            by_language[language].append((true, told))
    means = {
        name: round(sum(getattr(one, name) for one in found) / len(found), 3)
        for name in ("precision", "recall", "f1")
    }
    languages = {
        language: score_of(pairs).f1
        for language, pairs in sorted(by_language.items())
        if len(pairs) >= MANY_PAGES * len(rounds) and any(true for true, _ in pairs)
    }
    return {**means, "f1_by_language": languages}


def as_json(
    model: Model, strength: float, pages: Sequence[Variant], path: Path, found: dict[str, Any]
) -> dict[str, Any]:
    """Return the model as it is kept, with where it comes from and how well it did."""
    counts = Counter(page.label.value for page in pages if page.kind == BARE)
    return {
        "about": "Made by make train; read by openatmp.offers.judgement.model. Weights are log odds.",
        "temperature": model.temperature,
        "threshold": model.threshold,
        "unsure": list(model.unsure),
        "intercepts": {outcome.value: round(model.intercepts[outcome], 3) for outcome in OUTCOMES},
        "weights": {
            name: {outcome.value: round(row[outcome], 3) for outcome in OUTCOMES}
            for name, row in sorted(model.weights.items())
        },
        "learned_from": {
            "corpus_sha256": hash_of(path),
            "pages": dict(sorted(counts.items())),
            "strength": strength,
        },
        "held_out": found,
        "made_with": {
            "python": platform.python_version(),
            "scikit-learn": version("scikit-learn"),
            "numpy": version("numpy"),
        },
    }


def main() -> None:
    """Learn, measure, write."""
    path = corpus_path()
    if path is None or not path.exists():
        sys.exit(f"Set {CORPUS} to a corpus of labelled pages (id, text, url, title, lang, label, domain).")
    pages = variants(learnable(path), measure)
    rounds = measured(pages)
    ids = {row.id for row in corpus(path)}
    found = {kind: scores(rounds, kind, ids) for kind in WEIGHTS}
    found["our own pages"] = scores(rounds, BARE, {page.id for page in pages} - ids)
    for kind, told in found.items():
        print(f"{kind}: {told}")
    if "--look" in sys.argv:
        show_wrong(rounds)
        return
    strength, model = chosen(pages, FOLDS, SEEDS)
    MODEL.write_text(
        json.dumps(as_json(model, strength, pages, path, found), indent=2) + "\n", encoding="utf-8"
    )
    print(f"strength {strength}, temperature {model.temperature}")
    print(f"threshold {model.threshold}, unsure {model.unsure}")


def show_wrong(rounds: dict[int, list[Held]]) -> None:
    """Print what was taken wrongly in most rounds."""
    wrong = Counter(
        (one.page.label.value, one.page.language, one.page.id)
        for held in rounds.values()
        for one in held
        if one.page.kind == BARE and one.is_offer is not (one.page.label is Judgement.OFFER)
    )
    for (label, language, name), times in sorted(wrong.items()):
        print(f"  {times} of {len(rounds)} rounds: {name} [{language}] {label}")


if __name__ == "__main__":
    main()
