"""The course that is asked for; also one that begins as one course and goes on as another."""

from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.procedures.procedure import Branch, Procedure, Shape, Step


@lru_cache(maxsize=256)
def course(procedure: Procedure, shape: str, branch: str) -> Shape:
    """Return the course of a timetable.

    Args:
        procedure: the procedure.
        shape: id of the course; empty for the usual one.
        branch: id of a branch at which it changes; empty when it does not.

    Raises:
        BadInput: there is no such course or branch, or the branch does not change the course.
    """
    begun = procedure.shape(shape)
    if not branch:
        return begun
    taken = next((one for one in begun.branches if one.id == branch and one.shape), None)
    if taken is None:
        raise _no_branch(procedure, begun, branch)
    return _joined(procedure, begun, taken)


def _joined(procedure: Procedure, begun: Shape, taken: Branch) -> Shape:
    """Go on with the other course: its step takes the place of the one at which the branch is."""
    other = procedure.shape(taken.shape)
    before, left = _until(begun, taken.at)
    rest = _from(other, taken.leads_to)
    ids = {step.id for step in (*before, *rest)}
    jump = (rest[0].day or 0) - (left.day or 0)
    stops = {stop.id: stop for stop in begun.stops if stop.after in {step.id for step in before}}
    stops |= {stop.id: stop for stop in other.stops if not stop.after or stop.after in {s.id for s in rest}}
    return replace(
        begun,
        title=f"{begun.title}; then {other.title}",
        steps=(*before, *rest),
        stops=tuple(stop for stop in stops.values() if not stop.after or stop.after in ids),
        branches=other.branches,
        decides=other.decides,
        jumps=MappingProxyType({rest[0].id: jump} if jump else {}),
    )


def _until(shape: Shape, name: str) -> tuple[tuple[Step, ...], Step]:
    place = next(place for place, step in enumerate(shape.steps) if step.id == name)
    return shape.steps[:place], shape.steps[place]


def _from(shape: Shape, name: str) -> tuple[Step, ...]:
    place = next(place for place, step in enumerate(shape.steps) if step.id == name)
    return shape.steps[place:]


def _no_branch(procedure: Procedure, shape: Shape, branch: str) -> BadInput:
    there = [one.id for one in shape.branches if one.shape]
    return BadInput(
        f"{procedure.key} has no branch {branch!r} that changes its course ({shape.id})",
        where="--branch",
        expected=f"one of {', '.join(there)}" if there else "no branch: this course does not change",
        remedy="leave it out, or ask for another course first, as with --accelerated",
    )
