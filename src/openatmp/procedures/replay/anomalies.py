"""What stands out in the record of a case, named so that a difference in days has a reason."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class AnomalyKind(StrEnum):
    """What can stand out."""

    UNKNOWN_EVENT = "unknown-event"
    NO_EXACT_DATE = "no-exact-date"
    OUT_OF_ORDER = "out-of-order"
    SECOND_START = "second-start"
    BEFORE_START = "before-start"
    NO_START = "no-start"
    NO_END = "no-end"
    ANSWERS_WITHOUT_LIST = "answers-without-list"
    LIST_WHILE_STANDING = "list-while-standing"
    END_WHILE_STANDING = "end-while-standing"
    NO_STOP = "no-stop"
    LONG_STOP = "long-stop"
    SEVERAL_ROUNDS = "several-rounds"
    REVERTED = "reverted"
    REVISED_OPINION = "revised-opinion"
    WITHDRAWN = "withdrawn"
    DIVERGENCE = "divergence"
    NO_DRAFT_OPINION = "no-draft-opinion"
    OPINION_BEFORE_DRAFT = "opinion-before-draft"
    OVER_THE_LIMIT = "over-the-limit"
    LATE_DECISION = "late-decision"
    DECISION_WITHOUT_OPINION = "decision-without-opinion"
    AFTER_THE_END = "after-the-end"


@dataclass(frozen=True, slots=True)
class Anomaly:
    """One thing that stands out.

    Args:
        kind: what it is.
        on: the day; None when it belongs to the whole record.
        says: what it is and what follows from it, in a sentence or two.
    """

    kind: AnomalyKind
    on: date | None
    says: str


def anomaly(kind: AnomalyKind, on: date | None = None, **told: object) -> Anomaly:
    """Return an anomaly in words.

    Args:
        kind: what it is.
        on: the day.
        **told: what its sentence needs.
    """
    return Anomaly(kind, on, _sentences()[kind].format(on=on, **told))


@cache
def _sentences() -> dict[str, str]:
    text = files("openatmp.procedures").joinpath("data", "replay", "anomalies.yaml").read_text("utf-8")
    read: dict[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, chosen above
    return {kind: " ".join(str(words).split()) for kind, words in read["anomalies"].items()}
