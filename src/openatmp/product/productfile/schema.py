"""The JSON Schema of product files, made from the definitions of the facts."""

import json
from typing import Any

from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind

Schema = dict[str, Any]

# An editor that reads YAML 1.2 takes a plain yes for a text, one that reads 1.1 for true.
_YES_NO: Schema = {"enum": [True, False, "yes", "no"]}
_UNKNOWN: Schema = {"description": "Not known; the same as leaving it out.", "enum": ["unknown", None]}
_TEXT: Schema = {"type": ["string", "null"]}
_SAID: Schema = {"type": "string", "pattern": r"\S"}

# Kept once for all facts: what a source is told by, and that there is one source only.
_SOURCE: Schema = {
    "properties": {
        "by": {"description": "Who says so.", **_TEXT},
        "note": {"description": "What that person adds.", **_TEXT},
        "usual": {"description": "Key of the entry in the table of usual practice.", **_SAID},
        "read": {"description": "The words, as in the description or the indication.", **_SAID},
        "why": {"description": "Why these words mean this.", **_TEXT},
        "register": {"description": "The public register that says so.", **_SAID},
        "entry": {"description": "The entry in the register.", **_TEXT},
    },
    "anyOf": [
        {"propertyNames": {"enum": ["value", "by", "note"]}},
        {"propertyNames": {"enum": ["value", "usual"]}, "required": ["usual"]},
        {"propertyNames": {"enum": ["value", "read", "why"]}, "required": ["read"]},
        {"propertyNames": {"enum": ["value", "register", "entry"]}, "required": ["register"]},
    ],
}


def schema_text() -> str:
    """Return the schema as the text of a JSON file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def json_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a product file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A product, as openatmp reads it",
        "description": "What is known of one product. What is left out is unknown.",
        "$defs": {"source": _SOURCE},
        **_closed(
            {
                "name": {"description": "What the applicant calls it.", **_TEXT},
                "description": {"description": "What the product is, in free words.", **_TEXT},
                "indication": {"description": "What it is for, in free words.", **_TEXT},
                "facts": _or_nothing(_closed({name: _fact(each) for name, each in DEFINITIONS.items()})),
                "judgements": _or_nothing({"type": "object", "additionalProperties": _judgement()}),
            }
        ),
    }


def _closed(properties: dict[str, Schema], required: tuple[str, ...] = ()) -> Schema:
    """Return the schema of an object that has these properties and no others."""
    needed = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, "additionalProperties": False, **needed}


def _or_nothing(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _fact(definition: FactDefinition) -> Schema:
    value = _value(definition)
    help_ = {"description": definition.help} if definition.help else {}
    with_source = {
        "type": "object",
        "properties": {"value": {"anyOf": [value, _UNKNOWN]}},
        "required": ["value"],
        "$ref": "#/$defs/source",
    }
    return {"title": definition.question, **help_, "anyOf": [value, with_source, _UNKNOWN]}


def _value(definition: FactDefinition) -> Schema:
    match definition.kind:
        case Kind.YES_NO:
            return _YES_NO
        case Kind.ONE_OF:
            return {"enum": list(definition.values)}
        case Kind.SOME_OF:
            one: Schema = {"enum": list(definition.values)}
            return {"anyOf": [{"type": "array", "items": one}, one]}
        case Kind.TEXT:
            return {"type": "string"}


def _judgement() -> Schema:
    day: Schema = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    return _closed(
        {"answer": _YES_NO, "by": _SAID, "on": day, "reason": _SAID},
        required=("answer", "by", "on", "reason"),
    )
