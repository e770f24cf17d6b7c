"""What the room of procedures says when it has no such procedure."""

from collections.abc import Sequence

from openatmp.basis.errors import OpenatmpError


class UnknownProcedure(OpenatmpError):
    """There is no procedure of that key.

    Args:
        asked: what was asked for.
        near: keys that are spelled alike, or all of them.
    """

    kind = "unknown-procedure"
    title = "There is no such procedure"

    def __init__(self, asked: str, near: Sequence[str]) -> None:
        self.asked = asked
        self.near = tuple(near)
        super().__init__(
            f"there is no procedure {asked!r}",
            expected=f"one of {', '.join(self.near)}" if self.near else "",
            remedy="list them with `openatmp timetable`",
        )

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.asked, self.near))
