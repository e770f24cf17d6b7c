"""What the register's own words are called on a page."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from openatmp.register import Field, Medicine

CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "GTMP": "Gene therapy",
        "sCTMP": "Somatic cell therapy",
        "TEP": "Tissue engineered product",
        "combined": "Combined with a device",
        "unknown": "Class not known",
    }
)
_DECIDED = (Field.AUTHORISATION, Field.REFUSAL, Field.APPLICATION_WITHDRAWAL)
_ENDED = (Field.SUSPENSION, Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION)


def class_words(medicine: Medicine) -> str:
    """Return the class of a medicine as a reader reads it."""
    words = CLASSES.get(medicine.category, CLASSES["unknown"])
    return f"{words}, combined" if medicine.combined else words


def decided_on(medicine: Medicine, on: date) -> date | None:
    """Return the day on which it was authorised or refused, or its application withdrawn, if that is known.

    Args:
        medicine: the medicine.
        on: the day up to which its life is looked at.
    """
    known = (event for field in _DECIDED for event in medicine.events if event.field is field)
    return next((event.day for event in known if event.known_by <= on), None)


def ended_on(medicine: Medicine, on: date) -> date | None:
    """Return the day on which its authorisation ended or was suspended; None when not so or not known.

    Args:
        medicine: the medicine.
        on: the day up to which its life is looked at.
    """
    if not medicine.status(on).was_authorised:
        return None
    known = (event for event in reversed(medicine.events) if event.known_by <= on and event.field in _ENDED)
    return next((event.day for event in known), None)


def capitalised(words: str) -> str:
    """Return words with a capital first letter, the rest as it is."""
    return words[:1].upper() + words[1:]
