"""What the schema refused in a question for a plan, for fees or for guidance, in words."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from openatmp.basis.errors import BadInput
from openatmp.product.productfile.problems import perhaps_meant, quoted
from openatmp.web.roadmap.shapes import LONGEST_NAME, FeesAsked, GuidanceAsked, RoadmapAsked
from openatmp.web.tools.complaints import complaints_of as complaints_of_product
from openatmp.web.tools.schemas import Question

_DAY = "a day as year-month-day: 2026-11-23"
_TRUTH = "true or false; left out when not known"
_MONEY = "a whole number from 0 on"
_EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "applicant": "academia, sme or larger",
        "size": "micro, small or medium",
        "stage": "development, trials, authorisation or after",
        "kind": "GTMP, GMC, sCTMP, TEP, xenogeneic or combined",
        "topic": f"the key of a topic, of at most {LONGEST_NAME} letters",
        **dict.fromkeys(("staff", "turnover", "balance_sheet"), _MONEY),
        **dict.fromkeys(("start", "trial", "application", "on"), _DAY),
        **dict.fromkeys(("orphan", "unmet_need", "one_hospital", "conditional", "advised"), _TRUTH),
        **dict.fromkeys(("accelerated", "replaced"), "true or false"),
    }
)
_SHAPES: Mapping[str, type[BaseModel]] = MappingProxyType(
    {"/roadmap": RoadmapAsked, "/fees": FeesAsked, "/guidance": GuidanceAsked}
)
_MISSING = ("this field is missing", "add it")
_OTHERWISE = ("this is not what belongs here", "correct it, or leave it out")


def complaints_of(errors: Sequence[Mapping[str, Any]], path: str) -> tuple[Mapping[str, str], ...]:
    """Say what the schema refused.

    Args:
        errors: as pydantic tells them.
        path: the address, whose end says what was asked.

    Returns:
        One complaint a place, with ``where``, ``said``, ``expected`` and ``remedy``.
    """
    shape = next(shape for end, shape in _SHAPES.items() if path.endswith(end))
    found = [one for error in errors for one in _complaints(error, shape)]
    return tuple({one["where"]: one for one in found}.values())


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


def _complaints(error: Mapping[str, Any], shape: type[BaseModel]) -> Sequence[Mapping[str, str]]:
    path = [str(part) for part in error["loc"][1:] if part != "asked"]
    name = path[0] if path else ""
    # What tells the product is told as for a classification.
    if not name or (name in Question.model_fields and name != "on"):
        return complaints_of_product([error])
    if error["type"] == "extra_forbidden":
        unknown = _unknown(name, shape)
        return (
            {"where": name, "said": unknown.happened, "expected": unknown.expected, "remedy": unknown.remedy},
        )
    said, remedy = _MISSING if error["type"] == "missing" else _OTHERWISE
    return ({"where": name, "said": said, "expected": _EXPECTED.get(name, ""), "remedy": remedy},)


def _unknown(name: str, shape: type[BaseModel]) -> BadInput:
    known = sorted(shape.model_fields)
    return BadInput(
        f"there is nothing called {quoted(name)} here",
        where=name[:LONGEST_NAME],
        expected="one of " + ", ".join(known),
        remedy=perhaps_meant(name, known, "correct the name, or leave it out"),
    )
