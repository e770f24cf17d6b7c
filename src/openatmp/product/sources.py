"""Where a fact comes from: said by the applicant, read in a text, usual practice, or a register."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text.

    Args:
        start: offset of the first character, counted in characters from 0.
        end: offset after the last character.
        field: which text: ``description`` or ``indication``.
    """

    start: int
    end: int
    field: str = "description"


@dataclass(frozen=True, slots=True)
class Declared:
    """The applicant said so.

    Args:
        by: who said it, free words; empty when nobody is named.
        note: what that person adds; empty when nothing.
    """

    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """The words are in the text.

    Args:
        span: where they stand.
        words: the words themselves.
        why: why these words mean this, when it is not plain.
    """

    span: Span
    words: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class UsualPractice:
    """Not said, but so in the field as a rule; to be confirmed.

    Args:
        key: entry in the table of usual practice.
        why: what is usual, in our words.
        source: where that can be looked up.
        verified: whether the source was read, or it is from general knowledge.
    """

    key: str
    why: str
    source: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Registered:
    """A public register says so.

    Args:
        register: which register.
        entry: the entry in it.
    """

    register: str
    entry: str


Source = Declared | Read | UsualPractice | Registered
