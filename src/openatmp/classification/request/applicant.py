"""Who asks, and what the applicant says in words of its own."""

from dataclasses import dataclass
from enum import StrEnum


class ApplicantKind(StrEnum):
    """What sort of developer asks; it never changes the answer."""

    ACADEMIC = "academic or non-profit"
    SME = "micro, small or medium-sized enterprise"
    HOSPITAL = "hospital"
    COMPANY = "other company"
    UNSAID = "not said"


@dataclass(frozen=True, slots=True)
class Applicant:
    """The applicant; what is empty is left for it to complete.

    Args:
        name: organisation or person.
        address: street, town and postcode.
        country: country.
        contact: the person to write to.
        email: that person's address.
        phone: that person's number.
        kind: sort of developer.
        sme_number: number by which the Agency knows a small or medium-sized enterprise.
    """

    name: str = ""
    address: str = ""
    country: str = ""
    contact: str = ""
    email: str = ""
    phone: str = ""
    kind: ApplicantKind = ApplicantKind.UNSAID
    sme_number: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """What no list of facts can say; what is empty is left for the applicant to complete.

    Args:
        composition: what the product is made of, with amounts.
        starting_materials: what it is made from, and where that comes from.
        manufacture: how it is made, step by step.
        mechanism: how it is thought to work.
        development: how far development is.
        elsewhere: its status in other countries.
        position: what the applicant thinks it is, and why.
    """

    composition: str = ""
    starting_materials: str = ""
    manufacture: str = ""
    mechanism: str = ""
    development: str = ""
    elsewhere: str = ""
    position: str = ""
