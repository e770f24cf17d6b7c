"""EXO: exosomes, or what else cells give off, are offered."""

from bisect import bisect_right
from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

# "What are exosomes?" is asked on the pages of those who sell them.
_DESPITE = Scope.CONDITIONAL | Scope.ASKED


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where each paragraph first names exosomes; to mark the word in every line would tell nothing new.

    Args:
        seen: everything that was seen on the page.
    """
    starts = [block.start for block in seen.cues.page.blocks]
    first: dict[int, Cue] = {}
    for cue in seen.said("therapy", despite=_DESPITE):
        if cue.kind == "exosomes" and not seen.has(cue.sentence, "refusal"):
            first.setdefault(bisect_right(starts, cue.start), cue)
    yield from marked(SignId.EXO, seen.cues, first.values())
