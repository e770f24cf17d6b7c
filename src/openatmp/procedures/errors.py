"""What the room of procedures says when it has no such procedure, or none on that day."""

from collections.abc import Sequence
from datetime import date

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


class NotOpen(OpenatmpError):
    """A procedure cannot begin on the day; says the days and nothing more.

    Args:
        key: key of the procedure.
        procedure: its title.
        day: the day asked about.
        first: first day on which it could begin; None when it is only announced.
        last: last day on which it could; None while no end is known.
    """

    kind = "not-in-force"
    title = "The procedure is not open on that day"

    def __init__(self, key: str, procedure: str, day: date, first: date | None, last: date | None) -> None:
        self.key = key
        self.procedure = procedure
        self.day = day
        self.in_force_from = first
        self.in_force_to = last
        until = f" to {last}" if last else " on"
        super().__init__(
            f"{procedure} ({key}) cannot begin on {day}",
            expected=f"a day from {first}{until}" if first else "no day: it is announced, not in force",
            remedy="take another day, or another procedure",
        )

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.key, self.procedure, self.day, self.in_force_from, self.in_force_to))


class PdfToolMissing(OpenatmpError):
    """The part that writes PDF is not installed."""

    kind = "document-tool-missing"
    title = "The program that writes PDF is missing"

    def __init__(self) -> None:
        super().__init__(
            "PDF cannot be written here",
            expected="the extra [pdf], and the system libraries Pango and HarfBuzz",
            remedy="run `pip install 'openatmp[pdf]'`, or take --svg, --ics or --json",
        )

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), ())
