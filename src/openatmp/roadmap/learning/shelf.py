"""All modules that openatmp brings along, read once."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.roadmap.learning.module import Module
from openatmp.roadmap.learning.reading import read_module


@cache
def modules() -> Mapping[str, Module]:
    """Return the modules by key, in their order.

    Raises:
        BadInput: a file of the package was changed and cannot be read.
    """
    folder = files("openatmp.roadmap") / "data" / "learning"
    there = (file for file in folder.iterdir() if file.name.endswith(".yaml"))
    read = (read_module(file.read_text("utf-8"), file.name) for file in there)
    return MappingProxyType({one.key: one for one in sorted(read, key=lambda one: one.place)})


def module(key: str) -> Module:
    """Return one module.

    Args:
        key: its key: ``classification``.

    Raises:
        BadInput: there is none of that key; the error names those that are spelled alike.
    """
    plain = key.strip().casefold()
    if plain not in modules():
        near = get_close_matches(plain, modules(), n=2, cutoff=0.5) or modules()
        raise BadInput(
            f"there is no module {key!r}",
            expected=f"one of {', '.join(near)}",
            remedy="see all with `openatmp learn`",
        )
    return modules()[plain]
