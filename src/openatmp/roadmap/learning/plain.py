"""Modules and marked answers as plain data, for programs."""

from typing import Any

from openatmp.roadmap.learning.exercise import Exercise, Marked, Published, Solved
from openatmp.roadmap.learning.module import Module
from openatmp.roadmap.renderings.plain import ground_as_dict


def module_as_dict(module: Module) -> dict[str, Any]:
    """Return a module, without the answers, as values that JSON can hold.

    Args:
        module: the module.
    """
    return {
        "key": module.key,
        "title": module.title,
        "about": module.about,
        "on": module.on.isoformat(),
        "explanation": [
            {"heading": one.heading, "text": list(one.text), **ground_as_dict(one.ground)}
            for one in module.passages
        ],
        "worked": {"title": module.worked.title, **exercise_as_dict(module.worked.exercise)},
        "exercises": [exercise_as_dict(exercise) for exercise in module.exercises],
    }


def exercise_as_dict(exercise: Exercise) -> dict[str, Any]:
    """Return what an exercise asks as values that JSON can hold.

    Args:
        exercise: the exercise.
    """
    posed, form = exercise.posed, exercise.form
    return {
        "id": posed.id,
        "title": posed.title,
        "tells": list(exercise.told),
        "asks": posed.asks,
        "on": posed.on.isoformat(),
        "answer": form.shape.value,
        "how": form.how,
        "choices": [{"key": one.key, "title": one.title} for one in form.choices],
    }


def marked_as_dict(exercise: Exercise, marked: Marked) -> dict[str, Any]:
    """Return a marked answer as values that JSON can hold.

    Args:
        exercise: the exercise.
        marked: its answer, marked.
    """
    told = {
        "exercise": exercise.posed.id,
        "answered": marked.answered,
        "right": marked.right,
        "hint": marked.hint or None,
        "how": exercise.form.how,
        "expected": marked.expected or None,
        "why": list(marked.why),
        "citations": [{"act": one.act, "place": one.provision} for one in marked.citations],
    }
    return told | ({} if marked.solved is None else _solved(marked.solved))


def _solved(solved: Solved) -> dict[str, Any]:
    return {
        "verified": solved.verified,
        "would_change": list(solved.would_change),
        "published": None if solved.published is None else _published(solved.published),
        "rests_on": [{"what": one.what, **ground_as_dict(one.ground)} for one in solved.rests],
    }


def _published(published: Published) -> dict[str, Any]:
    told = {
        "by": published.by,
        "says": published.says,
        "when": published.when or None,
        "note": published.note,
    }
    return told | {
        "source": published.source,
        "verified": not published.doubt,
        "doubt": published.doubt or None,
        "agrees": published.agrees,
    }
