"""OWN: the cells are said to be the patient's own, so safe or outside the rules."""

from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

_DESPITE = Scope.CONDITIONAL


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the page says that the cells come from the patient.

    Args:
        seen: everything that was seen on the page.
    """
    cues = (cue for cue in seen.said("own-cells", despite=_DESPITE) if _counts(seen, cue))
    yield from marked(SignId.OWN, seen.cues, cues)


def _counts(seen: Seen, cue: Cue) -> bool:
    # Own cord blood that is only stored is no treatment.
    return seen.is_about_therapy(cue) and not seen.has(cue.sentence, "banking", "veterinary")
