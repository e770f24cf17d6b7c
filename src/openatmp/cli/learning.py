"""Modules, exercises and marked answers for a terminal."""

from collections.abc import Iterator

from openatmp.cli.printing import print_json, print_text, wrapped
from openatmp.law import corpus
from openatmp.procedures.procedure import Ground
from openatmp.roadmap.learning import (
    Exercise,
    Marked,
    Module,
    Published,
    Shape,
    Solved,
    marked_as_dict,
    module,
    module_as_dict,
    modules,
)
from openatmp.roadmap.learning.plain import exercise_as_dict

_CHOOSING = frozenset({Shape.ONE, Shape.SOME})


def run_list(*, as_json: bool) -> None:
    """Print what modules there are.

    Args:
        as_json: whether a program reads it.
    """
    if as_json:
        told = [{"key": one.key, "title": one.title, "about": one.about} for one in modules().values()]
        print_json({"modules": told})
        return
    lines = (
        line
        for one in modules().values()
        for line in (f"{one.place} {one.title} [{one.key}]", f"  {one.about}")
    )
    _print((*lines, "", "Begin with `openatmp learn classification`."))


def run_module(key: str, *, as_json: bool) -> None:
    """Print a module: explanation, worked case, exercises.

    Args:
        key: its key.
        as_json: whether a program reads it.

    Raises:
        BadInput: there is no such module.
    """
    found = module(key)
    if as_json:
        print_json(module_as_dict(found))
    else:
        _print(_module(found))


def run_exercise(key: str, number: int, answer: str, *, as_json: bool) -> None:
    """Print an exercise, or mark an answer to it.

    Args:
        key: key of the module.
        number: number of the exercise.
        answer: what was typed; empty to see the exercise alone.
        as_json: whether a program reads it.

    Raises:
        BadInput: there is no such module or exercise, or the answer cannot be read.
    """
    exercise = module(key).exercise(number)
    if not answer:
        print_json(exercise_as_dict(exercise)) if as_json else _print(_exercise(exercise, number))
        return
    # On a page a hint stands beside the answer; here what cannot be read is an error like any other.
    exercise.form.read(answer)
    marked = exercise.mark(answer)
    if as_json:
        print_json(marked_as_dict(exercise, marked))
    else:
        _print(_marked(marked))


def _print(lines: Iterator[str] | tuple[str, ...]) -> None:
    print_text("\n".join(_wrapped(line) for line in lines))


def _wrapped(line: str) -> str:
    return wrapped(line, "  " if line.startswith("- ") else "") if line else ""


def _module(found: Module) -> Iterator[str]:
    yield f"{found.title}"
    yield f"{found.about} Law as of {found.on}."
    for passage in found.passages:
        yield from ("", passage.heading.upper(), *passage.text)
        yield _grounded(passage.ground)
    yield from ("", f"A WORKED CASE: {found.worked.title.upper()}", *_posed(found.worked.exercise))
    yield from found.worked.thinks
    yield from _solution(found.worked.exercise)
    for number, exercise in enumerate(found.exercises, 1):
        yield ""
        yield from _exercise(exercise, number)
    yield from ("", f"Answer with `openatmp learn {found.key} --exercise 1 --answer TEXT`.")


def _grounded(ground: Ground) -> str:
    places = "; ".join(_spelled(one.act, one.provision) for one in ground.basis)
    verified = "" if ground.verified else " (not verified)"
    said = f"[{'; '.join(filter(None, (places, ground.source)))}{verified}]"
    return f"{said} {ground.note}".rstrip()


def _exercise(exercise: Exercise, number: int) -> Iterator[str]:
    yield f"EXERCISE {number}: {exercise.posed.title.upper()}"
    yield from _posed(exercise)
    form = exercise.form
    if form.shape in _CHOOSING:
        yield from (f"- {choice.key}: {choice.title}" for choice in form.choices)
        yield "One of these." if form.shape is Shape.ONE else "Some of these, with commas between, or none."
    else:
        yield f"Write {form.how}."


def _posed(exercise: Exercise) -> Iterator[str]:
    yield from exercise.told
    yield exercise.posed.asks


def _solution(exercise: Exercise) -> Iterator[str]:
    solved = exercise.solve()
    yield f"The engine says: {exercise.form.say(solved.given)}."
    yield from _rests(solved.why, solved)


def _marked(marked: Marked) -> Iterator[str]:
    if marked.right:
        yield f"Right: {marked.expected}."
    else:
        yield f"Not right: {marked.answered}."
        yield f"The engine says: {marked.expected}."
    if marked.solved is not None:
        yield from _rests(marked.why, marked.solved)


def _rests(why: tuple[str, ...], solved: Solved) -> Iterator[str]:
    yield from (f"- {reason}" for reason in why)
    if solved.published is not None:
        yield from _published(solved.published)
    if solved.would_change:
        yield "What would change it:"
        yield from (f"- {way}" for way in solved.would_change)
    yield from (f"Law: {_spelled(one.act, one.provision)}" for one in solved.citations)
    sources = dict.fromkeys(rest.ground.source for rest in solved.rests)
    yield from (f"Source: {source}" for source in sources)
    if not solved.verified:
        yield "Not everything that this rests on was verified."


def _published(published: Published) -> Iterator[str]:
    when = f", {published.when}" if published.when else ""
    doubt = f" ({published.doubt})" if published.doubt else ""
    same = "the same" if published.agrees else "otherwise"
    yield f"Published by {published.by}{when}, {same}: {published.says}.{doubt} {published.note}"
    yield f"  {published.source}"


def _spelled(act: str, place: str) -> str:
    return corpus().acts[act].spelled(place)
