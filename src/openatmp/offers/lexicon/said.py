"""What one sentence says: the phrases found in it, and how each is said."""

from collections.abc import Iterator, Sequence
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
    turning = [match for match in matches if match.label[0] == SCOPE]
    # Words that turn others say nothing where there is nothing to turn.
    said = tuple(_said(text, words, matches, turning)) if len(turning) < len(matches) else ()
    return Told(len(words), said)


def _said(text: str, words: Words, matches: Sequence[Match], turning: Sequence[Match]) -> Iterator[Said]:
    sayings = Sayings(text, words, matches, turning) if turning else None
    plain = Scope.ASKED if not sayings and is_question(text) else Scope.NONE
    starts, forms = words.starts, words.forms
    for match in matches:
        first, last, (family, kind) = match
        if family != SCOPE:
            end = starts[last - 1] + len(forms[last - 1])
            yield Said(family, kind, starts[first], end, sayings.scope(match) if sayings else plain)
