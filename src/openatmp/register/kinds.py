"""The kinds of advanced therapies by which the register can be narrowed: a short, closed list."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

FILE = "kinds.yaml"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def kinds() -> Mapping[str, str]:
    """Return every kind with a sentence that explains it, in the order in which they are offered."""
    text = files("openatmp.register").joinpath("data", FILE).read_text("utf-8")
    listed: dict[str, str] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, chosen above
    return MappingProxyType({kind: sentence.strip() for kind, sentence in listed.items()})
