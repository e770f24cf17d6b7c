"""What every template may show."""

from django.http import HttpRequest

import openatmp


def everywhere(request: HttpRequest) -> dict[str, object]:
    """Return the values that every page can use.

    Args:
        request: the request that is being answered.

    Returns:
        The engine's version, and the path, by which the menu knows where the reader is.
    """
    return {"version": openatmp.__version__, "here": request.path_info}
