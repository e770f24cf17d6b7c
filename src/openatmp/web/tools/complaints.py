"""What the schema refused in a body, in words: what is wrong where, what was expected, what to do."""

from collections.abc import Mapping, Sequence
from typing import Any

from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import expected_value
from openatmp.product.productfile.problems import perhaps_meant, quoted
from openatmp.web.tools.schemas import LONGEST_TEXT, JudgementSent, Question

Complaint = Mapping[str, str]

_DAY = "a day as year-month-day: 2026-11-23"
_TEXT = f"a text of at most {LONGEST_TEXT:,} characters"
_EXPECTED = {
    "": "one JSON object",
    "description": _TEXT,
    "indication": _TEXT,
    "facts": "an object with facts by name, each at most once",
    "judgements": "an object with judgements by key, at most 20",
    "on": _DAY,
}
_OF_A_JUDGEMENT = {
    "answer": "true or false",
    "by": "a name of at most 300 characters",
    "on": _DAY,
    "reason": "a text of at most 20,000 characters",
}
# What was said, and what to do, by the schema's own names of what went wrong.
_SAID = {
    "missing": ("this field is missing", "add it"),
    "string_too_short": ("this text is empty", "say something, or leave the whole out"),
    "string_too_long": ("this text is too long", "shorten it to what matters for the class"),
    "too_long": ("there are too many of these", "send only what is known"),
}
_OTHERWISE = ("this is not what belongs here", "correct it, or leave it out if it is not known")


def complaints_of(errors: Sequence[Mapping[str, Any]]) -> tuple[Complaint, ...]:
    """Say what the schema refused.

    Args:
        errors: as pydantic tells them; a value that fits none of several kinds is told once for each.

    Returns:
        One complaint a place, with ``where``, ``said``, ``expected`` and ``remedy``.
    """
    complaints = (_complaint(_place(error["loc"]), str(error["type"])) for error in errors)
    return tuple({one["where"]: one for one in complaints}.values())


def _place(loc: Sequence[object]) -> tuple[str, ...]:
    """Return the path of a field; the schema's own wrappers stand first, the kinds it tried stand last."""
    path = tuple(map(str, loc[2:]))
    return path[:2] if path[:1] == ("facts",) else path


def _complaint(path: tuple[str, ...], kind: str) -> Complaint:
    if kind == "extra_forbidden":
        return _no_such_field(path)
    said, remedy = _SAID.get(kind, _OTHERWISE)
    return {"where": ".".join(path), "said": said, "expected": _expected(path), "remedy": remedy}


def _no_such_field(path: tuple[str, ...]) -> Complaint:
    known = sorted((Question if len(path) == 1 else JudgementSent).model_fields)
    return {
        "where": ".".join(path),
        "said": f"there is no field called {quoted(path[-1])}",
        "expected": "one of " + ", ".join(known),
        "remedy": perhaps_meant(path[-1], known, "correct the name, or leave it out"),
    }


def _expected(path: tuple[str, ...]) -> str:
    match path:
        case ("facts", name):
            definition = DEFINITIONS.get(name)
            return expected_value(definition) if definition else "true, false, a word, or a list of words"
        case ("judgements", _):
            return "an object with " + ", ".join(JudgementSent.model_fields)
        case ("judgements", _, field):
            return _OF_A_JUDGEMENT.get(field, "")
        case _:
            return _EXPECTED.get(".".join(path), "")
