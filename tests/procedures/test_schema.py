"""Every procedure file holds to its schema, and the schema knows the same words as the reader."""

import json
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from openatmp.procedures import actors
from openatmp.procedures.kinds import ClockState, Counted, Group, Meant, PlaceRule, ToldKind, Unit
from tests.procedures.small import HEAD, SMALL, step

DATA = files("openatmp.procedures") / "data"
SCHEMA: dict[str, Any] = json.loads((DATA / "schema.json").read_text("utf-8"))
NAMES = sorted(
    file.name for file in DATA.iterdir() if file.name.endswith(".yaml") and file.name != "actors.yaml"
)
PARTS = SCHEMA["$defs"]


def as_json(value: Any) -> Any:
    """Turn what YAML reads as a date back into the text that JSON would hold."""
    match value:
        case dict():
            return {key: as_json(item) for key, item in value.items()}
        case list():
            return [as_json(item) for item in value]
        case date():
            return value.isoformat()
        case _:
            return value


def problems(text: str) -> list[str]:
    read = as_json(yaml.safe_load(text))
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(read)]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", NAMES)
def test_every_file_holds_to_it(name: str) -> None:
    assert problems((DATA / name).read_text("utf-8")) == []


def test_the_small_procedure_of_the_tests_holds_to_it() -> None:
    assert problems(SMALL) == []


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (SCHEMA["properties"]["group"]["enum"], Group),
        (PARTS["step"]["properties"]["clock"]["enum"], ClockState),
        (PARTS["step"]["properties"]["meant"]["enum"], Meant),
        (PARTS["relative"]["properties"]["counted"]["enum"], Counted),
        (PARTS["place"]["properties"]["rule"]["enum"], PlaceRule),
        (PARTS["told"]["properties"]["kind"]["enum"], ToldKind),
        ([name for name in PARTS["length"]["properties"] if name != "to"], Unit),
    ],
)
def test_it_knows_the_same_words_as_the_reader(words: list[str], kinds: Any) -> None:
    assert sorted(words) == sorted(kind.value for kind in kinds)


def test_it_takes_every_code_of_an_actor() -> None:
    code = Draft202012Validator(PARTS["code"])
    assert all(code.is_valid(one) for one in actors())
    assert not code.is_valid("applicant")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("group: support", "group: parties"),
        ("key: small", "key: Small"),
        ("in_force_from: 2010-01-01\n", ""),
        ("in_force_from: 2010-01-01", "in_force_from: soon"),
        ("title: A small procedure", "title: A small procedure\ncolour: red"),
        ("{who: [Anybody], when: at any time}", "{when: at any time}"),
        ("before: {days: 10}", "before: {days: 10, weeks: 1}"),
        ("before: {days: 10}", "before: {to: 10}"),
        ("through: 62", "through: last"),
        ("after: {step: opinion, days: 15}", "does: nothing"),
        ("clock: stop", "clock: stopped"),
        ("actor: [EC]", "actor: []"),
    ],
)
def test_it_refuses_what_the_reader_refuses(old: str, new: str) -> None:
    assert old in SMALL
    assert problems(SMALL.replace(old, new))


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "late"},
        {"id": "late", "when": "soon", "through": "8"},
        {"id": "late", "day": "90", "source": "a book"},
        {"id": "late", "day": "90", "place": "{committee: CAT}"},
    ],
)
def test_it_refuses_a_step_that_the_reader_refuses(fields: dict[str, str]) -> None:
    assert problems(f"{HEAD}steps:\n{step(**fields)}")
