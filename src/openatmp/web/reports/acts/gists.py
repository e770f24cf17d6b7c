"""What was read in the offers of reports is kept, so that it is read once."""

import json
from collections.abc import Mapping
from typing import Any

from openatmp.web.reports.models import Gist
from openatmp.web.reports.sealing import seal


def keep_gist(key: int, version: str, gist: Mapping[str, Any]) -> None:
    """Keep what was read in the offer of a report, in place of what was kept before.

    Args:
        key: key of the report.
        version: version of openatmp that read it.
        gist: what was read, as plain data.
    """
    sealed = seal(json.dumps(dict(gist)).encode("ascii"))
    Gist.objects.update_or_create(report_id=key, defaults={"version": version, "sealed": sealed})
