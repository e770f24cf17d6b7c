"""The one root of every error that openatmp raises on purpose."""

from typing import ClassVar


class OpenatmpError(Exception):
    """Something could not be done, and the message says what to do about it.

    Args:
        happened: what went wrong, as a full clause.
        where: file, line, field or argument in which it went wrong.
        expected: what would have been accepted.
        remedy: what the reader can do now.
    """

    kind: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, happened: str, *, where: str = "", expected: str = "", remedy: str = "") -> None:
        self.happened = happened
        self.where = where
        self.expected = expected
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        parts = [f"{self.where}: {self.happened}" if self.where else self.happened]
        if self.expected:
            parts.append(f"Expected: {self.expected}")
        if self.remedy:
            parts.append(f"To do: {self.remedy}")
        return ". ".join(part.rstrip(".") for part in parts) + "."

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders in batch runs; keyword-only arguments need a way to be rebuilt.
        return (_rebuilt, (type(self), self.happened, self.where, self.expected, self.remedy))


def _rebuilt(
    cls: type[OpenatmpError], happened: str, where: str, expected: str, remedy: str
) -> OpenatmpError:
    error = cls.__new__(cls)
    OpenatmpError.__init__(error, happened, where=where, expected=expected, remedy=remedy)
    return error


class BadInput(OpenatmpError):
    """What was given cannot be read."""

    kind = "bad-input"
    title = "The input cannot be read"


class RulesConflict(OpenatmpError):
    """Two exceptions to one rule hold at once and say opposite things."""

    kind = "rules-conflict"
    title = "Two rules contradict each other"
