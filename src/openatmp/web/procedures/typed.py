"""What was typed into the form of timetables, as it stands in the address; read, and kept as it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.http import QueryDict

from openatmp.basis.errors import BadInput, OpenatmpError
from openatmp.procedures.procedure import Procedure, Shape
from openatmp.procedures.shelf import procedures
from openatmp.procedures.timetable import StopAsked
from openatmp.web.procedures.planning import Plan, Wanted

MOST_STOPS = 12
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class TypedStop:
    """One row of stops.

    Args:
        stop: id of the stop.
        first: last day before it; may be empty.
        last: last day on which the clock stands.
    """

    stop: str = ""
    first: str = ""
    last: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was told in this row."""
        return not (self.first or self.last)


@dataclass(frozen=True, slots=True)
class Typed:
    """Everything that was typed.

    Args:
        procedure: key of the procedure.
        course: id of the course.
        branch: id of a branch.
        plan: from where to count.
        day: the day.
        usual: whether the usual stops are wanted.
        stops: rows of stops.
    """

    procedure: str = ""
    course: str = ""
    branch: str = ""
    plan: str = Plan.START
    day: str = ""
    usual: bool = False
    stops: tuple[TypedStop, ...] = ()

    @property
    def known(self) -> Procedure | None:
        """The procedure; None when none is chosen, or there is none of that key."""
        return procedures().get(self.procedure)

    @property
    def shape(self) -> Shape | None:
        """The course that is chosen; the usual one when none is."""
        shapes = self.known.shapes if self.known else ()
        return next((shape for shape in shapes if shape.id == self.course), shapes[0] if shapes else None)


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that cannot be accepted.

    Args:
        field: id of the field in the form.
        said: what is wrong and what would be right.
    """

    field: str
    said: str


class CannotRead(Exception):
    """What was typed cannot be accepted.

    Args:
        wrong: everything that cannot.
    """

    def __init__(self, wrong: tuple[Wrong, ...]) -> None:
        self.wrong = wrong
        super().__init__("; ".join(one.said for one in wrong))


def typed_in(query: QueryDict) -> Typed:
    """Read what was typed.

    Args:
        query: the query of the address.
    """
    rows = zip(*(query.getlist(name)[:MOST_STOPS] for name in ("stop", "from", "to")), strict=False)
    stops = [TypedStop(*(_short(part) for part in row)) for row in rows]
    said = Typed(
        procedure=_short(query.get("procedure", "")),
        course=_short(query.get("course", "")),
        branch=_short(query.get("branch", "")),
        plan=_short(query.get("plan", Plan.START)),
        day=_short(query.get("day", "")),
        usual="usual" in query,
        stops=tuple(row for row in stops if not row.is_empty),
    )
    # The rest of the form belongs to the procedure it was shown for; another one has other courses and stops.
    same = query.get("of", said.procedure) == said.procedure
    return said if same else replace(said, course="", branch="", stops=())


def wanted_of(typed: Typed) -> Wanted:
    """Make of what was typed what is wanted.

    Args:
        typed: what was typed.

    Raises:
        CannotRead: some of it cannot be accepted.
    """
    problems = tuple(_problems(typed))
    found = typed.known
    if problems or found is None:
        raise CannotRead(problems)
    stops = tuple(_stop(row) for row in typed.stops)
    return Wanted(found, Plan(typed.plan), _day(typed.day), typed.course, typed.branch, stops, typed.usual)


def wrong_of(error: OpenatmpError, typed: Typed) -> Wrong:
    """Say on the page what the room of procedures refused.

    Args:
        error: the refusal.
        typed: what was typed.
    """
    about_stops = "stop" in error.where or "stop" in error.happened
    field = "stop-1" if about_stops and typed.stops else "day"
    parts = [error.happened]
    # What is expected on a command line is spelled as one types it there.
    if error.expected and "--" not in error.expected and ".." not in error.expected:
        parts.append(f"What would be right: {error.expected}")
    elif about_stops:
        parts.append(
            "What would be right: no first day, so that it begins where the clock stops, and a later last day"
        )
    return Wrong(field, " ".join(f"{part[:1].upper()}{part[1:].rstrip('.')}." for part in parts))


def _problems(typed: Typed) -> Iterator[Wrong]:
    if not typed.procedure:
        yield Wrong("procedure", "Choose a procedure.")
    elif typed.known is None:
        yield Wrong("procedure", f"There is no procedure “{typed.procedure}”. Choose one from the list.")
    if typed.plan not in set(Plan):
        yield Wrong("plan-start", "Choose from where to count: a start, a slot, or a decision.")
    elif not typed.day and typed.plan != Plan.SLOT:
        yield Wrong("day", "Write the day, as in 2027-01-14.")
    if typed.day and _day(typed.day) is None:
        yield Wrong("day", f"“{typed.day}” is no day. Write year, month and day, as in 2027-01-14.")
    yield from _of_stops(typed)


def _of_stops(typed: Typed) -> Iterator[Wrong]:
    for number, row in enumerate(typed.stops, 1):
        if typed.plan == Plan.BY:
            yield Wrong(
                f"stop-{number}",
                "Planning back takes the usual stops. Leave the days of stops empty, or count from a start.",
            )
            return
        try:
            _stop(row)
        except BadInput:
            yield Wrong(
                f"stop-{number}",
                f"Stop {number} needs a last day, as in 2027-04-30, which lies after its first day.",
            )


def _stop(row: TypedStop) -> StopAsked:
    first, last = _day(row.first), _day(row.last)
    if last is None or (row.first and first is None):
        raise BadInput("a day of the stop cannot be read")
    return StopAsked(row.stop, first, last)


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        return None


def _short(said: str) -> str:
    return said.strip()[:_LONGEST]
