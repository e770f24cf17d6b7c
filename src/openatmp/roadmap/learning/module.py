"""A module: an explanation, a worked case, and exercises."""

from dataclasses import dataclass
from datetime import date

from openatmp.basis.errors import BadInput
from openatmp.procedures.procedure import Ground
from openatmp.roadmap.learning.exercise import Exercise


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of an explanation.

    Args:
        heading: what it is about.
        text: its paragraphs, in our own words.
        ground: what it rests on.
    """

    heading: str
    text: tuple[str, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class Worked:
    """A case that is worked out before the reader's eyes; its answer is the engine's.

    Args:
        title: what it is about.
        thinks: how one thinks about it, step by step.
        exercise: the case, and what is asked of it.
    """

    title: str
    thinks: tuple[str, ...]
    exercise: Exercise


@dataclass(frozen=True, slots=True)
class Module:
    """One module.

    Args:
        key: short key, and the end of its address: ``classification``.
        place: its place among the modules.
        title: its title.
        about: what one can do after it.
        on: the day whose law counts.
        passages: the explanation.
        worked: the worked case.
        exercises: the exercises.
        file_name: name of the file it was read from.
    """

    key: str
    place: int
    title: str
    about: str
    on: date
    passages: tuple[Passage, ...]
    worked: Worked
    exercises: tuple[Exercise, ...]
    file_name: str = ""

    @property
    def words(self) -> int:
        """How many words the explanation has."""
        return sum(len(text.split()) for passage in self.passages for text in passage.text)

    def exercise(self, number: int) -> Exercise:
        """Return an exercise by its number.

        Args:
            number: from 1 on.

        Raises:
            BadInput: there is none of that number.
        """
        if not 1 <= number <= len(self.exercises):
            raise BadInput(
                f"the module {self.key} has no exercise {number}",
                expected=f"a number from 1 to {len(self.exercises)}",
                remedy=f"see them with `openatmp learn {self.key}`",
            )
        return self.exercises[number - 1]
