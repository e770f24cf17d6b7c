"""Who says what the register holds: name, publisher, address, and how much a source weighs."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from openatmp.basis.errors import BadInput
from openatmp.register.data_files import data_file


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
    return MappingProxyType({key: Source(key=key, **told) for key, told in data_file("sources.yaml").items()})


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
