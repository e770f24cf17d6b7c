"""TOKEN: what lends an air of science or officialdom, in thirteen kinds."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import NEAR, Seen, stands

KINDS = (
    "accreditation",
    "advisers",
    "registration",
    "ethics",
    "location",
    "membership",
    "outcome-registry",
    "patent",
    "publication",
    "rationale",
    "self-regulation",
    "technology",
    "endorsement",
)
_ENOUGH_TO_EXPLAIN = 2
_DESPITE = Scope.CONDITIONAL
# Words of these kinds are everyday ones, so they count only close to a therapy.
_WITHIN: Mapping[str, int] = MappingProxyType({
    "location": 1,
    "rationale": 2,
    "technology": 2,
    "publication": 4,
    "endorsement": 4,
})  # fmt: skip
# Seals stand in the foot of every page of a site, and are put there to be seen beside each therapy.
_SEALS = frozenset({"accreditation", "membership"})
_ZONES_OF_SEALS = frozenset({Zone.FOOTER, Zone.HEADER, Zone.ASIDE})


def find(seen: Seen) -> Iterator[Sign]:
    """Yield what lends an air of science, each with its kind.

    Args:
        seen: everything that was seen on the page.

    Source: Sipp et al. 2017, Science Translational Medicine, eaag0426, table 1.
    """
    cues = [cue for cue in seen.said("token", despite=_DESPITE) if _counts(seen, cue)]
    yield from marked(SignId.TOKEN, seen.cues, cues or _seals(seen), with_kind=True)


def _counts(seen: Seen, cue: Cue) -> bool:
    near = seen.is_about_therapy(cue, _WITHIN.get(cue.kind, NEAR))
    # "Proven to work" is the claim itself, and another sign.
    if not near or seen.shares_words(cue, "benefit"):
        return False
    return cue.kind != "rationale" or _is_explained(seen, cue)


def _is_explained(seen: Seen, cue: Cue) -> bool:
    """Whether a sentence explains at length: a single learned word stands in any text on the matter."""
    beside = seen.cues.by_sentence[cue.sentence]
    return sum(it.family == "token" and it.kind == "rationale" for it in beside) >= _ENOUGH_TO_EXPLAIN


def _seals(seen: Seen) -> Iterator[Cue]:
    if not seen.offered.therapies:
        return
    for cue in seen.cues.of("token"):
        if cue.kind in _SEALS and stands(cue, _DESPITE) and seen.zone(cue) in _ZONES_OF_SEALS:
            yield cue
