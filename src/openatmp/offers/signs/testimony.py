"""TESTI: patients' stories, or their numbers, are told as proof."""

from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen
from openatmp.offers.speaker.speaker import SpeakerKind

# A story is somebody else's words; a provider that prints it makes it its own.
_DESPITE = Scope.CONDITIONAL | Scope.QUOTED | Scope.REPORTED
# These quote patients to report on them, not to win others.
_REPORTING = frozenset({SpeakerKind.NEWS, SpeakerKind.AUTHORITY, SpeakerKind.SCHOLAR})


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where patients' stories are told or pointed to.

    Args:
        seen: everything that was seen on the page.
    """
    if seen.speaker.kind in _REPORTING:
        return
    cues = [cue for cue in seen.said("testimony", despite=_DESPITE) if seen.is_about_therapy(cue)]
    yield from marked(SignId.TESTI, seen.cues, [*cues, *_printed_stories(seen)])


def _printed_stories(seen: Seen) -> Iterator[Cue]:
    """Yield what patients say of the effect in a quotation set apart, the first words of each."""
    told: set[int] = set()
    for cue in seen.said("patient-voice", "benefit", despite=_DESPITE):
        if seen.zone(cue) is Zone.QUOTE and cue.sentence not in told and seen.is_about_therapy(cue):
            told.add(cue.sentence)
            yield cue
