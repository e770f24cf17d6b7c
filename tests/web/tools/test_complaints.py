from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import expected_value
from openatmp.web.tools.complaints import complaints_of
from openatmp.web.tools.schemas import LONGEST_TEXT, JudgementSent, Question

JUDGED = {"answer": True, "by": "A. Person", "on": "2026-11-20", "reason": "It is so."}
MEMBERS = {"where", "said", "expected", "remedy"}


def _complaints(body: Any) -> dict[str, dict[str, str]]:
    """What is said of a body, by place; the framework puts two names of its own before each."""
    with pytest.raises(ValidationError) as refusal:
        Question.model_validate(body)
    errors = [{**error, "loc": ("body", "question", *error["loc"])} for error in refusal.value.errors()]
    return {one["where"]: dict(one) for one in complaints_of(errors)}


@pytest.mark.parametrize(
    ("body", "where", "said"),
    [
        ([], "", "this is not what belongs here"),
        ({"descriptoin": "x"}, "descriptoin", "there is no field called 'descriptoin'"),
        ({"description": 5}, "description", "this is not what belongs here"),
        ({"description": "x" * (LONGEST_TEXT + 1)}, "description", "this text is too long"),
        ({"facts": {f"f{number}": True for number in range(101)}}, "facts", "there are too many of these"),
        ({"facts": {"origin": [True]}}, "facts.origin", "this is not what belongs here"),
        ({"on": 20_000 * 86_400}, "on", "this is not what belongs here"),
        ({"on": "2026-11-23T00:00:00"}, "on", "this is not what belongs here"),
        ({"judgements": {"edited-cells": {}}}, "judgements.edited-cells.by", "this field is missing"),
        (
            {"judgements": {"edited-cells": JUDGED | {"by": ""}}},
            "judgements.edited-cells.by",
            "this text is empty",
        ),
        (
            {"judgements": {"edited-cells": JUDGED | {"because": "x"}}},
            "judgements.edited-cells.because",
            "there is no field called 'because'",
        ),
        (
            {"judgements": {"edited-cells": True}},
            "judgements.edited-cells",
            "this is not what belongs here",
        ),
    ],
)
def test_it_says_what_is_wrong_and_what_belongs_there(body: object, where: str, said: str) -> None:
    complaint = _complaints(body)[where]
    assert complaint["said"] == said
    assert complaint["expected"]
    assert complaint["remedy"]


@pytest.mark.parametrize("name", sorted(DEFINITIONS))
def test_it_says_of_every_fact_what_it_can_be_and_says_it_once(name: str) -> None:
    complaints = _complaints({"facts": {name: None}})
    assert list(complaints) == [f"facts.{name}"]
    assert complaints[f"facts.{name}"]["expected"] == expected_value(DEFINITIONS[name])


@pytest.mark.parametrize("field", sorted(JudgementSent.model_fields))
def test_it_says_of_every_part_of_a_judgement_what_it_can_be(field: str) -> None:
    complaints = _complaints({"judgements": {"edited-cells": JUDGED | {field: None}}})
    assert complaints[f"judgements.edited-cells.{field}"]["expected"]


@pytest.mark.parametrize("field", sorted(set(Question.model_fields)))
def test_it_says_of_every_field_what_it_can_be(field: str) -> None:
    assert _complaints({field: 1})[field]["expected"]


def test_it_names_the_field_that_comes_near() -> None:
    complaint = _complaints({"descriptoin": "x"})["descriptoin"]
    assert complaint["remedy"] == "perhaps 'description' was meant"
    assert complaint["expected"] == "one of description, facts, indication, judgements, on"


def test_it_names_each_of_several_fields() -> None:
    assert set(_complaints({"description": 1, "on": "soon", "colour": 2})) == {"description", "on", "colour"}


@given(st.dictionaries(st.text(max_size=12), st.integers() | st.text(max_size=5), min_size=1, max_size=5))
def test_it_tells_every_complaint_with_the_same_members(body: dict[str, object]) -> None:
    if not set(body) - set(Question.model_fields):
        return
    for complaint in _complaints(body).values():
        assert set(complaint) == MEMBERS
