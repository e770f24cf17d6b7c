"""What the markup of a page tells beside its words."""

from collections.abc import Iterable, Iterator
from functools import cache

from openatmp.offers.data_files import data_file
from openatmp.offers.page import Structure
from openatmp.offers.reading.addresses import Contacts, contacts_in, leads_to
from openatmp.offers.reading.forms import fields_of
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.linked_data import Described, described
from openatmp.offers.reading.seen import Seen
from openatmp.offers.reading.words import clean

_MOST_KINDS = 60


def structure_of(seen: Seen, address: str = "") -> Structure:
    """Return what markup tells.

    Args:
        seen: what was seen on the page.
        address: where it was found; links count from there.
    """
    told = described(seen.linked_data)
    contacts: Contacts = contacts_in(seen)
    return Structure(
        kinds=tuple(dict.fromkeys(_kinds(seen, told)))[:_MOST_KINDS],
        phones=contacts.phones,
        messengers=contacts.messengers,
        mails=contacts.mails,
        networks=contacts.networks,
        fields=fields_of(seen.forms),
        links=leads_to(seen, address),
        author=_short(_first([*_metas(seen, "authors"), told.author, *_said(seen, "author")])),
        published=_short(_first([*_metas(seen, "published"), told.published, *_said(seen, "datepublished")])),
        site_name=_short(_first([*_metas(seen, "sites"), told.site_name])),
        language=_short(_first([seen.language, *_metas(seen, "languages")])),
    )


def title_of(seen: Seen) -> str:
    """Return the title of a page; what it calls itself for others when it has none.

    Args:
        seen: what was seen on it.
    """
    return _short(_first([seen.title, *_metas(seen, "titles")]))


def _kinds(seen: Seen, told: Described) -> Iterator[str]:
    yield from told.kinds
    yield from (_last_part(kind) for kind in seen.types)
    yield from (_last_part(kind) for kind in _metas(seen, "types"))


def _last_part(kind: str) -> str:
    """Return ``MedicalClinic`` of ``https://schema.org/MedicalClinic``."""
    return clean(kind.strip().rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1].removeprefix("schema:"))[:100]


def _metas(seen: Seen, what: str) -> list[str]:
    """Return what the page says of itself under any of several names, in the order of the names."""
    names = _names(what)
    found = [
        (names[name], meta.get("content", ""))
        for meta in seen.metas
        for key in ("property", "name", "http-equiv", "itemprop")
        if (name := meta.get(key, "").lower()) in names
    ]
    return [value for _, value in sorted(found, key=lambda one: one[0])]


@cache
def _names(what: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(data_file("markup.yaml")[what])}


def _said(seen: Seen, what: str) -> Iterator[str]:
    return (value for name, value in seen.said if name.lower().removeprefix("schema:") == what)


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value.strip()), "")


def _short(value: str) -> str:
    return " ".join(clean(value).split())[: limit("title_characters")]
