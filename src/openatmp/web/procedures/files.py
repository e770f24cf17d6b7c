"""A timetable as a file: data, a calendar, a picture, a document; asked for by the address of the page."""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from openatmp.procedures.errors import PdfToolMissing
from openatmp.procedures.renderings.ics import ics_of
from openatmp.procedures.renderings.lanes import lanes_of
from openatmp.procedures.renderings.pdf import pdf_of
from openatmp.procedures.renderings.plain import timetable_as_dict
from openatmp.procedures.timetable import Timetable
from openatmp.web.procedures.timetabling import answered
from openatmp.web.procedures.typed import Wrong, typed_in
from openatmp.web.site.clock import today
from openatmp.web.site.errors import Trouble, show

Writing = Callable[[Timetable], str | bytes]

_NO_PDF = Trouble(
    501,
    "PDF cannot be written here",
    "The program that writes PDF is not installed on this service.",
    "Print the page, or take the picture, the calendar file or the data instead.",
)


@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    """Give the timetable as data."""
    return _file(request, _written_as_json, "json", "application/json")


@require_safe
def as_ics(request: HttpRequest) -> HttpResponse:
    """Give the timetable as a calendar file, with alarms."""
    return _file(request, lambda table: ics_of(table, today()), "ics", "text/calendar; charset=utf-8")


@require_safe
def as_svg(request: HttpRequest) -> HttpResponse:
    """Give the timetable as a picture with lanes."""
    return _file(request, lambda table: lanes_of(table, today()), "svg", "image/svg+xml")


@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """Give the timetable as a document."""
    try:
        return _file(request, lambda table: pdf_of(table, today()), "pdf", "application/pdf")
    except PdfToolMissing:
        return show(request, _NO_PDF)


def _written_as_json(table: Timetable) -> str:
    return json.dumps(timetable_as_dict(table), ensure_ascii=False, indent=2) + "\n"


def _file(request: HttpRequest, write: Writing, ending: str, media_type: str) -> HttpResponse:
    answer, wrong = answered(typed_in(request.GET), today())
    if answer is None:
        return show(request, _refused(wrong))
    table = answer.table
    name = f"{table.procedure.key}-{table.start.isoformat()}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(write(table), content_type=media_type, headers=headers)


def _refused(wrong: tuple[Wrong, ...]) -> Trouble:
    return Trouble(
        422,
        "No timetable can be made of this",
        " ".join(one.said for one in wrong),
        "Correct it on the page /timetable, where what is wrong is shown beside its field.",
    )
