"""What one sentence says: the phrases found in it, and how each is said."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from openatmp.offers.cues import Scope
from openatmp.offers.lexicon.families import SCOPE
from openatmp.offers.lexicon.index import Index
from openatmp.offers.lexicon.matching import Match, matches_in
from openatmp.offers.lexicon.scoping import Sayings, is_question
from openatmp.offers.lexicon.words import Words, words_of


class Said(NamedTuple):
    """Something that a sentence says.

    Args:
        family: its family.
        kind: its kind.
        start: number of the first character in the sentence.
        end: number of the character after the last.
        scope: how it is said, as far as the sentence tells.
    """

    family: str
    kind: str
    start: int
    end: int
    scope: Scope


class Told(NamedTuple):
    """A sentence, read.

    Args:
        words: how many words it has.
        said: what it says, in order.
    """

    words: int
    said: tuple[Said, ...]


def told_in(text: str, index: Index) -> Told:
    """Read a sentence.

    Args:
        text: the sentence.
        index: what is looked for.
    """
    words = words_of(text)
    matches = matches_in(index.known(words.forms))
    return Told(len(words), tuple(_said(text, words, matches)) if matches else ())


def _said(text: str, words: Words, matches: Sequence[Match]) -> Iterator[Said]:
    plain = Scope.ASKED if is_question(text) else Scope.NONE
    sayings = Sayings(text, words, matches) if _turn(matches) else None
    for match in matches:
        family, kind = match.label
        if family != SCOPE:
            start, end = words.starts[match.first], words.end(match.last - 1)
            yield Said(family, kind, start, end, sayings.scope(match) if sayings else plain)


def _turn(matches: Iterable[Match]) -> bool:
    """Whether some of these are words that turn others."""
    return any(match.label[0] == SCOPE for match in matches)
