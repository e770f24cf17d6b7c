"""The words of an address: of the domain that somebody registered, of its suffix, and of the path."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from tldextract import TLDExtract

TITLE = "<title>"
_WORDS_OF_A_TITLE = 5
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Address:
    """An address in words.

    Args:
        host: words of the registered domain and of what stands before it, small letters; once more without
            hyphens, since ``stem-cell`` and ``stemcell`` are the same name.
        suffix: the public suffix, as ``com`` or ``gov.uk``.
        path: words of the path, small letters; of parts that are short names, as sections are, not of whole
            titles. A part with many words is kept as ``<title>``, and numbers are kept always.
        is_front: whether it is the first page of its site.
    """

    host: tuple[str, ...] = ()
    suffix: str = ""
    path: tuple[str, ...] = ()
    is_front: bool = False


def address_of(address: str) -> Address:
    """Read an address; one that cannot be read has no words.

    Args:
        address: it, with or without ``https://``.
    """
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        host = parts.hostname or ""
    except ValueError:
        return Address()
    if "." not in host:
        return Address()
    read = _suffixes()(host)
    path = tuple(word for part in unquote(parts.path).split("/") for word in _of_part(part))
    names = f"{read.subdomain}.{read.domain}"
    joined = (word for name in names.split(".") for word in _words(name.replace("-", "")))
    return Address(tuple(dict.fromkeys([*_words(names), *joined])), read.suffix, path, not path)


def _of_part(part: str) -> tuple[str, ...]:
    words = _words(part)
    if len(words) < _WORDS_OF_A_TITLE:
        return words
    return (TITLE, *(word for word in words if word.isdigit()))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(text.casefold()) if word != "www")


@cache
def _suffixes() -> "TLDExtract":
    # It takes longer to import than a page to check, and what is pasted as text has no address.
    from tldextract import TLDExtract  # noqa: PLC0415

    # Without addresses it reads the list that it brings along; it writes no cache either.
    return TLDExtract(suffix_list_urls=(), cache_dir=None)
