"""SAFE: the treatment is said to have no risks, or hardly any."""

from collections.abc import Iterator

from openatmp.offers.cues import Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

_DESPITE = Scope.CONDITIONAL


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the therapy is said to be harmless; the phrases hold the "no" of "no side effects".

    Args:
        seen: everything that was seen on the page.
    """
    cues = (cue for cue in seen.said("safety", despite=_DESPITE) if seen.is_about_therapy(cue))
    yield from marked(SignId.SAFE, seen.cues, cues)
