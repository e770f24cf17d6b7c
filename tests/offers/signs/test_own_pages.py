"""How well signs are found on our own full pages may not fall below what was reached and pinned.

The pages were marked by hand without looking at the program; ``python -m tests.offers.pages.measuring``
prints the figures. Those of a folder that was never looked at while phrases were written tell the most.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from openatmp.offers.sign import SignId
from tests.offers.pages.measuring import HERE, Marked, Tally, marked_pages, measured, spans

PINNED: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("quality_gate.yaml").read_text("utf-8"))


def fell(found: dict[str, Tally], pinned: dict[str, dict[str, float]]) -> list[str]:
    """What fell, as sentences."""
    return [
        f"{name} of {sign} fell from {figures[name]} to {now}"
        for sign, figures in pinned.items()
        for name in ("recall", "precision")
        if (now := getattr(found[sign], name)) < figures[name]
    ]


@pytest.mark.parametrize("folder", PINNED)
def test_it_does_not_fall(folder: str) -> None:
    assert fell(measured(HERE / folder), PINNED[folder]) == []


@pytest.mark.parametrize("folder", PINNED)
def test_every_sign_is_pinned(folder: str) -> None:
    assert set(PINNED[folder]) == {*map(str, SignId), "all"}


@pytest.mark.parametrize("folder", PINNED)
def test_what_is_marked_stands_on_its_page(folder: str) -> None:
    misses = [miss for tally in measured(HERE / folder).values() for miss in tally.misses]
    assert [miss for miss in misses if "NOT ON" in miss] == []


def test_it_would_notice_a_fall() -> None:
    found = {"W1": Tally(marked=10, found=5, told=10, right=9)}
    assert fell(found, {"W1": {"recall": 0.6, "precision": 0.9}}) == ["recall of W1 fell from 0.6 to 0.5"]


def test_words_are_found_however_white_their_spaces_are() -> None:
    assert spans("a  cell\n line; a cell line", "a cell line") == [(0, 13), (15, 26)]
    assert spans("1.5 (two)", "1.5 (two)") == [(0, 9)]


def test_a_list_of_diseases_is_one_place(tmp_path: Path) -> None:
    rows = [("MANY", "knee"), ("MANY", "eye"), ("W3", "heals"), ("W3", "mends"), ("MANY", "all")]
    marks = {"page.html": [{"id": sign, "quote": quote} for sign, quote in rows]}
    (tmp_path / "signs.yaml").write_text(yaml.safe_dump(marks), "utf-8")
    assert marked_pages(tmp_path)["page.html"] == (
        Marked(SignId.MANY, ("knee", "eye")),
        Marked(SignId.W3, ("heals",)),
        Marked(SignId.W3, ("mends",)),
        Marked(SignId.MANY, ("all",)),
    )
