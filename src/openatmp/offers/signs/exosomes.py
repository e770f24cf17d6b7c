"""EXO: exosomes, or what else cells give off, are offered."""

from collections.abc import Iterator

from openatmp.offers.cues import Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

_DESPITE = Scope.CONDITIONAL


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where exosomes are first named; to mark the word again on every line would tell nothing new.

    Args:
        seen: everything that was seen on the page.
    """
    named = (cue for cue in seen.said("therapy", despite=_DESPITE) if cue.kind == "exosomes")
    first = next((cue for cue in named if not seen.has(cue.sentence, "refusal")), None)
    yield from marked(SignId.EXO, seen.cues, () if first is None else (first,))
