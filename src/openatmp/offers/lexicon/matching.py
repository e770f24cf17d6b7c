"""Phrases found in words: the longest of each family, every family by itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from openatmp.offers.lexicon.families import SCOPE
from openatmp.offers.lexicon.index import Known, Label, Place
from openatmp.offers.lexicon.phrase import LONGEST_GAP


class Match(NamedTuple):
    """A phrase found.

    Args:
        first: number of its first word.
        last: number of the word after its last.
        label: family and kind.
    """

    first: int
    last: int
    label: Label


def matches_in(known: Sequence[Known], first: int, last: int) -> list[Match]:
    """Return the longest phrases of each family within a sentence, in the order of its words.

    Args:
        known: what is known of every word of the text.
        first: number of the sentence's first word.
        last: number of the word after its last.
    """
    by_family: dict[str, list[Match]] = defaultdict(list)
    for at in range(first, last):
        if known[at].begins:
            for match in _from(known, at, last):
                by_family[_rivalry(match.label)].append(match)
    longest = (match for matches in by_family.values() for match in _longest(matches))
    return sorted(longest, key=lambda match: (match.first, match.last))


def _rivalry(label: Label) -> str:
    """Return within what the longest wins: a family; of words that turn others only their own kind."""
    return label[0] if label[0] != SCOPE else label[1]


def _from(known: Sequence[Known], at: int, last: int) -> Iterator[Match]:
    """Yield the phrases that begin with a word."""
    ends: dict[Place, int] = {}
    for place in known[at].begins:
        _follow(place, known, at + 1, last, ends)
    for place, end in ends.items():
        for label in place.labels:
            yield Match(at, end, label)


def _follow(place: Place, known: Sequence[Known], at: int, last: int, ends: dict[Place, int]) -> None:
    """Note where phrases end that go on from a place; of a phrase with gaps the nearest end."""
    if place.labels:
        ends.setdefault(place, at)
    if at >= last:
        return
    if place.nexts:
        _step(place, known, at, last, ends)
    if place.after_gap:
        for skipped in range(min(LONGEST_GAP, last - at - 1) + 1):
            _step(place.after_gap, known, at + skipped, last, ends)


def _step(place: Place, known: Sequence[Known], at: int, last: int, ends: dict[Place, int]) -> None:
    """Go on by one word, or over a sign of money to the number that it belongs to."""
    word = known[at]
    nexts = place.nexts
    if not nexts.keys().isdisjoint(word.steps):
        for step in nexts.keys() & word.steps:
            _follow(nexts[step], known, at + 1, last, ends)
    elif word.is_money and at + 1 < last:
        _step(place, known, at + 1, last, ends)


def _longest(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield matches from the longest to the shortest, without those that overlap one before."""
    taken: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.first - match.last, match.first)):
        if all(match.last <= other.first or match.first >= other.last for other in taken):
            taken.append(match)
            yield match
