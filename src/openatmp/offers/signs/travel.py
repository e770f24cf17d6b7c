"""TRAVEL: the treatment is sold with a journey and a stay."""

from collections.abc import Iterator

from openatmp.offers.cues import Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

_DESPITE = Scope.CONDITIONAL


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where a hotel, a transfer or a stay comes with the therapy.

    Args:
        seen: everything that was seen on the page.
    """
    cues = (cue for cue in seen.said("travel", despite=_DESPITE) if seen.is_about_therapy(cue))
    yield from marked(SignId.TRAVEL, seen.cues, cues)
