"""A piece of evidence: what was handed in, looked at, cleaned, and hashed twice."""

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from openatmp.offers.reporting import HandedIn
from openatmp.web.reports.evidence.kinds import ENDINGS, MAIL, PDF, PICTURES, SAVED_PAGE, TEXT, kind_of
from openatmp.web.reports.evidence.pictures import made_anew
from openatmp.web.reports.evidence.refusals import Refused

MOST_FILES = 10
LARGEST_FILE = 8_000_000
LARGEST_TOGETHER = 10_000_000
# By this note the desk finds the text of the offer among what was handed in.
OFFER = "offer"

# What a reader is told of a piece; the words stand here so that catalogues find them.
NOTES = {
    OFFER: _("The text of the offer."),
    "made anew": _("Made anew: place, time and device that the camera wrote into it are gone."),
    "first picture": _("Only the first picture of a moving one is kept."),
    "as it came": _("Kept as it came. It may hold the name of its author; look before you send it."),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence as it is kept.

    Args:
        content: what is kept.
        kind: its media type.
        handed_in_sha256: hash of what was handed in.
        notes: what was done to it; keys of ``NOTES``.
    """

    content: bytes
    kind: str
    handed_in_sha256: str
    notes: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Hash of what is kept."""
        return hashlib.sha256(self.content).hexdigest()

    def named(self, number: int) -> HandedIn:
        """Return it as it is named in the text of a report; its own name may name a person.

        Args:
            number: its place among what is handed in.
        """
        name = f"evidence-{number}.{ENDINGS[self.kind]}"
        return HandedIn(name, self.kind, len(self.content), self.sha256)


def piece_of(content: bytes) -> Piece:
    """Look at a file, and clean it.

    Args:
        content: as it was handed in.

    Returns:
        The piece.

    Raises:
        Refused: it is not taken.
    """
    if len(content) > LARGEST_FILE:
        raise Refused(_("It is too large: at most 8 MB a file. Make it smaller, or send a part of it."))
    kind, digest = kind_of(content), hashlib.sha256(content).hexdigest()
    if kind not in PICTURES:
        return Piece(content, kind, digest, ("as it came",) if kind in {PDF, MAIL, SAVED_PAGE} else ())
    kept, kept_kind = made_anew(content, kind)
    notes = ("made anew", "first picture") if kept_kind != kind else ("made anew",)
    return Piece(kept, kept_kind, digest, notes)


def piece_of_offer(text: str) -> Piece:
    """Return the text of an offer as a piece.

    Args:
        text: as it was checked, or copied.
    """
    content = text.encode("utf-8")
    return Piece(content, TEXT, hashlib.sha256(content).hexdigest(), (OFFER,))
