"""Measure the whole check, with the model as it is shipped, on labelled pages.

Usage: python -m training.measuring, with OPENATMP_OFFERS_CORPUS set or not; it prints what the quality
gate pins.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import yaml

from openatmp.offers.checking import check
from openatmp.offers.judgement import Judgement
from openatmp.register import shipped
from openatmp.register.known import InRegister
from training.corpus import Labelled, corpus, corpus_path, hash_of, hash_of_own, own_pages
from training.fitting import Score, score_of
from training.variants import page_of

DAY = date(2026, 11, 25)
MANY_PAGES = 10


@dataclass(frozen=True, slots=True)
class Measured:
    """How well a check tells pages apart.

    Args:
        offers: offers told from the rest.
        by_language: F1 of languages with enough pages and an offer among them.
        wrong: ids of pages taken wrongly for an offer, or for none.
        in_their_class: share of pages judged to be what they are, of those it did not abstain from.
        abstained: share of pages of which it could not tell.
    """

    offers: Score
    by_language: dict[str, float]
    wrong: tuple[str, ...]
    in_their_class: float
    abstained: float


def measured(pages: Sequence[Labelled]) -> Measured:
    """Check every page as a reader would, and compare.

    Args:
        pages: labelled pages.
    """
    known = InRegister(shipped())
    told = [(page, check(page_of(page), known, DAY).judged) for page in pages]
    pairs = [(page.language, page.label is Judgement.OFFER, judged.is_offer) for page, judged in told]
    clear = [(page.label, one.judgement) for page, one in told if one.judgement is not Judgement.CANNOT_TELL]
    return Measured(
        offers=score_of((true, is_offer) for _, true, is_offer in pairs),
        by_language=_by_language(pairs),
        wrong=tuple(page.id for page, one in told if one.is_offer is not (page.label is Judgement.OFFER)),
        in_their_class=round(sum(label is one for label, one in clear) / max(1, len(clear)), 3),
        abstained=round(1 - len(clear) / max(1, len(told)), 3),
    )


def _by_language(pairs: Iterable[tuple[str, bool, bool]]) -> dict[str, float]:
    sorted_in: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for language, true, is_offer in pairs:
        sorted_in[language].append((true, is_offer))
    return {
        language: score_of(some).f1
        for language, some in sorted(sorted_in.items())
        if len(some) >= MANY_PAGES and any(true for true, _ in some)
    }


def pin(pages: Sequence[Labelled], sha256: str) -> dict[str, Any]:
    """Return what the gate keeps of a measurement."""
    found = measured(pages)
    scores = {**asdict(found.offers), "in_their_class": found.in_their_class}
    return {"sha256": sha256, **scores, "by_language": found.by_language}


def main() -> None:
    """Print what is to be pinned."""
    path = corpus_path()
    found = {"own_pages": pin(own_pages(), hash_of_own())}
    if path:
        found["corpus"] = pin(corpus(path), hash_of(path))
    print(yaml.safe_dump(found, sort_keys=False))


if __name__ == "__main__":
    main()
