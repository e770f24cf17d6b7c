"""SOCIAL: sold through telephone, form, messenger or video."""

from collections.abc import Iterable, Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon.folding import folded
from openatmp.offers.page import Zone
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen, stands

# "If you have questions, write to us" sells by condition and question.
_DESPITE = Scope.CONDITIONAL | Scope.ASKED
# Buttons to call or write stand in the head and foot of a page, for whoever reads it. A menu only leads on.
_ZONES_FOR_ONE = frozenset({Zone.HEADER, Zone.FOOTER, Zone.ASIDE})


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the reader is to call, write, watch or sign up; of the head and foot of a page one place.

    Args:
        seen: everything that was seen on the page.
    """
    if not seen.offered.therapies:
        return
    said = seen.said("social", "contact", despite=_DESPITE)
    yield from marked(SignId.SOCIAL, seen.cues, _first_of_each(seen, said) or _in_furniture(seen))


def _first_of_each(seen: Seen, cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return each way of selling where it first stands: a button below every paragraph tells nothing new."""
    first: dict[str, Cue] = {}
    for cue in cues:
        first.setdefault(folded(seen.cues.quote(cue)), cue)
    return tuple(first.values())


def _in_furniture(seen: Seen) -> tuple[Cue, ...]:
    cues = seen.cues.of("social", "contact")
    return tuple(cue for cue in cues if stands(cue, _DESPITE) and seen.zone(cue) in _ZONES_FOR_ONE)[:1]
