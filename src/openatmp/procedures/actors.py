"""Who acts in a procedure: codes and names, with the days between which a body is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from openatmp.law.entries import Entry, read_entry

FILE = "actors.yaml"
_REMEDY = "correct the file; the fields are described in src/openatmp/procedures/README.md"
_FIELDS = (
    "code", "name", "short", "kind", "of", "role", "in_force_from", "in_force_to", "verified", "source",
    "note",
)  # fmt: skip


class ActorKind(StrEnum):
    """What kind of actor somebody is; drives the order and the colour of lanes."""

    APPLICANT = "applicant"
    RAPPORTEUR = "rapporteur"
    COMMITTEE = "committee"
    AGENCY = "agency"
    COMMISSION = "commission"
    NATIONAL = "national"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts.

    Args:
        code: the code, as procedure files write it.
        name: full name.
        short: short name, for lanes and lists.
        kind: what kind of actor.
        of: code of the committee it acts for; empty for who acts for itself.
        role: what it does in this field.
        in_force_from: first day on which it was there; None when nobody knows it as one.
        in_force_to: last day on which it is there; None while no end is known.
        verified: whether name and days were read in a published source.
        source: that source, or ``general knowledge``.
        note: what the reader should know about the entry.
    """

    code: str
    name: str
    short: str
    kind: ActorKind
    of: str
    role: str
    in_force_from: date | None
    in_force_to: date | None
    verified: bool
    source: str
    note: str

    def is_there_on(self, day: date) -> bool:
        """Whether it acts on a day."""
        began = self.in_force_from is None or self.in_force_from <= day
        return began and (self.in_force_to is None or day <= self.in_force_to)


@cache
def actors() -> Mapping[str, Actor]:
    """Return the actors by code, in the order of the file, which is that of lanes in a picture.

    Raises:
        BadInput: the file of the package was changed and cannot be read.
    """
    file = files("openatmp.procedures") / "data" / FILE
    return read_actors(file.read_text("utf-8"), FILE)


def read_actors(text: str, file_name: str) -> Mapping[str, Actor]:
    """Read a file of actors.

    Args:
        text: its content.
        file_name: its name, for messages.

    Raises:
        BadInput: it cannot be read; the message names the line.
    """
    top = read_entry(text, file_name, _REMEDY)
    top.only(("actors",))
    read: dict[str, Actor] = {}
    for entry in top.entries("actors"):
        actor = _actor(entry)
        if actor.code in read:
            entry.refuse(f"the actor {actor.code} is there twice", "every code once", "code")
        if actor.of and actor.of not in read:
            entry.refuse(f"no actor {actor.of} stands above it", "the committee before its rapporteurs", "of")
        read[actor.code] = actor
    return MappingProxyType(read)


def named(codes: tuple[str, ...]) -> str:
    """Name several actors in one line, by their short names.

    Args:
        codes: their codes.
    """
    names = [actors()[code].short for code in codes]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _actor(entry: Entry) -> Actor:
    entry.only(_FIELDS)
    kind = entry.text("kind")
    if kind not in set(ActorKind):
        entry.refuse(f"`kind` cannot be `{kind}`", f"one of {', '.join(ActorKind)}", "kind")
    return Actor(
        code=entry.text("code"),
        name=entry.text("name"),
        short=entry.text("short"),
        kind=ActorKind(kind),
        of=entry.text("of", default=""),
        role=entry.text("role"),
        in_force_from=entry.day_or_none("in_force_from"),
        in_force_to=entry.day_or_none("in_force_to"),
        verified=entry.flag("verified"),
        source=entry.text("source"),
        note=entry.text("note", default=""),
    )
