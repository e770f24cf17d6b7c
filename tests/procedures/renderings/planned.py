"""Timetables that the renderings are tried on."""

from datetime import date

from openatmp.procedures import procedure
from openatmp.procedures.timetable import Asked, Timetable, timetable
from tests.procedures.small import HEAD, STEPS, STOPS, counted, read, step

START = date(2024, 3, 4)


def evaluation(start: date = date(2017, 1, 19), *, usual_stops: bool = False) -> Timetable:
    """The evaluation from a start."""
    return timetable(procedure("evaluation"), Asked(start, usual_stops=usual_stops))


def small(*, usual_stops: bool = True) -> Timetable:
    """The small procedure, with a step of every kind of trust and time."""
    more = step(id="someday", when="whenever it suits", verified="false", source="general knowledge")
    more += step(
        id="papers",
        day="61",
        title="'\"Papers\", with <signs> & more; one, two'",
        actor="[CAT_RAP, EMA]",
        documents_out="[Report]",
        does="Über alles.",
        basis='[{act: "1394/2007", place: "8"}]',
    )
    steps = STEPS.replace("  - id: decision", more + "  - id: decision")
    return counted(Asked(START, usual_stops=usual_stops), of=read(HEAD + steps + STOPS))


def empty() -> Timetable:
    """A timetable without a single date."""
    return counted(START, of=read(f"{HEAD}steps:\n{step(id='someday', when='whenever it suits')}"))
