from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from openatmp.basis.errors import BadInput
from openatmp.web.register.asked import Asked
from openatmp.web.register.complaints import complaints_of, only_known
from openatmp.web.register.shapes import Told, Where

MEMBERS = {"where", "said", "expected", "remedy"}
WRAPPERS = {Asked: ("query",), Told: ("body", "told")}


def _complaints(shape: type[BaseModel], said: Any) -> dict[str, dict[str, str]]:
    """What is said, by place; the framework puts names of its own before each."""
    with pytest.raises(ValidationError) as refusal:
        shape.model_validate(said)
    errors = [{**one, "loc": (*WRAPPERS[shape], *one["loc"])} for one in refusal.value.errors()]
    return {one["where"]: dict(one) for one in complaints_of(errors)}


@pytest.mark.parametrize(
    ("said", "where", "what", "expected"),
    [
        ({"page": "x"}, "page", "this is not what belongs here", "a whole number from 1 to 100,000"),
        ({"page_size": 500}, "page_size", "this is not what belongs here", "a whole number from 1 to 100"),
        ({"class": ["X"]}, "class", "this is not what belongs here", "one of GTMP, sCTMP, TEP"),
        ({"status": ["X"]}, "status", "this is not what belongs here", "one of authorised, no longer"),
        ({"sort": "up"}, "sort", "this is not what belongs here", "one of best, name, -name"),
        ({"year": ["18"]}, "year", "this is not what belongs here", "a year like 2018, or unknown"),
        ({"text": "x" * 201}, "text", "this text is too long", "a text of at most 200 characters"),
        ({"kind": ["x"] * 21}, "kind", "there are too many of these", "the words of a kind"),
        ({"holder": ["x" * 201]}, "holder", "this text is too long", "the name of a holder"),
        ({"colour": "red"}, "colour", "there is nothing called 'colour' here", "one of class, holder, kind"),
    ],
)
def test_it_says_what_is_wrong_in_an_address(
    said: dict[str, Any], where: str, what: str, expected: str
) -> None:
    complaint = _complaints(Asked, said)[where]
    assert complaint["said"] == what
    assert complaint["expected"].startswith(expected)
    assert complaint["remedy"]


@pytest.mark.parametrize(
    ("said", "where", "what"),
    [
        ([], "", "this is not what belongs here"),
        ({}, "text", "this field is missing"),
        ({"text": ""}, "text", "this text is empty"),
        ({"text": 5}, "text", "this is not what belongs here"),
        ({"text": "x" * 5_001}, "text", "this text is too long"),
        ({"text": "x", "on": "soon"}, "on", "this is not what belongs here"),
        ({"text": "x", "on": 20_000}, "on", "this is not what belongs here"),
        ({"text": "x", "country": 1}, "country", "this is not what belongs here"),
        ({"text": "x", "land": "de"}, "land", "there is nothing called 'land' here"),
    ],
)
def test_it_says_what_is_wrong_in_a_body(said: Any, where: str, what: str) -> None:
    complaint = _complaints(Told, said)[where]
    assert complaint["said"] == what
    assert complaint["expected"]
    assert complaint["remedy"]


def test_it_names_the_parameter_that_comes_near() -> None:
    assert (
        _complaints(Asked, {"pagesize": 3})["pagesize"]["remedy"] == "perhaps 'page_size' or 'page' was meant"
    )


def test_it_tells_each_place_once_and_each_of_several() -> None:
    complaints = _complaints(Asked, {"page": 0, "class": ["X", "Y"], "sort": "up"})
    assert set(complaints) == {"page", "class", "sort"}


@given(st.dictionaries(st.text(max_size=12), st.integers() | st.text(max_size=5), min_size=1, max_size=5))
def test_it_tells_every_complaint_with_the_same_members(said: dict[str, Any]) -> None:
    for shape in (Asked, Told):
        try:
            shape.model_validate(said)
        except ValidationError:
            assert all(set(one) == MEMBERS for one in _complaints(shape, said).values())


@pytest.mark.parametrize("shape", [Asked, Where])
def test_it_lets_pass_what_a_question_has(shape: type[BaseModel]) -> None:
    only_known([field.alias or name for name, field in shape.model_fields.items()], shape)


def test_it_refuses_a_parameter_that_would_be_left_unheard() -> None:
    with pytest.raises(BadInput, match="there is nothing called 'land' here") as refusal:
        only_known(["country", "land"], Where)
    assert refusal.value.where == "land"
    assert refusal.value.expected == "one of country"


def test_it_does_not_repeat_a_very_long_name_whole() -> None:
    with pytest.raises(BadInput) as refusal:
        only_known(["x" * 5_000], Where)
    assert len(str(refusal.value)) < 500
