"""What the list needs of an offer, read once: its warning signs, and by what its provider is known again."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from openatmp.basis.errors import OpenatmpError
from openatmp.offers import Check
from openatmp.offers.reading import page_of_text
from openatmp.offers.reporting import Report
from openatmp.offers.triage import Known, Told, Traits, domain_of, traits_of
from openatmp.web.offers.handed_in import checked
from openatmp.web.reports import queries

# In these ends reading an offer whose file is damaged, gone, or holds something else than its text.
UNREADABLE = (OpenatmpError, ValueError)
# So much of an offer is compared with others; nobody changes only the end of a copy.
_COMPARED = 4_000


def gist_of(key: int, authority: str) -> Mapping[str, Any] | None:
    """Read the offer of a report.

    Args:
        key: key of the report.
        authority: key of the authority whose officer asks.

    Returns:
        Plain data; None when there is no such report.
    """
    found = queries.case(key, authority)
    if found is None:
        return None
    report, text = found.listed.report, queries.offer_of(key, authority)
    signs = sorted({str(sign.id) for sign in check_of(report, text).signs}) if text else []
    return _gist(report, text, signs)


def without_offer(report: Report) -> Mapping[str, Any]:
    """Return what is known of a report while nobody has read its offer.

    Args:
        report: the report.
    """
    return _gist(report, "", [])


def known_of(gist: Mapping[str, Any]) -> Known:
    """Return by what a case is compared with others.

    Args:
        gist: what ``gist_of`` made.
    """
    traits = Traits(**{name: frozenset(things) for name, things in gist["traits"].items()})
    return Known(traits, gist["address"], gist["text"])


def known_by(gist: Mapping[str, Any]) -> str:
    """Return by what a provider can be told from others where nobody named it.

    Args:
        gist: what ``gist_of`` made.

    Returns:
        The page on which it was seen, its telephone line, its address of mail, or the first domain of the
        offer, in this order, in words; empty without any.
    """
    seen_at, traits = domain_of(gist["address"]) if gist["address"] else "", gist["traits"]
    told = (
        ("seen on {}", [seen_at]),
        ("telephone {}", traits["phones"]),
        ("mail {}", traits["mails"]),
        ("names {}", traits["domains"]),
    )
    return next((words.format(things[0]) for words, things in told if things and things[0]), "")


def check_of(report: Report, text: str) -> Check:
    """Check the offer of a report.

    Args:
        report: the report.
        text: text of the offer.
    """
    return checked(page_of_text(text, title=report.title, address=report.address))


def _gist(report: Report, text: str, signs: list[str]) -> Mapping[str, Any]:
    """What the reporter wrote of themselves stays out: it would link reports by who made them."""
    told = f"{report.title}\n{report.product}\n{report.place}\n{text}"
    traits = traits_of(Told(report.provider, report.address, told, report.country))
    plain = {name: sorted(things) for name, things in asdict(traits).items()}
    return {"signs": signs, "traits": plain, "address": report.address, "text": text[:_COMPARED]}
