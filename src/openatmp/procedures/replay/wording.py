"""A replay as text, for people at a terminal."""

from collections.abc import Iterator

from openatmp.procedures.replay.case import Replay, ReplayedStep

_WITHOUT_DAY = "   -"


def lines_of_replay(replay: Replay, title: str) -> tuple[str, ...]:
    """Return a replay as lines.

    Args:
        replay: the replay.
        title: the procedure in words.
    """
    return (title, *_sums(replay), "", *_table(replay), "", *_stops(replay), *_odd(replay))


def _sums(replay: Replay) -> Iterator[str]:
    if replay.active_days is None:
        yield "The days of the clock cannot be counted; see below what is missing."
    else:
        yield (
            f"{replay.active_days} active days and {replay.stopped_days} days with the clock stopped, "
            f"{replay.total_days} in all, from {replay.clock.started} to {replay.counted_to}."
        )
    if replay.reverted:
        yield "Begun as an accelerated assessment, ended as a standard one."
    elif replay.pace != "standard":
        yield f"Course: {replay.pace}."


def _table(replay: Replay) -> Iterator[str]:
    yield "Date        Day   Planned     Late  What happened"
    for step in replay.steps:
        yield _row(step)
    for event in replay.undated:
        yield f"{event.said:<10}  {_WITHOUT_DAY}  {'':<10}        {event.name} (no exact date)"


def _row(step: ReplayedStep) -> str:
    day = _WITHOUT_DAY if step.day is None else f"{step.day:>4}"
    planned = "" if step.planned is None else step.planned.isoformat()
    late = "" if step.late is None else f"{step.late:+d}"
    return f"{step.event.said:<10}  {day}  {planned:<10}  {late:>4}  {_what(step)}"


def _what(step: ReplayedStep) -> str:
    told = (step.event.committee, f"round {step.event.round}" if step.event.round else "", step.event.outcome)
    more = ", ".join(word for word in told if word)
    return f"{step.title} ({more})" if more else step.title


def _stops(replay: Replay) -> Iterator[str]:
    if replay.stops:
        yield "The clock stood"
        yield from (f"- after {stop.since} until {stop.until}: {stop.days} days" for stop in replay.stops)
        yield ""


def _odd(replay: Replay) -> Iterator[str]:
    if not replay.anomalies:
        yield "Nothing stands out."
        return
    yield "What stands out"
    for found in replay.anomalies:
        on = f"{found.on}: " if found.on is not None else ""
        yield f"- {on}{found.says}"
