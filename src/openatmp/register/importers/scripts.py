"""Data in the scripts of a web page: what a page gives a name before it draws its tables."""

import json
import re
from typing import Any

from openatmp.register.importers.problems import changed

# Control characters stand inside of texts on the Commission's pages.
_DECODER = json.JSONDecoder(strict=False)


def text_of(page: bytes) -> str:
    """Return a page as text; one that is not UTF-8 is in the older Western encoding.

    Args:
        page: the whole page.
    """
    try:
        return page.decode("utf-8-sig")
    except UnicodeDecodeError:
        return page.decode("cp1252", errors="replace")


def variable(page: str, name: str) -> list[dict[str, Any]] | None:
    """Return the list of objects to which a script of a page gives a name.

    Args:
        page: the page.
        name: the name.

    Returns:
        The objects; None when there is no such name, or no list behind it.
    """
    for found in re.finditer(rf"\b{re.escape(name)}\s*=\s*(?=\[)", page):
        try:
            read, _ = _DECODER.raw_decode(page, found.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(read, list):
            return [one for one in read if isinstance(one, dict)]
    return None


def needed_variable(page: str, name: str, where: str) -> list[dict[str, Any]]:
    """Return the list of objects to which a script of a page gives a name, and refuse a page without it.

    Args:
        page: the page.
        name: the name.
        where: the address, for messages.

    Raises:
        SourceChanged: there is no such name, or no list behind it.
    """
    read = variable(page, name)
    if read is None:
        raise changed(f"the page has no data `{name}`", where, f"a script with `var {name} = [...]`")
    return read
