"""What each sign means: what it shows, why it matters, and what to ask because of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId


@dataclass(frozen=True, slots=True)
class Source:
    """Where something that is said of a sign can be looked up.

    Args:
        words: an address, or author, year and journal; empty for general knowledge of the field.
        read: whether it was read, or is named from general knowledge.
        holds: what of the sign rests there, when it is not all.
    """

    words: str
    read: bool
    holds: str = ""

    @property
    def link(self) -> str:
        """Its address, where it is one and nothing else."""
        is_address = self.words.startswith("https://") and " " not in self.words
        return self.words if is_address else ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sign means, in full sentences for a worried reader.

    Args:
        id: which sign.
        name: what it is called.
        shows: what on the page makes it show.
        why: why it matters.
        ask: what to ask because of it.
        official: whether the European Medicines Agency names it.
        sources: where that can be looked up.
        kinds: what each kind of it means; empty when the sign has none.
    """

    id: SignId
    name: str
    shows: str
    why: str
    ask: str
    official: bool
    sources: tuple[Source, ...]
    kinds: Mapping[str, str] = field(default_factory=dict)


@cache
def meanings() -> Mapping[SignId, Meaning]:
    """Return what each sign means, the three of the Agency first.

    Source: the Agency's page on advanced therapies for W1 to W3; research named in each entry for the others.
    """
    entries: Mapping[str, Mapping[str, Any]] = data_file("signs.yaml")["signs"]
    return MappingProxyType({sign: _meaning(sign, entries[sign]) for sign in SignId})


def _meaning(sign: SignId, entry: Mapping[str, Any]) -> Meaning:
    kinds = MappingProxyType(dict(entry.get("kinds", {})))
    return Meaning(
        id=sign,
        name=entry["name"],
        shows=entry["shows"],
        why=entry["why"],
        ask=entry["ask"],
        official=entry["official"],
        sources=tuple(_sources(entry)),
        kinds=kinds,
    )


def _sources(entry: Mapping[str, Any]) -> Iterator[Source]:
    """Yield the source of an entry, and a further one that holds a part of it."""
    yield Source(entry["source"], entry["verified"])
    for further in entry.get("further", ()):
        yield Source(further["source"], further["verified"], further["holds"])
