"""Whom to ask about an offer: the medicines authorities of each country, and the Agency."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from openatmp.register.data_files import data_file

AGENCY = "EU"


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority.

    Args:
        country: ISO 3166 code of two letters; ``EU`` for the Agency.
        country_name: the country in English.
        name: its own name, in its own language.
        languages: codes of the languages of the country.
        website: where to look for it.
        channel: page or address for reports of suspicious offers; empty when not known: use the website.
        channel_note: what to know of the channel, or why there is none.
        last_checked: when the entry was last looked at.
        verified: whether the website was opened and compared.
        channel_verified: whether the channel was read on a published page.
        does: what it does, following its name: ``watches over medicines``.
    """

    country: str
    country_name: str
    name: str
    languages: tuple[str, ...]
    website: str
    channel: str
    channel_note: str
    last_checked: date
    verified: bool
    channel_verified: bool
    does: str = ""

    @property
    def is_the_agency(self) -> bool:
        """Whether it is the Agency, which sends the public to the authorities of the countries."""
        return self.country == AGENCY


@cache
def authorities() -> tuple[Authority, ...]:
    """Return every authority: Member States, the other states of the economic area, the Agency last."""
    file = _file()
    return tuple(one for country in file["countries"] for one in _of(country, file["last_checked"]))


def authorities_of(country: str) -> tuple[Authority, ...]:
    """Return whom to ask in a country.

    Args:
        country: its ISO code, or its name in English or in one of its own languages; case and accents do
            not matter.

    Returns:
        The authorities of the country; the Agency alone when there is none of that name, with the advice
        to ask in one's own country.
    """
    code = _codes().get(folded_name(country), AGENCY)
    return tuple(authority for authority in authorities() if authority.country == code)


def folded_name(name: str) -> str:
    """Return a name as it is compared: small letters, no accents, single blanks."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(sign for sign in parts if not unicodedata.combining(sign)).split())


def _of(country: Mapping[str, Any], last_checked: date) -> Iterator[Authority]:
    for listed in country["authorities"]:
        yield Authority(
            country=country["code"],
            country_name=country["name"],
            name=listed["name"],
            languages=tuple(country["languages"]),
            website=listed["website"],
            channel=listed.get("channel", ""),
            channel_note=listed.get("channel_note", ""),
            last_checked=last_checked,
            verified=listed.get("verified", False),
            channel_verified=listed.get("channel_verified", False),
            does=listed["does"],
        )


@cache
def _codes() -> Mapping[str, str]:
    """Return the code of a country by everything that it is called."""
    return {
        folded_name(called): country["code"]
        for country in _file()["countries"]
        for called in (country["code"], country["name"], *country["also"])
    }


@cache
def _file() -> Mapping[str, Any]:
    return data_file("authorities.yaml")
