"""What a person reports of an offer: what happened, to whom, what was offered and by whom."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Happened(StrEnum):
    """How far it went; several may hold."""

    OFFERED = "offered"
    PAID = "paid"
    TREATED = "treated"
    HARMED = "harmed"


class Whose(StrEnum):
    """Whose experience it is; the reporter need not be the person concerned."""

    MYSELF = "myself"
    RELATIVE = "relative"
    SOMEBODY_ELSE = "somebody else"
    WORK = "work"
    NOBODY = "nobody"


class Age(StrEnum):
    """Age of the person concerned, as a band: no more is needed to see who comes first."""

    NOT_SAID = "not said"
    CHILD = "0 to 11"
    YOUNG = "12 to 17"
    ADULT = "18 to 64"
    OLDER = "65 or more"


class Vulnerable(StrEnum):
    """What makes somebody easier to harm or to talk into something."""

    ILL = "serious illness"
    DISABLED = "disability"
    PREGNANT = "pregnancy"
    CANNOT_DECIDE = "cannot decide alone"


class Harm(StrEnum):
    """How badly somebody's health suffered, as told."""

    NOT_SAID = "not said"
    OTHER = "other"
    SERIOUS = "serious"
    DEATH = "death"


class Channel(StrEnum):
    """How the offer reached the person."""

    NOT_SAID = "not said"
    WEBSITE = "website"
    NETWORK = "social network"
    VIDEO = "video"
    MESSAGE = "message"
    CALL = "phone call"
    PERSON = "in person"
    EVENT = "event"
    PRINT = "print"
    BROADCAST = "broadcast"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is known of a treatment that was given.

    Args:
        day: when, as told.
        batch: number of the batch, code of the donor, or whatever stands on a paper.
        harm: what happened to the person's health, and since when.
        doctor: whether a doctor saw it, and what was found, as told.
    """

    day: str = ""
    batch: str = ""
    harm: str = ""
    doctor: str = ""

    @property
    def is_told(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.day or self.batch or self.harm or self.doctor)


@dataclass(frozen=True, slots=True)
class Contact:
    """How the reporter may be reached; all of it empty for an anonymous report.

    Args:
        name: what they want to be called.
        mail: their address of mail.
        phone: their number.
    """

    name: str = ""
    mail: str = ""
    phone: str = ""

    @property
    def is_anonymous(self) -> bool:
        """Whether nothing leads to the reporter."""
        return not (self.name or self.mail or self.phone)


@dataclass(frozen=True, slots=True)
class Report:
    """What a person reports.

    Args:
        happened: how far it went.
        whose: whose experience it is.
        country: ISO 3166 code of the country in which it was offered; it decides on the authority. Empty
            for one that has none we know.
        age: age of the person concerned.
        vulnerable: what makes that person easier to harm.
        harm: how badly that person's health suffered.
        planned: the day for which a treatment is planned, if one is.
        product: what is offered, as told.
        provider: who offers it, as told.
        place: where it is given, as told.
        address: where the offer can be seen on the web.
        title: title of that page.
        channel: how the offer reached the person.
        when: when that was, as told.
        price: what is asked or was paid, as told.
        words: what happened, in the reporter's own words.
        treatment: what is known of a treatment that was given.
        contact: how the reporter may be reached.
    """

    happened: frozenset[Happened]
    whose: Whose
    country: str
    age: Age = Age.NOT_SAID
    vulnerable: frozenset[Vulnerable] = frozenset()
    harm: Harm = Harm.NOT_SAID
    planned: date | None = None
    product: str = ""
    provider: str = ""
    place: str = ""
    address: str = ""
    title: str = ""
    channel: Channel = Channel.NOT_SAID
    when: str = ""
    price: str = ""
    words: str = ""
    treatment: Treatment = field(default_factory=Treatment)
    contact: Contact = field(default_factory=Contact)

    @property
    def tells_of_harm(self) -> bool:
        """Whether somebody's health suffered."""
        told = Happened.HARMED in self.happened or bool(self.treatment.harm)
        return told or self.harm is not Harm.NOT_SAID

    @property
    def concerns_a_child(self) -> bool:
        """Whether the person concerned is under age."""
        return self.age in {Age.CHILD, Age.YOUNG}
