"""PRICE: what the treatment costs, or how much is saved by it."""

import re
from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

_DESPITE = Scope.CONDITIONAL
# A price of shares, of a market or of a study is none of the treatment.
_OTHER_PRICES = ("business", "shop", "banking", "citation", "other-care")
# A heading or a column of so many words names the matter and says nothing of it.
_FEWEST_WORDS = 3
_DIGIT = re.compile(r"\d")


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the page speaks of the price of the therapy.

    Args:
        seen: everything that was seen on the page.
    """
    cues = (cue for cue in seen.said("price", despite=_DESPITE) if _counts(seen, cue))
    yield from marked(SignId.PRICE, seen.cues, cues)


def _counts(seen: Seen, cue: Cue) -> bool:
    if seen.has(cue.sentence, *_OTHER_PRICES) or _is_bare(seen, cue):
        return False
    return seen.is_about_therapy(cue)


def _is_bare(seen: Seen, cue: Cue) -> bool:
    """Whether "Prices" is only a heading or a word among others, and nothing is said of them."""
    text, sentence = seen.cues.page.text, seen.cues.sentences[cue.sentence]
    if len(seen.cues.quote(cue).split()) > 1 or _DIGIT.search(text, sentence.start, sentence.end):
        return False
    return len(text[sentence.start : sentence.end].split()) <= _FEWEST_WORDS
