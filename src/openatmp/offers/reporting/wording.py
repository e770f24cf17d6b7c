"""What each answer of a report is called, in English; other languages put their own sentence in its place."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from openatmp.basis.saying import sentence
from openatmp.offers.reporting.report import Age, Channel, Happened, Harm, Vulnerable, Whose

# Turns an English sentence into that of the reader's language; the catalogues are not ours.
Say = Callable[[str], str]

# A colon belongs to a language: French puts a blank before it.
_BEHIND_A_LABEL = sentence("{label}: {words}")
_ABOVE_LINES = sentence("{label}:")

HAPPENED: Mapping[Happened, str] = MappingProxyType(
    {
        Happened.OFFERED: sentence("It was offered or advertised"),
        Happened.PAID: sentence("Money was paid or promised"),
        Happened.TREATED: sentence("Somebody was treated"),
        Happened.HARMED: sentence("Somebody's health suffered"),
    }
)
WHOSE: Mapping[Whose, str] = MappingProxyType(
    {
        Whose.MYSELF: sentence("Me"),
        Whose.RELATIVE: sentence("Somebody in my family"),
        Whose.SOMEBODY_ELSE: sentence("Somebody else"),
        Whose.WORK: sentence("Patients where I work or worked"),
        Whose.NOBODY: sentence("Nobody I know: I only saw the offer"),
    }
)
AGES: Mapping[Age, str] = MappingProxyType(
    {
        Age.NOT_SAID: sentence("I do not know, or would rather not say"),
        Age.CHILD: sentence("0 to 11 years"),
        Age.YOUNG: sentence("12 to 17 years"),
        Age.ADULT: sentence("18 to 64 years"),
        Age.OLDER: sentence("65 years or more"),
    }
)
VULNERABLE: Mapping[Vulnerable, str] = MappingProxyType(
    {
        Vulnerable.ILL: sentence("Seriously ill"),
        Vulnerable.DISABLED: sentence("Living with a disability"),
        Vulnerable.PREGNANT: sentence("Pregnant"),
        Vulnerable.CANNOT_DECIDE: sentence("Not able to decide alone"),
    }
)
HARMS: Mapping[Harm, str] = MappingProxyType(
    {
        Harm.NOT_SAID: sentence("I cannot say"),
        Harm.OTHER: sentence("It passed, or is bearable"),
        Harm.SERIOUS: sentence("Serious: hospital, lasting damage, or danger to life"),
        Harm.DEATH: sentence("The person died"),
    }
)
CHANNELS: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.NOT_SAID: sentence("I do not know"),
        Channel.WEBSITE: sentence("On a website"),
        Channel.NETWORK: sentence("On a social network"),
        Channel.VIDEO: sentence("In a video"),
        Channel.MESSAGE: sentence("In a message or an e-mail"),
        Channel.CALL: sentence("By telephone"),
        Channel.PERSON: sentence("In person, at a doctor's or in a clinic"),
        Channel.EVENT: sentence("At a talk, a fair or an event"),
        Channel.PRINT: sentence("In a leaflet, a newspaper or a poster"),
        Channel.BROADCAST: sentence("On radio or television"),
        Channel.OTHER: sentence("In another way"),
    }
)


def labelled(label: str, words: str, say: Say) -> str:
    """Return words behind what they are, on one line.

    Args:
        label: what they are, in English.
        words: the words; they stay as they are.
        say: turns our words into those of the reader's language.
    """
    return say(_BEHIND_A_LABEL).format(label=say(label), words=words)


def heading(label: str, say: Say) -> str:
    """Return a label above lines that belong to it; arguments as for ``labelled``."""
    return say(_ABOVE_LINES).format(label=say(label))


def every_word() -> tuple[str, ...]:
    """Return all of these words once, so that a test can see whether a catalogue has them."""
    tables = (HAPPENED, WHOSE, AGES, VULNERABLE, HARMS, CHANNELS)
    words = dict.fromkeys(words for table in tables for words in table.values())
    return (*words, _BEHIND_A_LABEL, _ABOVE_LINES)
