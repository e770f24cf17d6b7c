"""The data files of offers: families of cues, lexicons, signs, weights, limits."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def data_file(name: str) -> dict[str, Any]:
    """Read a file of ``offers/data``.

    Args:
        name: its name, with the folder within ``data`` if it is in one.

    Returns:
        What it holds; the same object each time, so nobody changes it.
    """
    text = files("openatmp.offers").joinpath("data", *name.split("/")).read_text("utf-8")
    read: dict[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, chosen above
    return read
