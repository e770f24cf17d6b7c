"""What is implemented: acts, procedures, calendars; from which day, and how much of it was compared."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.law import corpus
from openatmp.law.acts import Act, ActKind
from openatmp.procedures.calendars import Meetings, Table
from openatmp.procedures.procedure import Ground, Procedure
from openatmp.procedures.shelf import procedures
from openatmp.procedures.timetable.sums import day_words
from openatmp.web.law.places import link_to
from openatmp.web.law.words import applies_words
from openatmp.web.procedures.calendars import calendars_in_use
from openatmp.web.procedures.words import GROUPS, open_words


@dataclass(frozen=True, slots=True)
class Counted:
    """How many entries there are, and how many were compared with a source.

    Args:
        of: all.
        verified: those that were.
    """

    of: int
    verified: int

    def __add__(self, other: "Counted") -> "Counted":
        """Count two together."""
        return Counted(self.of + other.of, self.verified + other.verified)

    @property
    def unverified(self) -> int:
        """Those that were not."""
        return self.of - self.verified


@dataclass(frozen=True, slots=True)
class CalendarShown:
    """Which days a calendar covers.

    Args:
        title: what it is.
        first: its first day.
        last: its last day.
        counted: its entries.
        derived: how many of them were worked out and not published.
    """

    title: str
    first: date
    last: date
    counted: Counted
    derived: int


def coverage_page(on: date) -> dict[str, object]:
    """Put together what is covered.

    Args:
        on: the day.
    """
    acts = corpus().acts.values()
    in_force = [act for act in acts if act.kind not in {ActKind.ANNOUNCED, ActKind.CALENDAR}]
    every = procedures().values()
    of_law = _together(counted_act(act) for act in acts)
    of_procedures = _together(counted_procedure(one) for one in every)
    return {
        "on": on,
        "all": of_law + of_procedures,
        "acts": [_act(act) for act in in_force],
        "procedures": [_procedure(one, on) for one in every],
        "calendars": list(_calendars()),
        "of_law": of_law,
        "of_procedures": of_procedures,
        "announced_acts": [
            {"it": act, "link": link_to(act.key)} for act in acts if act.kind is ActKind.ANNOUNCED
        ],
        "announced_procedures": [one for one in every if one.in_force_from is None],
        "to_come": list(_to_come(on)),
    }


def counted_act(act: Act) -> Counted:
    """Count the provisions and values of an act.

    Args:
        act: the act.
    """
    verified = [*(one.verified for one in act.provisions), *(one.verified for one in act.values)]
    return Counted(len(verified), sum(verified))


def counted_procedure(one: Procedure) -> Counted:
    """Count everything that a procedure says: steps, stops, forks, ends, what is published and told.

    Args:
        one: the procedure.
    """
    grounds = list(_grounds(one))
    return Counted(len(grounds), sum(ground.verified for ground in grounds))


def _grounds(one: Procedure) -> Iterator[Ground]:
    for shape in one.shapes:
        for entries in (shape.steps, shape.stops, shape.branches):
            yield from (entry.ground for entry in entries)
    for others in (one.outcomes, one.published, one.told):
        yield from (other.ground for other in others)


def _together(parts: Iterable[Counted]) -> Counted:
    return sum(parts, start=Counted(0, 0))


def _act(act: Act) -> dict[str, object]:
    days = [one.in_force_from for one in act.provisions if one.in_force_from is not None]
    return {
        "it": act,
        "link": link_to(act.key),
        "since": day_words(min(days)) if days else "",
        "counted": counted_act(act),
    }


def _procedure(one: Procedure, on: date) -> dict[str, object]:
    return {
        "it": one,
        "group": GROUPS[one.group],
        "open": open_words(one, on),
        "counted": counted_procedure(one),
    }


def _calendars() -> Iterator[CalendarShown]:
    held = calendars_in_use()
    for meetings in held.meetings.values():
        yield _meetings(meetings)
    for table in held.tables.values():
        yield _table(table)


def _meetings(held: Meetings) -> CalendarShown:
    every = held.meetings
    counted = Counted(len(every), sum(one.ground.verified for one in every))
    title = held.title or f"Meetings of the {held.committee}"
    return CalendarShown(title, every[0].first, every[-1].last, counted, sum(one.is_derived for one in every))


def _table(held: Table) -> CalendarShown:
    rows = held.rows
    counted = Counted(len(rows), sum(row.ground.verified for row in rows))
    derived = sum(row.is_derived for row in rows)
    return CalendarShown(held.title or held.key, rows[0].start, rows[-1].start, counted, derived)


def _to_come(on: date) -> Iterator[dict[str, object]]:
    """Yield provisions that are adopted and begin to apply after the day, the nearest first."""
    provisions = (one for one in corpus().provisions() if one.in_force_from and one.in_force_from > on)
    for one in sorted(provisions, key=lambda one: one.in_force_from or date.max):
        yield {
            "it": one,
            "name": corpus().acts[one.act].spelled(one.place),
            "link": link_to(one.act, one.place),
            "applies": applies_words(one.applies, on),
        }
