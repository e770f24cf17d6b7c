"""The command that says what is due to the Agency."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.cli.given import law_on
from openatmp.cli.printing import print_json, print_text, wrapped
from openatmp.roadmap.applicant import ApplicantKind, Size, applicant
from openatmp.roadmap.fees import (
    Charge,
    Schedule,
    Standing,
    charge,
    charge_as_dict,
    charges,
    free_as_dict,
    schedule,
)
from openatmp.roadmap.fees.plain import euro

Word = TypeVar("Word", bound=StrEnum)
_NOT_VERIFIED = " (not verified)"


@dataclass(frozen=True, slots=True)
class Payer:
    """Who asks, as on the command line.

    Args:
        kind: kind of the applicant.
        size: size of a small enterprise; empty when not said.
        orphan: whether the product is a designated orphan medicine.
        atmp: whether it is an advanced therapy.
        advised: whether advice was taken and followed.
    """

    kind: str
    size: str = ""
    orphan: bool = False
    atmp: bool = True
    advised: bool = False


def run_fees(key: str, payer: Payer, on: date | None, *, as_json: bool) -> None:
    """Print what is due for one service, or for each.

    Args:
        key: key of the service; empty for all.
        payer: who asks.
        on: the day; None for today.
        as_json: whether a program reads it.

    Raises:
        BadInput: there is no such service, kind or size, or two facts contradict each other.
        NotInForce: no fees are known for the day.
    """
    law, whole, standing = law_on(on), schedule(), standing_of(payer)
    found = (charge(whole, whole.service(key), standing, law),) if key else charges(whole, standing, law)
    if as_json:
        free = [] if key else [free_as_dict(one) for one in whole.free.values()]
        told = {"on": law.day.isoformat(), "assumed": list(standing.applicant.assumed)}
        print_json(told | {"fees": [charge_as_dict(one) for one in found], "free": free})
        return
    lines = _one(found[0]) if key else _all(found, whole)
    assumed = (f"Assumed: {words}" for words in standing.applicant.assumed)
    print_text("\n".join(wrapped(line, "  ") for line in (f"Fees on {law.day}", *assumed, "", *lines)))


def standing_of(payer: Payer) -> Standing:
    """Return who asks, from what was said on the command line.

    Args:
        payer: what was said.

    Raises:
        BadInput: a word is not known, or two facts contradict each other.
    """
    size = one_of(Size, payer.size, "size") if payer.size else None
    return Standing(
        applicant=applicant(one_of(ApplicantKind, payer.kind, "applicant"), size=size),
        atmp=Answer.YES if payer.atmp else Answer.NO,
        orphan=Answer.YES if payer.orphan else Answer.NO,
        advice_taken=Answer.YES if payer.advised else Answer.UNKNOWN,
    )


def one_of(words: type[Word], said: str, option: str) -> Word:
    """Return a word of a closed list.

    Args:
        words: the list.
        said: what was said; capitals do not matter.
        option: name of the option, for the message.

    Raises:
        BadInput: it is another word.
    """
    by_name = {word.casefold(): word for word in words}
    found = by_name.get(said.strip().casefold())
    if found is None:
        raise BadInput(
            f"{said!r} is not known",
            where=f"--{option}",
            expected=f"one of {', '.join(words)}",
            remedy="write it as it stands there",
        )
    return words(found)


def _all(found: tuple[Charge, ...], whole: Schedule) -> Iterator[str]:
    for one in found:
        yield f"{one.service.key}: {one.service.title}"
        yield f"  {_sum(one)}"
    yield ""
    yield "Without a fee"
    for free in whole.free.values():
        yield f"- {free.title}: {free.says}{'' if free.verified else _NOT_VERIFIED}"
    yield ""
    yield "Each fee stands by itself; reductions are not added up. One of them in full: openatmp fees FEE."


def _one(one: Charge) -> Iterator[str]:
    yield one.service.title
    yield _sum(one)
    yield f"Laid down in {', '.join(str(place) for place in one.citations)}."
    yield from (f"Note: {note}" for note in one.notes)
    yield ""
    yield from _reductions(one)
    yield from _terms(one)


def _sum(one: Charge) -> str:
    mark = "" if one.verified else _NOT_VERIFIED
    if not one.is_open:
        return f"Not open to this applicant; only to {', '.join(sorted(one.service.only))}."
    if not one.percent:
        return f"{euro(one.due)}{mark}"
    why = "waived for everybody" if one.best is None else one.best.reduction.title
    return f"{euro(one.due)} instead of {euro(one.full)}: {one.percent} % off, {why}{mark}"


def _reductions(one: Charge) -> Iterator[str]:
    if one.weighed:
        yield "Reductions"
    for weighed in one.weighed:
        state = weighed.over or f"{weighed.percent} %, {_met(weighed.met)}"
        yield f"- {weighed.reduction.title}: {state}. To be shown: {weighed.reduction.show}"
    if one.weighed:
        yield ""


def _terms(one: Charge) -> Iterator[str]:
    if one.terms:
        yield "When it is due, and what may come on top"
    for owed in one.terms:
        amount = "" if owed.amount is None else f" {euro(owed.amount)}."
        condition = "" if owed.met is Answer.YES else " (if that is so)"
        yield f"- {owed.term.title}{condition}: {owed.term.says}{amount} {owed.term.provision}"


def _met(answer: Answer) -> str:
    return {Answer.YES: "applies", Answer.NO: "does not apply"}.get(answer, "would apply if that is so")
