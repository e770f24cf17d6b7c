"""What can be on record of an evaluation: its name in words, and what it does to the clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from openatmp.procedures.replay.events import Event

ANY = "any"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Moves(StrEnum):
    """What an event does to the clock."""

    STARTS = "starts"
    STOPS = "stops"
    RESUMES = "resumes"
    ENDS = "ends"
    ENDS_AGAIN = "ends again"
    NONE = "none"


class Role(StrEnum):
    """What an event is to the case."""

    VALIDATION = "validation"
    DRAFT = "draft"
    OPINION = "opinion"
    DECISION = "decision"
    WITHDRAWAL = "withdrawal"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event.

    Args:
        title: what happened, in words.
        moves: what it does to the clock.
        steps: id of the step that it is, by the committee that acted, or by ``any``.
        list: which list it adopts or answers.
        pace: the course that goes on from it; empty when it stays.
        rounds: whether it may come again, so that only the first can be held against the plan.
        role: what it is to the case: such as ``draft`` or ``opinion``; most are none.
    """

    title: str
    moves: Moves
    steps: Mapping[str, str]
    list: str = ""
    pace: str = ""
    rounds: bool = False
    role: Role = Role.NONE

    def step(self, event: Event) -> str:
        """Return the id of the step that an event of this kind is; empty when it is none."""
        for committee in event.committees:
            if committee in self.steps:
                return self.steps[committee]
        return self.steps.get(ANY, "")


@cache
def kinds() -> Mapping[str, Kind]:
    """Return the kinds of events by name."""
    text = files("openatmp.procedures").joinpath("data", "replay", "events.yaml").read_text("utf-8")
    read: dict[str, dict[str, Any]] = yaml.load(text, Loader=_LOADER)["events"]  # noqa: S506 - a safe loader
    return MappingProxyType({name: _kind(entry) for name, entry in read.items()})


def kind_of(event: Event) -> Kind:
    """Return the kind of an event; one that is not known moves nothing.

    Args:
        event: the event.
    """
    return kinds().get(event.name) or Kind(event.name.replace("_", " "), Moves.NONE, {})


def is_known(event: Event) -> bool:
    """Whether the kind of an event is known.

    Args:
        event: the event.
    """
    return event.name in kinds()


def _kind(entry: dict[str, Any]) -> Kind:
    return Kind(
        title=entry["title"],
        moves=Moves(entry["clock"]),
        steps=MappingProxyType(dict(entry.get("steps", {}))),
        list=entry.get("list", ""),
        pace=entry.get("pace", ""),
        rounds=bool(entry.get("rounds", False)),
        role=Role(entry.get("role", "")),
    )
