"""The page of one procedure, put together part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from openatmp.procedures.actors import actors, named
from openatmp.procedures.procedure import Branch, Procedure, Shape, Step, Stop
from openatmp.procedures.renderings.nominal import Nominal, nominal
from openatmp.procedures.renderings.nominal_picture import NARROW, WIDE, picture_of
from openatmp.procedures.shelf import procedures
from openatmp.web.procedures.grounds import GroundShown, ground_shown
from openatmp.web.procedures.lengths import committees_of, how_long, length_of
from openatmp.web.procedures.words import (
    CLOCK,
    GROUPS,
    TOLD,
    capitalised,
    open_words,
    part_words,
    place_words,
    when_words,
)


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step in the table.

    Args:
        it: the step.
        label: what it is called in the picture, where that is no day; empty otherwise.
        when: when it is.
        meeting: on which meeting it falls; empty when on none.
        who: who acts.
        roles: what each of them does.
        clock: what the clock does.
        part_of_it: for which starts it is part of the procedure; empty for all.
        ground: what it rests on.
    """

    it: Step
    label: str
    when: str
    meeting: str
    who: str
    roles: tuple[tuple[str, str], ...]
    clock: str
    part_of_it: str
    ground: GroundShown


@dataclass(frozen=True, slots=True)
class Leads:
    """Where a fork or an end leads.

    Args:
        link: address; empty when it leads nowhere.
        name: what is there.
    """

    link: str
    name: str


def procedure_page(one: Procedure, shape: Shape, on: date) -> dict[str, object]:
    """Put together the page of a procedure.

    Args:
        one: the procedure.
        shape: the course that is shown.
        on: the day.
    """
    of = nominal(one, shape, on)
    return {
        "procedure": one,
        "shape": shape,
        "group": GROUPS[one.group],
        "who": ", ".join(one.who),
        "length": how_long(one, on),
        "this_long": length_of(one, shape, on),
        "committees": [actor for actor in actors().values() if actor.short in committees_of(one)],
        "open": open_words(one, on),
        "can_start": one.in_force_from is not None,
        "ground": ground_shown(one.ground, on),
        "wide": _drawn(picture_of(of, WIDE)),
        "narrow": _drawn(picture_of(of, NARROW)),
        "steps": [_step(step, of, on) for step in shape.steps],
        "unverified": sum(not step.ground.verified for step in shape.steps),
        "stops": [_stop(stop, shape, on) for stop in shape.stops],
        "branches": [_branch(branch, one, shape, on) for branch in shape.branches],
        **_around(one, on),
    }


def _drawn(picture: str) -> SafeString:
    """Trust a picture: it is drawn here, and every text in it is escaped where it is drawn."""
    return mark_safe(picture)  # noqa: S308 - see above


def _around(one: Procedure, on: date) -> dict[str, object]:
    """Return what holds whatever course is taken."""
    known = procedures()
    return {
        "outcomes": [
            {"it": it, "leads": _leads(it.leads_to, one, None), "ground": ground_shown(it.ground, on)}
            for it in one.outcomes
        ],
        "published": [
            {"it": it, "by": named((it.by,)), "ground": ground_shown(it.ground, on)} for it in one.published
        ],
        "told": [{"it": it, "kind": TOLD[it.kind], "ground": ground_shown(it.ground, on)} for it in one.told],
        "related": [(known[it.procedure], it.says) for it in one.related if it.procedure in known],
    }


def _step(step: Step, of: Nominal, on: date) -> StepShown:
    label = of.label_of(step)
    return StepShown(
        it=step,
        label="" if label.lstrip("-").isdigit() else label,
        when=when_words(step, of.shape),
        meeting=capitalised(place_words(step.place, of.shape)) if step.place else "",
        who=named(step.actor),
        roles=tuple((actors()[code].short, said) for code, said in (step.roles or {}).items()),
        clock=CLOCK[step.clock],
        part_of_it=part_words(step),
        ground=ground_shown(step.ground, on),
    )


def _stop(stop: Stop, shape: Shape, on: date) -> dict[str, object]:
    return {
        "it": stop,
        "after": shape.step(stop.after),
        "who": named(stop.who),
        "ground": ground_shown(stop.ground, on),
    }


def _branch(branch: Branch, one: Procedure, shape: Shape, on: date) -> dict[str, object]:
    return {
        "it": branch,
        "at": shape.step(branch.at),
        "leads": _leads(branch.leads_to, one, one.shape(branch.shape) if branch.shape else shape),
        "ground": ground_shown(branch.ground, on),
    }


def _leads(name: str, one: Procedure, shape: Shape | None) -> Leads | None:
    """Return where a name leads: to a step of the course, or to another procedure."""
    step = shape.step(name) if shape else None
    if step is not None and shape is not None:
        page = reverse("procedures:procedure", args=[one.key])
        course = "" if shape is one.shapes[0] else f"?course={shape.id}"
        return Leads(f"{page}{course}#step-{step.id}", step.title)
    other = procedures().get(name)
    return Leads(reverse("procedures:procedure", args=[other.key]), other.title) if other else None


def courses_of(one: Procedure, shown: Shape) -> Iterator[tuple[Shape, bool]]:
    """Yield the courses, and whether each is the one that is shown.

    Args:
        one: the procedure.
        shown: the course that is shown.
    """
    yield from ((shape, shape is shown) for shape in one.shapes)
