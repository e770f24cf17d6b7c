"""The reference of the API: every operation, each with a call that is sent here as it is shown."""

import json
import shlex
from typing import Any

import jsonschema
import pytest
from django.test import Client

from openatmp.web.programs.calls import CALLS, Call
from openatmp.web.programs.reference import openapi_text

DESCRIBED = json.loads(openapi_text())
OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    operation["operationId"]: (method, path, operation)
    for path, methods in DESCRIBED["paths"].items()
    for method, operation in methods.items()
}


def _send(client: Client, call: Call) -> Any:
    if call.body is None:
        return client.get(call.path)
    return client.post(call.path, json.dumps(dict(call.body)), content_type="application/json")


def test_it_shows_a_call_for_every_operation_and_for_nothing_else() -> None:
    assert set(CALLS) == set(OPERATIONS)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_it_is_answered_as_it_is_described_when_the_call_is_sent(client: Client, name: str) -> None:
    _, _, operation = OPERATIONS[name]
    response = _send(client, CALLS[name])
    assert response.status_code == 200
    described = operation["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.Draft202012Validator({**described, "components": DESCRIBED["components"]}).validate(
        response.json()
    )


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_it_shows_a_call_that_a_terminal_understands(name: str) -> None:
    words = shlex.split(CALLS[name].curl("https://atmp.example.eu").replace("\\\n", " "))
    assert words[0] == "curl"
    assert words[-1] == f"https://atmp.example.eu{CALLS[name].path}"
    method, _, _ = OPERATIONS[name]
    assert (method == "post") == ("--json" in words)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_it_has_a_section_for_every_operation(client: Client, name: str) -> None:
    page = client.get("/api").content.decode()
    method, path, operation = OPERATIONS[name]
    assert f'<h2 id="{name}">{operation["summary"]}</h2>' in page
    assert f"<code>{method.upper()} {path}</code>" in page


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_it_says_of_every_parameter_what_it_means(name: str) -> None:
    _, _, operation = OPERATIONS[name]
    for parameter in operation.get("parameters", ()):
        assert parameter["schema"].get("description"), f"{name}: {parameter['name']}"


def test_it_leads_from_an_operation_to_the_shape_of_its_body(client: Client) -> None:
    page = client.get("/api").content.decode()
    assert '<a href="#shape-Question">Question</a>' in page
    assert 'id="shape-Question"' in page


def test_it_calls_the_service_by_the_name_under_which_it_was_asked(client: Client) -> None:
    assert "http://testserver/api/v1/classify" in client.get("/api").content.decode()
