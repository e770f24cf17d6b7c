"""PRICE: what the treatment costs, or how much is saved by it."""

from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

_DESPITE = Scope.CONDITIONAL
# A price of shares, of a market or of a study is none of the treatment.
_OTHER_PRICES = ("business", "shop", "banking", "citation", "other-care")


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the page speaks of the price of the therapy.

    Args:
        seen: everything that was seen on the page.
    """
    cues = (cue for cue in seen.said("price", despite=_DESPITE) if _counts(seen, cue))
    yield from marked(SignId.PRICE, seen.cues, cues)


def _counts(seen: Seen, cue: Cue) -> bool:
    return seen.is_about_therapy(cue) and not seen.has(cue.sentence, *_OTHER_PRICES)
