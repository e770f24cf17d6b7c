"""A fee as it stands on a page: what is due, why, what would change it, and when it is to be paid."""

from dataclasses import dataclass
from datetime import date

from openatmp.basis.answers import Answer
from openatmp.roadmap.fees import Charge
from openatmp.roadmap.fees.charging import Owed, Weighed
from openatmp.roadmap.fees.plain import euro
from openatmp.web.law.cited import Cited, cited

_MET = {
    Answer.YES: "fits",
    Answer.NO: "does not fit",
    Answer.UNKNOWN: "not known",
    Answer.NEEDS_JUDGEMENT: "needs judgement",
}


@dataclass(frozen=True, slots=True)
class ReductionShown:
    """A reduction, weighed.

    Args:
        it: the reduction and how it was weighed.
        percent: how much it takes off, in words.
        met: whether it fits, in words; that it is over, where it is.
        taken: whether it is the one that is taken.
        cited: where it is laid down.
    """

    it: Weighed
    percent: str
    met: str
    taken: bool
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class TermShown:
    """When a fee is due, or what comes on top.

    Args:
        it: the term.
        amount: its amount in words; empty when it has none.
        open: whether it is not known that it holds.
        cited: where it is laid down.
    """

    it: Owed
    amount: str
    open: bool
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class FeeShown:
    """What is due for a service.

    Args:
        it: the charge.
        full: the full fee.
        due: what is left of it.
        why: by which reduction, in a sentence.
        cited: where fee and share are laid down.
        reductions: all that are said for the service.
        terms: when it is due.
    """

    it: Charge
    full: str
    due: str
    why: str
    cited: tuple[Cited, ...]
    reductions: tuple[ReductionShown, ...]
    terms: tuple[TermShown, ...]

    @property
    def reduced(self) -> bool:
        """Whether anything is taken off."""
        return bool(self.it.percent)

    @property
    def less_if(self) -> str:
        """What would take more off if it turned out to be so; empty when nothing would."""
        return "; ".join(one.reduction.title for one in self.it.open)


def fee_shown(charge: Charge, on: date) -> FeeShown:
    """Return a charge as it stands on a page.

    Args:
        charge: the charge.
        on: the day whose wording of the law counts.
    """
    return FeeShown(
        charge,
        euro(charge.full),
        euro(charge.due),
        _why(charge),
        cited(charge.citations, on),
        tuple(_reduction(one, charge, on) for one in charge.weighed),
        tuple(_term(one, on) for one in charge.terms),
    )


def _why(charge: Charge) -> str:
    if charge.waived:
        return f"{charge.percent}\u00a0% off for everybody, by the act itself"
    if charge.best is None:
        return "No reduction fits"
    return f"{charge.percent}\u00a0% off: {charge.best.reduction.title}"


def _reduction(one: Weighed, charge: Charge, on: date) -> ReductionShown:
    return ReductionShown(
        one,
        "" if one.percent is None else f"{one.percent}\u00a0%",
        "over on this day" if one.over else _MET[one.met],
        one is charge.best,
        cited((one.citation,), on) if one.citation else (),
    )


def _term(one: Owed, on: date) -> TermShown:
    amount = "" if one.amount is None else euro(one.amount)
    return TermShown(one, amount, not one.met.is_decided, cited((one.term.provision,), on))
