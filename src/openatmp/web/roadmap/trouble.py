"""An error of ours as a page that says what to do."""

from openatmp.basis.errors import OpenatmpError
from openatmp.classification.renderings.wording import capitalised
from openatmp.web.site.errors import Trouble


def trouble_of(error: OpenatmpError, status: int) -> Trouble:
    """Return the trouble that a page shows.

    Args:
        error: what went wrong.
        status: HTTP status.
    """
    said = capitalised(error.happened).rstrip(".")
    remedy = capitalised(error.remedy or "ask for the plan anew").rstrip(".")
    return Trouble(status, error.title, f"{said}.", f"{remedy}.")
