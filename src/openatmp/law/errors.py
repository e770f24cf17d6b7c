"""What the reader of the law says when it has no answer for a day or a place."""

from collections.abc import Sequence
from datetime import date

from openatmp.basis.errors import OpenatmpError
from openatmp.law.acts import Applies


class NotInForce(OpenatmpError):
    """The law that was asked for does not apply on that day; says the dates and nothing more.

    Args:
        act: key of the act.
        place: place in the act, or name of the value.
        spelled: the two as said in a sentence.
        day: the day asked about.
        versions: when it applied, applies or will apply, oldest first.
    """

    kind = "not-in-force"
    title = "The law does not cover that day"

    def __init__(self, act: str, place: str, spelled: str, day: date, versions: Sequence[Applies]) -> None:
        self.act = act
        self.place = place
        self.spelled = spelled
        self.day = day
        self.versions = tuple(versions)
        nearest = _nearest(self.versions, day)
        self.in_force_from = nearest.first
        self.in_force_to = nearest.last
        super().__init__(f"{spelled} is not in force on {day}: {_dates(self.versions, day)}")

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.act, self.place, self.spelled, self.day, self.versions))


class UnknownProvision(OpenatmpError):
    """The corpus has no such act, place or value.

    Args:
        asked: what was asked for, as said in a sentence.
        near: what is there and is spelled alike.
        where: the act or folder that was searched.
    """

    kind = "unknown-provision"
    title = "There is no such provision here"

    def __init__(self, asked: str, near: Sequence[str], where: str = "") -> None:
        self.asked = asked
        self.near = tuple(near)
        self.searched = where
        super().__init__(
            f"there is no {asked}",
            where=where,
            expected=f"one of {', '.join(self.near)}" if self.near else "",
            remedy="list the acts with `openatmp law list`, the places of one with `openatmp law show ACT`",
        )

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.asked, self.near, self.searched))


def _nearest(versions: Sequence[Applies], day: date) -> Applies:
    """Return the next version to come, else the last one that was."""
    to_come = [version for version in versions if version.first is not None and version.first > day]
    return to_come[0] if to_come else versions[-1]


def _dates(versions: Sequence[Applies], day: date) -> str:
    """Say until when it applied before the day, and from when after it."""
    said = []
    ended = [version for version in versions if version.last is not None and version.last < day]
    if ended:
        said.append(f"it applied until {ended[-1].last} {_trust(ended[-1])}")
    to_come = [version for version in versions if version.first is not None and version.first > day]
    if to_come:
        said.append(f"it applies{' again' if ended else ''} from {to_come[0].first} {_trust(to_come[0])}")
    return " and ".join(said) or f"it is announced, and no day is known {_trust(versions[-1])}"


def _trust(version: Applies) -> str:
    return "(verified)" if version.verified else "(not verified)"
