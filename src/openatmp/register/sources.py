"""Who says what the register holds: name, publisher, address, and how much a source weighs."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from openatmp.basis.errors import BadInput

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """One source.

    Args:
        key: short name, as statements carry it.
        title: what it is, for a reader.
        publisher: who publishes it.
        link: where it is; empty when it is no single page.
        weight: which of two sources is believed on what does not change; more is believed first.
        terms: on what terms it may be used again.
    """

    key: str
    title: str
    publisher: str
    link: str
    weight: int
    terms: str


@cache
def sources() -> MappingProxyType[str, Source]:
    """Return every source by its key."""
    text = files("openatmp.register").joinpath("data", "sources.yaml").read_text("utf-8")
    listed: dict[str, dict[str, Any]] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, chosen above
    return MappingProxyType({key: Source(key=key, **fields) for key, fields in listed.items()})


def source(key: str) -> Source:
    """Return a source.

    Args:
        key: its short name.

    Raises:
        BadInput: there is none of that name.
    """
    try:
        return sources()[key]
    except KeyError as error:
        raise BadInput(
            f"there is no source called {key!r}",
            expected=f"one of {', '.join(sources())}",
            remedy="correct the name, or describe the source in register/data/sources.yaml",
        ) from error
