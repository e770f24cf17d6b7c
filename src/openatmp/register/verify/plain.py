"""An answer as plain data, for programs."""

from typing import Any

from openatmp.register.authorities import Authority
from openatmp.register.register import Check
from openatmp.register.sources import sources
from openatmp.register.trials import trial_as_dict
from openatmp.register.verify.verification import Match, Verification


def verification_as_dict(verification: Verification) -> dict[str, Any]:
    """Return an answer as plain data.

    Args:
        verification: the answer.

    Returns:
        Names, words, numbers and lists only; every key is always there.
    """
    return {
        "asked": verification.asked,
        "on": verification.on.isoformat(),
        "state": verification.state.value,
        "headline": verification.headline,
        "said": list(verification.said),
        "matches": [match_as_dict(match) for match in verification.matches],
        "did_you_mean": list(verification.did_you_mean),
        "checked": [_check(check) for check in verification.checked],
        "not_checked": list(verification.not_checked),
        "ask": [authority_as_dict(authority) for authority in verification.ask],
    }


def match_as_dict(match: Match) -> dict[str, Any]:
    """Return a match as plain data.

    Args:
        match: the match.
    """
    medicine = match.medicine
    return {
        "name": match.name,
        "how": match.how,
        "likeness": match.likeness,
        "status": match.status.value if match.status else None,
        "told": list(match.told),
        "medicine": medicine
        and {
            "key": medicine.key,
            "name": medicine.name,
            "common_name": medicine.common_name,
            "class": medicine.category,
            "holder": medicine.holder,
            "indication": medicine.indication,
            "ema_number": medicine.ema_number,
            "eu_number": medicine.eu_number,
        },
        "trial": match.trial and trial_as_dict(match.trial),
    }


def _check(check: Check) -> dict[str, Any]:
    known = sources().get(check.source)
    return {
        "source": check.source,
        "title": known.title if known else check.source,
        "as_of": check.as_of.isoformat(),
        "records": check.records,
    }


def authority_as_dict(authority: Authority) -> dict[str, Any]:
    """Return an authority as plain data.

    Args:
        authority: the authority.
    """
    return {
        "country": authority.country,
        "country_name": authority.country_name,
        "name": authority.name,
        "website": authority.website,
        "channel": authority.channel,
        "channel_note": authority.channel_note,
        "verified": authority.verified,
        "channel_verified": authority.channel_verified,
        "last_checked": authority.last_checked.isoformat(),
    }
