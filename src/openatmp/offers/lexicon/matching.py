"""Phrases found in words: the longest of each family, every family by itself."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import starmap
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


# The same before it is known whether it counts: most are part of a longer one, and soon forgotten.
_Found = tuple[int, int, Label]
_TWO = 2


def matches_in(known: Sequence[Known]) -> list[Match]:
    """Return the longest phrases of each family within a sentence, in the order of its words.

    Args:
        known: what is known of each of its words.
    """
    found: list[_Found] = []
    last = len(known)
    for at, word in enumerate(known):
        if word.labels:
            found += [(at, at + 1, label) for label in word.labels]
        nexts = word.nexts
        if nexts and at + 1 < last:
            following = known[at + 1]
            # Most words go on to nothing; asking that first is what makes it quick.
            if not nexts.keys().isdisjoint(following.steps):
                found += _by_second_word(known, at, at + 2)
            elif following.is_money and at + 2 < last:
                found += _by_second_word(known, at, at + 3)
        if word.gaps:
            found += _after_gaps(known, at, last)
    if len(found) == 1 and found[0][2][0] != PASSED_OVER:
        return [Match(*found[0])]
    return _longest_of_each(found) if found else []


def _by_second_word(known: Sequence[Known], at: int, end: int) -> list[_Found]:
    """Return phrases that go on at once, or over a sign of money to the number that it belongs to."""
    found: list[_Found] = []
    ends: dict[Place, int] = {}
    nexts, last = known[at].nexts, len(known)
    for step in known[end - 1].steps:
        for place in nexts.get(step, ()):
            found += [(at, end, label) for label in place.labels]
            _go_on(place, known, end, last, ends)
    return found + _ended(at, ends) if ends else found


def _after_gaps(known: Sequence[Known], at: int, last: int) -> list[_Found]:
    """Return phrases that go on after up to so many words."""
    if not _goes_on_after_gap(known, at):
        return []
    ends: dict[Place, int] = {}
    for place in known[at].gaps:
        _skip(place, known, at + 1, last, ends)
    return _ended(at, ends)


def _goes_on_after_gap(known: Sequence[Known], at: int) -> bool:
    """Whether any phrase that begins with a word goes on after a gap; hardly ever one does."""
    after_gaps = known[at].after_gaps
    for word in known[at + 1 : at + LONGEST_GAP + 2]:
        if word.is_money or not after_gaps.isdisjoint(word.steps):
            return True
        if word.denies:
            return False
    return False


def _ended(at: int, ends: Mapping[Place, int]) -> list[_Found]:
    return [(at, end, label) for place, end in ends.items() for label in place.labels]


def _go_on(place: Place, known: Sequence[Known], at: int, last: int, ends: dict[Place, int]) -> None:
    """Go on from a place, at once and after a gap; of a phrase with gaps the nearest end is noted."""
    if place.nexts and at < last:
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
    word, nexts = known[at], place.nexts
    if nexts.keys().isdisjoint(word.steps):
        if word.is_money and at + 1 < last:
            _step(place, known, at + 1, last, ends)
        return
    for step in word.steps:
        if following := nexts.get(step):
            if following.labels:
                ends.setdefault(following, at + 1)
            _go_on(following, known, at + 1, last, ends)


def _longest_of_each(found: Iterable[_Found]) -> list[Match]:
    """Return the longest matches of each family; of words that turn others, of each of their kinds."""
    by_family: dict[str, list[_Found]] = {}
    for one in found:
        family, kind = one[2]
        by_family.setdefault(kind if family == SCOPE else family, []).append(one)
    passed_over = by_family.pop(PASSED_OVER, ())
    longest: list[_Found] = []
    for some in by_family.values():
        longest += _longest(some) if len(some) > 1 else some
    if passed_over:
        longest = [one for one in longest if not any(_is_part(one, whole) for whole in passed_over)]
    return list(starmap(Match, sorted(longest)))


def _is_part(part: _Found, whole: _Found) -> bool:
    """Whether a match lies within another and is shorter."""
    return whole[0] <= part[0] and part[1] <= whole[1] and part[:2] != whole[:2]


def _longest(found: Sequence[_Found]) -> Sequence[_Found]:
    """Return matches from the longest to the shortest, without those that overlap one before."""
    if len(found) == _TWO:
        # So it mostly is, and they stand in the order of their first words.
        return found if found[0][1] <= found[1][0] else [min(found, key=_shortness)]
    taken: list[_Found] = []
    for one in sorted(found, key=_shortness):
        if all(one[1] <= other[0] or one[0] >= other[1] for other in taken):
            taken.append(one)
    return taken


def _shortness(found: _Found) -> tuple[int, int]:
    return found[0] - found[1], found[0]
