"""MANY: one product is said to help in many diseases that have nothing to do with each other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from openatmp.offers.clauses import trimmed
from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon.folding import folded
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

ENOUGH = 3
# Of two groups so many different diseases are many as well.
_ENOUGH_OF_TWO = 5
_DESPITE = Scope.CONDITIONAL
_LISTS = frozenset({Zone.LIST, Zone.TABLE})
_HEADINGS = frozenset({Zone.HEADING})
# A list of at most so many characters is marked as one place.
_LONGEST_LIST = 600
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
    yield from _apart(_in_sentences(seen), _in_lists(seen), marked(SignId.MANY, seen.cues, said))


def _apart(*found: Iterable[Sign]) -> Iterator[Sign]:
    """Yield signs without those that overlap one before."""
    told: list[Sign] = []
    for sign in chain.from_iterable(found):
        if not any(sign.start < other.end and other.start < sign.end for other in told):
            told.append(sign)
    yield from told


def groups(cues: Sequence[Cue]) -> frozenset[str]:
    """Return the unrelated groups of diseases that cues name."""
    return frozenset(_TOGETHER.get(cue.kind, cue.kind) for cue in cues)


def _are_many(seen: Seen, cues: Sequence[Cue]) -> bool:
    """Whether cues name three unrelated groups, or many diseases of two."""
    if len(groups(cues)) >= ENOUGH:
        return True
    named = {folded(seen.cues.quote(cue)) for cue in cues}
    return len(groups(cues)) > 1 and len(named) >= _ENOUGH_OF_TWO


def _in_sentences(seen: Seen) -> Iterator[Sign]:
    for number, cues in _by_sentence(seen).items():
        if _are_many(seen, cues) and _is_for_one(seen, number, cues):
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
    """Yield lists of diseases set line by line, and headings that each name one or two."""
    by_sentence = _by_sentence(seen)
    for numbers in _runs(seen, by_sentence):
        cues = [cue for number in numbers for cue in by_sentence[number]]
        if _are_many(seen, cues) and _belongs_to_therapy(seen, numbers[0]):
            yield from _whole_or_each(seen, cues)


def _whole_or_each(seen: Seen, cues: Sequence[Cue]) -> Iterator[Sign]:
    """Yield a list as one place, or one with text between its items as the place of each."""
    start, end = cues[0].start, cues[-1].end
    if end - start <= _LONGEST_LIST:
        yield Sign(SignId.MANY, start, end)
    else:
        yield from marked(SignId.MANY, seen.cues, cues)


def _belongs_to_therapy(seen: Seen, first: int) -> bool:
    before = range(max(0, first - _BEFORE_LIST), first + 1)
    return seen.is_about_one or any(seen.has(number, "therapy") for number in before)


def _runs(seen: Seen, by_sentence: dict[int, list[Cue]]) -> Iterator[list[int]]:
    """Yield the numbers of the lines of each list that names diseases; all headings are one list."""
    run: list[int] = []
    for number in _lines(seen, by_sentence, _LISTS):
        if run and number - run[-1] > _BEFORE_LIST:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
    if headings := list(_lines(seen, by_sentence, _HEADINGS)):
        yield headings


def _lines(seen: Seen, by_sentence: dict[int, list[Cue]], zones: frozenset[Zone]) -> Iterator[int]:
    for number, cues in by_sentence.items():
        if seen.cues.sentences[number].zone in zones and not _are_many(seen, cues):
            yield number
