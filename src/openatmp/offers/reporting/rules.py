"""What a report must say, and how long it may be; each complaint names the field and says what to do."""

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.basis.saying import sentence
from openatmp.offers.reporting.report import Report

LONGEST_LINE = 300
LONGEST_ADDRESS = 2_000
LONGEST_WORDS = 10_000

# One @ with something on both sides and nothing that could end a line of a mail: no more can be known.
_MAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[^\s@<>,;:\"]+")
_PHONE = re.compile(r"\+?[0-9][0-9 ()/.\-]{3,28}[0-9]")

# The fields by name; a line may hold no line break.
LINES: Mapping[str, int] = MappingProxyType(
    {
        "product": LONGEST_LINE,
        "provider": LONGEST_LINE,
        "place": LONGEST_LINE,
        "address": LONGEST_ADDRESS,
        "title": LONGEST_LINE,
        "when": LONGEST_LINE,
        "price": LONGEST_LINE,
        "treatment.day": LONGEST_LINE,
        "treatment.batch": LONGEST_LINE,
        "contact.name": LONGEST_LINE,
        "contact.mail": LONGEST_LINE,
        "contact.phone": LONGEST_LINE,
    }
)
TEXTS: Mapping[str, int] = MappingProxyType(
    {"words": LONGEST_WORDS, "treatment.harm": LONGEST_WORDS, "treatment.doctor": LONGEST_WORDS}
)

# What is said of each thing that is wrong: what happened, and what to do.
NOTHING_HAPPENED = sentence(
    "It is not said what happened. Tick at least one: offered, paid, treated or harmed."
)
NOTHING_TO_GO_BY = sentence(
    "There is nothing yet that an authority could follow up. Name the provider, the product or the address "
    "of the page, say in your own words what happened, or add a picture or a file."
)
UNKNOWN_COUNTRY = sentence("This country is not in the list. Choose one from the list, or “Another country”.")
NO_MAIL = sentence(
    "This does not look like an e-mail address. Write it as name@example.org, or leave it empty."
)
NO_PHONE = sentence(
    "This does not look like a phone number. Write digits, with the country code: +49 30 1234567."
)
TOO_LONG = sentence("This is too long. Shorten it to what matters.")
MORE_THAN_A_LINE = sentence("This must stand in one line. Take the line breaks out.")
COMPLAINTS = (
    NOTHING_HAPPENED,
    NOTHING_TO_GO_BY,
    UNKNOWN_COUNTRY,
    NO_MAIL,
    NO_PHONE,
    TOO_LONG,
    MORE_THAN_A_LINE,
)


class NotAReport(BadInput):
    """A report cannot be taken as it is.

    Args:
        problems: each thing that is wrong, with the field in ``where``.
    """

    kind = "not-a-report"
    title = "The report cannot be taken as it is"

    def __init__(self, problems: tuple[BadInput, ...]) -> None:
        self.problems = problems
        super().__init__(" ".join(str(one) for one in problems))

    def __reduce__(self) -> tuple[object, ...]:
        return (NotAReport, (self.problems,))


def complaints_of(
    report: Report, countries: Collection[str], *, has_evidence: bool = False
) -> tuple[BadInput, ...]:
    """Say what is wrong with a report.

    Args:
        report: the report.
        countries: codes of the countries to choose from; empty stands for another one.
        has_evidence: whether something was handed in with it.

    Returns:
        One complaint a field, in the order of the fields; none when it can be taken.
    """
    return tuple(_complaints(report, countries, has_evidence=has_evidence))


def checked(report: Report, countries: Collection[str], *, has_evidence: bool = False) -> Report:
    """Return a report that can be taken, the very one that was given.

    Args:
        report: the report.
        countries: codes of the countries to choose from.
        has_evidence: whether something was handed in with it.

    Raises:
        NotAReport: it cannot be taken.
    """
    if problems := complaints_of(report, countries, has_evidence=has_evidence):
        raise NotAReport(problems)
    return report


def value_of(report: Report, name: str) -> str:
    """Return what a field holds; a part is named behind its whole, as ``contact.mail``."""
    value: object = report
    for part in name.split("."):
        value = getattr(value, part)
    return str(value)


def _complaints(report: Report, countries: Collection[str], *, has_evidence: bool) -> Iterator[BadInput]:
    if not report.happened:
        yield BadInput(NOTHING_HAPPENED, where="happened")
    if report.country and report.country not in countries:
        yield BadInput(UNKNOWN_COUNTRY, where="country")
    if not (has_evidence or _something_to_go_by(report)):
        yield BadInput(NOTHING_TO_GO_BY, where="words")
    yield from _about_lengths(report)
    yield from _about_contact(report)


def _something_to_go_by(report: Report) -> bool:
    told = (report.product, report.provider, report.address, report.words, report.treatment.harm)
    return any(text.strip() for text in told)


def _about_lengths(report: Report) -> Iterator[BadInput]:
    for name, longest in {**LINES, **TEXTS}.items():
        value = value_of(report, name)
        if len(value) > longest:
            yield BadInput(TOO_LONG, where=name, expected=f"at most {longest:,} characters")
        elif name in LINES and len(value.splitlines()) > 1:
            yield BadInput(MORE_THAN_A_LINE, where=name)


def _about_contact(report: Report) -> Iterator[BadInput]:
    contact = report.contact
    if contact.mail and not _MAIL.fullmatch(contact.mail):
        yield BadInput(NO_MAIL, where="contact.mail")
    if contact.phone and not _PHONE.fullmatch(contact.phone):
        yield BadInput(NO_PHONE, where="contact.phone")
