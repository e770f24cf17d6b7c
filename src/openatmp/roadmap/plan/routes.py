"""The routes: every procedure with the facts on which it follows, its place in time, its papers and fees."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from openatmp.law.entries import Entry, read_entry
from openatmp.procedures.fields import GROUND, choice, ground, length_or_none
from openatmp.procedures.procedure import Ground, Length
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.fees import schedule
from openatmp.roadmap.plan.weighing import Condition, Fit, conditions_of

FILE = "routes.yaml"
_REMEDY = "correct the file; its head says what each field is"
_ROUTE = (
    "procedure", "phase", "fits", "if", "because", "otherwise", "after", "from", "until", "offset", "back",
    "course", "fees", *GROUND,
)  # fmt: skip


class Phase(StrEnum):
    """Where in the plan something stands, in the order of time."""

    BEGINNING = "beginning"
    DEVELOPMENT = "development"
    TRIAL = "trial"
    APPLICATION = "application"
    EVALUATION = "evaluation"
    AFTER = "after"
    ELSEWHERE = "elsewhere"


class Anchor(StrEnum):
    """The day by which something is dated."""

    START = "start"
    TRIAL = "trial"
    APPLICATION = "application"
    EVALUATION = "evaluation"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Route:
    """A procedure, and when it follows.

    Args:
        procedure: its key.
        phase: where in the plan it stands.
        fits: how it fits when its conditions are met.
        conditions: the facts on which it follows.
        because: why it follows.
        otherwise: why it does not.
        ground: what that rests on.
        after: keys of procedures that come before it.
        since: the day from which it is planned; None when it is planned back.
        until: the day by which it must be decided; None when it is planned forward.
        offset: how long after the day it begins.
        back: whether the offset counts backwards.
        course: the course it takes; empty for the usual one.
        fees: keys of fees that may fall due.
    """

    procedure: str
    phase: Phase
    fits: Fit
    conditions: tuple[Condition, ...]
    because: str
    otherwise: str
    ground: Ground
    after: tuple[str, ...] = ()
    since: Anchor | None = None
    until: Anchor | None = None
    offset: Length | None = None
    back: bool = False
    course: str = ""
    fees: tuple[str, ...] = ()


@cache
def routes() -> tuple[Route, ...]:
    """Return the routes that openatmp brings along, read once, in the order of time.

    Raises:
        BadInput: the file of the package was changed and cannot be read.
    """
    return read_routes((files("openatmp.roadmap") / "data" / FILE).read_text("utf-8"), FILE)


def read_routes(text: str, file_name: str) -> tuple[Route, ...]:
    """Read routes.

    Args:
        text: content of the file.
        file_name: its name, for messages.

    Raises:
        BadInput: it cannot be read; the message names the line.
    """
    top = read_entry(text, file_name, _REMEDY)
    top.only(("routes",))
    read = [(entry, _route(entry)) for entry in top.entries("routes")]
    _check_order(read)
    return tuple(sorted((route for _, route in read), key=lambda route: list(Phase).index(route.phase)))


def _route(entry: Entry) -> Route:
    entry.only(_ROUTE)
    return Route(
        procedure=_known(entry, "procedure", entry.text("procedure"), procedures()),
        phase=choice(entry, "phase", Phase),
        fits=choice(entry, "fits", Fit),
        conditions=conditions_of(entry),
        because=entry.text("because"),
        otherwise=entry.text("otherwise", default=""),
        ground=ground(entry),
        after=entry.words("after"),
        since=choice(entry, "from", Anchor) if entry.has("from") else None,
        until=choice(entry, "until", Anchor) if entry.has("until") else None,
        offset=length_or_none(entry, "offset"),
        back=entry.has("back") and entry.flag("back"),
        course=entry.text("course", default=""),
        fees=tuple(_known(entry, "fees", key, schedule().services) for key in entry.words("fees")),
    )


def _known(entry: Entry, field: str, word: str, there: Iterable[str]) -> str:
    if word not in there:
        entry.refuse(f"there is no {word}", f"one of {', '.join(there)}", field)
    return word


def _check_order(read: list[tuple[Entry, Route]]) -> None:
    """What comes after something stands below it, so that dates can be counted in one pass."""
    seen: set[str] = set()
    for entry, route in read:
        if route.since is not None and route.until is not None:
            entry.refuse("it is planned forward or back, not both", "`from` or `until`", "until")
        missing = [name for name in route.after if name not in seen]
        if missing:
            entry.refuse(f"`{missing[0]}` does not stand above", "procedures of routes above", "after")
        seen.add(route.procedure)
