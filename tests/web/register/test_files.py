import csv
import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from openatmp.register import write_kept
from openatmp.register.renderings.open_data import COLUMNS
from openatmp.web.register import files, queries
from openatmp.web.register.queries import in_use
from tests.web.register.conftest import QUUXIDEL, register_with
from tests.web.register.test_listing import _names, _page


@pytest.fixture(autouse=True)
def with_medicines(kept: Path) -> None:
    """Three medicines of the tests are in the register."""


def _body(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert response.status_code == 200
    return str(content.decode())


def _rows(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_body(client.get(address)))))


def _lines(client: Client, address: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in _body(client.get(address)).splitlines()]


QUERIES = ["", "text=quux", "class=GTMP&sort=name", "text=quux&sort=-name", "status=authorised&year=2020"]


@pytest.mark.parametrize("query", QUERIES)
def test_a_table_holds_what_is_shown_in_the_same_order(client: Client, query: str) -> None:
    shown = _names(_page(f"{query}&page_size=100" if query else "page_size=100"))
    assert [row["key"] for row in _rows(client, f"/register.csv?{query}")] == shown


@pytest.mark.parametrize("query", QUERIES)
def test_json_lines_hold_what_is_shown_in_the_same_order(client: Client, query: str) -> None:
    shown = _names(_page(f"{query}&page_size=100" if query else "page_size=100"))
    assert [line["key"] for line in _lines(client, f"/register.jsonl?{query}")] == shown


@pytest.mark.parametrize("query", QUERIES)
def test_a_bundle_holds_what_is_shown(client: Client, query: str) -> None:
    bundle = json.loads(_body(client.get(f"/register.fhir.json?{query}")))
    products = [
        one["resource"]
        for one in bundle["entry"]
        if one["resource"]["resourceType"] == "MedicinalProductDefinition"
    ]
    shown = _names(_page(f"{query}&page_size=100" if query else "page_size=100"))
    assert bundle["resourceType"] == "Bundle"
    assert len(products) == len(shown)


def test_a_file_holds_all_pages_whatever_page_is_looked_at(client: Client) -> None:
    assert len(_rows(client, "/register.csv?text=quux&page=2&page_size=1")) == 3


def test_a_table_has_the_columns_of_the_data_dictionary(client: Client) -> None:
    (first, *_) = _rows(client, "/register.csv")
    assert list(first) == [column.name for column in COLUMNS]


def test_an_empty_table_still_has_its_heads(client: Client) -> None:
    body = _body(client.get("/register.csv?text=nothingiscalledso"))
    assert len(body.splitlines()) == 1
    assert body.startswith("key,")


def test_json_lines_of_nothing_are_empty(client: Client) -> None:
    assert _body(client.get("/register.jsonl?text=nothingiscalledso")) == ""


def test_a_file_is_written_stretch_by_stretch_and_has_its_heads_once(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def both() -> tuple[str, str]:
        return _body(client.get("/register.csv?sort=name")), _body(client.get("/register.jsonl?sort=name"))

    whole = both()
    monkeypatch.setattr(files, "STRETCH", 4)
    monkeypatch.setattr(queries, "STRETCH", 7)
    assert (
        _body(client.get("/register.csv?sort=name")),
        _body(client.get("/register.jsonl?sort=name")),
    ) == whole
    assert len(_rows(client, "/register.csv")) == len(in_use().register)


@pytest.mark.parametrize(
    ("address", "kind", "name"),
    [
        ("/register.csv", "text/csv; charset=utf-8", "register.csv"),
        ("/register.jsonl", "application/jsonl; charset=utf-8", "register.jsonl"),
        ("/register.fhir.json", "application/fhir+json", "register.fhir.json"),
        ("/register/quuxidel.json", "application/json", "quuxidel.json"),
        ("/register/quuxidel.fhir.json", "application/fhir+json", "quuxidel.fhir.json"),
    ],
)
def test_a_file_says_what_it_is_and_how_it_is_called(
    client: Client, address: str, kind: str, name: str
) -> None:
    headers = client.get(address).headers
    assert headers["Content-Type"] == kind
    assert headers["Content-Disposition"] == f'attachment; filename="{name}"'


FILES = [
    "/register.csv",
    "/register.jsonl?class=GTMP",
    "/register.fhir.json?text=quux",
    "/register/quuxidel.json",
    "/register/quuxidel.fhir.json",
]


@pytest.mark.parametrize("address", FILES)
def test_a_file_that_is_known_is_not_sent_again(client: Client, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert not again.content


@pytest.mark.parametrize("address", FILES)
def test_a_file_is_sent_again_once_the_register_or_the_day_is_another(
    client: Client, address: str, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"If-None-Match": client.get(address).headers["ETag"]}
    write_kept(kept, register_with(QUUXIDEL))
    assert client.get(address, headers=known).status_code == 200
    known = {"If-None-Match": client.get(address).headers["ETag"]}
    later = in_use().on + timedelta(days=1)
    monkeypatch.setattr(queries, "today", lambda: later)
    assert client.get(address, headers=known).status_code == 200


def test_it_knows_a_file_when_it_was_packed_on_the_way(client: Client) -> None:
    first = client.get("/register.jsonl", headers={"Accept-Encoding": "gzip"})
    assert first.headers["Content-Encoding"] == "gzip"
    again = client.get("/register.jsonl", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_one_medicine_comes_with_all_its_statements(client: Client) -> None:
    said = json.loads(_body(client.get("/register/quuxidel.json")))
    assert said["name"] == "Quuxidel"
    assert {one["field"] for one in said["statements"]} >= {"name", "holder", "authorisation"}


@pytest.mark.parametrize("address", ["/register/nobody.json", "/register/nobody.fhir.json"])
def test_there_is_no_file_of_a_medicine_that_is_not_there(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


@pytest.mark.parametrize("ending", ["csv", "jsonl", "fhir.json"])
@pytest.mark.parametrize("query", ["colour=red", "class=X", "page=0", "sort=up", f"text={'x' * 201}"])
def test_a_question_that_makes_no_sense_gets_a_plain_page(client: Client, ending: str, query: str) -> None:
    response = client.get(f"/register.{ending}?{query}")
    assert response.status_code == 400
    assert "This address asks for something that is not there" in response.content.decode()


def test_a_bundle_that_would_be_too_large_is_refused_with_a_way_out(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_IN_A_BUNDLE", 2)
    response = client.get("/register.fhir.json?text=quux")
    assert response.status_code == 413
    assert "Narrow the list first" in response.content.decode()


@pytest.mark.parametrize("address", FILES)
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_file_can_only_be_read(client: Client, address: str, method: str) -> None:
    assert getattr(client, method)(address).status_code == 405
