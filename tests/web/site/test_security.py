"""What a browser is told on every page, and that nobody is followed."""

from collections.abc import Mapping

import pytest
from django.conf import settings
from django.test import Client, override_settings

from openatmp.basis.conditions import Value
from tests.web.conftest import GENE_THERAPY, fields_of

ADDRESSES = [
    "/",
    "/about",
    "/style",
    "/api",
    "/healthz",
    "/nowhere",
    "/classification?answer=spoilt",
    "/verify",
    "/verify?country=DE",
    "/register/kymriah",
    "/register/nobody",
    "/register/statistics",
    "/authorities",
]
# The one page with a script; what it allows is tested beside the script.
WITH_A_SCRIPT = ["/register", "/register?page=0", "/register?part=list"]


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one != "/healthz"])
def test_it_allows_a_page_nothing_but_its_own(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("address", WITH_A_SCRIPT)
def test_it_allows_the_list_its_own_script_and_nothing_else(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert {name for name, sources in allowed.items() if "'self'" in sources} == {
        "script-src",
        "connect-src",
        "style-src",
        "img-src",
        "form-action",
    }
    assert set(allowed.values()) == {"'self'", "'none'"}


@pytest.mark.parametrize("address", [one for one in (*ADDRESSES, *WITH_A_SCRIPT) if one != "/healthz"])
def test_it_sends_the_other_headers_that_keep_a_reader_safe(client: Client, address: str) -> None:
    headers = client.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def _answered(client: Client, facts: Mapping[str, Value] = GENE_THERAPY) -> None:
    response = client.post("/classification", {"description": "A vector", **fields_of(facts)})
    assert response.status_code == 200


def test_it_sets_no_cookie_but_the_one_that_protects_forms(client: Client) -> None:
    for address in ("/about", "/style", "/api", "/", "/nowhere", "/register", "/verify"):
        client.get(address)
    _answered(client)
    assert set(client.cookies) == {settings.CSRF_COOKIE_NAME}


@pytest.mark.parametrize(
    "address", ["/about", "/style", "/api", "/robots.txt", "/register", "/register/kymriah"]
)
def test_it_sets_no_cookie_where_there_is_no_form(client: Client, address: str) -> None:
    assert not client.get(address).cookies


def test_it_hides_that_cookie_from_scripts_and_other_sites(client: Client) -> None:
    cookie = client.get("/").cookies[settings.CSRF_COOKIE_NAME]
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Strict"
    assert cookie["max-age"] == ""


def test_it_sets_no_cookie_for_a_program(client: Client) -> None:
    response = client.post("/api/v1/classify", {"description": "A vector"}, content_type="application/json")
    assert response.status_code == 200
    assert not response.cookies


@override_settings(SECURE_HSTS_SECONDS=31_536_000, SECURE_SSL_REDIRECT=True)
def test_it_insists_on_https_where_it_is_served_so() -> None:
    client = Client()
    assert client.get("/").headers["Location"] == "https://testserver/"
    response = client.get("/", secure=True)
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("address", ["/classification", "/request"])
def test_it_lets_nobody_but_the_reader_keep_an_answer_to_come_back_to(client: Client, address: str) -> None:
    sent = {"description": "A vector", **fields_of(GENE_THERAPY)}
    kept = client.post(address, sent).headers["Cache-Control"]
    assert {part.strip() for part in kept.split(",")} == {"private", "no-cache", "max-age=0"}


@pytest.mark.parametrize("address", ["/classification.pdf", "/classification.json"])
def test_it_lets_nobody_keep_a_copy_of_a_document(client: Client, address: str) -> None:
    assert "no-store" in client.get(address).headers["Cache-Control"]


@pytest.mark.django_db
def test_it_asks_the_database_for_nothing_to_answer(
    client: Client, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        _answered(client)


def test_it_writes_nothing_it_was_told_anywhere(client: Client, capfd: pytest.CaptureFixture[str]) -> None:
    client.post("/classification", {"description": "a very secret product", "on": "nonsense"})
    client.get("/classification?answer=a-secret-link")
    said = capfd.readouterr()
    assert "secret" not in said.out + said.err
