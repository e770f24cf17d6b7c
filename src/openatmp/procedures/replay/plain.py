"""A replay as plain data, for programs."""

from typing import Any

from openatmp.procedures.replay.anomalies import Anomaly
from openatmp.procedures.replay.case import Replay, ReplayedStep
from openatmp.procedures.replay.clock import Stood
from openatmp.procedures.replay.events import Event


def replay_as_dict(replay: Replay) -> dict[str, Any]:
    """Return a replay as values that JSON can hold.

    Args:
        replay: the replay.
    """
    return {
        "procedure": replay.procedure,
        "start": _day(replay.clock.started),
        "end": _day(replay.clock.ended),
        "active_days": replay.active_days,
        "stopped_days": replay.stopped_days,
        "total_days": replay.total_days,
        "pace": replay.pace,
        "reverted": replay.reverted,
        "stops": [_stop(stop) for stop in replay.stops],
        "steps": [_step(step) for step in replay.steps],
        "undated": [_event(event) for event in replay.undated],
        "not_recorded": list(replay.not_recorded),
        "anomalies": [_anomaly(found) for found in replay.anomalies],
    }


def _step(step: ReplayedStep) -> dict[str, Any]:
    return {
        **_event(step.event),
        "id": step.step or None,
        "title": step.title,
        "day": step.day,
        "planned_day": step.planned_day,
        "planned": _day(step.planned),
        "late_days": step.late,
        "pace": step.pace,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "event": event.name,
        "date": event.said,
        "committee": event.committee or None,
        "outcome": event.outcome or None,
        "round": event.round or None,
    }


def _stop(stop: Stood) -> dict[str, Any]:
    return {"from": stop.since.isoformat(), "to": stop.until.isoformat(), "days": stop.days}


def _anomaly(found: Anomaly) -> dict[str, Any]:
    return {"kind": found.kind.value, "date": _day(found.on), "says": found.says}


def _day(day: object) -> str | None:
    return None if day is None else str(day)
