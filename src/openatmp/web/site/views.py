"""About this service, its style, its health."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

import openatmp


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say what this is, what it keeps (nothing) and how accessible it is."""
    return render(request, "site/about.html")


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Show every part that pages are made of."""
    return render(request, "site/style.html")


@require_safe
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """Say whether this process can answer, by asking the database for something."""
    works = _database_answers()
    said = {
        "status": "ok" if works else "database unreachable",
        "database": connection.vendor,
        "version": openatmp.__version__,
    }
    return JsonResponse(said, status=200 if works else 503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone())
    except DatabaseError:
        return False


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Ask crawlers to leave alone what is computed for one reader."""
    return HttpResponse(
        "User-agent: *\nDisallow: /classification\nDisallow: /request\nDisallow: /timetable?\n"
        "Disallow: /timetable.\n",
        content_type="text/plain",
    )
