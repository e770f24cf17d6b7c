"""A timetable as a calendar file that calendar programs import, with an alarm before each step."""

from datetime import date, timedelta

from openatmp.procedures.kinds import ClockState
from openatmp.procedures.renderings.calendar_file import ALARM_DAYS, Event, calendar_file
from openatmp.procedures.renderings.text import when_of
from openatmp.procedures.timetable import DatedStep, Stood, Timetable
from openatmp.procedures.timetable.sums import days_words

# Only the applicant's own days are shown as busy; the others one may want to know, and need not keep free.
_APPLICANT = "APPLICANT"


def ics_of(table: Timetable, on: date, *, alarm_days: int = ALARM_DAYS) -> str:
    """Return a timetable as a calendar file.

    Args:
        table: the timetable.
        on: the day on which it is written, as the file must say.
        alarm_days: how many days before each step a program shall remind of it; 0 for no alarms.

    Returns:
        The file; its lines end as RFC 5545 asks.

    Source: RFC 5545.
    """
    steps = [_step(table, dated, alarm_days) for dated in table.steps if dated.date]
    stops = [_stop(table, stood, number) for number, stood in enumerate(table.stood, start=1)]
    return calendar_file("timetable", table.procedure.title, (*steps, *stops), on)


def _step(table: Timetable, dated: DatedStep, alarm_days: int) -> Event:
    first = dated.date or table.start
    number = "" if dated.day is None else f"Day {dated.day}: "
    return Event(
        name=_name(table, dated.id),
        first=first,
        last=dated.through or first,
        summary=number + dated.step.title,
        told=told_of(dated),
        categories=_categories(dated),
        busy=_APPLICANT in dated.step.actor,
        alarm=f"{when_of(dated)}: {dated.step.title}",
        alarm_days=alarm_days,
    )


def _stop(table: Timetable, stood: Stood, number: int) -> Event:
    return Event(
        name=_name(table, f"stop-{number}"),
        first=stood.first + timedelta(days=1),
        last=stood.last,
        summary=f"Clock stopped for {days_words(stood.days)}",
        told=stood.stop.why,
    )


def _name(table: Timetable, name: str) -> str:
    """Name a step of a plan; its name stays, so that a second import moves it instead of adding one."""
    return f"{table.procedure.key}-{table.shape.id}-{table.start:%Y%m%d}-{name}"


def told_of(dated: DatedStep) -> str:
    """Say what there is to know of a step: who, what, the sum of its date, papers, source.

    Args:
        dated: the step.
    """
    trust = "" if dated.verified else "Not verified."
    papers = [*dated.step.documents_in, *dated.step.documents_out]
    parts = [
        f"{dated.actor}.",
        dated.step.does,
        f"{dated.rule}.",
        f"Documents: {', '.join(papers)}." if papers else "",
        trust,
        f"Source: {dated.step.ground.source}",
    ]
    return "\n".join(part for part in parts if part)


def _categories(dated: DatedStep) -> tuple[str, ...]:
    clock = "clock may stop" if dated.step.clock is ClockState.STOP else ""
    return tuple(name for name in (dated.actor, clock) if name)
