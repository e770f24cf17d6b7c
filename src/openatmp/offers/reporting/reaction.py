"""A page for a doctor: what is known of a treatment after which somebody fell ill, and what to ask for."""

from collections.abc import Iterator

from openatmp.basis.saying import sentence
from openatmp.offers.reporting.report import Report
from openatmp.offers.reporting.sent import Addressee
from openatmp.offers.reporting.wording import AGES, Say, heading, labelled

TITLE = sentence("For a doctor: a suspected reaction after a cell or gene therapy")
URGENT = sentence(
    "Trouble breathing, a seizure, sudden weakness, a high fever or heavy bleeding: call 112 now."
)
PATIENT = sentence("Patient (fill in by hand)")
AGE = sentence("Age")
GIVEN = sentence("What was given, as told")
BY = sentence("Given by, as told")
WHERE = sentence("Where")
WHEN = sentence("When")
BATCH = sentence("Batch number or donor code")
NOT_KNOWN = sentence("not known; please ask for it")
HARM = sentence("What happened since")
FOUND = sentence("What a doctor found")
ASK_TITLE = sentence("What to ask the place that gave it for, in writing")
ASK = (
    sentence("The name of the product, who made it, and where"),
    sentence("The batch number and the expiry date"),
    sentence(
        "The donation identification number or the Single European Code, and whose cells or tissue they were"
    ),
    sentence("What was done to the cells: enzymes, culture, storage, additives"),
    sentence("The dose, the way and the place in the body, the day and the hour"),
    sentence("The tests on the batch for germs, and on the donor for infections"),
    sentence("A copy of the consent form, the discharge letter and the bill"),
)
DO_TITLE = sentence("What a doctor can do")
DO = (
    sentence(
        "Think of infection, immune reactions, clots, bleeding and growths; some show only after months."
    ),
    sentence(
        "Keep samples and what is left of the product; ask the laboratory to keep any germ that was grown."
    ),
    sentence(
        "Report it to the authority for medicines; a suspicion is enough, and missing details can follow."
    ),
)
AUTHORITY = sentence("Authority")
NOT_ADVICE = sentence(
    "Filled in from what the reporter wrote; nobody has checked it. It is no diagnosis and no medical advice."
)

_BLANK = "_" * 30


def every_label() -> tuple[str, ...]:
    """Return every sentence of the page that is ours, so that a test can see whether a catalogue has it."""
    plain = (TITLE, URGENT, PATIENT, AGE, GIVEN, BY, WHERE, WHEN, BATCH, NOT_KNOWN, HARM, FOUND)
    return (*plain, ASK_TITLE, *ASK, DO_TITLE, *DO, AUTHORITY, NOT_ADVICE)


def reaction_text(report: Report, to: Addressee, say: Say = str) -> str:
    """Return the page for a doctor; without the reporter's contact, which a doctor has no need of.

    Args:
        report: a report that tells of harm.
        to: the authority of the country.
        say: turns our words into those of the reader's language.

    Returns:
        Lines of plain text, to be printed.
    """
    ask = [say(ASK_TITLE), *(f"- {say(one)}" for one in ASK)]
    do = [say(DO_TITLE), *(f"- {say(one)}" for one in DO)]
    parts = ([say(TITLE), say(URGENT)], [*_known(report, say)], ask, do, [*_foot(to, say)])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _known(report: Report, say: Say) -> Iterator[str]:
    treatment = report.treatment
    yield labelled(PATIENT, _BLANK, say)
    yield labelled(AGE, say(AGES[report.age]), say)
    yield _line(GIVEN, report.product, say)
    yield _line(BY, report.provider, say)
    yield _line(WHERE, report.place, say)
    yield _line(WHEN, treatment.day, say)
    yield _line(BATCH, treatment.batch, say)
    yield _line(HARM, treatment.harm, say)
    if treatment.doctor:
        yield _line(FOUND, treatment.doctor, say)


def _line(label: str, value: str, say: Say) -> str:
    lines = value.strip().splitlines() or [say(NOT_KNOWN)]
    return labelled(label, lines[0], say) if len(lines) == 1 else "\n    ".join([heading(label, say), *lines])


def _foot(to: Addressee, say: Say) -> Iterator[str]:
    yield labelled(AUTHORITY, f"{', '.join(to.names)} ({to.country_name})", say)
    yield say(NOT_ADVICE)
