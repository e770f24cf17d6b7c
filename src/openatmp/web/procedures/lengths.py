"""How long a procedure takes, and which committees act in it, in a few words."""

from datetime import date

from openatmp.procedures.actors import ActorKind, actors
from openatmp.procedures.kinds import Counted, Meant
from openatmp.procedures.procedure import Procedure, Shape
from openatmp.procedures.renderings.lane_marks import lane_of
from openatmp.procedures.renderings.nominal import nominal

NO_TIME = "no fixed time"
_ABOUT = "about "


def how_long(procedure: Procedure, on: date) -> str:
    """Say how many days its courses take on the clock.

    Args:
        procedure: the procedure.
        on: the day whose steps count.
    """
    said = dict.fromkeys(filter(None, (_days(procedure, shape, on) for shape in procedure.shapes)))
    *others, last = (days.removeprefix(_ABOUT) for days in said or [""])
    if not last:
        return NO_TIME
    days = f"{', '.join(others)} or {last} days" if others else f"{last} days"
    if any(one.startswith(_ABOUT) for one in said):
        days = _ABOUT + days
    stops = any(shape.stops for shape in procedure.shapes)
    return f"{days} on the clock" if stops else days


def length_of(procedure: Procedure, shape: Shape, on: date) -> str:
    """Say how many days one course takes on the clock; empty when nobody says.

    Args:
        procedure: the procedure.
        shape: its course.
        on: the day whose steps count.
    """
    days = _days(procedure, shape, on)
    return f"{days} days" if days else ""


def committees_of(procedure: Procedure) -> tuple[str, ...]:
    """Return the short names of the committees that act in it, in the order of the actors.

    Args:
        procedure: the procedure.
    """
    acting = {lane_of(code) for shape in procedure.shapes for step in shape.steps for code in step.actor}
    return tuple(
        actor.short
        for code, actor in actors().items()
        if code in acting and actor.kind is ActorKind.COMMITTEE
    )


def _days(procedure: Procedure, shape: Shape, on: date) -> str:
    step = shape.step(shape.decides)
    day = nominal(procedure, shape, on).day_of(shape.decides) if step else None
    if step is None or day is None or day <= procedure.first_day:
        return ""
    # A period of law ends later when its last day is none on which one works.
    moves = step.relative is not None and step.relative.counted is not Counted.CLOCK
    return f"{_ABOUT}{day}" if moves or step.meant is Meant.ABOUT else str(day)
