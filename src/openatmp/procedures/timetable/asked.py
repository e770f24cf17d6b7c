"""What is asked of a timetable: a start, a course, stops of the clock."""

import re
from dataclasses import dataclass
from datetime import date

from openatmp.basis.errors import BadInput

_STOP = re.compile(r"(?P<step>[\w-]+):(?P<first>[\d-]*)\.\.(?P<last>[\d-]+)")
_FORM = "STEP:FROM..TO, as in chmp-list-of-questions:2017-05-18..2017-08-18"


@dataclass(frozen=True, slots=True)
class StopAsked:
    """A stop of the clock that is planned, or that happened.

    Args:
        step: id of the stop, or of the step after which it stands.
        first: last day that counts before it; None for the day of the step.
        last: last day on which the clock stands; the day after it counts again.
    """

    step: str
    first: date | None
    last: date

    def __post_init__(self) -> None:
        if self.first is not None and self.last <= self.first:
            raise BadInput(
                f"the stop {self.step} ends on {self.last}, before a day of it has passed",
                where=str(self),
                expected=f"a last day after {self.first}",
                remedy=f"write {_FORM}",
            )

    def __str__(self) -> str:
        return f"{self.step}:{self.first or ''}..{self.last}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a timetable.

    Args:
        start: day on which the procedure starts.
        shape: the course; empty for the usual one.
        branch: id of a branch at which the course changes; empty when it does not.
        stops: stops of the clock.
        usual_stops: whether the clock stands as long as is usual where no stop is told.
    """

    start: date
    shape: str = ""
    branch: str = ""
    stops: tuple[StopAsked, ...] = ()
    usual_stops: bool = False


def stop_of(text: str) -> StopAsked:
    """Read a stop as it is written on the command line.

    Args:
        text: ``STEP:FROM..TO``; without FROM it begins on the day of the step.

    Raises:
        BadInput: it is written otherwise, or ends before it begins.
    """
    found = _STOP.fullmatch(text.strip())
    if found is None:
        raise BadInput("this is no stop of the clock", where=text, expected=_FORM, remedy="correct it")
    first = _day(found["first"], text) if found["first"] else None
    return StopAsked(found["step"], first, _day(found["last"], text))


def _day(written: str, text: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise BadInput(
            f"{written!r} is not a day", where=text, expected="year-month-day", remedy=f"write {_FORM}"
        ) from error
