"""One event of a case with the case as it stood before it: what every look at an event needs."""

from dataclasses import dataclass
from datetime import date

from openatmp.procedures.replay.course import Course
from openatmp.procedures.replay.events import Event
from openatmp.procedures.replay.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Moment:
    """An event, about to be taken up.

    Args:
        course: the case before it.
        event: the event.
        kind: what kind of event it is.
        on: its day.
    """

    course: Course
    event: Event
    kind: Kind
    on: date
