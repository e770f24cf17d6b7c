"""MANY: one product is said to help in many diseases that have nothing to do with each other."""

from collections.abc import Iterator, Sequence

from openatmp.offers.clauses import trimmed
from openatmp.offers.cues import Cue, Scope
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

ENOUGH = 3
_DESPITE = Scope.CONDITIONAL
_LISTS = frozenset({Zone.LIST, Zone.TABLE})
# How many sentences may lie between a list and the therapy or claim that it belongs to.
_BEFORE_LIST = 2
# Groups that one cause can explain count once: a disease of nerves and the mind it troubles.
_TOGETHER = {"mind": "nerves", "children": "nerves", "sex-and-birth": "skin-and-age"}
# A list of what a house does is no list of what one product does.
_HOUSE = ("hospital",)


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where one product is for three or more unrelated groups of diseases, or for a great many.

    Args:
        seen: everything that was seen on the page.
    """
    said = [cue for cue in seen.said("many", despite=_DESPITE) if seen.is_about_therapy(cue, 4)]
    listed = [*_in_sentences(seen), *_in_lists(seen)]
    worded = marked(SignId.MANY, seen.cues, said)
    yield from listed
    yield from (it for it in worded if not any(_overlap(it, other) for other in listed))


def _overlap(one: Sign, other: Sign) -> bool:
    return one.start < other.end and other.start < one.end


def groups(cues: Sequence[Cue]) -> frozenset[str]:
    """Return the unrelated groups of diseases that cues name."""
    return frozenset(_TOGETHER.get(cue.kind, cue.kind) for cue in cues)


def _in_sentences(seen: Seen) -> Iterator[Sign]:
    for number, cues in _by_sentence(seen).items():
        if len(groups(cues)) >= ENOUGH and _is_for_one(seen, number, cues):
            start, end = cues[0].start, cues[-1].end
            yield Sign(SignId.MANY, *trimmed(seen.cues.page.text, start, end, cues[0]))


def _is_for_one(seen: Seen, number: int, cues: Sequence[Cue]) -> bool:
    return not seen.has(number, *_HOUSE) and seen.is_about_therapy(cues[0], _BEFORE_LIST)


def _by_sentence(seen: Seen) -> dict[int, list[Cue]]:
    found: dict[int, list[Cue]] = {}
    for cue in seen.said("disease", despite=_DESPITE):
        found.setdefault(cue.sentence, []).append(cue)
    return found


def _in_lists(seen: Seen) -> Iterator[Sign]:
    """Yield the first disease of a list set line by line; no line of it names enough by itself."""
    for numbers in _runs(seen, _by_sentence(seen)):
        cues = [cue for number in numbers for cue in seen.cues.by_sentence[number] if cue.family == "disease"]
        if len(groups(cues)) >= ENOUGH and _belongs_to_therapy(seen, numbers[0]):
            yield from marked(SignId.MANY, seen.cues, cues[:1])


def _belongs_to_therapy(seen: Seen, first: int) -> bool:
    before = range(max(0, first - _BEFORE_LIST), first + 1)
    return seen.is_about_one or any(seen.has(number, "therapy") for number in before)


def _runs(seen: Seen, by_sentence: dict[int, list[Cue]]) -> Iterator[list[int]]:
    """Yield the numbers of the lines of each list that names diseases."""
    run: list[int] = []
    for number, cues in by_sentence.items():
        if seen.cues.sentences[number].zone not in _LISTS or len(groups(cues)) >= ENOUGH:
            continue
        if run and number - run[-1] > _BEFORE_LIST:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
