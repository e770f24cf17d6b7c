"""HOPE: no other way is said to be left, or fear and hope are worked on."""

from collections.abc import Iterator

from openatmp.offers.cues import Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

# "Were you told that nothing can be done?" works on hope by asking, and by what others said; so do the
# stories of patients.
_DESPITE = Scope.CONDITIONAL | Scope.ASKED | Scope.REPORTED | Scope.QUOTED


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the therapy is sold as the way that is left.

    Args:
        seen: everything that was seen on the page.
    """
    cues = (cue for cue in seen.said("hope", despite=_DESPITE) if seen.is_about_therapy(cue))
    yield from marked(SignId.HOPE, seen.cues, cues)
