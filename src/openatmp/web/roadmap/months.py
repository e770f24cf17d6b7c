"""A plan as a calendar: month by month what begins, what is handed in, and what is decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from types import MappingProxyType

from openatmp.procedures.actors import ActorKind, actors
from openatmp.procedures.kinds import Meant
from openatmp.procedures.timetable import DatedStep
from openatmp.roadmap.plan import Dates, Fit, Item, Plan
from openatmp.roadmap.plan.routes import Anchor
from openatmp.web.roadmap.words import FITS

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_DECIDED = "decided"
_MEANT = MappingProxyType({Meant.ON: "", Meant.BY: "by ", Meant.ABOUT: "about ", Meant.NOT_BEFORE: "from "})


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """Something on a day.

    Args:
        day: the day.
        title: the procedure, or what somebody wished for.
        says: what happens on it.
        meant: how the day is meant: empty for on it, else "about ", "by ", "from ".
        anchor: where the procedure stands on the page; empty for a wish.
        fit: how the procedure fits, where it is not plainly part of the plan.
    """

    day: date
    title: str
    says: str
    meant: str = ""
    anchor: str = ""
    fit: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its events.

    Args:
        title: its name: ``March 2028``.
        events: what happens in it, in the order of days.
    """

    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year with its months.

    Args:
        number: the year.
        months: the months in which something happens.
    """

    number: int
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        """How many events it has."""
        return sum(len(month.events) for month in self.months)


def years_of(plan: Plan) -> tuple[Year, ...]:
    """Return the calendar of a plan.

    Args:
        plan: the plan.
    """
    events = sorted({*_wished(plan), *(one for item in plan.items for one in _of_item(item, plan))})
    by_year = groupby(events, key=lambda event: event.day.year)
    return tuple(Year(year, tuple(_months(tuple(found)))) for year, found in by_year)


def _months(events: tuple[Event, ...]) -> Iterator[Month]:
    for number, found in groupby(events, key=lambda event: event.day.month):
        there = tuple(found)
        yield Month(f"{_MONTHS[number - 1]} {there[0].day.year}", there)


def _wished(plan: Plan) -> Iterator[Event]:
    if plan.asked.trial is not None:
        yield Event(plan.asked.trial, "Your wish", "the first trial is authorised")
    if plan.asked.application is not None:
        yield Event(plan.asked.application, "Your wish", "marketing authorisation is applied for")


def _of_item(item: Item, plan: Plan) -> Iterator[Event]:
    if item.dates is None or item.dates.table is None:
        return
    about = "about " if item.dates.estimated else ""
    fit = "" if item.fit is Fit.APPLIES else FITS[item.fit]
    for day, (meant, words) in _days(item.dates, _told_before(item, plan)).items():
        yield Event(day, item.procedure.title, words, meant or about, item.procedure.key, fit)


def _days(dates: Dates, before: frozenset[str]) -> dict[date, tuple[str, str]]:
    """Return the days of a procedure, each with how it is meant and what happens on it."""
    if dates.table is None:
        return {}
    said = {dates.table.start: ("", "begins")}
    for step in dates.table.steps:
        if step.date is not None and _is_yours(step) and step.step.title not in before:
            said[step.date] = (_MEANT[step.step.meant], _lowered(step.step.title))
    if dates.last is not None and dates.last > dates.table.start:
        said[dates.last] = ("", _DECIDED)
    return said


def _told_before(item: Item, plan: Plan) -> frozenset[str]:
    """Return the steps that an earlier procedure of the same application tells already; once is enough."""
    if item.route.since is not Anchor.APPLICATION:
        return frozenset()
    earlier = plan.items[: plan.items.index(item)]
    tables = (one.dates.table for one in earlier if one.dates and one.route.since is Anchor.APPLICATION)
    return frozenset(step.step.title for table in tables if table for step in table.steps)


def _is_yours(step: DatedStep) -> bool:
    """Whether the applicant hands something in."""
    return any(actors()[code].kind is ActorKind.APPLICANT for code in step.step.actor)


def _lowered(title: str) -> str:
    """Begin in small letters what goes on in a sentence; names in capitals stay as they are."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
