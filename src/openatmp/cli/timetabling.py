"""The command that says on which day each step of a procedure falls."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.cli.calendars import calendars_in_use
from openatmp.cli.printing import print_file, print_json, print_text, say, wrapped
from openatmp.cli.today import today
from openatmp.procedures.calendars import Calendars
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.renderings.plain import timetable_as_dict
from openatmp.procedures.renderings.text import lines_of_timetable
from openatmp.procedures.shelf import procedure, procedures
from openatmp.procedures.timetable import (
    Asked,
    Timetable,
    exact_slot,
    latest,
    next_slot,
    slots_of,
    stop_of,
    timetable,
)

NEXT, EXACT = "next", "exact"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A timetable as it is asked for on the command line.

    Args:
        procedure: key of the procedure.
        start: day on which it starts; None when it follows from the rest.
        course: the course; empty for the usual one.
        branch: a branch at which the course changes.
        stops: stops of the clock, as written.
        usual_stops: whether the clock stands as long as is usual.
        slot: which slot to take; empty for none.
        decision_by: day from which to plan back.
    """

    procedure: str
    start: date | None = None
    course: str = ""
    branch: str = ""
    stops: tuple[str, ...] = ()
    usual_stops: bool = False
    slot: str = ""
    decision_by: date | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """In which form a timetable is wanted; text when in none of these."""

    json: bool = False
    ics: bool = False
    svg: bool = False
    pdf: Path | None = None

    def __post_init__(self) -> None:
        if sum((self.json and self.pdf is None, self.ics, self.svg, self.pdf is not None)) > 1:
            raise BadInput(
                "there are several forms",
                expected="one of --json, --ics, --svg, --pdf",
                remedy="give one of them",
            )


def run_procedures(*, as_json: bool) -> None:
    """Print all procedures.

    Args:
        as_json: whether a program reads it.
    """
    shelf = procedures().values()
    if as_json:
        print_json([_procedure_row(one) for one in shelf])
        return
    width = max(len(one.key) for one in shelf)
    print_text("\n".join(f"{one.key:{width}}  {one.title}{_courses(one)}" for one in shelf))


def run_timetable(wanted: Wanted, form: Form) -> None:
    """Print a timetable.

    Args:
        wanted: what is asked for.
        form: in which form.

    Raises:
        BadInput: a day, a stop or a slot does not fit the procedure.
        NotOpen: the procedure cannot begin on that day.
        UnknownProcedure: there is no such procedure.
    """
    table = table_of(wanted, calendars_in_use())
    if form.json and form.pdf is None:
        print_json(timetable_as_dict(table))
    elif form.ics:
        from openatmp.procedures.renderings.ics import ics_of

        print_file(ics_of(table, today()))
    elif form.svg:
        from openatmp.procedures.renderings.lanes import lanes_of

        print_text(lanes_of(table, today()))
    elif form.pdf is not None:
        _write_pdf(table, form.pdf, as_json=form.json)
    else:
        print_text("\n".join(wrapped(line, "    ") if line else "" for line in lines_of_timetable(table)))


def table_of(wanted: Wanted, calendars: Calendars) -> Timetable:
    """Return the timetable that is asked for.

    Args:
        wanted: what is asked for.
        calendars: what dates are counted with.

    Raises:
        BadInput: a day, a stop or a slot does not fit the procedure.
    """
    found = procedure(wanted.procedure)
    stops = tuple(stop_of(text) for text in wanted.stops)
    asked = Asked(date.min, wanted.course, wanted.branch, stops, wanted.usual_stops)
    if wanted.decision_by is not None:
        return _planned_back(found, wanted, asked, calendars)
    start = _start(found, wanted, calendars)
    return timetable(found, _starting(asked, start), calendars)


def _starting(asked: Asked, start: date, *, usual_stops: bool = False) -> Asked:
    return Asked(start, asked.shape, asked.branch, asked.stops, asked.usual_stops or usual_stops)


def _planned_back(found: Procedure, wanted: Wanted, asked: Asked, calendars: Calendars) -> Timetable:
    by = wanted.decision_by
    if by is None or wanted.start is not None or wanted.slot:
        raise BadInput(
            "a plan goes forward or back, not both",
            expected="--start (with --slot), or --decision-by",
            remedy="leave one of them out",
        )
    table = latest(found, by, _starting(asked, by, usual_stops=True), calendars)
    if table.start < today():
        say(f"Note: to be decided by {by}, it must have started on {table.start}, which is past.")
    return table


def _start(found: Procedure, wanted: Wanted, calendars: Calendars) -> date:
    slots = slots_of(found, calendars)
    kind = wanted.slot.casefold()
    if kind not in {"", NEXT, EXACT}:
        raise BadInput(
            f"there is no slot {wanted.slot!r}", where="--slot", expected="NEXT or EXACT", remedy="correct it"
        )
    if kind == NEXT:
        return next_slot(found, slots, wanted.start or _ready_by(today(), found, calendars)).start
    if wanted.start is None:
        raise BadInput(
            "no day is told",
            expected="--start YYYY-MM-DD, --slot NEXT, or --decision-by YYYY-MM-DD",
            remedy=f"for example `openatmp timetable {found.key} --start {today()}`",
        )
    return exact_slot(found, slots, wanted.start).start if kind == EXACT else wanted.start


def _ready_by(day: date, found: Procedure, calendars: Calendars) -> date:
    """Return the first start whose deadline has not passed."""
    open_ones = (slot for slot in slots_of(found, calendars) if (slot.deadline or slot.start) >= day)
    return next((slot.start for slot in open_ones), day)


def _write_pdf(table: Timetable, out: Path, *, as_json: bool) -> None:
    from openatmp.procedures.renderings.pdf import pdf_of

    content = pdf_of(table, today())
    try:
        out.write_bytes(content)
    except OSError as error:
        raise BadInput(
            f"the file cannot be written ({error.strerror})", where=str(out), remedy="check the path"
        ) from error
    if as_json:
        print_json({"written": str(out), "bytes": len(content)})
    else:
        say(f"Written to {out}.")


def _courses(one: Procedure) -> str:
    names: Iterator[str] = (shape.id for shape in one.shapes)
    return f" ({', '.join(names)})" if len(one.shapes) > 1 else ""


def _procedure_row(one: Procedure) -> dict[str, object]:
    return {
        "procedure": one.key,
        "title": one.title,
        "group": one.group.value,
        "courses": [shape.id for shape in one.shapes],
        "in_force_from": one.in_force_from.isoformat() if one.in_force_from else None,
        "in_force_to": one.in_force_to.isoformat() if one.in_force_to else None,
    }
