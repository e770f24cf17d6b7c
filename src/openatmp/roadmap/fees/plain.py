"""A charge as plain data, for programs, and its amounts in words."""

from fractions import Fraction
from typing import Any

from openatmp.basis.citations import Citation
from openatmp.roadmap.fees.charging import Charge, Owed, Weighed
from openatmp.roadmap.fees.schedule import Free


def charge_as_dict(charge: Charge) -> dict[str, Any]:
    """Return a charge as values that JSON can hold.

    Args:
        charge: the charge.
    """
    return {
        "key": charge.service.key,
        "title": charge.service.title,
        "procedure": charge.service.procedure,
        "open_to_applicant": charge.is_open,
        "full": _plain(charge.full),
        "percent_off": charge.percent,
        "due": _plain(charge.due),
        "currency": "EUR",
        "reduction": charge.best.reduction.key if charge.best else None,
        "waived_for_all": charge.waived,
        "reductions": [_weighed(one) for one in charge.weighed],
        "terms": [_owed(one) for one in charge.terms],
        "basis": [_cited(one) for one in charge.citations],
        "verified": charge.verified,
        "notes": list(charge.notes),
    }


def free_as_dict(free: Free) -> dict[str, Any]:
    """Return something without a fee as values that JSON can hold.

    Args:
        free: the entry.
    """
    told = {"key": free.key, "title": free.title, "procedure": free.procedure, "due": 0, "currency": "EUR"}
    return told | {"says": free.says, "verified": free.verified, "source": free.source}


def euro(amount: Fraction | int) -> str:
    """Return an amount as a reader expects it: ``EUR 34 440``.

    Args:
        amount: in euro.
    """
    whole = f"{int(amount):,}".replace(",", "\u00a0")
    cents = round((Fraction(amount) - int(amount)) * 100)
    return f"EUR\u00a0{whole}.{cents:02d}" if cents else f"EUR\u00a0{whole}"


def _plain(amount: Fraction) -> int | float:
    return int(amount) if amount.denominator == 1 else float(amount)


def _weighed(one: Weighed) -> dict[str, Any]:
    return {
        "key": one.reduction.key,
        "title": one.reduction.title,
        "percent": one.percent,
        "met": one.met.value,
        "show": one.reduction.show,
        "over": one.over or None,
        "basis": None if one.citation is None else _cited(one.citation),
        "verified": one.verified,
    }


def _owed(one: Owed) -> dict[str, Any]:
    told = {"key": one.term.key, "title": one.term.title, "says": one.term.says, "met": one.met.value}
    return told | {"amount": one.amount, "basis": _cited(one.term.provision)}


def _cited(citation: Citation) -> dict[str, str]:
    return {"act": citation.act, "place": citation.provision}
