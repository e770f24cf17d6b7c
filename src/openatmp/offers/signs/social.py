"""SOCIAL: sold through telephone, form, messenger or video."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon.folding import folded
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen, stands

# "If you have questions, write to us" sells by condition and question.
_DESPITE = Scope.CONDITIONAL | Scope.ASKED
# Buttons to call or write stand in the head and foot of a page, for whoever reads it. A menu only leads on.
_ZONES_FOR_ONE = frozenset({Zone.HEADER, Zone.FOOTER, Zone.ASIDE})
# What a field of a form is called says only what to fill in; that it must be filled in is a star.
_FIELD = re.compile(r"\*\s*$|\*\S|\*\s+\w")
# The sign with which a number begins comes first, for that is what a pattern is quickly looked for by.
_APART = r"(?<![\w/.,:-]"
_BEGINS = rf"(?:\+{_APART}\+)|0{_APART}0)|\({_APART}\()0)"
_PHONE = re.compile(rf"{_BEGINS}\d[\d \u00a0()/.-]{{6,17}}\d(?![\w/:])")
_MAIL = re.compile(r"(?<![\w.])[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,24}){1,4}")
_LONGEST_NAME, _LONGEST_HOST = 60, 200
_MOST_LOOKED_AT = 1_000
_FEWEST_DIGITS, _MOST_DIGITS = 9, 15
# How many numbers and how many addresses of a page are marked: more of them tell nothing new.
_MOST_MARKED = 2


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the reader is to call, write, watch or sign up; of the head and foot of a page one place.

    Args:
        seen: everything that was seen on the page.
    """
    if not seen.offered.therapies:
        return
    said = (cue for cue in seen.said("social", "contact", despite=_DESPITE) if not _is_field(seen, cue))
    told = list(marked(SignId.SOCIAL, seen.cues, _first_of_each(seen, said) or _in_furniture(seen)))
    yield from told
    yield from (it for it in _numbers_and_mails(seen) if not any(_overlap(it, other) for other in told))


def _overlap(one: Sign, other: Sign) -> bool:
    return one.start < other.end and other.start < one.end


def _first_of_each(seen: Seen, cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return each way of selling where it first stands: a button below every paragraph tells nothing new."""
    first: dict[str, Cue] = {}
    for cue in cues:
        first.setdefault(folded(seen.cues.quote(cue)), cue)
    return tuple(first.values())


def _in_furniture(seen: Seen) -> tuple[Cue, ...]:
    cues = seen.cues.of("social", "contact")
    return tuple(cue for cue in cues if stands(cue, _DESPITE) and seen.zone(cue) in _ZONES_FOR_ONE)[:1]


def _is_field(seen: Seen, cue: Cue) -> bool:
    """Whether a cue is what a field of a form asks for."""
    if seen.zone(cue) is not Zone.FORM or cue.family != "contact":
        return False
    sentence = seen.cues.sentences[cue.sentence]
    return bool(_FIELD.search(seen.cues.page.text, sentence.start, sentence.end))


def _numbers_and_mails(seen: Seen) -> Iterator[Sign]:
    """Yield the first numbers to call and addresses to write to, wherever on the page they stand."""
    text = seen.cues.page.text
    for found in chain(_first(_PHONE.finditer(text), _is_number), _first(_mails(text), bool)):
        yield Sign(SignId.SOCIAL, *found)


def _mails(text: str) -> Iterator[re.Match[str]]:
    """Yield addresses to write to, each looked for from its sign: every word could begin one."""
    done = 0
    for sign in islice(re.finditer("@", text), _MOST_LOOKED_AT):
        low, place, high = max(done, sign.start() - _LONGEST_NAME), sign.start(), sign.end() + _LONGEST_HOST
        found = _MAIL.search(text, low, high) if place >= done else None
        if found and found.start() <= place < found.end():
            yield found
            done = found.end()


def _first(matches: Iterable[re.Match[str]], holds: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yield where what was found first stands, at most so many different ones."""
    told: set[str] = set()
    for found in matches:
        if holds(found.group()) and len(told) < _MOST_MARKED and found.group() not in told:
            told.add(found.group())
            yield found.span()


def _is_number(written: str) -> bool:
    return _FEWEST_DIGITS <= sum(map(str.isdigit, written)) <= _MOST_DIGITS
