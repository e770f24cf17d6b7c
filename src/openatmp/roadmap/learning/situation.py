"""The situation of an exercise: a product in words and facts, an applicant, a stage, and days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Value
from openatmp.classification import Classification, classify
from openatmp.classification.renderings.changes import phrase_of_fact
from openatmp.law import corpus
from openatmp.law.entries import Entry
from openatmp.procedures.fields import choice
from openatmp.procedures.timetable.sums import day_words
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Fact, check_value
from openatmp.product.reading import read
from openatmp.roadmap.applicant import Applicant, ApplicantKind, Size, applicant
from openatmp.roadmap.asked import Asked
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan.facts import QUESTIONS

WISHES = ("orphan", "unmet_need", "one_hospital", "conditional")
FIELDS = ("product", "purpose", "facts", "applicant", "size", "stage", "start", *WISHES)

APPLICANTS = {
    ApplicantKind.ACADEMIA: "a university or a hospital without economic activity",
    ApplicantKind.SME: "a micro, small or medium-sized enterprise",
    ApplicantKind.LARGER: "a larger enterprise",
}
STAGES = {
    Stage.DEVELOPMENT: "in development, before the first trial",
    Stage.TRIALS: "in clinical trials",
    Stage.AUTHORISATION: "before the authorisation, its application made",
    Stage.AFTER: "authorised",
}


@dataclass(frozen=True, slots=True)
class Described:
    """A product as it is told.

    Args:
        product: what it is, in words.
        purpose: what it is for, in words.
        facts: what is known besides.
    """

    product: str
    purpose: str = ""
    facts: Mapping[str, Value] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """The product in one phrase."""
        return f"{self.product}, for {self.purpose}" if self.purpose else self.product

    def classified(self, on: date) -> Classification:
        """Return what it is on a day, as the engine reads it.

        Args:
            on: the day.
        """
        found = read(self.product, self.purpose, on).product
        known = found.with_facts({name: Fact(value) for name, value in self.facts.items()})
        return classify(known, corpus().on(on))


@dataclass(frozen=True, slots=True)
class Situation:
    """What a plan of an exercise is computed from.

    Args:
        described: the product.
        applicant: who applies.
        stage: where the product stands.
        start: day from which it is planned; None for the day of the exercise.
        wishes: answers to what only the applicant knows, by name.
    """

    described: Described
    applicant: Applicant
    stage: Stage
    start: date | None
    wishes: Mapping[str, Answer]

    @property
    def said(self) -> tuple[str, ...]:
        """The situation in sentences: every fact that the engine is handed."""
        known = (
            f"{phrase_of_fact(name, value).capitalize()}." for name, value in self.described.facts.items()
        )
        wishes = (f"{QUESTIONS[name]} {answer.capitalize()}." for name, answer in self.wishes.items())
        start = () if self.start is None else (f"The plan starts on {day_words(self.start)}.",)
        return (
            f"The product: {self.described.said}.",
            *known,
            f"The applicant: {APPLICANTS[self.applicant.kind]}.",
            f"Where it stands: {STAGES[self.stage]}.",
            *wishes,
            *start,
        )

    def asked(self, on: date) -> Asked:
        """Return what a plan is asked for.

        Args:
            on: the day whose law counts.
        """
        wishes = {name: self.wishes.get(name, Answer.UNKNOWN) for name in WISHES}
        return Asked(
            self.described.classified(on),
            self.applicant,
            self.start or on,
            self.stage,
            orphan=wishes["orphan"],
            unmet_need=wishes["unmet_need"],
            one_hospital=wishes["one_hospital"],
            conditional=wishes["conditional"],
        )


def situation(entry: Entry) -> Situation:
    """Read a situation.

    Args:
        entry: the mapping that has its fields.

    Raises:
        BadInput: a field is missing or cannot be.
    """
    return Situation(
        described=described(entry),
        applicant=applying(entry),
        stage=choice(entry, "stage", Stage, Stage.DEVELOPMENT),
        start=entry.day_or_none("start"),
        wishes={name: _answer(entry, name) for name in WISHES if entry.has(name)},
    )


def applying(entry: Entry) -> Applicant:
    """Read who applies.

    Args:
        entry: the mapping that has ``applicant`` and perhaps ``size``.

    Raises:
        BadInput: a field is missing, cannot be, or contradicts the other.
    """
    size = choice(entry, "size", Size) if entry.has("size") else None
    return applicant(choice(entry, "applicant", ApplicantKind), size=size)


def described(entry: Entry) -> Described:
    """Read a product.

    Args:
        entry: the mapping that has ``product`` and perhaps ``purpose`` and ``facts``.

    Raises:
        BadInput: a field is missing, or there is no such fact.
    """
    facts = _facts(entry.inner("facts")) if entry.has("facts") else {}
    return Described(entry.text("product"), entry.text("purpose", default=""), facts)


def _facts(entry: Entry) -> Mapping[str, Value]:
    entry.only(DEFINITIONS)
    return {name: _fact(entry, name) for name in entry.names()}


def _fact(entry: Entry, name: str) -> Value:
    said = entry.amount(name)
    value = frozenset(map(str, said)) if isinstance(said, tuple) else said
    check_value(name, value)
    return value if isinstance(value, bool | frozenset) else str(value)


def _answer(entry: Entry, name: str) -> Answer:
    return Answer.YES if entry.flag(name) else Answer.NO
