"""The administrative information sheet: who asks, for which product, and what is asked."""

from openatmp.classification.classify import Classification
from openatmp.classification.renderings.papers import Mark, RequestDocument, Section, Statement
from openatmp.classification.renderings.wording import citation_text, day_in_words
from openatmp.classification.request.applicant import Applicant, ApplicantKind
from openatmp.classification.request.statements import computed, gap, written

ACT = "1394/2007"


def administrative_sheet(
    classification: Classification, applicant: Applicant, product_name: str
) -> RequestDocument:
    """Write the administrative sheet.

    Args:
        classification: the answer; its law says on what the request rests.
        applicant: who asks.
        product_name: what the product is called.

    Returns:
        The paper; what the applicant did not say is left for it to complete.

    Source: Regulation (EC) No 1394/2007, Art. 17.
    """
    sections = (
        Section("Applicant", _applicant(applicant)),
        Section("Contact person", _contact(applicant)),
        Section("Product", _product(product_name)),
        Section("What is asked", _asked(classification)),
    )
    return RequestDocument("Administrative information sheet", sections)


def _applicant(applicant: Applicant) -> tuple[Statement, ...]:
    common = (
        written("Name of the applicant", applicant.name, "Organisation or person."),
        written("Address", applicant.address, "Street, postcode and town."),
        written("Country", applicant.country),
        _kind(applicant.kind),
    )
    if applicant.kind is not ApplicantKind.SME and not applicant.sme_number:
        return common
    number = written("SME number", applicant.sme_number, "The number that the Agency gave.")
    return (*common, number)


def _kind(kind: ApplicantKind) -> Statement:
    label = "Kind of applicant"
    if kind is ApplicantKind.UNSAID:
        choices = ", ".join(one.value for one in ApplicantKind if one is not ApplicantKind.UNSAID)
        return gap(label, f"One of: {choices}.")
    return Statement(label, kind.value, Mark.DECLARED)


def _contact(applicant: Applicant) -> tuple[Statement, ...]:
    return (
        written("Name", applicant.contact),
        written("E-mail", applicant.email),
        written("Telephone", applicant.phone),
    )


def _product(product_name: str) -> tuple[Statement, ...]:
    return (
        written("Name or code of the product", product_name),
        gap("Earlier requests, advice or designations for this product", "Numbers and dates, or none."),
    )


def _asked(classification: Classification) -> tuple[Statement, ...]:
    law = classification.law
    return (
        computed(
            "Kind of request",
            "A scientific recommendation on whether the product is an advanced therapy medicinal product.",
            citation_text(law, law.cite(ACT, "17(1)")),
        ),
        computed("Law applied", f"The law in force on {day_in_words(law.day)}."),
        gap(
            "What must stay out of the published summary",
            "Name the commercial secrets; a summary of the recommendation is made public "
            f"({citation_text(law, law.cite(ACT, '17(2)'))}).",
        ),
        gap("Date and signature"),
    )
