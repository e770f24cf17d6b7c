"""Where a page leads: to people who can be called or written to, to networks, and to other pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

from openatmp.offers.data_files import data_file
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.seen import Seen
from openatmp.offers.reading.words import clean, zone_of

_LONGEST = 2000
_PHONES, _MAILS = frozenset({"tel", "callto"}), frozenset({"mailto"})


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whom a page leads to.

    Args:
        phones: numbers that can be called.
        messengers: links to write or talk to somebody.
        mails: addresses that can be written to.
        networks: links to social networks and videos.
    """

    phones: tuple[str, ...]
    messengers: tuple[str, ...]
    mails: tuple[str, ...]
    networks: tuple[str, ...]


def contacts_in(seen: Seen) -> Contacts:
    """Return whom a page leads to, wherever on it.

    Args:
        seen: what was seen on it.
    """
    sorted_in: dict[str, list[str]] = {"phones": [], "messengers": [], "mails": [], "networks": []}
    for address in (*(link.address for link in seen.links), *seen.frames):
        kind, told = _told(address)
        if kind and told:
            sorted_in[kind].append(told)
    return Contacts(**{kind: _some(found, "contacts") for kind, found in sorted_in.items()})


def leads_to(seen: Seen, address: str = "") -> tuple[str, ...]:
    """Return the addresses of pages that a page leads to, without those of the site's own menus.

    Args:
        seen: what was seen on it.
        address: where it was found; empty when not known.
    """
    base = _joined(address, seen.base) or address
    own = (link.address for link in seen.links if not zone_of(link.part).is_furniture)
    whole = (_joined(base, one) for one in (*own, *seen.frames) if not one.startswith("#"))
    return _some(filter(_is_of_the_web, whole), "links")


def _told(address: str) -> tuple[str, str]:
    """Say whom an address leads to, and by what."""
    scheme, colon, rest = address.partition(":")
    scheme = scheme.strip().lower()
    if colon and scheme in _PHONES:
        return "phones", _plain(unquote(rest).removeprefix("//").split(";")[0].split("?")[0])
    if colon and scheme in _MAILS:
        return "mails", _plain(unquote(rest.split("?")[0])).lower()
    if colon and scheme in _listed("messenger_schemes"):
        return ("", "") if _shares(address) else ("messengers", _plain(address))
    return _of_host(address)


def _of_host(address: str) -> tuple[str, str]:
    hosts = set(_hosts(address))
    if not hosts.isdisjoint(_listed("messengers")):
        return ("", "") if _shares(address) else ("messengers", _plain(address))
    if not hosts.isdisjoint(_listed("networks")):
        return ("", "") if _shares(address) else ("networks", _plain(address))
    return "", ""


def _hosts(address: str) -> Iterator[str]:
    """Yield the host of an address and the hosts that it is part of."""
    if not address.startswith(("http", "//", "HTTP")):
        return
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return
    parts = host.split(".")[-4:]
    yield from (".".join(parts[first:]) for first in range(len(parts) - 1))


def _is_of_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def _shares(address: str) -> bool:
    """Whether a link passes the page on to a reader's friends; with a number it leads to somebody."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    path = parts.path.strip("/")
    if not _listed("sharing").isdisjoint({path, *path.split("/")}):
        return True
    names_somebody = _has_number(path) or "phone=" in parts.query or path not in {"", "send"}
    return "text=" in parts.query and not names_somebody


def _has_number(path: str) -> bool:
    return any(sign.isdigit() for sign in path)


def _joined(base: str, address: str) -> str:
    try:
        return clean(urljoin(base, address))[:_LONGEST]
    except ValueError:
        return ""


def _plain(text: str) -> str:
    return " ".join(clean(text).split())[:_LONGEST]


def _some(found: Iterable[str], most: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))[: limit(most)]


@cache
def _listed(what: str) -> frozenset[str]:
    return frozenset(data_file("markup.yaml")[what])
