"""Where on a page an element stands, and whether it is seen at all, told by its tag, role, class and id."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from openatmp.offers.data_files import data_file
from openatmp.offers.page import Zone
from openatmp.offers.reading.tags import attributes_of

_APART = re.compile(r"[-_\s]+")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TELLING = re.compile(r"hidden|display|role|class|id\s*=|open", re.IGNORECASE)
_THING = re.compile(r"\b(?:itemtype|typeof|itemprop|property)\b", re.IGNORECASE)
# Longer ones are rarely met twice.
_KEPT_LENGTH = 200
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """What an element says of where it stands.

    Args:
        zone: the zone it opens; None when it opens none.
        denied_by: names of elements; when it holds one of them, it opens no zone after all.
        is_hidden: whether it is not seen.
        names_things: whether its attributes may name what it describes, and by whom.
    """

    zone: Zone | None = None
    denied_by: frozenset[str] = _NOTHING
    is_hidden: bool = False
    names_things: bool = False


_PLAIN = Standing()


def standing_of(name: str, raw: str) -> Standing:
    """Say where an element stands.

    Args:
        name: its name.
        raw: its attributes as they stand in the markup.
    """
    if not raw:
        return _of_tag(name)
    return _kept(name, raw) if len(raw) < _KEPT_LENGTH else _whole(name, raw)


def deniers() -> frozenset[str]:
    """Return the names of all elements that may show that another opens no zone."""
    return _set("holds_a_page") | _set("holds_more_than_a_form") | _set("holds_more_than_rows")


@lru_cache(maxsize=1 << 13)
def _kept(name: str, raw: str) -> Standing:
    return _whole(name, raw)


def _whole(name: str, raw: str) -> Standing:
    standing = _standing(name, raw)
    return replace(standing, names_things=True) if _THING.search(raw) else standing


def _standing(name: str, raw: str) -> Standing:
    if not _TELLING.search(raw):
        return _of_tag(name)
    attributes = attributes_of(raw)
    if _is_hidden(name, attributes):
        return Standing(is_hidden=True)
    if zone := _roles().get(attributes.get("role", "").lower()):
        return Standing(zone)
    if name == "table" and attributes.get("role") in {"presentation", "none"}:
        return _PLAIN
    own = _PLAIN if name == "dialog" else _of_tag(name)
    # What a tag says counts more than a class; a list may be a menu, and a paragraph a byline.
    if own.zone is not None and own.zone is not Zone.LIST:
        return own
    zone = None if name in {"html", "body", "main", "article"} else _of_names(attributes)
    return Standing(zone, _set("holds_a_page")) if zone else own


@cache
def _of_tag(name: str) -> Standing:
    if name == "dialog":
        return Standing(is_hidden=True)
    said = data_file("zones.yaml")["tags"].get(name)
    if said is None:
        return _PLAIN
    denied_by = {"form": "holds_more_than_a_form", "table": "holds_more_than_rows"}.get(name)
    return Standing(Zone(said), _set(denied_by) if denied_by else _NOTHING)


def _is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is not seen; what opens with one touch is seen."""
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if name == "dialog" and "open" not in attributes:
        return True
    if _NOT_SHOWN.search(attributes.get("style", "")) and not _unfolds(attributes):
        return True
    return not _heard_only().isdisjoint(attributes.get("class", "").lower().split())


def _unfolds(attributes: Mapping[str, str]) -> bool:
    said = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('role', '')}"
    return not _set("unfolds").isdisjoint(_APART.split(said.lower()))


def _of_names(attributes: Mapping[str, str]) -> Zone | None:
    said = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
    return next(filter(None, map(_zone_of_name, said)), None)


def _zone_of_name(name: str) -> Zone | None:
    zones, words = _zones(), _APART.split(name)
    if name in zones or not _set("layouts").isdisjoint(words):
        return zones.get(name)
    return next((zones[f" {word}"] for word in words if f" {word}" in zones), None)


@cache
def _zones() -> Mapping[str, Zone]:
    """Return zones by whole names, and by words, which have a blank before them here."""
    return dict(_listed())


def _listed() -> Iterator[tuple[str, Zone]]:
    listed: dict[str, Any] = data_file("zones.yaml")
    for zone, words in listed["words"].items():
        yield from ((f" {word}", Zone(zone)) for word in words)
    for zone, names in listed["names"].items():
        yield from ((name, Zone(zone)) for name in names)


@cache
def _roles() -> Mapping[str, Zone]:
    return {role: Zone(zone) for role, zone in data_file("zones.yaml")["roles"].items()}


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(data_file("zones.yaml")[name])


def _heard_only() -> frozenset[str]:
    return _set("heard_only")
