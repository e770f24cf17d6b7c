"""What the schema refused in a question about procedures, in words."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from openatmp.basis.errors import BadInput
from openatmp.product.productfile.problems import perhaps_meant, quoted
from openatmp.web.procedures.shapes import LONGEST_NAME, MOST_EVENTS, MOST_STOPS, CaseSent, TimetableAsked

_DAY = "a day as year-month-day: 2026-11-23"
_NAME = f"a text of at most {LONGEST_NAME} characters"
_EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "": "one JSON object with `events`",
        "key": "the key of a procedure, as listed in /api/v1/procedures",
        "start": _DAY,
        "decision_by": _DAY,
        "slot": "next",
        "stop": f"at most {MOST_STOPS} of STEP:FROM..TO",
        "usual_stops": "true or false",
        "events": f"a list of 1 to {MOST_EVENTS:,} events, each an object with `event` and `date`",
        "round": "a whole number from 1 to 99",
        "event": _NAME,
        "date": "a text: a day as year-month-day, or what is known of it",
    }
)
_SAID: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "missing": ("this field is missing", "add it"),
        "string_too_long": ("this text is too long", "shorten it"),
        "too_long": ("there are too many of these", "send fewer"),
        "too_short": ("there is none of these", "send at least one"),
    }
)
_OTHERWISE = ("this is not what belongs here", "correct it, or leave it out")


def complaints_of(errors: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, str], ...]:
    """Say what the schema refused.

    Args:
        errors: as pydantic tells them.

    Returns:
        One complaint a place, with ``where``, ``said``, ``expected`` and ``remedy``.
    """
    complaints = [_complaint(error) for error in errors]
    return tuple({one["where"]: one for one in complaints}.values())


def _complaint(error: Mapping[str, Any]) -> Mapping[str, str]:
    # The schema's own wrappers stand first: where it was sent, and the name of the argument for a body.
    path = [str(part) for part in error["loc"][1:] if part not in {"case", "asked", "which"}]
    name = next((part for part in reversed(path) if not part.isdigit()), "")
    if error["type"] == "extra_forbidden":
        shape = CaseSent if error["loc"][0] == "body" else TimetableAsked
        return _as_complaint(_unknown(name, shape))
    said, remedy = _SAID.get(str(error["type"]), _OTHERWISE)
    expected = _EXPECTED.get(name, _NAME)
    return {"where": ".".join(path), "said": said, "expected": expected, "remedy": remedy}


def _as_complaint(error: BadInput) -> Mapping[str, str]:
    return {
        "where": error.where,
        "said": error.happened,
        "expected": error.expected,
        "remedy": error.remedy,
    }


def _unknown(name: str, shape: type[BaseModel]) -> BadInput:
    known = sorted(shape.model_fields)
    return BadInput(
        f"there is nothing called {quoted(name)} here",
        where=name[:LONGEST_NAME],
        expected="one of " + ", ".join(known),
        remedy=perhaps_meant(name, known, "correct the name, or leave it out"),
    )


def only_known(names: Iterable[str], shape: type[BaseModel]) -> None:
    """Refuse a parameter of an address that the question does not have; it would be left unheard.

    Args:
        names: the names in the address.
        shape: the question.

    Raises:
        BadInput: a name is not known.
    """
    for name in names:
        if name not in shape.model_fields:
            raise _unknown(name, shape)
