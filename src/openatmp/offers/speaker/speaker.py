"""Who speaks on a page, and what says so."""

from dataclasses import dataclass
from enum import StrEnum


class SpeakerKind(StrEnum):
    """Who may speak on a page."""

    PROVIDER = "provider"
    BROKER = "broker"
    NEWS = "news"
    AUTHORITY = "authority"
    SCHOLAR = "scholar"
    HOSPITAL = "hospital"
    PATIENT = "patient"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that tells who speaks.

    Args:
        kind: for whom it speaks.
        what: what it is, as a key of ``data/speakers.yaml``: ``phone-link``, ``byline``.
        weight: how much it says, above 0.
        start: number of the first character in the text, or -1 when it stands in markup, title or address.
        end: number of the character after the last, or -1.
    """

    kind: SpeakerKind
    what: str
    weight: float
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks on a page.

    Args:
        kind: who has most evidence; unknown when nobody has enough.
        evidence: all of it, the weightiest first.
        share: how much of all evidence is for the kind, from 0 to 1.
    """

    kind: SpeakerKind = SpeakerKind.UNKNOWN
    evidence: tuple[Evidence, ...] = ()
    share: float = 0.0
