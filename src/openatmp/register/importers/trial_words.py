"""What trial registers write in codes: countries, statuses, numbers; each from its data file."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from openatmp.register.cleaning import clean
from openatmp.register.data_files import data_file
from openatmp.register.statement import folded

EU_CT = re.compile(r"\b20\d{2}-5\d{5}-\d{2}-\d{2}\b")
EUDRACT = re.compile(r"\b20\d{2}-[0-4]\d{5}-\d{2}\b")
NCT = re.compile(r"\bNCT\d{8}\b")
_NUMBERS = (EU_CT, EUDRACT, NCT)


@cache
def _countries() -> Mapping[str, str]:
    """Return two letters by everything that stands for a country: names, numbers, letters."""
    said: dict[str, str] = {}
    for letters, country in data_file("countries.yaml")["countries"].items():
        names = [*country["names"], letters, *country.get("letters", ()), str(country["number"])]
        said |= {folded(name): letters for name in names}
    return MappingProxyType(said)


def country_of(said: object) -> str:
    """Return the two letters of a country.

    Args:
        said: its name, its letters or its number.

    Returns:
        The letters; empty when it is not known.
    """
    return _countries().get(folded(clean(said)).lstrip("0"), "")


@cache
def number_of(letters: str) -> int | None:
    """Return the number of a country.

    Args:
        letters: its two letters.
    """
    country = data_file("countries.yaml")["countries"].get(letters)
    return country["number"] if country else None


def status_in_words(register: str, code: object) -> str:
    """Return where a trial stands, in words.

    Args:
        register: ``ctis`` or ``clinicaltrials``.
        code: what the register writes.

    Returns:
        The words; for a code that is not known, that it is not known.
    """
    known: Mapping[str, Any] = _statuses()[register]
    plain = clean(code)
    found = known.get(plain)
    return str(found["words"]) if found else f"not known to us ({plain or 'nothing said'})"


@cache
def _statuses() -> Mapping[str, Mapping[str, Any]]:
    read = data_file("trial-statuses.yaml")
    return {name: {str(code): said for code, said in codes.items()} for name, codes in read.items()}


def numbers_among(texts: Iterable[str]) -> tuple[str, ...]:
    """Return every number of a trial that stands in some texts, each once.

    Args:
        texts: the texts.
    """
    found = (number for text in texts for form in _NUMBERS for number in form.findall(text.upper()))
    return tuple(dict.fromkeys(found))


def texts_in(said: object, deepest: int = 12) -> Iterable[str]:
    """Yield every text in a piece of JSON.

    Args:
        said: the piece.
        deepest: how deep to look.
    """
    if isinstance(said, str):
        yield said
    elif deepest and isinstance(said, dict | list):
        for part in said.values() if isinstance(said, dict) else said:
            yield from texts_in(part, deepest - 1)


def at(said: object, *path: str) -> Any:
    """Return what stands at a path in a piece of JSON; None where the path ends early.

    Args:
        said: the piece.
        path: keys, the outermost first.
    """
    for key in path:
        said = said.get(key) if isinstance(said, dict) else None
    return said


def objects(said: object) -> list[dict[str, Any]]:
    """Return the objects of a list; nothing when it is no list.

    Args:
        said: what should be a list.
    """
    return [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []


def distinct(texts: Iterable[object]) -> tuple[str, ...]:
    """Return texts made plain, each once, without empty ones.

    Args:
        texts: the texts.
    """
    return tuple(dict.fromkeys(text for text in map(clean, texts) if text))
