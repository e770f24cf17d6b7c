"""What CTIS answers: a hit of a search, and the record of a trial."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from openatmp.register.cleaning import clean, day_of
from openatmp.register.importers.problems import changed
from openatmp.register.importers.trial_words import (
    EU_CT,
    at,
    country_of,
    distinct,
    numbers_among,
    objects,
    status_in_words,
    texts_in,
)
from openatmp.register.trials import Site, Trial

SOURCE = "ctis"
PORTAL = "https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en#"
_DECISION = re.compile(r"\b([A-Z]{2}):\s*(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)")


def searched(records: Sequence[Any], as_of: date) -> tuple[Trial, ...]:
    """Return the trials of a page of hits; a record without a number is none.

    Args:
        records: the hits.
        as_of: the day of the answer.
    """
    return tuple(
        _hit(one, as_of) for one in objects(list(records)) if EU_CT.fullmatch(clean(one.get("ctNumber")))
    )


def _hit(said: Mapping[str, Any], as_of: date) -> Trial:
    number = clean(said.get("ctNumber"))
    named = (clean(one).rpartition(":")[0] or clean(one) for one in _list(said.get("trialCountries")))
    decided = decisions_in(clean(said.get("decisionDate")))
    return Trial(
        number=number,
        title=clean(said.get("ctTitle")) or clean(said.get("shortTitle")),
        sponsor=clean(said.get("sponsor")),
        status=status_in_words(SOURCE, said.get("ctStatus")),
        countries=_countries([*named, *decided]),
        sites=(),
        products=distinct(clean(said.get("product")).split(", ")),
        source=SOURCE,
        as_of=as_of,
        link=f"{PORTAL}{number}",
    )


def decisions_in(text: str) -> dict[str, date]:
    """Return the day of each country's decision: ``FR: 08/09/2026, DE: 10/09/2026``.

    Args:
        text: as the register writes it.

    Returns:
        The day by two letters; what is no country or no day is left out.
    """
    read = ((country_of(letters), day_of(day)) for letters, day in _DECISION.findall(text))
    return {country: day for country, day in read if country and day}


def _countries(named: Sequence[object]) -> tuple[str, ...]:
    return distinct(country_of(one) for one in named)


def _list(said: object) -> list[object]:
    return said if isinstance(said, list) else []


# -------------------------------------------------------------------------------------------- one trial


def retrieved(read: object, number: str, as_of: date, where: str) -> Trial | None:
    """Return the trial of a record.

    Args:
        read: the answer.
        number: the number that was asked for.
        as_of: the day of the answer.
        where: the address, for messages.

    Returns:
        The trial; None when the register has no record of that number, for which it sends an empty object.

    Raises:
        SourceChanged: the answer is about something else.
    """
    if read == {}:
        return None
    if not isinstance(read, dict) or clean(read.get("ctNumber")) != number:
        raise changed("the answer is not the record that was asked for", where, f"a record of {number}")
    return _trial(read, number, as_of)


def _trial(read: Mapping[str, Any], number: str, as_of: date) -> Trial:
    application = at(read, "authorizedApplication")
    part_one, parts_two = at(application, "authorizedPartI"), objects(at(application, "authorizedPartsII"))
    identifiers = at(part_one, "trialDetails", "clinicalTrialIdentifiers")
    others = numbers_among([*texts_in(identifiers), *texts_in(at(application, "eudraCt"))])
    sites = tuple(site for part in parts_two for site in _sites(part))
    return Trial(
        number=number,
        title=_title(identifiers),
        sponsor="; ".join(
            distinct(at(one, "organisation", "name") for one in objects(at(part_one, "sponsors")))
        ),
        status=_status(read),
        countries=_countries([*_members(application, parts_two), *(site.country for site in sites)]),
        sites=tuple(dict.fromkeys(sites)),
        products=distinct(_products(part_one)),
        source=SOURCE,
        as_of=as_of,
        link=f"{PORTAL}{number}",
        other_numbers=tuple(one for one in others if one != number),
    )


def _title(identifiers: object) -> str:
    said = (clean(at(identifiers, key)) for key in ("publicTitle", "fullTitle", "shortTitle"))
    return next((title for title in said if title), "")


def _status(read: Mapping[str, Any]) -> str:
    """Return where the trial stands; ``ctStatus`` in words is that of the application, and only stands in."""
    code = read.get("ctPublicStatusCode")
    said = clean(read.get("ctStatus"))
    if code is None and said and not said.isdigit():
        return f"application {said.casefold()}"
    return status_in_words(SOURCE, said if code is None else code)


def _members(application: object, parts_two: Sequence[Mapping[str, Any]]) -> Iterator[object]:
    for part in parts_two:
        yield at(part, "mscInfo", "countryName") or at(part, "mscInfo", "mscName")
    for member in objects(at(application, "memberStatesConcerned")):
        yield member.get("mscName")


def _sites(part: Mapping[str, Any]) -> Iterator[Site]:
    member = at(part, "mscInfo", "countryName") or at(part, "mscInfo", "mscName")
    for said in objects(part.get("trialSites")):
        where = at(said, "organisationAddressInfo")
        country = country_of(at(where, "address", "countryName")) or country_of(member)
        site = Site(country, clean(at(where, "address", "city")), clean(at(where, "organisation", "name")))
        if site.city or site.organisation:
            yield site


def _products(part_one: object) -> Iterator[object]:
    for product in objects(at(part_one, "products")):
        yield product.get("productName")
        yield at(product, "productDictionaryInfo", "prodName")
        yield at(product, "productDictionaryInfo", "activeSubstanceName")
