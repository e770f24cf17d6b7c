"""What somebody asks stays between them and this process."""

import logging
import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.test import Client

from openatmp.web.register import answers

SECRET = "zyxxwdisease"


@pytest.fixture(autouse=True)
def nobody_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def _everything(client: Client) -> list[Any]:
    """Ask for whatever a reader can ask for, well and badly."""
    word = SECRET
    return [
        client.post("/verify", {"text": f"{word} NCT01234567", "country": "DE"}),
        client.post("/verify", {"text": word * 1000}),
        client.post("/verify", {"text": word, "country": word}),
        client.get("/verify", {"country": word}),
        client.get("/register", {"text": word}),
        client.get("/register", {"text": word, "part": "list"}),
        client.get("/register", {word: word}),
        client.get("/register", {"text": word * 100}),
        client.get(f"/register/{word}"),
        client.get(f"/register/{word}.json"),
        client.get("/register.csv", {"text": word}),
        client.get("/register.jsonl", {"sort": word}),
        client.get("/register.fhir.json", {"text": word}),
        client.get("/authorities", {"country": word}),
        client.get("/api/v1/register", {"text": word}),
        client.get("/api/v1/register", {word: word, "text": word}),
        client.get(f"/api/v1/register/{word}"),
        client.get("/api/v1/authorities", {"country": word}),
        client.get("/api/v1/authorities", {"country": word * 50}),
        client.post("/api/v1/verify", {"text": word, "country": word}, content_type="application/json"),
        client.post("/api/v1/verify", {"text": word, word: word}, content_type="application/json"),
        client.post("/api/v1/verify", word, content_type="application/json"),
        client.post("/api/v1/verify", {"text": word}),
    ]


@pytest.mark.parametrize("online", [False, True])
def test_no_request_leaves_the_machine_unless_a_reader_ticks_the_box(
    client: Client, settings: Any, online: bool
) -> None:
    settings.ONLINE = online
    assert all(response.status_code < 500 for response in _everything(client))


def test_nothing_that_was_asked_is_logged(
    client: Client, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.WARNING):
        _everything(client)
    said = capfd.readouterr()
    assert SECRET not in said.out + said.err


def test_a_fault_of_ours_logs_no_word_of_what_was_asked(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> NoReturn:
        raise RuntimeError("on purpose")

    monkeypatch.setattr(answers, "page_of", fails)
    response = Client(raise_request_exception=False).post("/verify", {"text": SECRET})
    assert response.status_code == 500
    assert "nothing you typed was kept" in response.content.decode()
    assert SECRET not in capfd.readouterr().err


def test_what_is_asked_to_be_verified_stands_in_no_address(client: Client) -> None:
    page = client.post("/verify", {"text": SECRET, "country": "DE"}).content.decode()
    assert f"={SECRET}" not in page.replace('value="', "")
    assert f"/{SECRET}" not in page
    assert client.get("/verify", {"text": SECRET}).content.decode().count(SECRET) == 0


def test_nothing_is_written_anywhere(client: Client, own_folder: Path) -> None:
    _everything(client)
    assert list(own_folder.rglob("*")) == []


def test_the_pages_on_privacy_tell_of_what_there_is(client: Client, settings: Any) -> None:
    settings.ONLINE = False
    page = client.get("/about").content.decode()
    assert "Nothing of it leaves this service." in page
    assert "clinicaltrials.gov" not in page
    assert "One short script on that page" in page
    settings.ONLINE = True
    page = client.get("/about").content.decode()
    assert "unless you tick the box" in page
    assert "euclinicaltrials.eu and clinicaltrials.gov" in page
