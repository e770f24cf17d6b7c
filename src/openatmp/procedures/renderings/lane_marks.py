"""What stands in which lane of a picture: the marks of steps, and what each of them is called."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from openatmp.procedures.actors import ActorKind, actors
from openatmp.procedures.timetable import DatedStep, Timetable

# What lies long before the start would press everything else together; the picture leaves it out and says so.
_BEFORE_START = timedelta(days=45)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Mark:
    """One step in a picture.

    Args:
        label: what it is called in the picture: the number of its day, or a letter.
        dated: the step.
        first: first day.
        last: last day.
        lanes: codes of the lanes it stands in, the lane of whom it names first before the others.
    """

    label: str
    dated: DatedStep
    first: date
    last: date
    lanes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """Everything that a picture shows.

    Args:
        codes: the lanes, in the order of the file of actors.
        marks: the steps, in the order of their dates.
        left_out: how many steps have no date, or lie too long before the start.
    """

    codes: tuple[str, ...]
    marks: tuple[Mark, ...]
    left_out: int

    def of(self, code: str) -> tuple[Mark, ...]:
        """Return the marks in one lane.

        Args:
            code: code of the lane.
        """
        return tuple(mark for mark in self.marks if code in mark.lanes)

    @property
    def first(self) -> date:
        """First day of the picture."""
        return min(mark.first for mark in self.marks)

    @property
    def last(self) -> date:
        """Last day of the picture."""
        return max(mark.last for mark in self.marks)


def lanes_of_timetable(table: Timetable) -> Lanes:
    """Return what a picture of a timetable shows.

    Args:
        table: the timetable.
    """
    earliest = table.start - _BEFORE_START
    shown = [step for step in table.steps if step.date is not None and step.date >= earliest]
    letters = iter(_letters(len(shown)))
    marks = tuple(_mark(step, step.date, letters) for step in shown if step.date is not None)
    used = {code for mark in marks for code in mark.lanes}
    return Lanes(tuple(code for code in actors() if code in used), marks, len(table.steps) - len(shown))


def lane_of(code: str) -> str:
    """Return the lane of an actor: a rapporteur stands in that of the committee.

    Args:
        code: code of the actor.
    """
    actor = actors()[code]
    return actor.of if actor.kind is ActorKind.RAPPORTEUR and actor.of else code


def _mark(step: DatedStep, first: date, letters: Iterator[str]) -> Mark:
    label = next(letters) if step.day is None else str(step.day)
    lanes = tuple(dict.fromkeys(lane_of(code) for code in step.step.actor))
    return Mark(label, step, first, step.through or first, lanes)


def _letters(count: int) -> list[str]:
    """Name that many things: a to z, then aa, ab and on."""
    return [
        (_LETTERS[number // len(_LETTERS) - 1] if number >= len(_LETTERS) else "")
        + _LETTERS[number % len(_LETTERS)]
        for number in range(count)
    ]
