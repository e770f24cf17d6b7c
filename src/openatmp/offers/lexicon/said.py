"""What sentences say: the phrases found in them, and how each is said."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from openatmp.offers.lexicon.families import SCOPE
from openatmp.offers.lexicon.index import Index
from openatmp.offers.lexicon.matching import Match, matches_in
from openatmp.offers.lexicon.scoping import ASKED, Sayings, is_question
from openatmp.offers.lexicon.words import Part, Words, parts_of, words_of_each

# Family, kind, number of the first character in the sentence and of the one after the last, and how it is
# said, as the number of a scope: a page says hundreds of things, and nothing is quicker made than a tuple.
Said = tuple[str, str, int, int, int]


class Told(NamedTuple):
    """A sentence, read.

    Args:
        words: how many words it has.
        said: what it says, in order.
    """

    words: int
    said: Sequence[Said]


_NOTHING: Sequence[Said] = ()
# A page has hundreds, and this is how they are made most quickly.
_told = partial(tuple.__new__, Told)


def told_in(texts: Sequence[str], index: Index) -> Iterator[Told]:
    """Read sentences, which are taken apart and looked through together: that takes half the time.

    Args:
        texts: the sentences.
        index: what is looked for.
    """
    words = words_of_each(texts)
    matches = matches_in(index.known(words.forms))
    done = 0
    for part in parts_of(texts, words):
        upto = done
        while upto < len(matches) and matches[upto][0] < part.last:
            upto += 1
        said = _said(part, words, matches[done:upto]) if upto > done else _NOTHING
        yield _told((part.last - part.first, said))
        done = upto


def _said(part: Part, words: Words, matches: Sequence[Match]) -> Sequence[Said]:
    """Return what a sentence says.

    Args:
        part: the sentence.
        words: the words of all sentences.
        matches: the phrases found in it.
    """
    turning = [match for match in matches if match[2][0] == SCOPE]
    # Words that turn others say nothing where there is nothing to turn.
    if len(turning) == len(matches):
        return _NOTHING
    sayings = Sayings(part, words, matches, turning) if turning else None
    scope = ASKED if not sayings and is_question(part.text) else 0
    starts, forms, place = words.starts, words.forms, part.start
    return [
        (
            family,
            kind,
            starts[match[0]] - place,
            starts[match[1] - 1] + len(forms[match[1] - 1]) - place,
            sayings.scope(match) if sayings else scope,
        )
        for match in matches
        for family, kind in (match[2],)
        if family != SCOPE
    ]
