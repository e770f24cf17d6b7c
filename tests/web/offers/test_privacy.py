"""What somebody was offered tells of their illness: it stays between them and this process."""

import logging
import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from openatmp.web.offers import answers
from tests.web.offers.conftest import OFFER, html_of

SECRET = "zyxxwdisease"
TEXT = f"{OFFER} {SECRET}"


@pytest.fixture
def nobody_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a connection was opened")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)


def everything(client: Client) -> list[Any]:
    """Hand in whatever a reader can, well and badly."""
    json = "application/json"
    return [
        client.post("/check", {"text": TEXT, "country": "DE", "address": f"https://{SECRET}.example"}),
        client.post("/check", {"text": TEXT, "country": SECRET}),
        client.post("/check", {"link": f"https://{SECRET}.example"}),
        client.post("/check", {"file": SimpleUploadedFile(f"{SECRET}.html", html_of(TEXT))}),
        client.post("/check", {"file": SimpleUploadedFile(f"{SECRET}.zip", b"PK\x03\x04" + SECRET.encode())}),
        client.get("/check", {"country": SECRET}),
        client.post("/api/v1/check", {"text": TEXT}, content_type=json),
        client.post("/api/v1/check", {"text": TEXT, SECRET: SECRET}, content_type=json),
        client.post("/api/v1/check", SECRET, content_type=json),
    ]


def test_nothing_leaves_the_machine(client: Client, nobody_is_called: None) -> None:
    assert all(response.status_code < 500 for response in everything(client))


def test_nothing_is_logged(
    client: Client, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG, "openatmp"):
        everything(client)
    said = capfd.readouterr()
    assert SECRET not in said.out + said.err + caplog.text


def test_nothing_is_written(client: Client, own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a file was made")

    for name in ("NamedTemporaryFile", "TemporaryFile", "mkstemp"):
        monkeypatch.setattr(f"tempfile.{name}", refuse)
    large = SimpleUploadedFile("large.html", html_of(TEXT + "x" * 4_000_000))
    assert client.post("/check", {"file": large}).status_code == 200
    assert not [path for path in own_folder.rglob("*") if path.is_file() and path.stat().st_size]


def test_a_fault_of_ours_logs_no_word_of_what_was_handed_in(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> NoReturn:
        raise RuntimeError("on purpose")

    monkeypatch.setattr(answers, "page_of", fails)
    response = Client(raise_request_exception=False).post("/check", {"text": TEXT})
    assert response.status_code == 500
    assert "nothing you typed was kept" in response.content.decode()
    assert SECRET not in capfd.readouterr().err


@pytest.mark.parametrize("sent", [{"text": TEXT}, {"text": ""}])
def test_no_cache_keeps_an_answer_and_no_search_engine_lists_it(client: Client, sent: dict[str, str]) -> None:
    response = client.post("/check", sent)
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_what_is_handed_in_stands_in_no_address(client: Client) -> None:
    response = client.post("/check", {"text": TEXT})
    page = response.content.decode()
    assert "Location" not in response.headers
    assert f"?text={SECRET}" not in page
    assert not [link for link in page.split('href="')[1:] if SECRET in link.split('"')[0]]


def test_one_cookie_protects_the_form_and_tells_nothing(client: Client) -> None:
    client.post("/check", {"text": TEXT})
    assert {cookie.value for cookie in client.cookies.values() if SECRET in cookie.value} == set()
    assert len(client.cookies) == 1


def test_the_pages_have_no_script(client: Client) -> None:
    policy = client.post("/check", {"text": TEXT}).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
