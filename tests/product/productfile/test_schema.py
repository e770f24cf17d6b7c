import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Product
from openatmp.product.productfile import BadProductFile, dump_product, json_schema, parse_product
from openatmp.product.productfile.schema import schema_text
from tests.product.some_products import products

PUBLISHED = Path(__file__).parents[3] / "docs" / "reference" / "product-schema.json"
VALIDATOR = Draft202012Validator(json_schema())


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2, as editors do: yes and on are texts there, and so is a day."""

    yaml_implicit_resolvers = {}


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)\Z"), list("tf"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(null|~|)\Z"), ["n", "~", ""])


def as_an_editor_reads_it(text: str) -> Any:
    return yaml.load(text, Loader=EditorLoader)  # noqa: S506 - a safe loader with fewer types


def test_the_published_schema_is_the_one_the_code_would_write() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text()


def test_it_is_a_schema_of_its_draft() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json.loads(schema_text()) == json_schema()


@given(products())
def test_it_accepts_every_file_that_is_written(product: Product) -> None:
    VALIDATOR.validate(as_an_editor_reads_it(dump_product(product)))


@pytest.mark.parametrize("name", DEFINITIONS)
def test_it_shows_an_editor_the_question_of_each_fact(name: str) -> None:
    facts = json_schema()["properties"]["facts"]["anyOf"][0]["properties"]
    assert facts[name]["title"] == DEFINITIONS[name].question
    assert facts[name].get("description", "") == DEFINITIONS[name].help


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "facts:",
        "facts: {viable_cells: yes}",
        'facts: {viable_cells: "no"}',
        "facts: {viable_cells: unknown}",
        "facts: {origin: autologous}",
        "facts: {origin: [autologous, allogeneic]}",
        "facts: {origin: []}",
        "facts: {origin: {value: [xenogeneic], by: a, note: b}}",
        "facts: {donor_function: {value: barrier}}",
        "facts: {viable_cells: {value: unknown, by: , note: ~}}",
        "facts: {cells_nucleated: {value: yes, usual: cells-have-a-nucleus}}",
        "facts: {origin: {value: [allogeneic], register: a register, entry: EU/1/2}}",
        "{description: living cells, facts: {viable_cells: {value: yes, read: living, why: alive}}}",
        'judgements: {a: {answer: yes, by: b, on: "2026-01-01", reason: c}}',
    ],
)
def test_it_accepts_what_the_reader_accepts(text: str) -> None:
    assert isinstance(parse_product(text), Product)
    assert VALIDATOR.is_valid(as_an_editor_reads_it(text))


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "nmae: a",
        "name: [a]",
        "facts: []",
        "facts: {orign: autologous}",
        "facts: {viable_cells: maybe}",
        "facts: {origin: [autologus]}",
        "facts: {origin: {by: a}}",
        "facts: {origin: {value: autologous, who: a}}",
        "facts: {digestion_outcome: gone}",
        "facts: {viable_cells: {value: yes, usual: }}",
        "facts: {viable_cells: {value: yes, why: alive}}",
        "facts: {viable_cells: {value: yes, entry: EU/1/2}}",
        "facts: {cells_nucleated: {value: yes, usual: cells-have-a-nucleus, by: me}}",
        "{description: living cells, facts: {viable_cells: {value: yes, read: living, note: see}}}",
        "judgements: {a: yes}",
        "judgements: {a: {answer: yes}}",
        'judgements: {a: {answer: yes, by: "", on: "2026-01-01", reason: c}}',
        'judgements: {a: {answer: yes, by: b, on: "1.1.2026", reason: c}}',
    ],
)
def test_it_refuses_what_the_reader_refuses(text: str) -> None:
    with pytest.raises(BadProductFile):
        parse_product(text)
    assert not VALIDATOR.is_valid(as_an_editor_reads_it(text))
