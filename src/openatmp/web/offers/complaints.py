"""What the schema refused in an offer that a program sent, in words."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from openatmp.product.productfile.problems import perhaps_meant, quoted
from openatmp.web.offers.shapes import LONGEST_PLACE, LONGEST_TEXT, Offer

_LONGEST_NAME = 200
_EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "": "one JSON object with a `text` or an `html`",
        "text": f"a text of at most {LONGEST_TEXT:,} characters",
        "html": f"a page of at most {LONGEST_TEXT:,} characters",
        "address": f"at most {LONGEST_PLACE:,} characters",
        "title": f"at most {LONGEST_PLACE:,} characters",
        "country": "two letters like DE, or the name of a country",
        "on": "a day as year-month-day: 2026-11-23",
    }
)
# What was said, and what to do, by the schema's own names of what went wrong.
_SAID: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "value_error": ("there is neither a text nor a page, or both", "send one of them"),
        "string_too_long": ("this is too long", "send the part that matters"),
    }
)
_OTHERWISE = ("this is not what belongs here", "correct it, or leave it out")


def complaints_of(errors: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, str], ...]:
    """Say what the schema refused.

    Args:
        errors: as pydantic tells them, each with ``body`` at the head of its place.

    Returns:
        One complaint a place, with ``where``, ``said``, ``expected`` and ``remedy``.
    """
    complaints = [_complaint(error) for error in errors]
    return tuple({one["where"]: one for one in complaints}.values())


def _complaint(error: Mapping[str, Any]) -> Mapping[str, str]:
    kind, where = str(error["type"]), _field(error["loc"])
    if kind == "extra_forbidden":
        return _no_such_field(str(error["loc"][-1]))
    # A day that is written otherwise is told by the same name as a body without a text.
    said, remedy = _OTHERWISE if kind == "value_error" and where else _SAID.get(kind, _OTHERWISE)
    return {"where": where, "said": said, "expected": _EXPECTED[where], "remedy": remedy}


def _field(loc: Sequence[object]) -> str:
    return next((str(part) for part in loc if part in Offer.model_fields), "")


def _no_such_field(name: str) -> Mapping[str, str]:
    known = sorted(Offer.model_fields)
    return {
        "where": name[:_LONGEST_NAME],
        "said": f"there is nothing called {quoted(name)} here",
        "expected": "one of " + ", ".join(known),
        "remedy": perhaps_meant(name, known, "correct the name, or leave it out"),
    }
