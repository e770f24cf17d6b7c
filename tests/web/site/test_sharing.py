"""What scripts of other sites may read, and what they may not."""

import pytest
from django.test import Client

OPEN = [
    "/api/v1/register",
    "/api/v1/register?text=zol",
    "/api/v1/register/kymriah",
    "/api/v1/register/statistics",
    "/api/v1/authorities",
    "/api/v1/authorities?country=de",
    "/api/v1/openapi.json",
    "/register.csv",
    "/register.jsonl",
    "/register.fhir.json",
    "/register/kymriah.json",
    "/register/kymriah.fhir.json",
]
CLOSED = ["/", "/register", "/register/kymriah", "/verify", "/classification", "/about", "/api/v1/registers"]
FOREIGN = {"Origin": "https://elsewhere.example"}


@pytest.mark.parametrize("address", OPEN)
def test_any_site_may_read_what_is_open(client: Client, address: str) -> None:
    response = client.get(address, headers=FOREIGN)
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Expose-Headers"] == "ETag, Link"
    assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize("address", OPEN)
def test_a_browser_is_told_so_before_it_asks(client: Client, address: str) -> None:
    asked = {**FOREIGN, "Access-Control-Request-Method": "GET"}
    response = client.options(address, headers=asked)
    assert response.status_code == 204
    assert not response.content
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in response.headers["Access-Control-Allow-Headers"]
    assert response.headers["Access-Control-Max-Age"] == "86400"


@pytest.mark.parametrize("address", OPEN)
def test_its_head_may_be_asked_for_alone(client: Client, address: str) -> None:
    head, whole = client.head(address, headers=FOREIGN), client.get(address, headers=FOREIGN)
    assert head.status_code == 200
    assert head.headers["ETag"] == whole.headers["ETag"]
    assert not (b"".join(head.streaming_content) if head.streaming else head.content)  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", ["/api/v1/register?page=0", "/api/v1/register/nobody"])
def test_a_script_of_another_site_may_read_why_it_was_refused(client: Client, address: str) -> None:
    response = client.get(address, headers=FOREIGN)
    assert response.status_code in {404, 422}
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["Access-Control-Allow-Origin"] == "*"


def test_a_script_of_another_site_may_learn_that_nothing_changed(client: Client) -> None:
    known = client.get("/api/v1/register").headers["ETag"]
    response = client.get("/api/v1/register", headers={**FOREIGN, "If-None-Match": known})
    assert response.status_code == 304
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", CLOSED)
def test_no_other_site_may_read_anything_else(client: Client, address: str) -> None:
    response = client.get(address, headers=FOREIGN)
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("address", ["/api/v1/verify", "/api/v1/classify", "/verify"])
def test_no_script_of_another_site_may_ask_in_its_visitors_place(client: Client, address: str) -> None:
    asked = {**FOREIGN, "Access-Control-Request-Method": "POST"}
    response = client.options(address, headers=asked)
    assert response.status_code == 405
    assert not [name for name in response.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_what_is_open_can_only_be_read(client: Client, method: str) -> None:
    response = getattr(client, method)("/api/v1/register", content_type="application/json")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
