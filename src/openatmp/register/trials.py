"""Clinical trials as trial registers tell of them; they are asked for anew each time, and kept nowhere."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from openatmp.register.register import Check


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a trial treats people.

    Args:
        country: two letters, ISO 3166.
        city: the town; empty when not told.
        organisation: the hospital or clinic; empty when not told.
    """

    country: str
    city: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One clinical trial, as one register tells of it.

    Args:
        number: its number in that register.
        title: what it is called there.
        sponsor: who answers for it.
        status: where it stands, in the register's words.
        countries: two letters each, ISO 3166.
        sites: where people are treated, as far as the register tells.
        products: what is tried, as named there.
        source: key of the trial register.
        as_of: the day of what was read.
        link: its page.
        other_numbers: its numbers in other registers.
    """

    number: str
    title: str
    sponsor: str
    status: str
    countries: tuple[str, ...]
    sites: tuple[Site, ...]
    products: tuple[str, ...]
    source: str
    as_of: date
    link: str
    other_numbers: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number it is known by."""
        return (self.number, *self.other_numbers)


@dataclass(frozen=True, slots=True)
class TrialsAsked:
    """What came of asking trial registers.

    Args:
        trials: what they told.
        checked: which were read, as of which day; also those that told of no trial.
        failed: a sentence for each that could not be read: "could not check ...".
    """

    trials: tuple[Trial, ...] = ()
    checked: tuple[Check, ...] = ()
    failed: tuple[str, ...] = ()


def trial_as_dict(trial: Trial) -> dict[str, Any]:
    """Return a trial as plain data."""
    return {
        "number": trial.number,
        "title": trial.title,
        "sponsor": trial.sponsor,
        "status": trial.status,
        "countries": list(trial.countries),
        "sites": [
            {"country": site.country, "city": site.city, "organisation": site.organisation}
            for site in trial.sites
        ],
        "products": list(trial.products),
        "source": trial.source,
        "as_of": trial.as_of.isoformat(),
        "link": trial.link,
        "other_numbers": list(trial.other_numbers),
    }
