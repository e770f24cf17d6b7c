"""W1: sold as experimental, outside a trial that a register knows."""

from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

# "Might be the treatment of the future" sells the new as well as "is" does.
_DESPITE = Scope.CONDITIONAL
# How many sentences away the number of a trial still speaks of what is said.
_NEAR_TRIAL = 3


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the treatment is called experimental or new, or research on it is said to be under way.

    Args:
        seen: everything that was seen on the page.

    Source: the Agency's page on advanced therapies, first warning sign.
    """
    cues = (cue for cue in seen.said("experimental", despite=_DESPITE) if _counts(seen, cue))
    yield from marked(SignId.W1, seen.cues, cues)


def _counts(seen: Seen, cue: Cue) -> bool:
    # A new scanner is no new therapy, so what is called new must stand beside one.
    within = 2 if cue.kind == "new" else 4
    return (
        seen.is_about_therapy(cue, within)
        and not _is_of_tool(seen, cue)
        and not _is_in_known_trial(seen, cue)
    )


def _is_of_tool(seen: Seen, cue: Cue) -> bool:
    """Whether the words praise a device: "the most modern equipment" borrows trust, and is another sign."""
    beside = seen.cues.by_sentence[cue.sentence]
    return any(it.kind == "technology" and it.start < cue.end and cue.start < it.end for it in beside)


def _is_in_known_trial(seen: Seen, cue: Cue) -> bool:
    first = seen.cues.sentences[max(0, cue.sentence - _NEAR_TRIAL)].start
    last = seen.cues.sentences[min(len(seen.cues.sentences) - 1, cue.sentence + _NEAR_TRIAL)].end
    return any(trial.is_found and first <= trial.start < last for trial in seen.trials)
