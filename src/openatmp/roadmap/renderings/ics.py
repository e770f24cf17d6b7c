"""The dates of a plan as a calendar file: what the applicant does, decisions, last days for papers."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

from openatmp.procedures.kinds import Meant
from openatmp.procedures.renderings.calendar_file import ALARM_DAYS, Event, calendar_file
from openatmp.procedures.renderings.ics import told_of
from openatmp.procedures.renderings.text import when_of
from openatmp.procedures.timetable import DatedStep, Timetable
from openatmp.procedures.timetable.sums import day_words
from openatmp.roadmap.plan import Fit, Item, Plan

# Who acts for the applicant: before the authorisation, and after it.
OURS = frozenset({"APPLICANT", "MAH"})
_FITS = {Fit.OPTIONAL: "optional", Fit.OPEN: "not settled whether it follows"}
_MEANT = {Meant.ABOUT: "about this day", Meant.NOT_BEFORE: "not before this day"}
_LETTERS = 12


def ics_of(plan: Plan, on: date, *, alarm_days: int = ALARM_DAYS) -> str:
    """Return the dates of a plan as a calendar file.

    Args:
        plan: the plan.
        on: the day on which it is written, as the file must say.
        alarm_days: how many days before each event a program shall remind of it; 0 for no alarms.

    Returns:
        The file. Events keep their names when the same product is planned anew, so that a second import
        moves them instead of adding others.

    Source: RFC 5545.
    """
    title = f"Plan for {plan.asked.classification.product.name or plan.asked.classification.category.label}"
    return calendar_file("roadmap", title, events_of(plan, on, alarm_days=alarm_days), on)


def events_of(plan: Plan, on: date, *, alarm_days: int = ALARM_DAYS) -> tuple[Event, ...]:
    """Return the dates of a plan, in their order.

    Args:
        plan: the plan.
        on: the day on which they are written.
        alarm_days: how many days before each event a program shall remind of it.
    """
    found = _events(plan, _named(plan), on.toordinal(), alarm_days)
    return tuple(sorted(found, key=lambda event: (event.first, event.last, event.name)))


def own_steps(items: Iterable[Item]) -> Iterator[tuple[Item, DatedStep]]:
    """Yield the dated steps at which the applicant acts, those told by two procedures only once.

    Args:
        items: what the steps are looked for in, in the order of time.
    """
    seen = set()
    for item in items:
        for dated in () if item.dates is None or item.dates.table is None else item.dates.table.steps:
            step = dated.step
            # Before an evaluation the same papers are told of by two procedures.
            same = step.documents_in or (step.id, step.title)
            if dated.date is not None and OURS.intersection(step.actor) and same not in seen:
                yield item, dated
                seen.add(same)


def _events(plan: Plan, named: str, revision: int, alarm_days: int) -> Iterator[Event]:
    for item, step in (*own_steps(plan.items), *_decisions(plan.items)):
        yield _event(item, step, f"{named}-{item.procedure.key}-{step.id}", revision, alarm_days)
    for item in plan.items:
        table = item.dates.table if item.dates else None
        if table is not None and _needs_deadline(table):
            yield _deadline(item, table, f"{named}-{item.procedure.key}", revision, alarm_days)


def _decisions(items: Iterable[Item]) -> Iterator[tuple[Item, DatedStep]]:
    """Yield the steps at which others decide."""
    for item in items:
        table = item.dates.table if item.dates else None
        step = table.step(table.shape.decides) if table else None
        if step is not None and step.date is not None and not OURS.intersection(step.step.actor):
            yield item, step


def _event(item: Item, dated: DatedStep, name: str, revision: int, alarm_days: int) -> Event:
    first = dated.date or date.max
    title = f"{dated.step.title}: {item.procedure.title}"
    marks = _marks(item, _MEANT.get(dated.step.meant, ""))
    return Event(
        name=name,
        first=first,
        last=dated.through or first,
        summary=f"{title}{marks}",
        told="\n".join((_reason(item), told_of(dated), _why(item))),
        categories=(item.procedure.title,),
        # Within a range of days one may choose, so it keeps none of them free.
        busy=bool(OURS.intersection(dated.step.actor)) and dated.through is None,
        alarm=f"{when_of(dated)}: {title}{marks}",
        alarm_days=alarm_days,
        revision=revision,
    )


def _needs_deadline(table: Timetable) -> bool:
    """Whether the last day for papers is known, and is not the day of a step of the applicant."""
    deadline = table.slot.deadline if table.slot else None
    days = {step.date for step in table.steps if OURS.intersection(step.step.actor)}
    return deadline is not None and deadline not in days


def _deadline(item: Item, table: Timetable, named: str, revision: int, alarm_days: int) -> Event:
    last = (table.slot.deadline if table.slot else None) or table.start
    summary = f"Last day for papers: {item.procedure.title}{_marks(item)}"
    told = f"For the start on {day_words(table.start)}.\n{_why(item)}"
    return Event(
        name=f"{named}-deadline",
        first=last,
        last=last,
        summary=summary,
        told=told,
        categories=(item.procedure.title,),
        busy=True,
        alarm=summary,
        alarm_days=alarm_days,
        revision=revision,
    )


def _marks(item: Item, meant: str = "") -> str:
    """Say in the line that people see what of a date is not certain."""
    estimated = "estimated" if item.dates is not None and item.dates.estimated else ""
    words = [word for word in (_FITS.get(item.fit, ""), meant, estimated) if word]
    return f" ({', '.join(words)})" if words else ""


def _reason(item: Item) -> str:
    return f"{item.reason}{'' if item.route.ground.verified else ' Not verified.'}"


def _why(item: Item) -> str:
    return "" if item.dates is None else item.dates.why


def _named(plan: Plan) -> str:
    """Name the product, so that plans for two products stand beside each other in one calendar."""
    product = plan.asked.classification.product
    words = (product.name, product.description, product.indication)
    known = words if any(words) else sorted(map(str, product.known()))
    content = "\n".join(known).encode("utf-8", "replace")
    return f"plan-{hashlib.sha256(content).hexdigest()[:_LETTERS]}"
