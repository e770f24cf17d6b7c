"""The language that a reader's browser asks for: good for a hint, never for a change of page."""

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from openatmp.web.languages.offered import Language, offered


def preferred(request: HttpRequest) -> Language | None:
    """Return the language, of those that are offered, that a browser prefers.

    Args:
        request: the request.

    Returns:
        The language; None when the browser names none that is offered.
    """
    known = {one.code: one for one in offered()}
    asked = parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    codes = (code.split("-")[0] for code, weight in asked if weight > 0)
    return next((known[code] for code in codes if code in known), None)
