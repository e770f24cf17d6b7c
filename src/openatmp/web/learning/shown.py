"""Modules and exercises as they stand on a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.basis.errors import BadInput
from openatmp.roadmap.learning import (
    Choice,
    Exercise,
    Form,
    Marked,
    Module,
    Passage,
    Published,
    Shape,
    Solved,
)
from openatmp.roadmap.learning.answers import NONE
from openatmp.web.law.cited import Cited, cited
from openatmp.web.law.words import host_of
from openatmp.web.learning.answered import Answered, name_of
from openatmp.web.procedures.grounds import GroundShown, ground_shown

_DAY = Form(Shape.DAY)


@dataclass(frozen=True, slots=True)
class PassageShown:
    """A passage with what it rests on.

    Args:
        it: the passage.
        ground: what it rests on.
    """

    it: Passage
    ground: GroundShown


@dataclass(frozen=True, slots=True)
class SolvedShown:
    """What the engine works out.

    Args:
        it: all of it.
        said: the answer in words, part by part.
        why: why, in sentences.
        cited: provisions, each with our page of it.
        rests: what else it rests on, with its source.
        published: what a committee published; None when nothing.
        host: short name of the source of that.
    """

    it: Solved
    said: tuple[str, ...]
    why: tuple[str, ...]
    cited: tuple[Cited, ...]
    rests: tuple[tuple[str, GroundShown], ...]
    published: Published | None
    host: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """A choice, and whether it was taken.

    Args:
        it: the choice.
        taken: whether it was taken.
    """

    it: Choice
    taken: bool


@dataclass(frozen=True, slots=True)
class ExerciseShown:
    """An exercise on a page.

    Args:
        number: its number.
        it: the exercise.
        name: name of its field.
        choices: what there is to choose.
        none: whether "none of these" was taken.
        typed: what was typed.
        first: the first day of a period as it was typed.
        last: the last day of it.
        yours: the answer as it was understood, part by part.
        marked: its answer, marked; None when it was not.
        solved: what the engine works out; None when it was not marked, or could not be read.
    """

    number: int
    it: Exercise
    name: str
    choices: tuple[Ticked, ...]
    none: bool
    typed: str
    first: str
    last: str
    yours: tuple[str, ...]
    marked: Marked | None
    solved: SolvedShown | None

    @property
    def shape(self) -> str:
        """What an answer looks like, as a word for the template."""
        return self.it.form.shape.name

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return f"exercise-{self.it.posed.id}"


def passages_of(module: Module) -> tuple[PassageShown, ...]:
    """Return the explanation of a module.

    Args:
        module: the module.
    """
    return tuple(PassageShown(one, ground_shown(one.ground, module.on)) for one in module.passages)


def solved_shown(exercise: Exercise, solved: Solved, why: tuple[str, ...]) -> SolvedShown:
    """Return what the engine works out.

    Args:
        exercise: the exercise.
        solved: what was worked out.
        why: why, in sentences.
    """
    on, published = exercise.posed.on, solved.published
    return SolvedShown(
        it=solved,
        said=exercise.form.say_each(solved.given),
        why=why,
        cited=cited(solved.citations, on),
        rests=tuple(_sourced(solved, on)),
        published=published,
        host=host_of(published.source) if published else "",
    )


def exercises_of(module: Module, answered: Answered) -> tuple[ExerciseShown, ...]:
    """Return the exercises of a module, with what was answered so far.

    Args:
        module: the module.
        answered: the answers.
    """
    return tuple(_exercise(number, one, answered) for number, one in enumerate(module.exercises, 1))


def _exercise(number: int, exercise: Exercise, answered: Answered) -> ExerciseShown:
    typed = answered.typed.get(exercise.posed.id, "")
    marked = exercise.mark(typed) if exercise.posed.id in answered.marked else None
    solved = marked.solved if marked else None
    first, _, last = typed.partition("..") if exercise.form.shape is Shape.PERIOD else ("", "", "")
    taken = _taken(exercise.form, typed)
    return ExerciseShown(
        number=number,
        it=exercise,
        name=name_of(exercise),
        choices=tuple(Ticked(one, one.key in taken) for one in exercise.form.choices),
        none=NONE in taken,
        typed=_as_a_field(exercise.form, typed),
        first=_day_field(first),
        last=_day_field(last),
        yours=exercise.form.say_each(exercise.form.read(typed)) if solved else (),
        marked=marked,
        solved=solved_shown(exercise, solved, marked.why) if solved and marked else None,
    )


def _taken(form: Form, typed: str) -> frozenset[str]:
    """Return the keys of the choices that were taken; they are kept even where the answer makes no sense."""
    if form.shape not in {Shape.ONE, Shape.SOME}:
        return frozenset()
    try:
        given = form.read(typed)
    except BadInput:
        return frozenset(typed.split(","))
    keys = given if isinstance(given, frozenset) else frozenset({str(given)})
    return keys or frozenset({NONE})


def _as_a_field(form: Form, typed: str) -> str:
    return _day_field(typed) if form.shape is Shape.DAY else typed


def _day_field(typed: str) -> str:
    """Return a day as a browser's field for days takes it; it takes nothing else, and the hint repeats it."""
    try:
        return _DAY.write(_DAY.read(typed))
    except BadInput:
        return ""


def _sourced(solved: Solved, on: date) -> Iterator[tuple[str, GroundShown]]:
    for rest in solved.rests:
        yield rest.what, ground_shown(rest.ground, on)
