"""What people told lies nowhere in the clear: not in the database, not on the disk, not in a log."""

import logging
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.db import connection
from django.test import Client

from openatmp.web.reports import acts, models, views
from openatmp.web.reports.drafts import Drafted
from tests.web.reports.conftest import (
    FILLED_IN,
    NOON,
    OFFICER,
    code_in,
    picture_with_a_place,
    previewed,
    sent,
    ticket_in,
    upload,
)

pytestmark = pytest.mark.django_db

TOLD = {
    "words": "zyxmarker words",
    "reaction": "zyxmarker fever",
    "batch": "zyxmarker lot",
    "doctor": "zyxmarker doctor",
    "given_on": "zyxmarker day",
    "name": "Zyxmarker",
    "mail": "zyxmarker@example.org",
    "phone": "+49 777555333",
    "offer": "zyxmarker offer",
}
# Long enough never to come about by chance in what is sealed.
WORDS = (b"zyxmarker", b"Zyxmarker", b"777555333", b"ZyxPhone", b"taken by")


def everything_stored() -> bytes:
    """Every value of every row, as the database gives it."""
    found: list[bytes] = []
    with connection.cursor() as cursor:
        for model in (models.Report, models.Act, models.Person, models.Evidence, models.Draft, models.Turn):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')  # noqa: S608 - our own tables
            for row in cursor.fetchall():
                found += [
                    bytes(one) if isinstance(one, bytes | memoryview) else str(one).encode() for one in row
                ]
    return b"\n".join(found)


def test_neither_the_database_nor_a_file_holds_a_word(client: Client, own_folder: Path) -> None:
    before = previewed(client, **TOLD, evidence=[upload(picture_with_a_place())])
    code = code_in(client.post("/report/sent", {"draft": ticket_in(before)}).content.decode())
    client.post(
        "/report/added", {"code": code, "words": "zyxmarker again", "evidence": [upload(b"zyxmarker text")]}
    )
    acts.note(models.Report.objects.get().pk, OFFICER, NOON, "zyxmarker note")
    previewed(client, **TOLD)
    stored = everything_stored()
    files = [path for path in own_folder.rglob("*") if path.is_file()]
    assert len(files) == 3
    assert b"Clinic of the tests" in stored, "the list of the desk needs this; so the test does look"
    for word in WORDS:
        assert word not in stored
        assert all(word not in path.read_bytes() and word not in path.name.encode() for path in files)


def test_neither_the_code_nor_an_address_of_a_visitor_is_kept(client: Client) -> None:
    code = code_in(sent(client))
    client.post("/report/status", {"code": code}, REMOTE_ADDR="198.51.100.77")
    stored = everything_stored()
    for shape in (code, code.replace("-", ""), code.lower()):
        assert shape.encode() not in stored
    assert b"127.0.0.1" not in stored
    assert b"198.51.100.77" not in stored


def test_whoever_walks_away_leaves_one_sealed_draft_and_no_file(client: Client, own_folder: Path) -> None:
    previewed(client, **TOLD, evidence=[upload(picture_with_a_place())])
    assert models.Report.objects.count() == models.Evidence.objects.count() == 0
    assert not [*own_folder.rglob("*")]
    assert not any(word in everything_stored() for word in WORDS)


def test_a_form_that_is_sent_back_keeps_nothing_but_files(client: Client, own_folder: Path) -> None:
    client.post("/report/preview", {**FILLED_IN, **TOLD, "happened": []})
    assert models.Draft.objects.count() == 0
    assert not [*own_folder.rglob("*")]


def test_nothing_is_logged(
    client: Client, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.WARNING):
        code = code_in(sent(client, **TOLD))
        client.post("/report/preview", {**FILLED_IN, **TOLD, "happened": []})
        client.post("/report/status", {"code": code})
        client.post("/report/status", {"code": "zyx"})
        client.post("/report/added", {"code": code, "words": "zyxmarker again"})
        client.post("/report/sent", {"draft": "zyx"})
        client.get("/report", {"words": "zyxquery"})
    said = capfd.readouterr()
    told = (said.out + said.err + caplog.text).lower()
    assert "zyx" not in told
    assert code.lower() not in told


def test_a_fault_of_ours_logs_no_word_of_what_was_told(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object, **__: object) -> NoReturn:
        raise RuntimeError("on purpose")

    client = Client(raise_request_exception=False)
    ticket = ticket_in(previewed(client, **TOLD))
    monkeypatch.setattr(acts, "file_report", fails)
    response = client.post("/report/sent", {"draft": ticket})
    assert response.status_code == 500
    said = capfd.readouterr()
    assert "zyx" not in (said.out + said.err).lower()
    assert ticket not in said.err


def test_when_filing_fails_nothing_is_half_filed(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from openatmp.web.reports import store

    def fails(_: bytes) -> NoReturn:
        raise OSError("the disk is full")

    failing = Client(raise_request_exception=False)
    ticket = ticket_in(previewed(failing, evidence=[upload(b"a text")]))
    with monkeypatch.context() as patched:
        patched.setattr(store, "write", fails)
        assert failing.post("/report/sent", {"draft": ticket}).status_code == 500
    assert models.Report.objects.count() == models.Act.objects.count() == 0
    assert "Your code:" in failing.post("/report/sent", {"draft": ticket}).content.decode()


def test_no_part_of_a_report_stands_in_an_address(client: Client) -> None:
    page = previewed(client, **TOLD)
    for address in ("href", "action", "src"):
        assert not any(f'{address}="{word}' in page for word in ("zyx", "Zyx"))
    assert "?" not in page.split('action="')[1].split('"')[0]


def test_the_evidence_lies_outside_what_the_web_serves(
    client: Client, own_folder: Path, settings: Any
) -> None:
    sent(client, evidence=[upload(b"a text")])
    file = next(path for path in own_folder.rglob("*") if path.is_file())
    for address in (
        f"/evidence/{file.name}",
        f"/static/evidence/{file.name}",
        f"/static/../evidence/{file.name}",
    ):
        assert client.get(address).status_code == 404


def test_a_fault_of_ours_names_nothing_of_a_draft() -> None:
    with pytest.raises(ValueError, match="a draft that was never shown") as raised:
        views._shown(Drafted({"words": "zyxmarker words"}))
    assert "zyxmarker" not in str(raised.value)
