"""The words in which the register speaks: events, statuses, days and lengths of time."""

from calendar import month_abbr, month_name
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from openatmp.basis.saying import SaidDay, sentence
from openatmp.register.fields import Field
from openatmp.register.life import NEGATIVE, Event, Status

CONDITIONAL, EXCEPTIONAL = "conditional", "exceptional"

_EVENTS: Mapping[Field, str] = MappingProxyType(
    {
        Field.SUBMISSION: sentence("Application received"),
        Field.VALIDATION: sentence("Evaluation began"),
        Field.ACCELERATED_AGREED: sentence("Faster evaluation agreed"),
        Field.ACCELERATED_REVERTED: sentence("Faster evaluation given up"),
        Field.OPINION: sentence("Positive opinion"),
        Field.REVISED_OPINION: sentence("Opinion revised"),
        Field.APPLICATION_WITHDRAWAL: sentence("Application withdrawn"),
        Field.AUTHORISATION: sentence("Authorised"),
        Field.REFUSAL: sentence("Refused"),
        Field.CONVERSION: sentence("Conditions met"),
        Field.RENEWAL: sentence("Renewed"),
        Field.TRANSFER: sentence("Passed to another holder"),
        Field.SUSPENSION: sentence("Suspended"),
        Field.SUSPENSION_LIFTED: sentence("Suspension lifted"),
        Field.WITHDRAWAL: sentence("Authorisation withdrawn"),
        Field.EXPIRY: sentence("Authorisation expired"),
        Field.REVOCATION: sentence("Authorisation revoked"),
    }
)
_OF_A_KIND: Mapping[tuple[Field, str], str] = MappingProxyType(
    {
        (Field.OPINION, NEGATIVE): sentence("Negative opinion"),
        (Field.REVISED_OPINION, NEGATIVE): sentence("Opinion revised: negative"),
        (Field.AUTHORISATION, CONDITIONAL): sentence("Authorised with conditions"),
        (Field.AUTHORISATION, EXCEPTIONAL): sentence("Authorised (exceptional)"),
    }
)
_MEANINGS: Mapping[Field, str] = MappingProxyType(
    {
        Field.SUBMISSION: "The application reached the European Medicines Agency.",
        Field.VALIDATION: "The Agency found the application complete and began to evaluate it.",
        Field.ACCELERATED_AGREED: "The Agency agreed to a shorter timetable.",
        Field.ACCELERATED_REVERTED: "The Agency went back to the usual timetable.",
        Field.OPINION: "The Agency recommended to authorise it.",
        Field.REVISED_OPINION: "The Agency adopted its opinion anew.",
        Field.APPLICATION_WITHDRAWAL: "The company took its application back; there was no authorisation.",
        Field.AUTHORISATION: "The European Commission authorised it for the whole European Union.",
        Field.REFUSAL: "The European Commission refused to authorise it.",
        Field.CONVERSION: "The conditions were met; the authorisation became a standard one.",
        Field.RENEWAL: "The authorisation was renewed.",
        Field.TRANSFER: "The authorisation passed to another holder.",
        Field.SUSPENSION: "The authorisation was suspended; it rests until this is lifted.",
        Field.SUSPENSION_LIFTED: "The suspension was lifted.",
        Field.WITHDRAWAL: "The authorisation was withdrawn.",
        Field.EXPIRY: "The authorisation came to its end.",
        Field.REVOCATION: "The European Commission revoked the authorisation.",
    }
)
_MEANINGS_OF_A_KIND: Mapping[tuple[Field, str], str] = MappingProxyType(
    {
        (Field.OPINION, NEGATIVE): "The Agency recommended not to authorise it.",
        (
            Field.REVISED_OPINION,
            NEGATIVE,
        ): "The Agency looked at it again and recommended not to authorise it.",
    }
)
STATUS_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        Status.UNKNOWN: "Not known",
        Status.UNDER_EVALUATION: "Under evaluation",
        Status.POSITIVE_OPINION: "Positive opinion, no decision yet",
        Status.NEGATIVE_OPINION: "Negative opinion",
        Status.AUTHORISED: "Authorised",
        Status.SUSPENDED: "Suspended",
        Status.WITHDRAWN: "No longer authorised",
        Status.EXPIRED: "No longer authorised",
        Status.REVOKED: "No longer authorised",
        Status.REFUSED: "Refused",
        Status.APPLICATION_WITHDRAWN: "Application withdrawn",
    }
)


def event_words(event: Event) -> str:
    """Name an event in a few words.

    Args:
        event: the event.
    """
    return _OF_A_KIND.get((event.field, event.value)) or _EVENTS[event.field]


def event_meaning(event: Event) -> str:
    """Say in one sentence what an event means.

    Args:
        event: the event.
    """
    return _MEANINGS_OF_A_KIND.get((event.field, event.value)) or _MEANINGS[event.field]


def event_day(event: Event) -> str:
    """Say when an event happened, or by when it had, where no source tells the day."""
    return day_words(event.day) if event.day else f"by {day_words(event.known_by)}"


def day_words(day: date) -> str:
    """Write a day as people read it: ``23 August 2018``."""
    return SaidDay(f"{day.day} {month_name[day.month]} {day.year}", day)


def short_day(event: Event) -> str:
    """Say when an event happened where there is little room: ``23 Aug 2018``."""
    day = f"{event.known_by.day} {month_abbr[event.known_by.month]} {event.known_by.year}"
    return day if event.day else f"by {day}"


def length_words(first: date, last: date) -> str:
    """Say how much time lies between two days, as roughly as people do.

    Args:
        first: the earlier day.
        last: the later day.

    Returns:
        ``8 years``, ``1 year 3 months`` below three years, ``5 months``, ``12 days``, ``the same day``.
    """
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    years, rest = divmod(months, 12)
    if years >= 3 or (years and not rest):
        return _counted(years, "year")
    if years:
        return f"{_counted(years, 'year')} {_counted(rest, 'month')}"
    if months >= 2:
        return _counted(months, "month")
    return _counted((last - first).days, "day") if last > first else "the same day"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
