"""The peer: a plain Django site that looks for words with ``icontains`` in a table of SQLite.

As one writes it on a first afternoon: one model, one view, every word in any of the columns, a count and one
page of 25. It counts no facets. Served by gunicorn like ours: ``gunicorn parts.icontains_site:application``.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.urls import path

from openatmp.register import Medicine

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["ICONTAINS_DATABASE"]}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=[],
    ROOT_URLCONF=__name__,
    SECRET_KEY="a benchmark keeps no secrets",  # noqa: S106 - it signs nothing
    USE_TZ=True,
)
django.setup()

COLUMNS = ("name", "common_name", "holder", "ema_number", "kind", "indication")
PAGE = 25


class Row(models.Model):
    """One medicine as a row."""

    name = models.TextField(db_index=True)
    common_name = models.TextField()
    holder = models.TextField()
    ema_number = models.TextField()
    kind = models.TextField()
    indication = models.TextField()

    class Meta:
        app_label = "peer"

    def __str__(self) -> str:
        return self.name


def fill(medicines: Iterable[Medicine]) -> None:
    """Write medicines into the table.

    Args:
        medicines: the medicines.
    """
    Path(os.environ["ICONTAINS_DATABASE"]).unlink(missing_ok=True)
    with connection.schema_editor() as editor:
        editor.create_model(Row)
    rows = (Row(**{column: getattr(one, column) for column in COLUMNS}) for one in medicines)
    Row.objects.bulk_create(rows, batch_size=1000)


def search(request: HttpRequest) -> JsonResponse:
    """Answer a search."""
    found = Row.objects.order_by("name")
    for word in request.GET.get("text", "").split():
        found = found.filter(_anywhere(word))
    page = [{column: getattr(row, column) for column in COLUMNS} for row in found[:PAGE]]
    return JsonResponse({"total": found.count(), "medicines": page})


def _anywhere(word: str) -> Q:
    condition = Q()
    for column in COLUMNS:
        condition |= Q(**{f"{column}__icontains": word})
    return condition


urlpatterns = [path("search", search)]
application = get_wsgi_application()
