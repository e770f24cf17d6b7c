"""What each answer of a report is called, in English; other languages put their own sentence in its place."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from openatmp.offers.reporting.report import Age, Channel, Happened, Vulnerable, Whose

# Turns an English sentence into that of the reader's language; the catalogues are not ours.
Say = Callable[[str], str]

HAPPENED: Mapping[Happened, str] = MappingProxyType(
    {
        Happened.OFFERED: "It was offered or advertised",
        Happened.PAID: "Money was paid or promised",
        Happened.TREATED: "Somebody was treated",
        Happened.HARMED: "Somebody's health suffered",
    }
)
WHOSE: Mapping[Whose, str] = MappingProxyType(
    {
        Whose.MYSELF: "Me",
        Whose.RELATIVE: "Somebody in my family",
        Whose.SOMEBODY_ELSE: "Somebody else",
        Whose.WORK: "Patients where I work or worked",
        Whose.NOBODY: "Nobody I know: I only saw the offer",
    }
)
AGES: Mapping[Age, str] = MappingProxyType(
    {
        Age.NOT_SAID: "I do not know, or would rather not say",
        Age.CHILD: "0 to 11 years",
        Age.YOUNG: "12 to 17 years",
        Age.ADULT: "18 to 64 years",
        Age.OLDER: "65 years or more",
    }
)
VULNERABLE: Mapping[Vulnerable, str] = MappingProxyType(
    {
        Vulnerable.ILL: "Seriously ill",
        Vulnerable.DISABLED: "Living with a disability",
        Vulnerable.PREGNANT: "Pregnant",
        Vulnerable.CANNOT_DECIDE: "Not able to decide alone",
    }
)
CHANNELS: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.NOT_SAID: "I do not know",
        Channel.WEBSITE: "On a website",
        Channel.NETWORK: "On a social network",
        Channel.VIDEO: "In a video",
        Channel.MESSAGE: "In a message or an e-mail",
        Channel.CALL: "By telephone",
        Channel.PERSON: "In person, at a doctor's or in a clinic",
        Channel.EVENT: "At a talk, a fair or an event",
        Channel.PRINT: "In a leaflet, a newspaper or a poster",
        Channel.BROADCAST: "On radio or television",
        Channel.OTHER: "In another way",
    }
)


def every_word() -> tuple[str, ...]:
    """Return all of these words once, so that a test can see whether a catalogue has them."""
    tables = (HAPPENED, WHOSE, AGES, VULNERABLE, CHANNELS)
    return tuple(dict.fromkeys(words for table in tables for words in table.values()))
