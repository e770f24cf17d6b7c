"""Which of several marks in one paragraph stay: where every line is marked, a reader sees nothing."""

from bisect import bisect_left, bisect_right
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
        by_block.setdefault(block, []).append((_strength(cues, sign, chosen), sign))
    share = _share(cues)
    for weighed in by_block.values():
        enough = share * max(strength for strength, _ in weighed)
        yield from (sign for strength, sign in weighed if strength >= enough)


def _share(cues: Cues) -> float:
    """Return which share of the strongest is enough: a few sentences say the same several times."""
    return table()["share" if len(cues.sentences) < table()["long"] else "share_of_long"]


def _strength(cues: Cues, sign: Sign, chosen: Sequence[Cue]) -> float:
    """Return how much a sign says: its strongest claim, and a little for all else."""
    weighed = [_weight(cue) for cue in _within(sign, chosen)]
    of_therapy = any(True for _ in _within(sign, cues.by_family.get("therapy", ())))
    return max(weighed) + table()["another"] * (len(weighed) - 1) + table()["named"] * of_therapy


def _within(sign: Sign, chosen: Sequence[Cue]) -> Sequence[Cue]:
    first = bisect_left(chosen, sign.start, key=lambda cue: cue.start)
    last = bisect_left(chosen, sign.end, key=lambda cue: cue.start)
    return chosen[first:last]


def _weight(cue: Cue) -> float:
    weight = weights()[cue.kind]
    return weight - table()["hedged"] if cue.scope & Scope.CONDITIONAL else weight


@cache
def weights() -> Mapping[str, float]:
    """Return how much a claim of each kind says."""
    told: Mapping[str, float] = data_file("signs.yaml")["strength"]["weights"]
    return told


@cache
def table() -> Mapping[str, float]:
    """Return what else counts: another claim, a therapy that is named, a hedge; and which share is enough."""
    return {
        name: float(value) for name, value in data_file("signs.yaml")["strength"].items() if name != "weights"
    }
