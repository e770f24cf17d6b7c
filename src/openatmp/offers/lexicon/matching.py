"""Phrases found in words: the longest of each family, every family by itself."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from openatmp.offers.lexicon.families import PASSED_OVER, SCOPE
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
    found: list[Match] = []
    for at in range(first, last):
        word = known[at]
        for label in word.labels:
            found.append(Match(at, at + 1, label))  # noqa: PERF401 - the innermost loop of all
        # Most words go on to nothing; asking that first is what makes it quick.
        if word.begins and at + 1 < last and (word.has_gap or not word.nexts.isdisjoint(known[at + 1].steps)):
            found += _from(known, at, last)
    return _longest_of_each(found) if len(found) > 1 or _is_passed_over(found) else found


def _from(known: Sequence[Known], at: int, last: int) -> Iterator[Match]:
    """Yield the phrases of more than one word that begin with a word."""
    ends: dict[Place, int] = {}
    for place in known[at].begins:
        _go_on(place, known, at + 1, last, ends)
    for place, end in ends.items():
        for label in place.labels:
            yield Match(at, end, label)


def _go_on(place: Place, known: Sequence[Known], at: int, last: int, ends: dict[Place, int]) -> None:
    """Go on from a place, at once and after a gap; of a phrase with gaps the nearest end is noted."""
    if place.nexts:
        _step(place, known, at, last, ends)
    if place.after_gap:
        for skipped in range(min(LONGEST_GAP, last - at - 1) + 1):
            _step(place.after_gap, known, at + skipped, last, ends)


def _step(place: Place, known: Sequence[Known], at: int, last: int, ends: dict[Place, int]) -> None:
    """Go on by one word, or over a sign of money to the number that it belongs to."""
    word = known[at]
    nexts = place.nexts
    if nexts.keys().isdisjoint(word.steps):
        if word.is_money and at + 1 < last:
            _step(place, known, at + 1, last, ends)
        return
    for step in nexts.keys() & word.steps:
        following = nexts[step]
        if following.labels:
            ends.setdefault(following, at + 1)
        if at + 1 < last:
            _go_on(following, known, at + 1, last, ends)


def _longest_of_each(found: Iterable[Match]) -> list[Match]:
    """Return the longest matches of each family; of words that turn others, of each of their kinds."""
    by_family: dict[str, list[Match]] = {}
    for match in found:
        family, kind = match.label
        by_family.setdefault(kind if family == SCOPE else family, []).append(match)
    passed_over = by_family.pop(PASSED_OVER, ())
    longest: list[Match] = []
    for matches in by_family.values():
        longest += _longest(matches) if len(matches) > 1 else matches
    if passed_over:
        longest = [match for match in longest if not any(_is_part(match, whole) for whole in passed_over)]
    return sorted(longest)


def _is_passed_over(found: Iterable[Match]) -> bool:
    return any(match.label[0] == PASSED_OVER for match in found)


def _is_part(part: Match, whole: Match) -> bool:
    """Whether a match lies within another and is shorter."""
    return whole.first <= part.first and part.last <= whole.last and part[:2] != whole[:2]


def _longest(matches: Iterable[Match]) -> list[Match]:
    """Return matches from the longest to the shortest, without those that overlap one before."""
    taken: list[Match] = []
    for match in sorted(matches, key=_shortness):
        if all(match.last <= other.first or match.first >= other.last for other in taken):
            taken.append(match)
    return taken


def _shortness(match: Match) -> tuple[int, int]:
    return match.first - match.last, match.first
