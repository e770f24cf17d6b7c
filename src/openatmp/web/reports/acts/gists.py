"""What was read in the offers of reports is kept, so that it is read once."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from openatmp.web.reports.acts.chain import locked
from openatmp.web.reports.models import Evidence, Gist
from openatmp.web.reports.sealing import seal


def keep_gist(key: int, version: str, gist: Mapping[str, Any]) -> None:
    """Keep what was read in the offer of a report, in place of what was kept before.

    Args:
        key: key of the report.
        version: version of openatmp that read it.
        gist: what was read, as plain data.
    """
    sealed = seal(json.dumps(dict(gist)).encode("ascii"))
    with transaction.atomic():
        report = locked(key)
        # What was read a moment before the evidence was erased must not outlive it.
        if gist["text"] and Evidence.objects.filter(report=report).exclude(erased=None).exists():
            return
        Gist.objects.update_or_create(report=report, defaults={"version": version, "sealed": sealed})
