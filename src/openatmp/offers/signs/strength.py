"""Which of several marks in one paragraph stay: where every line is marked, a reader sees nothing."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from openatmp.offers.cues import Cue, Cues, Scope
from openatmp.offers.data_files import data_file
from openatmp.offers.sign import Sign


def strongest(cues: Cues, signs: Iterable[Sign], chosen: Sequence[Cue]) -> Iterator[Sign]:
    """Yield of each paragraph the signs that say about as much as its strongest.

    Args:
        cues: all cues of the page.
        signs: signs of one kind, in the order of the text.
        chosen: the cues that they show.
    """
    by_block: dict[int, list[tuple[float, Sign]]] = {}
    starts = [block.start for block in cues.page.blocks]
    for sign in signs:
        block = bisect_right(starts, sign.start)
        by_block.setdefault(block, []).append((_strength(sign, chosen), sign))
    for weighed in by_block.values():
        enough = share() * max(strength for strength, _ in weighed)
        yield from (sign for strength, sign in weighed if strength >= enough)


def _strength(sign: Sign, chosen: Sequence[Cue]) -> float:
    """Return how much a sign says: the more, and the more outright, the stronger."""
    first = bisect_right(chosen, sign.start - 1, key=lambda cue: cue.start)
    last = bisect_right(chosen, sign.end - 1, key=lambda cue: cue.start)
    return sum(_weight(cue) for cue in chosen[first:last])


def _weight(cue: Cue) -> float:
    weight = weights()[cue.kind]
    return weight - hedged() if cue.scope & Scope.CONDITIONAL else weight


@cache
def weights() -> Mapping[str, float]:
    """Return how much a claim of each kind says."""
    table: Mapping[str, float] = data_file("signs.yaml")["strength"]["weights"]
    return table


@cache
def share() -> float:
    """Return how strong a mark must be beside the strongest of its paragraph."""
    return float(data_file("signs.yaml")["strength"]["share"])


@cache
def hedged() -> float:
    """Return how much less a claim says when it is hedged."""
    return float(data_file("signs.yaml")["strength"]["hedged"])
