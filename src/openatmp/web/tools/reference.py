"""The reference of the API: as a file for machines, as a page for people; both from the code."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from openatmp.basis.errors import BadInput
from openatmp.law import NotInForce
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import expected_value
from openatmp.web.tools.api import api
from openatmp.web.tools.problems import REMEDIES, kind_of

_PREFIX = "/api/v1/"


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One field of a shape.

    Args:
        name: its name.
        shape: what it holds.
        required: whether it must be sent, or is always there.
        meaning: what it is for.
    """

    name: str
    shape: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class ShapeShown:
    """One shape that goes over the wire.

    Args:
        name: its name.
        meaning: what it stands for.
        fields: its fields.
    """

    name: str
    meaning: str
    fields: tuple[FieldShown, ...]


def openapi_text() -> str:
    """Return the OpenAPI description as it is kept in ``docs/reference/openapi.json``."""
    schema = api.get_openapi_schema(path_prefix=_PREFIX)
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=False) + "\n"


@require_safe
def api_reference(request: HttpRequest) -> HttpResponse:
    """Show the reference as a plain page, without the scripts that such pages usually need."""
    schema = json.loads(openapi_text())
    shapes = schema["components"]["schemas"]
    operation = schema["paths"]["/api/v1/classify"]["post"]
    context = {
        "paragraphs": schema["info"]["description"].split("\n\n"),
        "operation": operation,
        "statuses": _statuses(operation),
        "problems": _problems(),
        "facts": _facts(),
        "shapes": tuple(_shape(name, shapes[name]) for name in shapes),
        "origin": f"{request.scheme}://{request.get_host()}",
    }
    return render(request, "tools/api.html", context)


def _statuses(operation: dict[str, Any]) -> list[dict[str, object]]:
    answered = {
        "code": 200,
        "shape": "Classified",
        "when": "The product was classified, or what is missing is named.",
    }
    refused = [int(code) for code in operation["responses"] if int(code) >= HTTPStatus.BAD_REQUEST]
    return [
        answered,
        *({"code": code, "shape": "Problem", "when": REMEDIES[code]} for code in sorted(refused)),
    ]


def _problems() -> list[dict[str, str]]:
    """List every kind of problem: those of a status alone, and those of our own errors."""
    own = [{"kind": error.kind, "meaning": f"{error.title}."} for error in (BadInput, NotInForce)]
    return [*own, *({"kind": kind_of(status), "meaning": said} for status, said in REMEDIES.items())]


def _facts() -> tuple[FieldShown, ...]:
    """List the facts that can be sent, with what each can be."""
    return tuple(
        FieldShown(name, expected_value(definition), required=False, meaning=definition.question)
        for name, definition in DEFINITIONS.items()
    )


def _shape(name: str, schema: dict[str, Any]) -> ShapeShown:
    required = schema.get("required", [])
    fields = schema.get("properties", {}).items()
    return ShapeShown(
        name,
        schema.get("description", ""),
        tuple(
            FieldShown(key, _spelled(of), key in required, of.get("description", "")) for key, of in fields
        ),
    )


def _spelled(schema: dict[str, Any]) -> str:
    """Say in a few words what a field holds."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_spelled(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " or ".join(f"“{word}”" for word in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_spelled(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type") or "anything")
