"""An exercise: it carries what is asked, never the answer, which the engine works out when it is marked."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date

from openatmp.basis.citations import Citation
from openatmp.basis.errors import BadInput
from openatmp.procedures.procedure import Ground
from openatmp.roadmap.learning.answers import Form, Given


@dataclass(frozen=True, slots=True)
class Posed:
    """What an exercise asks.

    Args:
        id: stable name within its module.
        title: what it is about, in a few words.
        tells: the case, in paragraphs.
        asks: the question.
        on: the day whose law counts.
    """

    id: str
    title: str
    tells: tuple[str, ...]
    asks: str
    on: date


@dataclass(frozen=True, slots=True)
class Published:
    """What a committee published on the same case.

    Args:
        by: who published it.
        says: the outcome, in words.
        when: year, or year and month; empty when it could not be had.
        note: what it turned on, and how much it carries.
        source: where it can be read.
        doubt: what of it was not verified; empty when all of it was.
        agrees: whether the engine comes to the same.
    """

    by: str
    says: str
    when: str
    note: str
    source: str
    doubt: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Rest:
    """Something an answer rests on that has a source of its own.

    Args:
        what: what it is.
        ground: its provisions and its source.
    """

    what: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class Solved:
    """What the engine works out.

    Args:
        given: the answer.
        why: why, in sentences.
        citations: provisions that it rests on.
        rests: what else it rests on.
        verified: whether everything it rests on was read in a published source.
        would_change: what would change it, in sentences.
        published: what a committee published on the same case; None when nothing.
    """

    given: Given
    why: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
    rests: tuple[Rest, ...] = ()
    verified: bool = True
    would_change: tuple[str, ...] = ()
    published: Published | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer, marked.

    Args:
        right: whether it is right; None when it could not be read.
        answered: the answer as it was understood; as it was typed when it could not be read.
        expected: what the engine comes to; empty when the answer could not be read.
        why: why, in sentences; first what was wrong.
        citations: provisions that it rests on.
        hint: why it could not be read; empty when it could. How one is written, the form says.
        solved: all that the engine worked out; None when the answer could not be read.
    """

    right: bool | None
    answered: str
    expected: str
    why: tuple[str, ...]
    citations: tuple[Citation, ...]
    hint: str = ""
    solved: Solved | None = None


@dataclass(frozen=True, slots=True)
class Exercise(ABC):
    """An exercise of any kind.

    Args:
        posed: what it asks.
    """

    posed: Posed

    @property
    def told(self) -> tuple[str, ...]:
        """The case as the reader sees it: what was written, and every fact that the engine is handed."""
        return (*self.posed.tells, *self.handed)

    @property
    @abstractmethod
    def handed(self) -> tuple[str, ...]:
        """The facts that the engine is handed, in words, so that the reader knows no less."""

    @property
    @abstractmethod
    def form(self) -> Form:
        """What an answer looks like."""

    @abstractmethod
    def solve(self) -> Solved:
        """Work out the answer from the facts of the exercise."""

    def remark(self, given: Given, solved: Solved) -> tuple[str, ...]:
        """Say what is wrong with an answer.

        Args:
            given: the answer, which is not the right one.
            solved: what the engine works out.
        """
        if isinstance(given, frozenset) and isinstance(solved.given, frozenset):
            return self._apart(given, solved.given)
        return ()

    def _apart(self, given: frozenset[str], right: frozenset[str]) -> tuple[str, ...]:
        lacking, beyond = right - given, given - right
        said = (
            f"Left out: {self.form.say(lacking)}." if lacking else "",
            f"Too many: {self.form.say(beyond)}." if beyond else "",
        )
        return tuple(filter(None, said))

    def mark(self, answer: str) -> Marked:
        """Mark an answer.

        Args:
            answer: what was typed.

        Returns:
            Whether it is right, what the engine comes to, and why; a hint when it cannot be read.
        """
        try:
            given = self.form.read(answer)
        except BadInput as unread:
            hint = f"{unread.happened[:1].upper()}{unread.happened[1:]}."
            return Marked(None, answer, "", (), (), hint)
        solved = self.solve()
        right = given == solved.given
        why = (*(() if right else self.remark(given, solved)), *solved.why)
        expected = self.form.say(solved.given)
        return Marked(right, self.form.say(given), expected, why, solved.citations, solved=solved)
