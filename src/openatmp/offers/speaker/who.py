"""Who speaks: all evidence is gathered, and whoever has most of it is named, if that is enough."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from openatmp.offers.cues import Cue, Cues
from openatmp.offers.focus import ANY, NOT_DENIED, Tally, Where, fill, tally_of
from openatmp.offers.page import Structure
from openatmp.offers.speaker.address import Address, address_of
from openatmp.offers.speaker.clue import Clue, Pattern, clues, gives_way, limits, plain
from openatmp.offers.speaker.speaker import Evidence, Speaker, SpeakerKind

_FRONT = "<front>"
_LEAST = 0.02  # less than this is chance


def speaker_of(cues: Cues, tally: Tally | None = None) -> Speaker:
    """Tell who speaks on a page.

    Args:
        cues: what the lexicons found on it.
        tally: the same counted, if somebody has counted them already.

    Returns:
        Who has most evidence, with all of it; unknown when nobody has enough.
    """
    found = [
        *_from_markup(cues.page.structure),
        *_from_address(cues.page.address),
        *_from_words(cues, tally or tally_of(cues)),
    ]
    evidence = tuple(sorted(found, key=lambda one: (-one.weight, one.what)))
    kind, share = _most(evidence)
    return Speaker(kind, evidence, share)


def _most(evidence: Iterable[Evidence]) -> tuple[SpeakerKind, float]:
    enough, clear = limits()
    sums: defaultdict[SpeakerKind, float] = defaultdict(float)
    for one in evidence:
        sums[one.kind] += one.weight
    if not sums:
        return SpeakerKind.UNKNOWN, 0.0
    whole = sum(sums.values())
    looks = max(sums, key=lambda kind: (sums[kind], kind))
    if sums[looks] < enough or sums[looks] / whole < clear:
        return SpeakerKind.UNKNOWN, sums[looks] / whole
    others = gives_way().get(looks, {}).items()
    kind = next((one for one, least in others if sums[one] >= max(enough, least * whole)), looks)
    return kind, sums[kind] / whole


# ------------------------------------------------------------------------------------------------ markup


def _from_markup(structure: Structure) -> Iterator[Evidence]:
    kinds = {kind.casefold().rsplit("/", 1)[-1] for kind in structure.kinds}
    asks = {plain(part) for field in structure.fields for part in field.replace("-", "_").split("_")}
    for clue in clues():
        holds = bool(clue.holds) and bool(getattr(structure, clue.holds))
        if holds or clue.kinds & kinds or clue.asks & asks:
            yield Evidence(clue.kind, clue.what, clue.weight)


# ----------------------------------------------------------------------------------------------- address


def _from_address(address: str) -> Iterator[Evidence]:
    read = address_of(address)
    for clue in clues():
        if _is_in(clue, read):
            yield Evidence(clue.kind, clue.what, clue.weight)


def _is_in(clue: Clue, address: Address) -> bool:
    path = (_FRONT,) if address.is_front else address.path
    looks = ((clue.host, address.host), (clue.suffix, (address.suffix,)), (clue.path, path))
    return any(_fits(look, words) for look, words in looks)


def _fits(look: Pattern | None, words: Iterable[str]) -> bool:
    return look is not None and any(look.fullmatch(plain(word)) for word in words)


# ------------------------------------------------------------------------------------------------- words


def _from_words(cues: Cues, tally: Tally) -> Iterator[Evidence]:
    for clue in clues():
        if clue.families:
            yield from _of_families(clue, tally, cues)


def _of_families(clue: Clue, tally: Tally, cues: Cues) -> Iterator[Evidence]:
    count = tally.count(clue.families, kinds=clue.only, where=clue.where, manners=NOT_DENIED)
    dense = fill(count, tally.size(clue.where))
    if dense < _LEAST:
        return
    first = _first(clue, cues)
    spot = (first.start, first.end) if first else (-1, -1)
    yield Evidence(clue.kind, clue.what, round(clue.weight * dense, 3), *spot)


def _first(clue: Clue, cues: Cues) -> Cue | None:
    """The first of its cues in the text, to be shown."""
    if Where.TITLE in clue.where:
        return None
    firsts = (next(_shown(clue, family, cues), None) for family in clue.families)
    return min((cue for cue in firsts if cue), key=lambda cue: cue.start, default=None)


def _shown(clue: Clue, family: str, cues: Cues) -> Iterator[Cue]:
    furniture = Where.FURNITURE in clue.where
    return (
        cue
        for cue in cues.of(family)
        if (ANY in clue.only or cue.kind in clue.only)
        and cues.sentences[cue.sentence].zone.is_furniture is furniture
    )
