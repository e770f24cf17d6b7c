"""The page of timetables: a form whose whole state stands in the address, and the answer below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from openatmp.basis.errors import OpenatmpError
from openatmp.procedures.kinds import Group, Meant
from openatmp.procedures.procedure import Step
from openatmp.procedures.renderings.lanes import lanes_of
from openatmp.procedures.renderings.lanes_narrow import lanes_narrow
from openatmp.procedures.shelf import procedures
from openatmp.procedures.timetable import DatedStep, Stood, Timetable, slots_of
from openatmp.procedures.timetable.sums import day_words, days_words
from openatmp.web.procedures.calendars import calendars_in_use
from openatmp.web.procedures.grounds import GroundShown, ground_shown
from openatmp.web.procedures.planning import Plan, Planned, planned
from openatmp.web.procedures.typed import (
    MOST_STOPS,
    CannotRead,
    Typed,
    TypedStop,
    Wrong,
    typed_in,
    wanted_of,
    wrong_of,
)
from openatmp.web.procedures.words import GROUPS, capitalised
from openatmp.web.site.clock import today

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MEANT = {Meant.ON: "", Meant.BY: "by ", Meant.ABOUT: "about ", Meant.NOT_BEFORE: "from "}
_MORE = "more"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a step, or a time in which the clock stands.

    Args:
        dated: the step; None for a stop.
        when: its date in words.
        rule: how the date came about.
        ground: what the step rests on.
        stood: the stop; None for a step.
        standing: the stop in words.
    """

    dated: DatedStep | None = None
    when: str = ""
    rule: str = ""
    ground: GroundShown | None = None
    stood: Stood | None = None
    standing: str = ""


@require_safe
def timetable_page(request: HttpRequest) -> HttpResponse:
    """Show the form, and below it the timetable that the address asks for."""
    typed = typed_in(request.GET)
    answer: Planned | None = None
    wrong: tuple[Wrong, ...] = ()
    if _asks(request.GET):
        answer, wrong = answered(typed, today())
    context = {
        **form_of(typed, wrong, more=_MORE in request.GET),
        "wrong": wrong,
        "wrong_fields": {one.field for one in wrong},
        **(answer_of(answer, request, today()) if answer else {}),
    }
    return render(request, "procedures/timetable.html", context, status=422 if wrong else 200)


def answered(typed: Typed, on: date) -> tuple[Planned | None, tuple[Wrong, ...]]:
    """Return the timetable that was asked for, or all that is wrong.

    Args:
        typed: what was typed.
        on: today.
    """
    try:
        return planned(wanted_of(typed), calendars_in_use(), on), ()
    except CannotRead as error:
        return None, error.wrong
    except OpenatmpError as error:
        return None, (wrong_of(error, typed),)


def _asks(query: QueryDict) -> bool:
    """Whether an answer is wanted, and not only the form for a procedure, or a row more in it."""
    return _MORE not in query and ("day" in query or "plan" in query)


# --------------------------------------------------------------------------------------------- form


def form_of(typed: Typed, wrong: tuple[Wrong, ...], *, more: bool) -> dict[str, object]:
    """Return what the form shows.

    Args:
        typed: what was typed.
        wrong: what of it cannot be accepted.
        more: whether one more row for a stop is wanted.
    """
    found, shape = typed.known, typed.shape
    slots = slots_of(found, calendars_in_use()) if found else ()
    coming = [slot for slot in slots if slot.start >= today()]
    return {
        "typed": typed,
        "groups": list(_choices(typed)),
        "found": found,
        "courses": [(one, one is shape) for one in found.shapes] if found and len(found.shapes) > 1 else [],
        "branches": [one for one in shape.branches if one.shape] if shape else [],
        "stops": _stop_choices(typed),
        "rows": list(_rows(typed, wrong, more=more)),
        "plans": _plans(typed, has_slots=bool(slots) or found is None),
        "slots": [day_words(slot.start) for slot in coming[:4]],
    }


def _choices(typed: Typed) -> Iterator[tuple[str, list[tuple[str, str, bool]]]]:
    """Yield what can begin on some day, group by group."""
    for group in Group:
        of_it = [
            (one.key, one.title, one.key == typed.procedure)
            for one in procedures().values()
            if one.group is group and one.in_force_from is not None
        ]
        if of_it:
            yield GROUPS[group], of_it


def _plans(typed: Typed, *, has_slots: bool) -> list[tuple[str, str, bool]]:
    words = {
        Plan.START: "It starts on this day",
        Plan.SLOT: "It starts with the next slot from this day on",
        Plan.BY: "It must be decided by this day",
    }
    return [
        (plan.value, said, plan == typed.plan)
        for plan, said in words.items()
        if has_slots or plan is not Plan.SLOT or typed.plan == Plan.SLOT
    ]


def _stop_choices(typed: Typed) -> list[tuple[str, str]]:
    """Return where the clock may stop: in the course chosen, and in the one a branch leads to."""
    shape = typed.shape
    if shape is None or typed.known is None:
        return []
    branch = next((one for one in shape.branches if one.id == typed.branch and one.shape), None)
    other = typed.known.shape(branch.shape).stops if branch else ()
    stops = {stop.id: (stop, shape.step(stop.after)) for stop in (*shape.stops, *other)}
    return [(key, _after(step) if step else stop.why) for key, (stop, step) in stops.items()]


def _after(step: Step) -> str:
    """Name the step after which a stop stands, its day first: the rest may be cut off on a phone."""
    day = "After" if step.day is None else f"Day {step.day}:"
    return f"{day} {step.title}"


def _rows(typed: Typed, wrong: tuple[Wrong, ...], *, more: bool) -> Iterator[dict[str, object]]:
    """Yield the rows that were filled in, and room for one more stop, or for two."""
    rows = [*typed.stops, *[TypedStop()] * (2 if more else 1)][:MOST_STOPS]
    for number, row in enumerate(rows, 1):
        said = [one.said for one in wrong if one.field == f"stop-{number}"]
        yield {"it": row, "number": number, "complaints": said}


# ------------------------------------------------------------------------------------------- answer


def answer_of(answer: Planned, request: HttpRequest, on: date) -> dict[str, object]:
    """Return what the answer shows.

    Args:
        answer: the timetable.
        request: the request, whose address is the link to share.
        on: today, for the line in the picture.
    """
    table = answer.table
    query = request.GET.urlencode()
    return {
        "table": table,
        "notes": answer.notes,
        "lines": list(lines_of(table, on)),
        "unverified": sum(not step.verified for step in table.steps),
        "wide": _drawn(lanes_of(table, on)),
        "narrow": _drawn(lanes_narrow(table, on)),
        "query": query,
        "address": request.build_absolute_uri(f"{request.path}?{query}"),
    }


def lines_of(table: Timetable, on: date) -> Iterator[Line]:
    """Yield the lines of the table, with each stop of the clock where it lies.

    Args:
        table: the timetable.
        on: the day whose wording of the law counts.
    """
    stops = list(table.stood)
    for dated in table.steps:
        while stops and dated.date is not None and dated.date > stops[0].first:
            yield _standing(stops.pop(0))
        yield Line(dated, _when(dated), capitalised(dated.rule), ground_shown(dated.step.ground, on))
    yield from map(_standing, stops)


def _standing(stood: Stood) -> Line:
    usual = ", as is usual" if stood.usual else ""
    said = (
        f"The clock stands for {days_words(stood.days)}{usual}: after {day_words(stood.first)}, "
        f"up to and with {day_words(stood.last)}."
    )
    if stood.fits:
        said += f" Up to {day_words(stood.fits)} it would meet the next meeting."
    return Line(stood=stood, standing=said)


def _when(dated: DatedStep) -> str:
    if dated.date is None:
        return "no date"
    through = f" to {_dated(dated.through)}" if dated.through else ""
    return f"{_MEANT[dated.step.meant]}{_dated(dated.date)}{through}"


def _dated(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day_words(day)}"


def _drawn(picture: str) -> SafeString:
    """Trust a picture: the room of procedures draws it, and escapes every text in it."""
    return mark_safe(picture)  # noqa: S308 - see above
