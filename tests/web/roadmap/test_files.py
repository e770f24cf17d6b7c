"""A plan as files: data, documents, calendar, and the file with which a reader goes on another day."""

import json
from io import BytesIO

import pytest
from django.test import Client

from openatmp.classification.renderings.errors import DocumentToolMissing
from openatmp.web.roadmap import documents
from openatmp.web.roadmap.kept import KIND, LARGEST, VERSION
from tests.web.roadmap.conftest import Ask, query_of, told


def file(address: str, name: str) -> str:
    return address.replace("/plan?", f"/{name}?")


def kept(client: Client, address: str) -> bytes:
    return client.get(file(address, "kept.json")).content


def handed_in(client: Client, content: bytes) -> object:
    upload = BytesIO(content)
    upload.name = "roadmap.json"
    return client.post("/roadmap", {"continue": "file", "kept": upload})


def test_it_gives_the_plan_as_data(client: Client, ask: Ask) -> None:
    said = client.get(file(ask(), "plan.json")).json()
    assert said["classification"] == "GTMP"
    assert said["asked"]["trial"] == "2028-03-01"
    assert said["receipt"]["digest"]


def test_it_gives_the_dates_for_a_calendar(client: Client, ask: Ask) -> None:
    response = client.get(file(ask(), "plan.ics"))
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert response.content.startswith(b"BEGIN:VCALENDAR")
    assert "attachment" in response.headers["Content-Disposition"]


@pytest.mark.parametrize(("name", "begins"), [("plan.pdf", b"%PDF"), ("plan.docx", b"PK")])
def test_it_gives_the_plan_as_a_document(client: Client, ask: Ask, name: str, begins: bytes) -> None:
    response = client.get(file(ask(), name))
    assert response.status_code == 200
    assert response.content.startswith(begins)
    assert name.replace("plan", "roadmap") in response.headers["Content-Disposition"]
    assert "no-store" in response.headers["Cache-Control"]


def test_it_says_so_where_the_software_for_a_document_is_missing(
    client: Client, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> bytes:
        raise DocumentToolMissing("PDF", "documents", "no such library")

    monkeypatch.setattr(documents, "pdf_of", missing)
    response = client.get(file(ask(), "plan.pdf"))
    assert response.status_code == 501
    assert "cannot be made on this machine" in told(response)


def test_it_goes_on_with_the_file_that_was_kept(client: Client, ask: Ask) -> None:
    address = ask(applicant="sme", staff="12", turnover="3000000", accelerated="on")
    response = handed_in(client, kept(client, address))
    assert response.status_code == 303  # type: ignore[attr-defined] # the client's own answer
    assert response.headers["Location"] == address  # type: ignore[attr-defined]


def test_it_keeps_no_word_that_somebody_wrote(client: Client, ask: Ask) -> None:
    content = kept(client, ask()).decode()
    held = json.loads(content)
    assert held["kind"] == KIND
    assert held["law"] == "2026-11-25"
    assert "working gene" not in content
    assert held["facts"]["cells_or_tissues"]["value"] is True


def test_what_is_only_usual_stays_so_in_the_file(client: Client, ask: Ask) -> None:
    sources = {one["source"][:1] for one in json.loads(kept(client, ask()))["facts"].values()}
    assert {"u", "r"} <= sources


def _spoilt() -> dict[str, bytes]:
    good = {"kind": KIND, "version": VERSION, "law": "2026-11-25", "facts": {}, "judgements": {}, "terms": {}}
    unknown = {"moon": {"value": True, "source": "d"}}
    wrong = {"cells_or_tissues": {"value": "perhaps", "source": "d"}}
    return {
        "no JSON": b"%PDF-1.7",
        "another file": b'{"a": 1}',
        "a list": b"[1]",
        "another version": json.dumps({**good, "version": 99}).encode(),
        "a part missing": json.dumps({"kind": KIND, "version": VERSION}).encode(),
        "no day": json.dumps({**good, "law": "tomorrow"}).encode(),
        "an unknown fact": json.dumps({**good, "facts": unknown}).encode(),
        "a wrong value": json.dumps({**good, "facts": wrong}).encode(),
        "too large": b" " * (LARGEST + 1),
        "nobody applies": json.dumps(good).encode(),
        "deep": b"[" * 50_000,
    }


@pytest.mark.parametrize("name", _spoilt())
def test_it_says_of_a_spoilt_file_what_is_wrong(client: Client, name: str) -> None:
    response = handed_in(client, _spoilt()[name])
    assert response.status_code == 422  # type: ignore[attr-defined] # the client's own answer
    assert 'role="alert"' in told(response)


def test_it_asks_for_the_file_where_none_was_chosen(client: Client) -> None:
    response = client.post("/roadmap", {"continue": "file"})
    assert response.status_code == 422
    assert "Choose the file that you kept" in told(response)


@pytest.mark.parametrize("name", ["plan.json", "plan.ics", "kept.json", "plan.pdf", "plan.docx"])
def test_it_refuses_a_link_that_cannot_be(client: Client, ask: Ask, name: str) -> None:
    address = file(ask(), name)
    assert client.get(address.replace("2031-01-15", "2027-01-01")).status_code == 422
    words = query_of(address)["answer"]
    assert client.get(address.replace(words[:20], "x" * 20)).status_code == 400
