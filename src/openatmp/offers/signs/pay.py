"""PAY: patients pay to take part in a study, or before anything was done."""

from collections.abc import Iterator

from openatmp.offers.cues import Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

_DESPITE = Scope.CONDITIONAL


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where taking part has to be paid for.

    Args:
        seen: everything that was seen on the page.
    """
    cues = (cue for cue in seen.said("pay-to-join", despite=_DESPITE) if seen.is_about_therapy(cue))
    yield from marked(SignId.PAY, seen.cues, cues)
