"""The data files that stand beside the register: names of columns, codes, endings of names."""

from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def data_file(name: str) -> dict[str, Any]:
    """Read a file of ``register/data``.

    Args:
        name: its name.
    """
    text = files("openatmp.register").joinpath("data", name).read_text("utf-8")
    read: dict[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, chosen above
    return read
