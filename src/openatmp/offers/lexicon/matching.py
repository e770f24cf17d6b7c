"""Phrases found in words: the longest of each family, every family by itself."""

from collections.abc import Iterable, Mapping, Sequence
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


def matches_in(known: Sequence[Known]) -> list[Match]:
    """Return the longest phrases of each family within a sentence, in the order of its words.

    Args:
        known: what is known of each of its words.
    """
    found: list[Match] = []
    last = len(known)
    for at, word in enumerate(known):
        if word.labels:
            found += [Match(at, at + 1, label) for label in word.labels]
        if word.nexts and at + 1 < last:
            following = known[at + 1]
            # Most words go on to nothing; asking that first is what makes it quick.
            if not word.nexts.keys().isdisjoint(following.steps):
                found += _by_second_word(known, at, last)
            elif following.is_money:
                found += _by_second_word(known, at, last, over=1)
        if word.gaps:
            found += _after_gaps(known, at, last)
    return _longest_of_each(found) if len(found) > 1 or _is_passed_over(found) else found


def _by_second_word(known: Sequence[Known], at: int, last: int, over: int = 0) -> list[Match]:
    """Return phrases that go on at once, or over a sign of money to the number that it belongs to."""
    end = at + over + 2
    if end > last:
        return []
    nexts = known[at].nexts
    places = [place for step in nexts.keys() & known[end - 1].steps for place in nexts[step]]
    found = [Match(at, end, label) for place in places for label in place.labels]
    ends: dict[Place, int] = {}
    for place in places:
        _go_on(place, known, end, last, ends)
    return found + _ended(at, ends)


def _after_gaps(known: Sequence[Known], at: int, last: int) -> list[Match]:
    """Return phrases that go on after up to so many words."""
    ends: dict[Place, int] = {}
    for place in known[at].gaps:
        _skip(place, known, at + 1, last, ends)
    return _ended(at, ends)


def _ended(at: int, ends: Mapping[Place, int]) -> list[Match]:
    return [Match(at, end, label) for place, end in ends.items() for label in place.labels]


def _go_on(place: Place, known: Sequence[Known], at: int, last: int, ends: dict[Place, int]) -> None:
    """Go on from a place, at once and after a gap; of a phrase with gaps the nearest end is noted."""
    if at < last and place.nexts:
        _step(place, known, at, last, ends)
    if place.after_gap:
        _skip(place.after_gap, known, at, last, ends)


def _skip(place: Place, known: Sequence[Known], at: int, last: int, ends: dict[Place, int]) -> None:
    """Go on after a gap; never over a word that denies, for it would deny what is found."""
    for after in range(at, min(at + LONGEST_GAP + 1, last)):
        _step(place, known, after, last, ends)
        if known[after].denies:
            return


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
