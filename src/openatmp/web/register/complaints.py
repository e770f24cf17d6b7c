"""What the schema refused in a question to the register, in words: what is wrong where, what to do."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from openatmp.basis.errors import BadInput
from openatmp.product.productfile.problems import perhaps_meant, quoted
from openatmp.web.register.asked import LARGEST_PAGE, LAST_PAGE, LONGEST_TEXT, SORTS, Asked
from openatmp.web.register.shapes import LONGEST_WORDS, Told

_DAY = "a day as year-month-day: 2026-11-23"
# What belongs there, by the place of a field; lists of words are read off the shapes.
_EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "": "one JSON object",
        "sort": "one of " + ", ".join(SORTS),
        "page": f"a whole number from 1 to {LAST_PAGE:,}",
        "page_size": f"a whole number from 1 to {LARGEST_PAGE}",
        "year": "a year like 2018, or unknown",
        "kind": "the words of a kind, as the facet `kind` names them",
        "holder": "the name of a holder in full",
        "country": "two letters like DE, or the name of a country",
        "on": _DAY,
    }
)
_TEXTS = MappingProxyType({Asked: LONGEST_TEXT, Told: LONGEST_WORDS})
# What was said, and what to do, by the schema's own names of what went wrong.
_SAID: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "missing": ("this field is missing", "add it"),
        "string_too_short": ("this text is empty", "say something"),
        "string_too_long": ("this text is too long", "shorten it to what matters"),
        "too_long": ("there are too many of these", "choose fewer"),
    }
)
_OTHERWISE = ("this is not what belongs here", "correct it, or leave it out")


def complaints_of(errors: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, str], ...]:
    """Say what the schema refused.

    Args:
        errors: as pydantic tells them, each with ``query`` or ``body`` at the head of its place.

    Returns:
        One complaint a place, with ``where``, ``said``, ``expected`` and ``remedy``.
    """
    complaints = [_complaint(error) for error in errors]
    return tuple({one["where"]: one for one in complaints}.values())


def _complaint(error: Mapping[str, Any]) -> Mapping[str, str]:
    shape = Told if error["loc"][0] == "body" else Asked
    where, kind = _place(error["loc"], shape), str(error["type"])
    if kind == "extra_forbidden":
        return _no_such_field(where, shape)
    said, remedy = _SAID.get(kind, _OTHERWISE)
    return {"where": where, "said": said, "expected": _expected(where, error, shape), "remedy": remedy}


def _place(loc: Sequence[object], shape: type[BaseModel]) -> str:
    """Return the field; the schema's own wrappers stand before it, places in a list behind it."""
    known = _names(shape)
    words = [part for part in loc[1:] if isinstance(part, str)]
    named = [word for word in words if word in known]
    return named[0] if named else (words[-1] if len(words) > 1 or shape is Asked else "")


def _names(shape: type[BaseModel]) -> list[str]:
    return sorted(field.alias or name for name, field in shape.model_fields.items())


def _expected(where: str, error: Mapping[str, Any], shape: type[BaseModel]) -> str:
    listed = error.get("ctx", {}).get("expected")
    if error["type"] == "literal_error" and where in {"class", "status"}:
        return f"one of {str(listed).replace(chr(39), '').replace(' or ', ', ')}"
    if where == "text":
        return f"a text of at most {_TEXTS[shape]:,} characters"
    return _EXPECTED.get(where, "")


def _no_such_field(where: str, shape: type[BaseModel]) -> Mapping[str, str]:
    unknown = _unknown(where, shape)
    return {
        "where": where,
        "said": unknown.happened,
        "expected": unknown.expected,
        "remedy": unknown.remedy,
    }


def _unknown(name: str, shape: type[BaseModel]) -> BadInput:
    known = _names(shape)
    return BadInput(
        f"there is nothing called {quoted(name)} here",
        where=name[:LONGEST_TEXT],
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
    known = _names(shape)
    for name in names:
        if name not in known:
            raise _unknown(name, shape)
