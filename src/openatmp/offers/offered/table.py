"""The table of what cues say of the thing offered: ``data/offered.yaml``, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.offered.beginnings import Beginnings


@dataclass(frozen=True, slots=True)
class Saying:
    """What a cue says of the product, in words that the reader of descriptions knows.

    Args:
        says: the words; empty when the cue alone says nothing.
        words: other words to say, each with beginnings of words that the cue must hold one of.
        is_purpose: whether they say what the product is for, and not what it is.
    """

    says: str = ""
    words: Beginnings = field(default_factory=lambda: Beginnings({}))
    is_purpose: bool = False


@cache
def sayings() -> Mapping[str, Saying]:
    """Return what each cue says of the product, by ``family.kind`` or by the family that has no kinds."""
    table: Mapping[str, Mapping[str, Any]] = data_file("offered.yaml")["reading"]
    return {cue: _saying(entry) for cue, entry in table.items()}


def _saying(entry: Mapping[str, Any]) -> Saying:
    purpose = entry.get("purpose", "")
    return Saying(
        purpose or entry.get("says", ""), Beginnings(_tuples(entry.get("words", {}))), bool(purpose)
    )


@cache
def products() -> Mapping[str, str]:
    """Return for each kind of therapy which product it is part of."""
    table: Mapping[str, list[str]] = data_file("offered.yaml")["products"]
    return {kind: product for product, kinds in table.items() for kind in kinds}


@cache
def sources() -> Mapping[str, str]:
    """Return for kinds of therapy where cells or genes come from."""
    table: Mapping[str, str] = data_file("offered.yaml")["sources"]
    return table


@cache
def routes() -> Beginnings:
    """Return the routes by beginnings of the words that tell them."""
    return Beginnings(_tuples(data_file("offered.yaml")["routes"]))


@cache
def another_job() -> Mapping[str, tuple[str, ...]]:
    """Return for kinds of therapy the groups of diseases in which cells are meant to do another job."""
    return _tuples(data_file("offered.yaml")["another_job"])


@cache
def currencies() -> Mapping[str, str]:
    """Return the code of a currency for each way of writing it."""
    table: Mapping[str, list[str]] = data_file("offered.yaml")["currencies"]
    return {written: code for code, ways in table.items() for written in ways}


@cache
def too_large() -> frozenset[str]:
    """Return the words after which a sum is none that a patient pays."""
    return frozenset(data_file("offered.yaml")["too_large"])


def _tuples(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words) for key, words in table.items()}
