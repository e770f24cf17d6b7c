"""What every template may show."""

from django.conf import settings
from django.http import HttpRequest

import openatmp
from openatmp.web.languages.addresses import without_language


def everywhere(request: HttpRequest) -> dict[str, object]:
    """Return the values that every page can use.

    Args:
        request: the request that is being answered.

    Returns:
        The engine's version, the path, by which the menu knows where the reader is, and whether trial
        registers may be asked when a reader wants it.
    """
    return {
        "version": openatmp.__version__,
        "here": without_language(request.path_info),
        "online": settings.ONLINE,
    }
