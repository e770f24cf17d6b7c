"""W1: sold as experimental, outside a trial that a register knows."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from openatmp.offers.clauses import clause_of
from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen

# "Might be the treatment of the future" sells the new as well as "is" does.
_DESPITE = Scope.CONDITIONAL
# Words of another sign too: "the most modern equipment" borrows trust, "not a cure, but" works on hope.
_OTHER_SIGNS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "new": ("token",),
    "own-way": ("token",),
    "open": ("no-approval", "hope"),
})  # fmt: skip
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
    is_other = seen.shares_words(cue, *_OTHER_SIGNS[cue.kind]) or _is_other_in_clause(seen, cue)
    return seen.is_about_therapy(cue, within) and not is_other and not _is_in_known_trial(seen, cue)


def _is_other_in_clause(seen: Seen, cue: Cue) -> bool:
    """Whether the clause says something plainer than that the therapy is new.

    What leans on the experience of the house is a claim; what is experimental elsewhere tells of approval.
    """
    start, end = clause_of(seen.cues, cue)
    plainer = {"own-way": "benefit", "open": "no-approval"}.get(cue.kind)
    beside = seen.cues.by_sentence[cue.sentence]
    return any(it.family == plainer and start <= it.start < end for it in beside)


def _is_in_known_trial(seen: Seen, cue: Cue) -> bool:
    first = seen.cues.sentences[max(0, cue.sentence - _NEAR_TRIAL)].start
    last = seen.cues.sentences[min(len(seen.cues.sentences) - 1, cue.sentence + _NEAR_TRIAL)].end
    return any(trial.is_found and first <= trial.start < last for trial in seen.trials)
