"""Short pages kept aside while phrases were written: what is found of their signs, and how much is right."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.reading import page_of_text
from openatmp.offers.sign import SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.who import speaker_of

TOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("kept_pages.yaml").read_text("utf-8"))
MARK = re.compile(r"\{([A-Z0-9]+): ([^{}]*)\}")
Place = tuple[str, int, int]


def parted(marked: str) -> tuple[str, list[Place]]:
    """Return a text without its marks, and the places that were marked."""
    text, places, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        places.append((mark[1], len(text), len(text) + len(mark[2])))
        text, at = text + mark[2], mark.end()
    return text + marked[at:], places


def found(text: str, title: str) -> list[Place]:
    cues = cues_of(page_of_text(text, title=title))
    signs = signs_of(cues, speaker=speaker_of(cues), offered=offered_in(cues))
    return [(sign.id.value, sign.start, sign.end) for sign in signs if not sign.inferred]


def hits(places: list[Place], others: list[Place]) -> Counter[str]:
    """Count the places, by sign, that overlap one of the others of the same sign."""
    return Counter(
        sign
        for sign, start, end in places
        if any(sign == other and start < last and first < end for other, first, last in others)
    )


@pytest.fixture(scope="module")
def shares() -> dict[str, dict[str, float]]:
    """Recall and precision by sign."""
    counts = {name: Counter[str]() for name in ("marked", "found", "told", "right")}
    for page in TOLD["pages"]:
        text, marked = parted(page["text"])
        told = found(text, page["title"])
        counts["marked"].update(sign for sign, _, _ in marked)
        counts["told"].update(sign for sign, _, _ in told)
        counts["found"] += hits(marked, told)
        counts["right"] += hits(told, marked)
    return {
        "recall": {sign: counts["found"][sign] / number for sign, number in counts["marked"].items()},
        "precision": {sign: counts["right"][sign] / number for sign, number in counts["told"].items()},
    }


@pytest.mark.parametrize(
    ("measure", "sign"), [(name, sign) for name, some in TOLD["pinned"].items() for sign in some]
)
def test_it_does_not_fall(shares: dict[str, dict[str, float]], measure: str, sign: str) -> None:
    assert shares[measure][sign] >= TOLD["pinned"][measure][sign]


def test_it_pins_every_sign_with_five_places_and_more() -> None:
    marked = Counter(sign for page in TOLD["pages"] for sign, _, _ in parted(page["text"])[1])
    often = {sign for sign, number in marked.items() if number >= 5}
    assert often == set(TOLD["pinned"]["recall"]) == set(TOLD["pinned"]["precision"])
    assert set(marked) <= set(SignId)


def test_it_reads_marks_out_of_a_text() -> None:
    text, places = parted("It {W3: heals} and is {SAFE: safe}.")
    assert text == "It heals and is safe."
    assert [(sign, text[start:end]) for sign, start, end in places] == [("W3", "heals"), ("SAFE", "safe")]


def test_it_counts_only_places_of_the_same_sign() -> None:
    assert hits([("W1", 0, 5), ("W2", 0, 5)], [("W1", 4, 9), ("W3", 0, 9)]) == Counter({"W1": 1})
