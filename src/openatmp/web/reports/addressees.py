"""Who gets a report: the authorities of the country in which it was offered."""

from openatmp.offers.reporting import Addressee
from openatmp.register.authorities import AGENCY, Authority, authorities_of
from openatmp.web.languages.saying import translated


def authorities_for(country: str) -> tuple[Authority, ...]:
    """Return the authorities of a country; the Agency for one that has none we know.

    Args:
        country: ISO 3166 code; empty for another country.
    """
    return authorities_of(country or AGENCY)


def addressee_of(country: str) -> Addressee:
    """Return who gets a report, named in the language of the page.

    Args:
        country: ISO 3166 code; empty for another country.
    """
    found = authorities_for(country)
    return Addressee(found[0].country, translated(found[0].country_name), tuple(one.name for one in found))
