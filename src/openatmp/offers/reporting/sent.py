"""The exact text of a report: what is shown before sending, kept and handed on is made by one function."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openatmp.basis.saying import sentence
from openatmp.offers.reporting.report import Age, Channel, Happened, Harm, Report, Vulnerable
from openatmp.offers.reporting.wording import (
    AGES,
    CHANNELS,
    HAPPENED,
    HARMS,
    VULNERABLE,
    WHOSE,
    Say,
    heading,
    labelled,
)

TITLE = sentence("Report on an offer of a cell or gene therapy")
TO = sentence("To")
WHAT_HAPPENED = sentence("What happened")
CONCERNED = sentence("Who is concerned")
PERSON = sentence("Person")
AGE = sentence("Age")
CIRCUMSTANCES = sentence("Circumstances")
THE_OFFER = sentence("The offer")
TREATMENT = sentence("The treatment")
PLANNED = sentence("A treatment is planned for")
HOW_BAD = sentence("How bad it is")
OWN_WORDS = sentence("In the reporter's own words")
HANDED_IN = sentence("Handed in with it")
NOTHING_HANDED_IN = sentence("No files.")
CONTACT = sentence("How to reach the reporter")
ANONYMOUS = sentence("The report is anonymous.")
_OFFER = (
    (sentence("What is offered"), "product"),
    (sentence("Who offers it"), "provider"),
    (sentence("Where it is given"), "place"),
    (sentence("Address of the page"), "address"),
    (sentence("Title of the page"), "title"),
    (sentence("When it was offered"), "when"),
    (sentence("Price"), "price"),
)
HOW_SEEN = sentence("How it was offered")
_TREATMENT = (
    (sentence("When it was given"), "day"),
    (sentence("Batch number, donor code or papers"), "batch"),
    (sentence("What happened to the person's health"), "harm"),
    (sentence("What a doctor found"), "doctor"),
)
_CONTACT = ((sentence("Name"), "name"), (sentence("E-mail"), "mail"), (sentence("Telephone"), "phone"))

# The purpose stands before what is hashed, so that no other text of ours has the same digest.
_PURPOSE = b"openatmp report as sent\n"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who gets a report.

    Args:
        country: ISO 3166 code, or ``EU`` for the Agency.
        country_name: the country in the reader's language.
        names: the authorities, each by its own name.
    """

    country: str
    country_name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file as it is named in the text.

    Args:
        name: the name we gave it; the one it came with may name a person.
        kind: its media type, told by its content.
        size: bytes, as kept.
        sha256: hash of what is kept.
    """

    name: str
    kind: str
    size: int
    sha256: str


def every_label() -> tuple[str, ...]:
    """Return every sentence of the text that is ours, so that a test can see whether a catalogue has it."""
    plain = (
        *(TITLE, TO, WHAT_HAPPENED, CONCERNED, PERSON, AGE, CIRCUMSTANCES, THE_OFFER, TREATMENT, OWN_WORDS),
        *(HANDED_IN, NOTHING_HANDED_IN, CONTACT, ANONYMOUS, HOW_SEEN, PLANNED, HOW_BAD),
    )
    return (*plain, *(label for label, _ in (*_OFFER, *_TREATMENT, *_CONTACT)))


def text_as_sent(report: Report, to: Addressee, files: Sequence[HandedIn] = (), say: Say = str) -> str:
    """Return the text of a report.

    Args:
        report: the report.
        to: who gets it.
        files: what is handed in with it.
        say: turns our words into those of the reporter's language; theirs stay as they are.

    Returns:
        Lines of plain text. What the reporter wrote stands behind a label or indented, so that no line of
        it can be taken for one of ours.
    """
    sections = (
        (say(WHAT_HAPPENED), [f"- {say(HAPPENED[one])}" for one in Happened if one in report.happened]),
        (say(CONCERNED), [*_concerned(report, say)]),
        (say(THE_OFFER), [*_offer(report, say)]),
        (say(TREATMENT), [*_treatment(report, say)]),
        (say(OWN_WORDS), [*_indented(report.words)]),
        (say(HANDED_IN), [_file(one) for one in files] or [say(NOTHING_HANDED_IN)]),
        (say(CONTACT), [*_lines(report.contact, _CONTACT, say)] or [say(ANONYMOUS)]),
    )
    head = [say(TITLE), labelled(TO, f"{', '.join(to.names)} ({to.country_name})", say)]
    told = (["", title, *lines] for title, lines in sections if lines)
    return "\n".join([*head, *(line for section in told for line in section)]) + "\n"


def digest_of_text(text: str) -> str:
    """Return the hash of a text as sent: by it anybody can see that what was shown is what is kept."""
    return hashlib.sha256(_PURPOSE + text.encode("utf-8")).hexdigest()


def _concerned(report: Report, say: Say) -> Iterator[str]:
    yield labelled(PERSON, say(WHOSE[report.whose]), say)
    if report.age is not Age.NOT_SAID:
        yield labelled(AGE, say(AGES[report.age]), say)
    if report.vulnerable:
        named = [say(VULNERABLE[one]) for one in Vulnerable if one in report.vulnerable]
        yield labelled(CIRCUMSTANCES, ", ".join(named), say)


def _offer(report: Report, say: Say) -> Iterator[str]:
    yield from _lines(report, _OFFER, say)
    if report.channel is not Channel.NOT_SAID:
        yield labelled(HOW_SEEN, say(CHANNELS[report.channel]), say)


def _treatment(report: Report, say: Say) -> Iterator[str]:
    if report.planned:
        yield labelled(PLANNED, report.planned.isoformat(), say)
    yield from _lines(report.treatment, _TREATMENT, say)
    if report.harm is not Harm.NOT_SAID:
        yield labelled(HOW_BAD, say(HARMS[report.harm]), say)


def _lines(held: object, labels: Sequence[tuple[str, str]], say: Say) -> Iterator[str]:
    for label, name in labels:
        value = str(getattr(held, name))
        if len(value.splitlines()) > 1:
            yield heading(label, say)
            yield from _indented(value)
        elif value:
            yield labelled(label, value, say)


def _indented(text: str) -> Iterator[str]:
    yield from (f"    {line}".rstrip() for line in text.strip().splitlines())


def _file(one: HandedIn) -> str:
    return f"- {one.name} ({one.kind}, {one.size} bytes), SHA-256 {one.sha256}"
