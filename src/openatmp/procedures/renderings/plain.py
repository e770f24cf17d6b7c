"""A timetable, a procedure and calendars as plain data, for JSON."""

from typing import Any

from openatmp.procedures.actors import actors
from openatmp.procedures.calendars import Meeting, Meetings, Row, Table
from openatmp.procedures.procedure import Ground, Step
from openatmp.procedures.timetable import DatedStep, Slot, Stood, Timetable


def timetable_as_dict(table: Timetable) -> dict[str, Any]:
    """Return a timetable as plain data.

    Args:
        table: the timetable.
    """
    decided = table.decided
    return {
        "procedure": table.procedure.key,
        "title": table.procedure.title,
        "course": table.shape.id,
        "start": table.start.isoformat(),
        "decision": decided.isoformat() if decided else None,
        "slot": slot_as_dict(table.slot) if table.slot else None,
        "notes": list(table.notes),
        "stops": [_stood(stood) for stood in table.stood],
        "steps": [dated_step_as_dict(step) for step in table.steps],
    }


def dated_step_as_dict(dated: DatedStep) -> dict[str, Any]:
    """Return one step of a timetable as plain data.

    Args:
        dated: the step.
    """
    step = dated.step
    return {
        "id": step.id,
        "title": step.title,
        "day": dated.day,
        "through_day": step.through if dated.day is not None else None,
        "date": dated.date.isoformat() if dated.date else None,
        "through_date": dated.through.isoformat() if dated.through else None,
        "when": step.when,
        "meant": step.meant.value,
        "actor": dated.actor,
        "actors": list(step.actor),
        "clock": step.clock.value,
        "rule": dated.rule,
        "meeting": _meeting(dated.meeting) if dated.meeting else None,
        "verified": dated.verified,
        **_told(step),
    }


def slot_as_dict(slot: Slot) -> dict[str, Any]:
    """Return a slot as plain data.

    Args:
        slot: the slot.
    """
    return {
        "start": slot.start.isoformat(),
        "deadline": slot.deadline.isoformat() if slot.deadline else None,
        "published": slot.is_published,
        "derived": slot.is_derived,
    }


def ground_as_dict(ground: Ground) -> dict[str, Any]:
    """Return what an entry rests on as plain data.

    Args:
        ground: what it rests on.
    """
    return {
        "verified": ground.verified,
        "source": ground.source,
        "derived": ground.derived,
        "note": ground.note,
        "basis": [{"act": one.act, "place": one.provision} for one in ground.basis],
    }


def _told(step: Step) -> dict[str, Any]:
    """What is told of a step, whenever it happens."""
    told = ground_as_dict(step.ground)
    del told["verified"]
    return {
        "does": step.does,
        "roles": {actors()[code].short: said for code, said in (step.roles or {}).items()},
        "documents_in": list(step.documents_in),
        "documents_out": list(step.documents_out),
        **told,
    }


def _stood(stood: Stood) -> dict[str, Any]:
    return {
        "id": stood.stop.id,
        "after_day": stood.day,
        "from": stood.first.isoformat(),
        "to": stood.last.isoformat(),
        "days": stood.days,
        "usual": stood.usual,
        "meets_a_meeting_until": stood.fits.isoformat() if stood.fits else None,
        "why": stood.stop.why,
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "committee": meeting.committee,
        "first": meeting.first.isoformat(),
        "last": meeting.last.isoformat(),
        "written": meeting.written,
        "derived": meeting.ground.derived,
        "verified": meeting.ground.verified,
        "source": meeting.ground.source,
    }


def calendar_as_dict(calendar: Meetings | Table) -> dict[str, Any]:
    """Return a calendar as plain data.

    Args:
        calendar: meetings of a committee, or a table of submission dates.
    """
    if isinstance(calendar, Meetings):
        meetings = [_meeting(one) for one in calendar.meetings]
        return {"calendar": calendar.committee, "title": calendar.title, "meetings": meetings}
    return {"calendar": calendar.key, "title": calendar.title, "rows": [_row(row) for row in calendar.rows]}


def _row(row: Row) -> dict[str, Any]:
    return {
        "deadline": row.deadline.isoformat(),
        "start": row.start.isoformat(),
        "steps": {
            name: {"first": first.isoformat(), "last": last.isoformat()}
            for name, (first, last) in row.dates.items()
        },
        "derived": row.ground.derived,
        "verified": row.ground.verified,
        "source": row.ground.source,
    }
