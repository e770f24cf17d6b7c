"""By what a provider can be known again: names, lines, domains, addresses of mail, numbers of registers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
import tldextract
from anyascii import anyascii

from openatmp.offers.data_files import data_file

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"'()\[\]]{3,300}", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")
_MESSENGER = re.compile(r"(?:wa\.me/|whatsapp\.com/send\?phone=)\+?([0-9]{8,15})", re.IGNORECASE)
_NOWHERE = "ZZ"
_MOST = 50


@dataclass(frozen=True, slots=True)
class Traits:
    """By what a provider can be known again.

    Args:
        names: what it is called, as written.
        phones: lines that can be called, as +, country and number.
        domains: registered domains; of a host that many share, the part that is its own.
        mails: addresses of mail, in small letters.
        registrations: numbers in registers of trade, tax or profession, without blanks.
    """

    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    registrations: frozenset[str] = frozenset()

    def with_(self, other: "Traits") -> "Traits":
        """Return these traits and those of another place where the same provider was seen."""
        return Traits(
            self.names | other.names,
            self.phones | other.phones,
            self.domains | other.domains,
            self.mails | other.mails,
            self.registrations | other.registrations,
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a provider.

    Args:
        name: what it is called.
        address: of the page on which it was seen.
        text: everything else that was told or copied.
        country: ISO code of the country from which its lines are dialled; empty when not known.
        registrations: numbers in registers.
    """

    name: str = ""
    address: str = ""
    text: str = ""
    country: str = ""
    registrations: tuple[str, ...] = field(default=())


def traits_of(told: Told) -> Traits:
    """Gather by what a provider can be known again.

    Args:
        told: what was told of it.

    Returns:
        The traits; only the first fifty of a kind in a text, which is more than one provider has.
    """
    everything = f"{told.address}\n{told.text}"
    mails = {mail.lower() for mail in _first(_MAIL.findall(everything))}
    return Traits(
        names=frozenset(filter(None, [told.name.strip()])),
        phones=frozenset(_first(_phones(everything, told.country))),
        domains=frozenset(filter(None, map(domain_of, _addresses(told)))),
        mails=frozenset(mails),
        registrations=frozenset(filter(None, map(_plain_number, told.registrations))),
    )


def domain_of(address: str) -> str:
    """Return by what a web address belongs to somebody.

    Args:
        address: with or without a scheme.

    Returns:
        The registered domain; the host where many share one; host and first part of the path on a network
        where pages are told apart by it. Empty when the address has no such thing.
    """
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        host = (parts.hostname or "").removeprefix("www.").strip(".")
    except ValueError:
        return ""
    registered = _suffixes()(host).top_domain_under_public_suffix
    if host in _shared("shared_by_path") or registered in _shared("shared_by_path"):
        return _with_path(registered if host not in _shared("shared_by_path") else host, parts.path)
    return host if registered in _shared("shared_hosts") else registered


def telling_words(name: str) -> tuple[str, ...]:
    """Return the words of a provider's name that others do not share, in plain small letters, sorted.

    Args:
        name: the name.
    """
    words = _WORD.findall(anyascii(name).lower())
    return tuple(sorted({word for word in words if word not in _shared("common_words") and len(word) > 1}))


def _with_path(host: str, path: str) -> str:
    first = next((part for part in path.split("/") if part not in ("", "view", "in", "company")), "")
    return f"{host}/{first.lower()}" if first else ""


def _addresses(told: Told) -> Iterator[str]:
    yield told.address
    yield from _first(_ADDRESS.findall(told.text))


def _phones(text: str, country: str) -> Iterator[str]:
    for number in _MESSENGER.findall(text):
        yield f"+{number}"
    for match in phonenumbers.PhoneNumberMatcher(text, country or _NOWHERE):
        yield phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)


def _plain_number(number: str) -> str:
    return "".join(sign for sign in number.upper() if sign.isalnum())


def _first(found: Iterable[str]) -> Iterator[str]:
    return (thing for _, thing in zip(range(_MOST), found, strict=False))


@cache
def _suffixes() -> tldextract.TLDExtract:
    """Return the public suffixes as they came with the library: nothing is fetched, nothing is kept."""
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


@cache
def _shared(which: str) -> frozenset[str]:
    return frozenset(likeness_data()[which])


def likeness_data() -> Mapping[str, Any]:
    """Return ``data/likeness.yaml``."""
    return data_file("likeness.yaml")
