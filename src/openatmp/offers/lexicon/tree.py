"""Phrases as a tree of steps, and where the patterns of words lead in it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from openatmp.offers.lexicon.phrase import GAP, Step

# Family and kind. Words that turn others have the family `scope` and their kind and side: `negated.before`.
Label = tuple[str, str]
# From the number of a pattern to the places where words that fit it lead, in the order of their steps.
Nexts = dict[int, Sequence["Place"]]


class Place:
    """A place in the tree of phrases, reached by the steps of one beginning.

    Args:
        number: number of the step that leads here.

    Attributes:
        steps: places after the next step, by the step, while the tree grows.
        nexts: places after the next step, by each pattern that fits it.
        after_gap: the place from which a phrase goes on after a gap.
        labels: what has been said when it ends here.
        leads_to_denial: whether a phrase that denies goes on from here.
    """

    __slots__ = ("after_gap", "labels", "leads_to_denial", "nexts", "number", "steps")

    def __init__(self, number: int = 0) -> None:
        self.number = number
        self.steps: dict[Step, Place] = {}
        self.nexts: Nexts = {}
        self.after_gap: Place | None = None
        self.labels: list[Label] = []
        self.leads_to_denial = False


def next_place(place: Place, step: Step, numbers: dict[Step, int]) -> Place:
    """Return the place after one more step, made if it is new."""
    if step == GAP:
        place.after_gap = place.after_gap or Place()
        return place.after_gap
    following = place.steps.get(step)
    if following is None:
        following = place.steps[step] = Place(numbers.setdefault(step, len(numbers)))
    return following


def led_to(nexts: Mapping[int, Sequence[Place]], patterns: Iterable[int]) -> Sequence[Place]:
    """Return the places to which a word leads, each once, in the order of their steps.

    Args:
        nexts: places by pattern.
        patterns: numbers of the patterns that the word fits.
    """
    found: Sequence[Place] = ()
    for pattern in patterns:
        if pattern in nexts:
            if found:
                return _all_led_to(nexts, patterns)
            found = nexts[pattern]
    return found


def _all_led_to(nexts: Mapping[int, Sequence[Place]], patterns: Iterable[int]) -> Sequence[Place]:
    places = chain.from_iterable(nexts.get(pattern, ()) for pattern in patterns)
    return sorted(dict.fromkeys(places), key=_number)


def _number(place: Place) -> int:
    return place.number


def together(places: Sequence[Place]) -> Nexts:
    """Return where patterns lead from any of some places."""
    if len(places) == 1:
        return places[0].nexts
    nexts: dict[int, list[Place]] = {}
    for place in places:
        for pattern, following in place.nexts.items():
            nexts.setdefault(pattern, []).extend(following)
    return {pattern: sorted(following, key=_number) for pattern, following in nexts.items()}


def lay_out(root: Place, numbers: Mapping[str, int]) -> None:
    """Write at every place of a tree where each pattern leads from it, once all phrases are in it.

    Args:
        root: where all of them begin.
        numbers: the numbers of the patterns.
    """
    waiting = [root]
    while waiting:
        place = waiting.pop()
        nexts: dict[int, list[Place]] = {}
        for step, following in sorted(place.steps.items(), key=lambda one: one[1].number):
            for pattern in step:
                nexts.setdefault(numbers[pattern], []).append(following)
        place.nexts = {**nexts}
        waiting += place.steps.values()
        waiting += [place.after_gap] if place.after_gap else []
        place.steps.clear()
