"""What is shown, as files: a table, JSON lines, FHIR."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import condition, require_safe
from pydantic import ValidationError

import openatmp
from openatmp.register import Medicine
from openatmp.register.renderings.fhir import bundle_of
from openatmp.register.renderings.open_data import csv_of, json_lines_of, medicine_as_dict
from openatmp.web.register.queries import STRETCH, InUse, in_use
from openatmp.web.register.views import asked_in, refused
from openatmp.web.site.errors import Trouble, page_not_found, show

# A bundle is one object that must be whole in memory; the real register fits many times.
MOST_IN_A_BUNDLE = 2_000

Response = TypeVar("Response", bound=HttpResponseBase)
Writing = Callable[[Iterator[Medicine], InUse], Iterable[str]]

_TOO_MANY = Trouble(
    413,
    "These are too many for one bundle",
    f"A FHIR bundle holds at most {MOST_IN_A_BUNDLE:,} medicines here.",
    "Narrow the list first, or take the table (CSV) or the JSON lines, which have no limit.",
)


def _version(request: HttpRequest, **_: str) -> str:
    """Say by a few words whether a file is still the same, without writing it."""
    return f'"{openatmp.__version__}-{in_use().version}"'


_unless_known = condition(etag_func=_version)


@require_safe
@_unless_known
def table(request: HttpRequest) -> HttpResponseBase:
    """Give what is shown as a table of comma-separated values."""
    return _file(request, _as_table, "csv", "text/csv; charset=utf-8")


@require_safe
@_unless_known
def json_lines(request: HttpRequest) -> HttpResponseBase:
    """Give what is shown as JSON lines, one medicine each."""
    return _file(request, _as_json_lines, "jsonl", "application/jsonl; charset=utf-8")


@require_safe
@_unless_known
def bundle(request: HttpRequest) -> HttpResponseBase:
    """Give what is shown as one FHIR R5 bundle."""
    try:
        wanted = asked_in(request.GET).page_wanted
    except ValidationError as error:
        return show(request, refused(error))
    held = in_use()
    if held.find(wanted).total > MOST_IN_A_BUNDLE:
        return show(request, _TOO_MANY)
    return _fhir(held.all_of(wanted), held, "register")


@require_safe
@_unless_known
def medicine_json(request: HttpRequest, key: str) -> HttpResponseBase:
    """Give one medicine with all its statements as JSON."""
    held = in_use()
    found = held.medicine(key)
    if found is None:
        return page_not_found(request, LookupError(key))
    said = json.dumps(medicine_as_dict(found, held.on), ensure_ascii=False, indent=2) + "\n"
    return _named(HttpResponse(said, content_type="application/json"), f"{key}.json")


@require_safe
@_unless_known
def medicine_fhir(request: HttpRequest, key: str) -> HttpResponseBase:
    """Give one medicine as a FHIR R5 bundle."""
    held = in_use()
    found = held.medicine(key)
    if found is None:
        return page_not_found(request, LookupError(key))
    return _fhir((found,), held, key)


def _file(request: HttpRequest, writing: Writing, ending: str, media_type: str) -> HttpResponseBase:
    try:
        asked = asked_in(request.GET)
    except ValidationError as error:
        return show(request, refused(error))
    held = in_use()
    lines = writing(held.all_of(asked.wanted()), held)
    return _named(StreamingHttpResponse(lines, content_type=media_type), f"register.{ending}")


def _as_table(medicines: Iterator[Medicine], held: InUse) -> Iterator[str]:
    """Write stretch by stretch; only the first keeps its line of heads."""
    yield csv_of((), held.on)
    for stretch in _stretches(medicines):
        yield csv_of(stretch, held.on).partition("\n")[2]


def _as_json_lines(medicines: Iterator[Medicine], held: InUse) -> Iterator[str]:
    for stretch in _stretches(medicines):
        yield json_lines_of(stretch, held.on)


def _stretches(medicines: Iterator[Medicine]) -> Iterator[tuple[Medicine, ...]]:
    while stretch := tuple(islice(medicines, STRETCH)):
        yield stretch


def _fhir(medicines: Iterable[Medicine], held: InUse, name: str) -> HttpResponse:
    said = json.dumps(bundle_of(medicines, held.on), ensure_ascii=False)
    return _named(HttpResponse(said, content_type="application/fhir+json"), f"{name}.fhir.json")


def _named(response: Response, name: str) -> Response:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
