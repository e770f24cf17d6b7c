"""The four answers that a question of law can have."""

from collections.abc import Iterable
from enum import StrEnum


class Answer(StrEnum):
    """An answer; unknown and needs-judgement are answers too, never silently a no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    NEEDS_JUDGEMENT = "needs judgement"

    @property
    def is_decided(self) -> bool:
        """Whether the question is settled by the facts."""
        return self is Answer.YES or self is Answer.NO


_OPPOSITE = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}


def opposite(answer: Answer) -> Answer:
    """Return the answer to the negated question; an open answer stays open."""
    return _OPPOSITE.get(answer, answer)


def every(answers: Iterable[Answer]) -> Answer:
    """Combine answers to conditions that must all hold: one no settles it.

    A missing fact is named before an open judgement, because it is cheaper to find out.
    """
    return _combined(answers, settles=Answer.NO, neutral=Answer.YES)


def some(answers: Iterable[Answer]) -> Answer:
    """Combine answers to conditions of which one is enough: one yes settles it."""
    return _combined(answers, settles=Answer.YES, neutral=Answer.NO)


def _combined(answers: Iterable[Answer], *, settles: Answer, neutral: Answer) -> Answer:
    seen = set(answers)
    for candidate in (settles, Answer.UNKNOWN, Answer.NEEDS_JUDGEMENT):
        if candidate in seen:
            return candidate
    return neutral
