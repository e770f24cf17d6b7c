"""Evidence leaves the desk as a download and in no other way: no browser opens it as a page of ours."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from openatmp.web.reports import queries
from openatmp.web.reports.acts import Officer
from openatmp.web.reports.desk.access import for_officers, or_404

OPAQUE = "application/octet-stream"


@for_officers
@require_safe
def evidence(request: HttpRequest, officer: Officer, key: int, number: int) -> HttpResponse:
    """Hand out a piece of evidence."""
    filed, content = or_404(queries.content_of(key, number, officer.authority))
    return as_download(content, f"report-{key}-{filed.name}", OPAQUE)


def as_download(content: bytes, name: str, kind: str) -> HttpResponse:
    """Return a file that is saved and never shown.

    Args:
        content: its bytes.
        name: its name; one that we made, so that nothing in it means anything to a browser.
        kind: its media type.
    """
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
