"""What is asked: a medicine as a source describes it; what is answered: signs for and against, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from openatmp.basis.answers import Answer


@dataclass(frozen=True, slots=True)
class Described:
    """A medicine as a source describes it; what the source does not say stays empty.

    Args:
        name: the name under which it is, or was, to be sold.
        common_name: the nonproprietary name, or the words in its place; several separated by ``;``.
        substance: the active substance; several separated by ``;``.
        numbers: its numbers at the Agency and in the Union Register.
        indication: what it is for.
        group: its pharmacotherapeutic group, in words.
        atc: its ATC code.
        holder: who holds the authorisation, or applied for it.
        flag: whether the source itself marks it as an advanced therapy; None when it has no such mark.
    """

    name: str = ""
    common_name: str = ""
    substance: str = ""
    numbers: tuple[str, ...] = ()
    indication: str = ""
    group: str = ""
    atc: str = ""
    holder: str = ""
    flag: bool | None = None

    @property
    def substances(self) -> tuple[str, ...]:
        """Every substance and common name, each once."""
        texts = (part.strip() for text in (self.substance, self.common_name) for part in text.split(";"))
        return tuple({text.casefold(): text for text in texts if text}.values())


class Speaks(StrEnum):
    """What a sign says."""

    SETTLES = "settles"
    RULES_OUT = "rules out"
    FOR = "for"
    DOUBTS = "doubts"
    OPEN = "open"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason to take a medicine for an advanced therapy, or for none.

    Args:
        speaks: what it says.
        why: the reason, as a clause in words.
        is_of_cells: whether it speaks of cells or tissue.
    """

    speaks: Speaks
    why: str
    is_of_cells: bool = False


@dataclass(frozen=True, slots=True)
class Recognition:
    """Whether a medicine is an advanced therapy, as far as its description tells.

    It is a way to find records, never a classification.

    Args:
        answer: yes, no, or needs judgement.
        signs: what it rests on, what settles it first.
    """

    answer: Answer
    signs: tuple[Sign, ...]

    @property
    def is_one(self) -> bool:
        """Whether it is taken for an advanced therapy."""
        return self.answer is Answer.YES

    @property
    def reason(self) -> str:
        """Why, in words."""
        return "; ".join(sign.why for sign in self.signs) or "nothing in its description says that it is one"


def weighed(signs: Iterable[Sign]) -> Recognition:
    """Weigh signs: what settles it, what rules it out, what speaks for it, what leaves it open.

    What speaks against one substance of several does not outweigh what speaks for another.

    Args:
        signs: every sign found.
    """
    order = tuple(Speaks)
    kept = tuple(sorted(dict.fromkeys(signs), key=lambda sign: order.index(sign.speaks)))
    return Recognition(_answer({sign.speaks for sign in kept}), kept)


def _answer(found: set[Speaks]) -> Answer:
    if Speaks.SETTLES in found:
        return Answer.YES
    if Speaks.RULES_OUT in found:
        return Answer.NO
    if Speaks.FOR in found and Speaks.DOUBTS not in found:
        return Answer.YES
    return Answer.NEEDS_JUDGEMENT if found & {Speaks.FOR, Speaks.OPEN} else Answer.NO
