"""W3: something is said to work, and what is said stands on nothing that the page shows."""

from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen
from openatmp.offers.signs.strength import strongest

# "May improve" and "can help" are how such claims are made.
_DESPITE = Scope.CONDITIONAL
# What patients say that it did for them, a provider prints to be believed.
_DESPITE_OF_PATIENTS = Scope.CONDITIONAL | Scope.QUOTED
# Hope by sparing another treatment says as well that this one works.
_CLAIMS_TOO = "instead"


def find(seen: Seen) -> Iterator[Sign]:
    """Yield the claims that a therapy on the page works.

    Args:
        seen: everything that was seen on the page.

    Source: the Agency's page on advanced therapies, third warning sign.
    """
    despite = _DESPITE if seen.only_reports else _DESPITE_OF_PATIENTS
    cues = [cue for cue in seen.said("benefit", despite=despite) if _counts(seen, cue)]
    yield from strongest(seen.cues, marked(SignId.W3, seen.cues, cues), cues)


def _counts(seen: Seen, cue: Cue) -> bool:
    # "Half of what it costs at home" is a figure too, and one of the price.
    if seen.shares_words(cue, "price"):
        return False
    is_other = _only_works_on_hope(seen, cue) or _is_of_authorised(seen, cue)
    return seen.is_about_therapy(cue) and not is_other


def _only_works_on_hope(seen: Seen, cue: Cue) -> bool:
    """Whether the words of a claim work on hope: "there is no cure" claims nothing, "avoids surgery" does."""
    beside = (
        it for it in seen.cues.by_sentence[cue.sentence] if it.family == "hope" and it.kind != _CLAIMS_TOO
    )
    return any(it.start < cue.end and cue.start < it.end for it in beside)


def _is_of_authorised(seen: Seen, cue: Cue) -> bool:
    """Whether the sentence speaks of a product that was shown to work when it was authorised."""
    sentence = seen.cues.sentences[cue.sentence]
    return any(it.is_authorised and sentence.start <= it.start < sentence.end for it in seen.products)
