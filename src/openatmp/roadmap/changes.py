"""What-if: two plans side by side, and what moved between them, each with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.fees.plain import euro
from openatmp.roadmap.plan import Fit, Item, Plan


class Moved(StrEnum):
    """What kind of thing moved."""

    FACT = "fact"
    FIT = "fit"
    DATE = "date"
    FEE = "fee"
    GUIDANCE = "guidance"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that moved.

    Args:
        kind: what kind.
        what: what it is about: a procedure's key, a fact, a fee.
        title: the same in words.
        before: how it was.
        after: how it is.
        why: why it moved.
    """

    kind: Moved
    what: str
    title: str
    before: str
    after: str
    why: str


def changes(before: Plan, after: Plan) -> tuple[Change, ...]:
    """Return what moved between two plans; nothing when they say the same.

    Args:
        before: the one plan.
        after: the other.
    """
    return (
        *_facts(before, after),
        *(change for old, new in _paired(before, after) for change in _item(old, new)),
        *_guidance(before, after),
        *_lists(before, after),
    )


def _facts(before: Plan, after: Plan) -> Iterator[Change]:
    for name, answer in after.facts.items():
        if before.facts[name] is not answer:
            words = name.replace("_", " ")
            yield Change(
                Moved.FACT,
                name,
                words,
                before.facts[name],
                answer,
                "It was told otherwise, or follows from it.",
            )


def _paired(before: Plan, after: Plan) -> Iterator[tuple[Item, Item]]:
    old = {item.procedure.key: item for item in before.items}
    yield from ((old[item.procedure.key], item) for item in after.items)


def _item(old: Item, new: Item) -> Iterator[Change]:
    key, title = new.procedure.key, new.procedure.title
    if old.fit is not new.fit:
        yield Change(Moved.FIT, key, title, old.fit, new.fit, new.reason)
    if _decided(old) != _decided(new) and Fit.NOT not in {old.fit, new.fit}:
        why = new.dates.why if new.dates else ""
        yield Change(Moved.DATE, key, title, _said(_decided(old)), _said(_decided(new)), why)
    yield from _fees(old, new)


def _fees(old: Item, new: Item) -> Iterator[Change]:
    before = {charge.service.key: charge for charge in old.charges}
    for charge in new.charges:
        earlier = before.get(charge.service.key)
        if earlier is not None and earlier.due != charge.due:
            why = charge.best.reduction.title if charge.best else "No reduction applies."
            yield Change(
                Moved.FEE, charge.service.key, charge.service.title, euro(earlier.due), euro(charge.due), why
            )


def _decided(item: Item) -> date | None:
    return None if item.dates is None else item.dates.last or item.dates.start


def _said(day: date | None) -> str:
    return "no date" if day is None else day_words(day)


def _guidance(before: Plan, after: Plan) -> Iterator[Change]:
    old = {one.guidance.id: one for one in before.guidance}
    new = {one.guidance.id: one for one in after.guidance}
    for key in [*(key for key in old if key not in new), *(key for key in new if key not in old)]:
        one = new.get(key) or old[key]
        was, is_now = ("listed", "not listed") if key in old else ("not listed", "listed")
        why = one.reason if one.guidance.in_force(after.asked.on) else _over(after.asked.on)
        yield Change(Moved.GUIDANCE, key, one.guidance.title, was, is_now, why)


def _over(on: date) -> str:
    return f"It is not in effect on {day_words(on)}."


def _lists(before: Plan, after: Plan) -> Iterator[Change]:
    old = {section.key: section for section in before.sections}
    new = {section.key: section for section in after.sections}
    for key in [*(key for key in old if key not in new), *(key for key in new if key not in old)]:
        section = new.get(key) or old[key]
        was, is_now = ("there", "not there") if key in old else ("not there", "there")
        yield Change(Moved.LIST, key, section.title, was, is_now, section.about)


def change_as_dict(change: Change) -> dict[str, str]:
    """Return a change as values that JSON can hold.

    Args:
        change: the change.
    """
    told = {"kind": change.kind.value, "what": change.what, "title": change.title}
    return told | {"before": str(change.before), "after": str(change.after), "why": change.why}
