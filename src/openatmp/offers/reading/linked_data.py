"""What pages tell search engines of themselves as JSON."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.words import clean

_TYPE = re.compile(r'"@type"\s*:\s*"([^"]{1,100})"')
_WRAPPING = re.compile(
    r"<!--|-->|/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/|<!\[CDATA\[|\]\]>|^[ \t]*+//.*$", re.MULTILINE
)
_SITES = frozenset(
    {"WebSite", "Organization", "NewsMediaOrganization", "MedicalOrganization", "MedicalClinic"}
)


@dataclass(frozen=True, slots=True)
class Described:
    """What linked data tell of a page.

    Args:
        kinds: types of the things described.
        author: who is named as author.
        published: when it says it was published.
        site_name: what the site calls itself.
    """

    kinds: tuple[str, ...] = ()
    author: str = ""
    published: str = ""
    site_name: str = ""


def described(pieces: Iterable[str]) -> Described:
    """Read linked data.

    Args:
        pieces: JSON as it stands on the page; of what is broken only the types are read.
    """
    kinds: list[str] = []
    things: list[dict[str, Any]] = []
    for piece in pieces:
        read = _read(piece)
        things.extend(_things(read) if read is not None else ())
        kinds.extend(_TYPE.findall(piece) if read is None else ())
    kinds.extend(kind for thing in things for kind in _texts(thing.get("@type")))
    return Described(
        kinds=tuple(dict.fromkeys(clean(kind).rsplit("/", 1)[-1][:100] for kind in kinds)),
        author=_first(name for thing in things for name in _names(thing.get("author"))),
        published=_first(day for thing in things for day in _texts(thing.get("datePublished"))),
        site_name=_first(name for thing in things if _is_site(thing) for name in _texts(thing.get("name"))),
    )


def _read(piece: str) -> Any:
    try:
        return json.loads(piece, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(_WRAPPING.sub("", piece), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(read: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in what was read, the outer ones first, up to a number."""
    waiting, looked_at = [read], 0
    while waiting and looked_at < limit("data_things"):
        thing, looked_at = waiting.pop(0), looked_at + 1
        if isinstance(thing, dict):
            yield thing
            waiting.extend(value for value in thing.values() if isinstance(value, dict | list))
        elif isinstance(thing, list):
            waiting.extend(thing[: limit("data_things")])


def _texts(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one.strip():
            yield one


def _names(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        yield from _texts(one.get("name") if isinstance(one, dict) else one)


def _is_site(thing: dict[str, Any]) -> bool:
    return not _SITES.isdisjoint(_texts(thing.get("@type")))


def _first(values: Iterator[str]) -> str:
    return next(values, "")
