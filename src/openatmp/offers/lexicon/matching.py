"""Phrases found in words: the longest of each family, every family by itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from openatmp.offers.lexicon.families import PASSED_OVER, SCOPE
from openatmp.offers.lexicon.index import ENDING, Known, Onward, denies
from openatmp.offers.lexicon.phrase import LONGEST_GAP
from openatmp.offers.lexicon.tree import Label, Nexts, Place, led_to

# A phrase found: the number of its first word and of the word after its last, and its family and kind.
# A page has thousands, most of them part of a longer one, and nothing is quicker made than a plain tuple.
Match = tuple[int, int, Label]


def matches_in(known: Sequence[Known]) -> list[Match]:
    """Return the longest phrases of each family, in the order of the words.

    No phrase reaches over the border of a sentence, so the words of a whole page can be handed in at once.

    Args:
        known: what is known of each word.
    """
    found: list[Match] = []
    words = (*known, ENDING)
    for at, (word, following) in enumerate(pairwise(words)):
        if word.labels:
            found += [(at, at + 1, label) for label in word.labels]
        # Most words begin phrases, but go on to nothing; asking that first is what makes it quick.
        if not word.leads_nowhere(following.patterns):
            found += _going_on(words, at)
        if word.gaps and _goes_on_after_gap(word, words, at + 1):
            found += _after_gaps(words, at)
    return _longest_of_each(found) if found else []


def _going_on(words: Sequence[Known], at: int) -> Sequence[Match]:
    """Return phrases that go on at once, as most do: word by word, all of them together."""
    found: list[Match] = []
    said: Onward = words[at]
    end = at + 1
    while not said.leads_nowhere(words[end].patterns):
        if words[end].is_money:
            return _by_second_word(words, at)
        said = said.on(words[end])
        end += 1
        if said.labels:
            found += [(at, end, label) for label in said.labels]
        if said.gaps and _goes_on_after_gap(said, words, end):
            return _by_second_word(words, at)
    return found


def _by_second_word(words: Sequence[Known], at: int) -> list[Match]:
    """Return phrases that go on at once, or over a sign of money to the number that it belongs to."""
    ends: dict[Place, int] = {}
    _step(words[at].nexts, words, at + 1, ends)
    return _ended(at, ends) if ends else []


def _after_gaps(words: Sequence[Known], at: int) -> list[Match]:
    """Return phrases that go on after up to so many words."""
    ends: dict[Place, int] = {}
    for place in words[at].gaps:
        _skip(place, words, at + 1, ends)
    return _ended(at, ends) if ends else []


def _goes_on_after_gap(said: Onward, words: Sequence[Known], at: int) -> bool:
    """Whether any phrase goes on after a gap that begins at a word; hardly ever one does."""
    goes_nowhere = said.gaps_lead_nowhere
    for word in words[at : at + LONGEST_GAP + 1]:
        if not goes_nowhere(word.patterns):
            return True
        if word.ends_gap:
            return False
    return False


def _ended(at: int, ends: Mapping[Place, int]) -> list[Match]:
    return [(at, end, label) for place, end in ends.items() for label in place.labels]


def _step(nexts: Nexts, words: Sequence[Known], at: int, ends: dict[Place, int]) -> None:
    """Go on by one word, or over a sign of money to the number that it belongs to.

    Args:
        nexts: where each pattern leads.
        words: what is known of each word; the last one is an ending.
        at: number of the word.
        ends: where phrases end; of a phrase with gaps the nearest end.
    """
    word = words[at]
    following = led_to(nexts, word.patterns)
    if word.is_money and not following:
        _step(nexts, words, at + 1, ends)
    after = at + 1
    upcoming = words[after] if following else word
    for place in following:
        if place.labels:
            ends.setdefault(place, after)
        if place.nexts and (upcoming.is_money or not place.nexts.keys().isdisjoint(upcoming.patterns)):
            _step(place.nexts, words, after, ends)
        if place.after_gap:
            _skip(place.after_gap, words, after, ends)


def _skip(place: Place, words: Sequence[Known], at: int, ends: dict[Place, int]) -> None:
    """Go on after a gap; never over words that deny, for they would deny what is found.

    A phrase may go on with one of those words: then the denial is its own.
    """
    upto, goes_nowhere = at + LONGEST_GAP + 1, place.nexts.keys().isdisjoint
    while at < upto:
        word = words[at]
        if word.is_money or not goes_nowhere(word.patterns):
            _step(place.nexts, words, at, ends)
        at += 1
        if word.ends_gap:
            return
        if word.may_deny and (end := _end_of_denial(word.nexts, words, at)):
            upto = min(upto, end)


def _end_of_denial(nexts: Nexts, words: Sequence[Known], at: int) -> int:
    """Return where several words end that deny together, as "unable to", the first of which led here."""
    for place in led_to(nexts, words[at].patterns):
        if denies(place.labels):
            return at + 1
        if place.leads_to_denial and (end := _end_of_denial(place.nexts, words, at + 1)):
            return end
    return 0


def _longest_of_each(found: Iterable[Match]) -> list[Match]:
    """Return the longest matches of each family; of words that turn others, of each of their kinds."""
    by_family: dict[str, list[Match]] = {}
    for one in found:
        family, kind = one[2]
        key = kind if family == SCOPE else family
        if key in by_family:
            by_family[key].append(one)
        else:
            by_family[key] = [one]
    passed_over = by_family.pop(PASSED_OVER, ())
    longest: list[Match] = []
    for some in by_family.values():
        longest += _longest(some) if len(some) > 1 else some
    if passed_over:
        longest = list(_without_parts(longest, passed_over))
    return sorted(longest)


def _without_parts(found: Iterable[Match], passed_over: Iterable[Match]) -> Iterator[Match]:
    """Yield matches that are no part of a set phrase."""
    over: dict[int, list[Match]] = {}
    for whole in passed_over:
        for at in range(whole[0], whole[1]):
            over.setdefault(at, []).append(whole)
    for one in found:
        if one[0] not in over or not any(_is_part(one, whole) for whole in over[one[0]]):
            yield one


def _is_part(part: Match, whole: Match) -> bool:
    """Whether a match lies within another and is shorter."""
    return whole[0] <= part[0] and part[1] <= whole[1] and part[:2] != whole[:2]


def _longest(found: Sequence[Match]) -> list[Match]:
    """Return the longest of all matches that overlap, from knot to knot of them.

    Args:
        found: matches of a family in the order of their first words.
    """
    longest: list[Match] = []
    knot: list[Match] = []
    end = 0
    for one in found:
        if one[0] >= end:
            longest += _untied(knot) if len(knot) > 1 else knot
            knot = [one]
            end = one[1]
        else:
            knot.append(one)
            end = max(end, one[1])
    return longest + (_untied(knot) if len(knot) > 1 else knot)


def _untied(knot: Sequence[Match]) -> list[Match]:
    """Return matches from the longest to the shortest, without those that overlap one before."""
    first = min(knot, key=_shortness)
    # So it mostly is: one that holds all others.
    if all(first[0] <= one[0] and one[1] <= first[1] for one in knot):
        return [first]
    taken: list[Match] = []
    for one in sorted(knot, key=_shortness):
        if all(one[1] <= other[0] or one[0] >= other[1] for other in taken):
            taken.append(one)
    return taken


def _shortness(found: Match) -> tuple[int, int]:
    return found[0] - found[1], found[0]
