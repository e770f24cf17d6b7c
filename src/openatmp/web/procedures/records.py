"""Procedures as programs read them, in the shapes of ``shapes``."""

from typing import Any

from django.urls import reverse

from openatmp.procedures.actors import named
from openatmp.procedures.procedure import Ground, Procedure, Shape, Step
from openatmp.procedures.renderings.plain import ground_as_dict
from openatmp.web.procedures.words import when_words


def row_of(one: Procedure) -> dict[str, Any]:
    """Return a procedure as it stands in the list.

    Args:
        one: the procedure.
    """
    return {
        "procedure": one.key,
        "title": one.title,
        "group": one.group.value,
        "about": one.about,
        "courses": [shape.id for shape in one.shapes],
        **_days(one),
        "links": {
            "page": reverse("procedures:procedure", args=[one.key]),
            "self": f"/api/v1/procedures/{one.key}",
        },
    }


def whole_of(one: Procedure) -> dict[str, Any]:
    """Return a procedure with everything that is known of it.

    Args:
        one: the procedure.
    """
    return {
        "procedure": one.key,
        "title": one.title,
        "group": one.group.value,
        "about": one.about,
        "who": list(one.who),
        "when": one.when,
        **_days(one),
        "first_day": one.first_day,
        **ground_as_dict(one.ground),
        "courses": [_course(shape) for shape in one.shapes],
        **_around(one),
    }


def _days(one: Procedure) -> dict[str, str | None]:
    first, last = one.in_force_from, one.in_force_to
    return {
        "in_force_from": first.isoformat() if first else None,
        "in_force_to": last.isoformat() if last else None,
    }


def _around(one: Procedure) -> dict[str, Any]:
    return {
        "outcomes": [
            _with(it.ground, id=it.id, title=it.title, says=it.says, leads_to=it.leads_to)
            for it in one.outcomes
        ],
        "published": [
            _with(it.ground, what=it.what, when=it.when, by=named((it.by,))) for it in one.published
        ],
        "told": [
            _with(it.ground, id=it.id, kind=it.kind.value, title=it.title, says=it.says, items=list(it.items))
            for it in one.told
        ],
        "related": [{"procedure": it.procedure, "says": it.says} for it in one.related],
    }


def _course(shape: Shape) -> dict[str, Any]:
    return {
        "id": shape.id,
        "title": shape.title,
        "when": shape.when,
        "decides": shape.decides,
        "steps": [_step(step, shape) for step in shape.steps],
        "stops": [
            _with(
                it.ground,
                id=it.id,
                after=it.after,
                why=it.why,
                usual=str(it.usual) if it.usual else None,
                longest=str(it.longest) if it.longest else None,
                restarts_at=it.restarts_at,
            )
            for it in shape.stops
        ],
        "branches": [
            _with(
                it.ground,
                id=it.id,
                at=it.at,
                when=it.when,
                says=it.says,
                leads_to=it.leads_to,
                course=it.shape,
            )
            for it in shape.branches
        ],
    }


def _step(step: Step, shape: Shape) -> dict[str, Any]:
    return _with(
        step.ground,
        id=step.id,
        title=step.title,
        day=step.day,
        through_day=step.through,
        when=when_words(step, shape),
        meant=step.meant.value,
        actor=named(step.actor),
        actors=list(step.actor),
        clock=step.clock.value,
        does=step.does,
        roles={named((code,)): said for code, said in (step.roles or {}).items()},
        documents_in=list(step.documents_in),
        documents_out=list(step.documents_out),
    )


def _with(ground: Ground, **told: object) -> dict[str, Any]:
    return {**told, **ground_as_dict(ground)}
