"""How groups, times, clocks and meetings are said on the pages of procedures."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from openatmp.procedures.actors import actors
from openatmp.procedures.kinds import ClockState, Group, Meant, PlaceRule, ToldKind
from openatmp.procedures.procedure import START, Place, Procedure, Relative, Shape, Step
from openatmp.procedures.timetable.sums import day_words

GROUPS: Mapping[Group, str] = MappingProxyType(
    {
        Group.BEFORE: "Before the application",
        Group.SUPPORT: "Early support",
        Group.DESIGNATION: "Designations and plans",
        Group.TRIAL: "Clinical trials",
        Group.AUTHORISATION: "Authorisation",
        Group.CHANGES: "Changes to an authorisation",
        Group.AFTER: "After authorisation",
        Group.NATIONAL: "National routes",
        Group.HISTORY: "History, no longer open",
        Group.ANNOUNCED: "Announced, not in force",
    }
)
CLOCK: Mapping[ClockState, str] = MappingProxyType(
    {
        ClockState.RUN: "runs",
        ClockState.STOP: "runs, and may stop after it",
        ClockState.PRE: "not started",
        ClockState.POST: "no longer runs",
    }
)
TOLD: Mapping[ToldKind, str] = MappingProxyType(
    {
        ToldKind.CRITERION: "Criterion",
        ToldKind.CHECKLIST: "Checklist",
        ToldKind.RULE: "Rule",
        ToldKind.TEAM: "Who is in it",
        ToldKind.TOPIC: "Topic",
        ToldKind.CONTACT: "Whom to write to",
        ToldKind.FACT: "Good to know",
    }
)
_MEANT = MappingProxyType({Meant.ON: "", Meant.BY: "by ", Meant.ABOUT: "about ", Meant.NOT_BEFORE: "from "})
_PLACE: Mapping[PlaceRule, str] = MappingProxyType(
    {
        PlaceRule.SAME_WEEK: "on the last day of the {committee} meeting in that week",
        PlaceRule.ON_OR_BEFORE: "at the last {committee} meeting that ends by then",
        PlaceRule.ON_OR_AFTER: "at the first {committee} meeting that ends from then on",
        PlaceRule.BEFORE_STEP: "at the last {committee} meeting before “{step}”",
    }
)


def capitalised(words: str) -> str:
    """Return words with a capital letter at the beginning, the others as they are.

    Args:
        words: the words.
    """
    return words[:1].upper() + words[1:]


def first_sentence(text: str) -> str:
    """Return the first sentence of a text.

    Args:
        text: the text; its sentences end with a full stop and a space.
    """
    head, stop, _ = text.partition(". ")
    return f"{head}." if stop else text


def when_words(step: Step, shape: Shape) -> str:
    """Say when a step is, without dates.

    Args:
        step: the step.
        shape: its course.
    """
    said = _MEANT[step.meant] + _counted(step, shape) if step.is_dated else ""
    parts = [said, step.when, f"again every {step.repeats}" if step.repeats else ""]
    return capitalised("; ".join(part for part in parts if part))


def _counted(step: Step, shape: Shape) -> str:
    if step.day is not None:
        return f"day {step.day}" + (f" to {step.through}" if step.through is not None else "")
    return relative_words(step.relative, shape) if step.relative else ""


def relative_words(relative: Relative, shape: Shape) -> str:
    """Say how far a step is from another.

    Args:
        relative: the distance.
        shape: the course in which the other step stands.
    """
    other = shape.step(relative.step)
    base = "the start" if relative.step == START or other is None else f"“{other.title}”"
    length = relative.length.backward() if relative.back else str(relative.length)
    return f"{length} {'before' if relative.back else 'after'} {base}"


def place_words(place: Place, shape: Shape) -> str:
    """Say on which meeting a step falls.

    Args:
        place: the meeting.
        shape: the course.
    """
    other = shape.step(place.step)
    said = _PLACE[place.rule].format(
        committee=actors()[place.committee].short, step=other.title if other else ""
    )
    return f"{said}, or in writing" if place.written else said


def part_words(step: Step) -> str:
    """Say for which starts a step is part of its course; empty where it always is.

    Args:
        step: the step.
    """
    first, last = step.in_force_from, step.in_force_to
    began = f" from {day_words(first)}" if first else ""
    ended = f" up to {day_words(last)}" if last else ""
    return f"Only for starts{began}{ended}" if began or ended else ""


def open_words(procedure: Procedure, on: date) -> str:
    """Say since when a procedure is open, or that it is not.

    Args:
        procedure: the procedure.
        on: the day.
    """
    first, last = procedure.in_force_from, procedure.in_force_to
    if first is None:
        return "Announced, not in force"
    if last is not None:
        return f"{'Closed: open' if last < on else 'Open'} from {day_words(first)} to {day_words(last)}"
    return f"Open {'from' if first > on else 'since'} {day_words(first)}"
