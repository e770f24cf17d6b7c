"""What is due for a service: the full fee, the best reduction, and what would change it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput
from openatmp.law import LawInForce, NotInForce, Value
from openatmp.roadmap.fees.schedule import Named, Reduction, Schedule, Service, Term
from openatmp.roadmap.fees.standing import Standing

_ALL = 100


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reduction, weighed for somebody.

    Args:
        reduction: the reduction.
        met: whether its conditions are met.
        percent: how much it takes off; None on a day on which it does not apply.
        citation: where it is laid down.
        verified: whether it was read in a published source.
        over: why it does not apply on the day; empty when it does.
    """

    reduction: Reduction
    met: Answer
    percent: int | None
    citation: Citation | None
    verified: bool
    over: str = ""


@dataclass(frozen=True, slots=True)
class Owed:
    """A term that holds, with its amount.

    Args:
        term: the term.
        met: whether its conditions are met.
        amount: in euro; None when it has none.
    """

    term: Term
    met: Answer
    amount: int | None


@dataclass(frozen=True, slots=True)
class Charge:
    """What is due for a service.

    Args:
        service: the service.
        is_open: whether such an applicant can ask for it at all.
        full: the full fee, in euro.
        percent: how much is taken off in all.
        due: what is left, in euro.
        best: the reduction that is taken; None when none is, or the act itself waives the fee.
        waived: whether the act itself takes something off for everybody.
        weighed: every reduction that is said for the service.
        terms: when it is due, and what may come on top.
        citations: where fee and share are laid down.
        verified: whether all that the amount rests on was read in a published source.
        notes: what a reader should know of the amounts.
    """

    service: Service
    is_open: bool
    full: Fraction
    percent: int
    due: Fraction
    best: Weighed | None
    waived: bool
    weighed: tuple[Weighed, ...]
    terms: tuple[Owed, ...]
    citations: tuple[Citation, ...]
    verified: bool
    notes: tuple[str, ...]

    @property
    def open(self) -> tuple[Weighed, ...]:
        """Reductions that would take more off, if what is not known turned out to be so."""
        return tuple(
            weighed
            for weighed in self.weighed
            if not weighed.met.is_decided and weighed.percent is not None and weighed.percent > self.percent
        )


def charges(schedule: Schedule, standing: Standing, law: LawInForce) -> tuple[Charge, ...]:
    """Return what is due for every service, each by itself.

    Args:
        schedule: the schedule.
        standing: who asks, and for what product.
        law: the law of the day.

    Raises:
        NotInForce: no fees are known for the day.
    """
    return tuple(charge(schedule, service, standing, law) for service in schedule.services.values())


def charge(schedule: Schedule, service: Service, standing: Standing, law: LawInForce) -> Charge:
    """Return what is due for a service.

    Of several reductions the best one is taken; they are never added up.

    Args:
        schedule: the schedule.
        service: the service.
        standing: who asks, and for what product.
        law: the law of the day.

    Raises:
        NotInForce: no fee is known for the day.

    Source: Regulation 2024/568, Annexes I to V; Regulation 2049/2005, Art. 9.
    """
    full, values = _full(schedule, service, law)
    weighed = tuple(
        _weighed(one, standing, law) for one in schedule.reductions if service.group in one.covers
    )
    waived = law.value(service.waived.act, service.waived.value) if service.waived else None
    best = None if waived else _best(weighed)
    percent = _number(waived) if waived else (best.percent or 0 if best else 0)
    rests_on = (*values, *((waived,) if waived else ()))
    return Charge(
        service=service,
        is_open=service.is_open_to(standing.applicant.kind),
        full=full,
        percent=percent,
        due=full * (_ALL - percent) / _ALL,
        best=best,
        waived=waived is not None,
        weighed=weighed,
        terms=tuple(_terms(schedule, service, standing, law)),
        citations=tuple(dict.fromkeys(value.citation for value in rests_on)),
        verified=all(value.verified for value in rests_on) and (best is None or best.verified),
        notes=tuple(dict.fromkeys(value.note for value in rests_on if value.note)),
    )


def _full(schedule: Schedule, service: Service, law: LawInForce) -> tuple[Fraction, tuple[Value, ...]]:
    """The full fee, and the values that it rests on."""
    if service.fee is None:
        of, values = _full(schedule, schedule.service(service.of), law)
        share = _value(service.share, law)
        return of * _number(share) / _ALL, (*values, share)
    fee = _value(service.fee, law)
    if service.addition is None:
        return Fraction(_number(fee)), (fee,)
    addition = _value(service.addition, law)
    return Fraction(_number(fee)) * (_ALL + _number(addition)) / _ALL, (fee, addition)


def _weighed(reduction: Reduction, standing: Standing, law: LawInForce) -> Weighed:
    met = reduction.conditions.met(standing)
    try:
        value = law.value(reduction.percent.act, reduction.percent.value)
    except NotInForce as over:
        return Weighed(reduction, met, None, None, verified=True, over=over.happened)
    return Weighed(reduction, met, _number(value), value.citation, value.verified)


def _best(weighed: tuple[Weighed, ...]) -> Weighed | None:
    """The one that takes most off; of equal ones the one that is verified, then the first."""
    there = [one for one in weighed if one.met is Answer.YES and one.percent]
    return max(there, key=lambda one: (one.percent or 0, one.verified), default=None)


def _terms(schedule: Schedule, service: Service, standing: Standing, law: LawInForce) -> Iterator[Owed]:
    for term in schedule.terms:
        met = term.conditions.met(standing)
        if service.group in term.covers and met is not Answer.NO and law.is_in_force(*_place(term)):
            amount = None if term.amount is None else _number(_value(term.amount, law))
            yield Owed(term, met, amount)


def _place(term: Term) -> tuple[str, str]:
    return term.provision.act, term.provision.provision


def _value(named: Named | None, law: LawInForce) -> Value:
    if named is None:
        raise BadInput("a share without a value", where="fees.yaml", expected="`share`", remedy="add it")
    return law.value(named.act, named.value)


def _number(value: Value) -> int:
    if isinstance(value.amount, bool) or not isinstance(value.amount, int):
        raise BadInput(
            f"the value {value.name} is not a number",
            where=str(value.citation),
            expected="a whole number",
            remedy="correct the file of the act",
        )
    return value.amount
