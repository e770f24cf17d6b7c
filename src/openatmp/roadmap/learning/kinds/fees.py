"""Compute what is due for a service."""

from dataclasses import dataclass

from openatmp.basis.answers import Answer
from openatmp.law import corpus
from openatmp.law.entries import Entry
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.applicant import Applicant
from openatmp.roadmap.fees import Charge, Standing, charge, schedule
from openatmp.roadmap.fees.plain import euro
from openatmp.roadmap.learning.answers import Form, Shape
from openatmp.roadmap.learning.exercise import Exercise, Posed, Solved
from openatmp.roadmap.learning.situation import APPLICANTS, applying

FIELDS = ("service", "applicant", "size", "orphan")


@dataclass(frozen=True, slots=True)
class ComputeFee(Exercise):
    """Say what is due for a service.

    Args:
        service: key of the service.
        applicant: who asks.
        orphan: whether the product is a designated orphan medicine.
    """

    service: str
    applicant: Applicant
    orphan: bool

    @property
    def handed(self) -> tuple[str, ...]:
        """The service, and who asks."""
        size = self.applicant.size
        whom = APPLICANTS[self.applicant.kind] if size is None else f"a {size} enterprise"
        orphan = "a designated orphan medicine" if self.orphan else "not a designated orphan medicine"
        return (
            f"{schedule().service(self.service).title}.",
            f"The applicant: {whom}.",
            f"The product: an advanced therapy, {orphan}.",
            f"The day: {day_words(self.posed.on)}.",
        )

    @property
    def form(self) -> Form:
        """An amount."""
        return Form(Shape.AMOUNT)

    def solve(self) -> Solved:
        """Take the best reduction, and say why not the others."""
        standing = Standing(self.applicant, orphan=Answer.YES if self.orphan else Answer.NO)
        law = corpus().on(self.posed.on)
        due = charge(schedule(), schedule().service(self.service), standing, law)
        taken = () if due.best is None or due.best.citation is None else (due.best.citation,)
        terms = tuple(owed.term.provision for owed in due.terms)
        citations = tuple(dict.fromkeys((*due.citations, *taken, *terms)))
        return Solved(due.due, _why(due), citations, verified=due.verified)


def read_fee(entry: Entry, posed: Posed) -> ComputeFee:
    """Read an exercise on a fee.

    Raises:
        BadInput: there is no such service, or the applicant cannot be.
    """
    key = entry.text("service")
    if key not in schedule().services:
        entry.refuse(f"there is no service {key!r}", f"one of {', '.join(schedule().services)}", "service")
    return ComputeFee(posed, key, applying(entry), entry.has("orphan") and entry.flag("orphan"))


def _why(due: Charge) -> tuple[str, ...]:
    said = [f"{due.service.title}: the full fee is {euro(due.full)}."]
    if due.waived:
        said.append(f"The act itself takes {due.percent} % off for everybody.")
    elif due.best is not None:
        said.append(f"{due.best.reduction.title}: {due.best.percent} % off, so {euro(due.due)} is left.")
    else:
        said.append("No reduction applies.")
    others = [one for one in due.weighed if one.met is Answer.YES and one.percent and one is not due.best]
    said += [f"Not added: {one.reduction.title}, {one.percent} %." for one in others if not due.waived]
    said += [
        f"No longer: {one.reduction.title}. {one.over[:1].upper()}{one.over[1:]}."
        for one in due.weighed
        if one.over
    ]
    said += [owed.term.says for owed in due.terms]
    return tuple(said)
