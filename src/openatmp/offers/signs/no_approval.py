"""W2: no approval is confirmed - said in words, or seen in that none is named."""

from collections.abc import Iterator

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs.marking import marked
from openatmp.offers.signs.seen import Seen, stands
from openatmp.offers.speaker.speaker import SpeakerKind

_DESPITE = Scope.CONDITIONAL
# "Elsewhere it is allowed" and "unlike a drug it needs no leave" are said of others, and to sell this.
_SAID_OF_OTHERS = frozenset({"elsewhere", "not-needed"})
# Own plasma is blood, and a word such as "regenerative" names no product: neither calls for an authorisation.
_NO_MEDICINE_BY_ITSELF = frozenset({"plasma", "general"})
_SUPPLIERS = frozenset({SpeakerKind.PROVIDER, SpeakerKind.BROKER})
# Hospitals advertise such treatments too (EMA/CAT/94295/2020). Most of their pages on stem cells are about a
# standard transplant, which needs no authorisation as a medicine.
_MAY_SUPPLY = frozenset({SpeakerKind.UNKNOWN, SpeakerKind.HOSPITAL})
_OFFERING = ("provider-voice", "to-the-patient", "contact", "broker", "price")


def find(seen: Seen) -> Iterator[Sign]:
    """Yield where the page says that no approval is held or needed; else say that it names none.

    A licence to manufacture, an accreditation or the leave of an ethics committee is no approval, so neither
    silences the sign; only an authorised product or the number of a trial that a register knows does.

    Args:
        seen: everything that was seen on the page.

    Source: the Agency's page on advanced therapies, second warning sign.
    """
    said = (cue for cue in seen.said("no-approval", despite=_DESPITE | Scope.OF_RIVALS) if _counts(seen, cue))
    found = tuple(marked(SignId.W2, seen.cues, said))
    yield from found or _from_absence(seen)


def _counts(seen: Seen, cue: Cue) -> bool:
    is_of_this = stands(cue, _DESPITE) or cue.kind in _SAID_OF_OTHERS
    return is_of_this and seen.is_about_therapy(cue)


def _from_absence(seen: Seen) -> Iterator[Sign]:
    therapy = next((it for it in seen.offered.therapies if it.what not in _NO_MEDICINE_BY_ITSELF), None)
    if therapy is not None and _is_offered(seen) and not _is_confirmed(seen):
        # What only the title names has no place in the text: the sign stands at its beginning.
        place = max(0, therapy.start)
        yield Sign(SignId.W2, place, place, inferred=True)


def _is_offered(seen: Seen) -> bool:
    if seen.speaker.kind is SpeakerKind.HOSPITAL and seen.cues.by_family.get("transplant"):
        return False
    if seen.speaker.kind in _MAY_SUPPLY:
        return any(True for _ in seen.said(*_OFFERING, despite=_DESPITE))
    return seen.speaker.kind in _SUPPLIERS


def _is_confirmed(seen: Seen) -> bool:
    return any(it.is_authorised for it in seen.products) or any(it.is_found for it in seen.trials)
