"""The reference of the API: as a file for machines, as a page for people; both from the code."""

import json
from collections.abc import Iterator, Mapping
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
from openatmp.web.programs.api import api
from openatmp.web.programs.calls import CALLS
from openatmp.web.site.problems import REMEDIES, kind_of

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


@dataclass(frozen=True, slots=True)
class OperationShown:
    """One thing that a program can ask for.

    Args:
        name: its name in the description, and its anchor on the page.
        method: ``GET`` or ``POST``.
        path: its address.
        summary: what it is for, in a few words.
        paragraphs: what it does.
        parameters: what stands in the address.
        body: the shape that is sent; empty when nothing is.
        statuses: what comes back, by status.
        call: an example, as typed into a terminal.
    """

    name: str
    method: str
    path: str
    summary: str
    paragraphs: tuple[str, ...]
    parameters: tuple[FieldShown, ...]
    body: str
    statuses: tuple[Mapping[str, object], ...]
    call: str


def openapi_text() -> str:
    """Return the OpenAPI description as it is kept in ``docs/reference/openapi.json``."""
    schema = api.get_openapi_schema(path_prefix=_PREFIX)
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=False) + "\n"


@require_safe
def api_reference(request: HttpRequest) -> HttpResponse:
    """Show the reference as a plain page, without the scripts that such pages usually need."""
    schema = json.loads(openapi_text())
    shapes = schema["components"]["schemas"]
    origin = f"{request.scheme}://{request.get_host()}"
    context = {
        "paragraphs": schema["info"]["description"].strip().split("\n\n"),
        "operations": tuple(_operations(schema, origin)),
        "problems": _problems(),
        "facts": _facts(),
        "shapes": tuple(_shape(name, shapes[name]) for name in shapes),
    }
    return render(request, "programs/reference.html", context)


def _operations(schema: dict[str, Any], origin: str) -> Iterator[OperationShown]:
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield _operation(path, method, operation, origin)


def _operation(path: str, method: str, operation: dict[str, Any], origin: str) -> OperationShown:
    name = operation["operationId"]
    return OperationShown(
        name,
        method.upper(),
        path,
        operation["summary"],
        tuple(operation["description"].split("\n\n")),
        tuple(_parameter(one) for one in operation.get("parameters", ())),
        _body(operation),
        tuple(_statuses(operation)),
        CALLS[name].curl(origin),
    )


def _parameter(said: dict[str, Any]) -> FieldShown:
    of = said["schema"]
    return FieldShown(said["name"], _spelled(of), said["required"], of.get("description", ""))


def _body(operation: dict[str, Any]) -> str:
    content = operation.get("requestBody", {}).get("content", {})
    return _spelled(content["application/json"]["schema"]) if content else ""


def _statuses(operation: dict[str, Any]) -> Iterator[Mapping[str, object]]:
    for code, response in sorted(operation["responses"].items()):
        (content,) = response["content"].values()
        refused = int(code) >= HTTPStatus.BAD_REQUEST
        yield {
            "code": int(code),
            "shape": _spelled(content["schema"]),
            "when": REMEDIES[int(code)] if refused else "This is the answer.",
        }


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
    if "const" in schema:
        return f"“{schema['const']}”"
    if "anyOf" in schema:
        return " or ".join(_spelled(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " or ".join(f"“{word}”" for word in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_spelled(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type") or "anything")
