"""The shapes that go over the wire; the same as ``openatmp.classification.answer`` gives."""

from datetime import date
from typing import Any, Literal, assert_never

from pydantic import Field, JsonValue, StrictBool, StrictStr

from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind
from openatmp.web.site.shapes import Day, Strict

# Strict: a number is no answer to a yes-or-no question.
Plain = StrictBool | StrictStr | list[StrictStr]
# Spelled out, so that the schema lists the words of both closed lists.
Class = Literal["GTMP", "sCTMP", "TEP", "not-ATMP", "undecided"]
AnswerWord = Literal["yes", "no", "unknown", "needs judgement"]

# Two such texts of plain letters and some facts still fit into the largest body.
LONGEST_TEXT = 400_000


def _described(definition: FactDefinition) -> dict[str, JsonValue]:
    """Say what a fact can be, so that a program sees it in the description and not only in a refusal."""
    words: list[JsonValue] = list(definition.values)
    match definition.kind:
        case Kind.YES_NO:
            return {"description": definition.question, "type": "boolean"}
        case Kind.ONE_OF:
            return {"description": definition.question, "type": "string", "enum": words}
        case Kind.SOME_OF:
            items: JsonValue = {"type": "string", "enum": words}
            return {"description": definition.question, "type": "array", "items": items}
        case Kind.TEXT:
            return {"description": definition.question, "type": "string"}
        case _:
            assert_never(definition.kind)


_FACTS: dict[str, JsonValue] = {
    "additionalProperties": False,
    "properties": {name: _described(definition) for name, definition in DEFINITIONS.items()},
}


class JudgementSent(Strict):
    """What a named person judged where the law leaves room; as in product.yaml."""

    answer: StrictBool = Field(description="Whether the criterion is met.")
    by: StrictStr = Field(min_length=1, max_length=300, description="Who judged.")
    on: Day = Field(description="The day of the judgement.")
    reason: StrictStr = Field(min_length=1, max_length=20_000, description="Why, in that person's words.")


class Question(Strict):
    """A product to classify: a text, facts, or both; facts take precedence over what is read."""

    description: str = Field("", max_length=LONGEST_TEXT, description="What the product is, in free words.")
    indication: str = Field("", max_length=LONGEST_TEXT, description="What it is for, in free words.")
    facts: dict[str, Plain] = Field(
        default_factory=dict,
        max_length=100,
        description="Facts by name, as in product.yaml: true or false, one word of a list, or several.",
        json_schema_extra=_FACTS,
    )
    judgements: dict[str, JudgementSent] = Field(
        default_factory=dict,
        max_length=20,
        description="What a person judged, by the keys that an answer names in its `judgements`.",
    )
    on: Day | None = Field(None, description="Day whose law is applied; today when it is left out.")


class ProvisionCited(Strict):
    """A pointer into an act."""

    act: str
    provision: str


class FindingShown(Strict):
    """A question with its answer, and the findings it rests on."""

    name: str
    question: str
    answer: AnswerWord
    exception: bool
    citations: list[ProvisionCited]
    facts: list[str]
    lacks: list[str]
    judgements: list[str]
    criterion: str
    because: list["FindingShown"]


class JudgementOpen(Strict):
    """Something that only a person can settle."""

    key: str
    criterion: str


class FactShown(Strict):
    """A fact with where it comes from."""

    value: Plain
    source: dict[str, Any] = Field(description="`kind` is declared, read, usual practice or register.")


class ChangeShown(Strict):
    """A fact that would have to be otherwise."""

    fact: str
    before: Plain | None
    after: Plain


class CounterfactualShown(Strict):
    """Changes that together lead to another class."""

    changes: list[ChangeShown]
    classification: Class
    combined: bool


class ProvisionShown(Strict):
    """A provision the answer rests on, in our own words."""

    act: str
    provision: str
    says: str
    link: str
    in_force_from: date | None
    in_force_to: date | None
    verified: bool


class Classified(Strict):
    """The whole answer."""

    classification: Class
    label: str
    combined: bool
    combined_answer: AnswerWord
    on: date
    missing: list[str] = Field(description="Names of the facts to find out; empty when it is decided.")
    judgements: list[JudgementOpen]
    facts: dict[str, FactShown]
    findings: list[FindingShown]
    counterfactuals: list[CounterfactualShown]
    precedents: list[dict[str, Any]] = Field(
        description="Published outcomes that are alike; they inform only."
    )
    warnings: list[dict[str, Any]] = Field(description="Borders that this product is near.")
    provisions: list[ProvisionShown]
    caution: str
    receipt: dict[str, Any] = Field(description="From this the same answer can be computed again.")
