import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.authorities import authorities
from openatmp.register.renderings.open_data import COLUMNS
from openatmp.web.register.queries import in_use
from openatmp.web.register.shapes import (
    AuthoritiesShown,
    ListShown,
    MedicineShown,
    MedicineWhole,
    StatisticsShown,
    Verified,
)
from openatmp.web.site.clock import today

ADDRESS = "/api/v1/register"


@pytest.fixture(autouse=True)
def with_medicines(kept: Path) -> None:
    """Three medicines of the tests are in the register."""


def _get(query: str = "", address: str = ADDRESS) -> dict[str, Any]:
    response = Client().get(f"{address}?{query}")
    assert response.status_code == 200, response.content
    assert response.headers["Content-Type"] == "application/json"
    said: dict[str, Any] = response.json()
    return said


def _refused(address: str, status: int = 422) -> dict[str, dict[str, str]]:
    """What is wrong, by place."""
    response = Client().get(address)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    said = response.json()
    assert set(said) == {"type", "title", "status", "detail", "errors"}
    return {one["where"]: one for one in said["errors"]}


def _keys(said: dict[str, Any]) -> list[str]:
    return [one["key"] for one in said["medicines"]]


# --------------------------------------------------------------------------------------------- list


def test_it_gives_the_first_page_of_everything() -> None:
    said = _get()
    assert said["total"] == len(in_use().register)
    assert (said["page"], said["page_size"], len(said["medicines"])) == (1, 25, 25)
    assert said["on"] == today().isoformat()
    assert said["taken"] == in_use().register.taken.isoformat()


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("text=quuxid", ["quuxidel"]),
        ("text=testivec+quux&sort=name", ["quuxabra", "quuxidel", "quuxomyr"]),
        ("text=quux&sort=-name", ["quuxomyr", "quuxidel", "quuxabra"]),
        ("text=quux&class=GTMP", ["quuxidel"]),
        ("text=quux&class=GTMP&class=TEP&sort=name", ["quuxidel", "quuxomyr"]),
        ("text=quux&status=refused", ["quuxomyr"]),
        ("text=quux&status=not+authorised", ["quuxomyr"]),
        ("text=quux&holder=Another+Holder", ["quuxomyr"]),
        ("text=quux&year=2021", ["quuxabra"]),
        ("text=quux&year=2021&class=TEP", []),
        ("text=quux&sort=-decision", ["quuxabra", "quuxidel", "quuxomyr"]),
        ("text=quux&kind=nothing+of+the+kind", []),
    ],
)
def test_it_gives_what_is_wanted_in_the_order_wanted(query: str, keys: list[str]) -> None:
    assert _keys(_get(query)) == keys


def test_it_gives_every_medicine_with_the_columns_of_the_open_data() -> None:
    (one,) = _get("text=quuxidel")["medicines"]
    assert list(one) == [column.name for column in COLUMNS]
    assert one["name"] == "Quuxidel"
    assert one["status"] == "authorised"


def test_it_counts_what_other_choices_would_give() -> None:
    facets = _get("text=quux&class=GTMP")["facets"]
    assert set(facets) == {"class", "kind", "status_group", "status", "holder", "year"}
    assert sorted((one["value"], one["count"]) for one in facets["class"]) == [
        ("GTMP", 1),
        ("TEP", 1),
        ("sCTMP", 1),
    ]
    assert facets["status"] == [{"value": "authorised", "count": 1}]


def test_it_names_what_is_spelled_alike_when_nothing_is_found() -> None:
    said = _get("text=quuxadel")
    assert said["total"] == 0
    assert "Quuxidel" in said["near"]


def test_it_leads_through_all_pages() -> None:
    seen: list[str] = []
    said = Client().get(f"{ADDRESS}?page_size=20&sort=name").json()
    while said["links"]["after"]:
        seen += _keys(said)
        said = Client().get(said["links"]["after"]).json()
    seen += _keys(said)
    assert len(seen) == len(set(seen)) == said["total"]
    assert said["links"]["here"] == said["links"]["last"]


def test_it_leads_back_and_to_both_ends() -> None:
    links = _get("text=quux&page=2&page_size=1")["links"]
    assert Client().get(links["before"]).json()["page"] == 1
    assert Client().get(links["last"]).json()["page"] == 3
    assert Client().get(links["first"]).json()["links"]["before"] is None
    assert Client().get(links["here"]).json()["links"] == links


def test_it_tells_the_pages_in_a_header_as_well() -> None:
    response = Client().get(f"{ADDRESS}?text=quux&page=2&page_size=1")
    links = response.json()["links"]
    header = response.headers["Link"]
    assert f'<{links["after"]}>; rel="next"' in header
    assert f'<{links["before"]}>; rel="prev"' in header
    assert 'rel="prev"' not in Client().get(f"{ADDRESS}?text=quux").headers["Link"]


def test_it_gives_an_empty_page_beyond_the_last() -> None:
    said = _get("text=quux&page=9")
    assert (said["total"], said["medicines"]) == (3, [])
    assert Client().get(said["links"]["before"]).json()["page"] == 1


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("page=0", "page"),
        ("page=x", "page"),
        ("page=1.5", "page"),
        ("page_size=101", "page_size"),
        ("class=gtmp", "class"),
        ("status=fine", "status"),
        ("year=18", "year"),
        ("sort=colour", "sort"),
        ("colour=red", "colour"),
        ("category=GTMP", "category"),
        (urlencode({"text": "x" * 201}), "text"),
        ("&".join(["kind=x"] * 21), "kind"),
    ],
)
def test_it_says_what_is_wrong_with_a_question(query: str, where: str) -> None:
    complaint = _refused(f"{ADDRESS}?{query}")[where]
    assert complaint["said"]
    assert complaint["expected"]
    assert complaint["remedy"]


def test_it_tells_everything_that_is_wrong_at_once() -> None:
    assert set(_refused(f"{ADDRESS}?page=0&class=X&sort=up")) == {"page", "class", "sort"}


@given(st.dictionaries(st.sampled_from(["text", "class", "kind", "year", "page", "x"]), st.text(max_size=20)))
def test_it_answers_or_explains_any_question(said: dict[str, str]) -> None:
    words = {name: value.encode("utf-8", "surrogatepass") for name, value in said.items()}
    response = Client().get(f"{ADDRESS}?{urlencode(words)}")
    assert response.status_code in {200, 422}
    response.json()


# ------------------------------------------------------------------------- medicine, statistics, authorities


def test_it_gives_one_medicine_with_all_its_statements() -> None:
    said = _get(address=f"{ADDRESS}/quuxidel")
    assert said["key"] == "quuxidel"
    assert {one["field"] for one in said["statements"]} >= {"name", "class", "holder", "authorisation"}
    assert all(one["source"] == "ema-table" and one["verified"] for one in said["statements"])
    assert Client().get(said["links"]["page"]).status_code == 200
    assert Client().get(said["links"]["fhir"]).status_code == 200


def test_it_tells_on_what_sources_differ() -> None:
    differing = next(one for one in in_use().register if one.differences)
    said = _get(address=f"{ADDRESS}/{differing.key}")
    (first, *_) = said["differences"]
    assert first["field"] == differing.differences[0].field.value
    assert len(first["statements"]) >= 2
    assert len({one["source"] for one in first["statements"]}) >= 2


@pytest.mark.parametrize("key", ["nobody", "QUUXIDEL", "quuxidel%00", "a" * 500, "..", "%F0%9F%98%80"])
def test_it_says_that_there_is_no_such_medicine(key: str) -> None:
    _refused(f"{ADDRESS}/{key}", 404)


def test_it_gives_figures_with_what_they_rest_on() -> None:
    said = _get(address=f"{ADDRESS}/statistics")
    assert said["authorised_ever"] >= said["still_authorised"] > 0
    assert sum(said["by_status"].values()) == len(in_use().register)
    assert {one["key"] for one in said["spans"]} == {"evaluation", "opinion-to-decision", "lives"}
    assert all(one["known"] <= one["of"] for one in said["spans"])
    by_year = sum(sum(year["authorised"].values()) for year in said["years"])
    assert by_year <= said["authorised_ever"]


@pytest.mark.parametrize("country", ["de", "DE", "Germany", "Deutschland"])
def test_it_gives_the_authorities_of_a_country_however_it_is_named(country: str) -> None:
    said = _get(f"country={country}", "/api/v1/authorities")["authorities"]
    assert {one["country"] for one in said} == {"DE"}
    assert all(one["website"].startswith("https://") for one in said)


def test_it_gives_all_authorities_when_no_country_is_named() -> None:
    said = _get(address="/api/v1/authorities")["authorities"]
    assert len(said) == len(authorities())
    assert len({one["country"] for one in said}) == 31


def test_it_gives_the_agency_for_a_country_that_is_not_here() -> None:
    (one,) = _get("country=Atlantis", "/api/v1/authorities")["authorities"]
    assert one["country"] == "EU"


def test_it_refuses_a_misspelt_question_for_authorities() -> None:
    assert set(_refused("/api/v1/authorities?land=de")) == {"land"}
    assert set(_refused(f"/api/v1/authorities?country={'x' * 101}")) == {"country"}


# --------------------------------------------------------------------------------------------- verify


def _verify(body: Any, status: int = 200) -> dict[str, Any]:
    response = Client().post("/api/v1/verify", json.dumps(body), content_type="application/json")
    assert response.status_code == status
    said: dict[str, Any] = response.json()
    return said


def test_it_says_whether_what_somebody_was_told_is_authorised() -> None:
    said = _verify({"text": "they offer Quuxidell", "country": "DE"})
    assert said["state"] == "authorised"
    assert said["matches"][0]["name"] == "Quuxidel"
    assert said["matches"][0]["medicine"]["key"] == "quuxidel"
    assert {one["country"] for one in said["ask"]} == {"DE"}
    assert any("no trial register was asked" in one for one in said["not_checked"])
    assert said["on"] == today().isoformat()


def test_it_says_where_it_stood_on_another_day() -> None:
    said = _verify({"text": "Glybera", "on": "2015-01-01"})
    assert (said["state"], said["on"]) == ("authorised", "2015-01-01")
    assert _verify({"text": "Glybera"})["state"] == "no-longer-authorised"


@pytest.mark.parametrize(
    "text", ["Quuxidel", "Quuxomyr", "Glybera", "GMP licence", "exosomes", "NCT01234567"]
)
def test_it_verifies_in_the_shape_it_describes(text: str) -> None:
    said = _verify({"text": text, "country": "PL"})
    Verified.model_validate_json(json.dumps(said))


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": 5}, "text"),
        ({"text": "x" * 5_001}, "text"),
        ({"text": "x", "on": "soon"}, "on"),
        ({"text": "x", "country": []}, "country"),
        ({"text": "x", "land": "de"}, "land"),
        ([], ""),
        (None, ""),
    ],
)
def test_it_says_what_is_wrong_with_a_body(body: Any, where: str) -> None:
    errors = {one["where"]: one for one in _verify(body, 422)["errors"]}
    assert errors[where]["said"]
    assert errors[where]["expected"]
    assert errors[where]["remedy"]


def test_it_cannot_be_asked_by_an_address() -> None:
    response = Client().get("/api/v1/verify?text=Quuxidel")
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert "Quuxidel" not in response.content.decode()


def test_nobody_on_the_way_keeps_what_was_verified() -> None:
    response = Client().post("/api/v1/verify", {"text": "Quuxidel"}, content_type="application/json")
    assert "no-store" in response.headers["Cache-Control"]
    assert not response.cookies


@given(st.text(min_size=1, max_size=80), st.text(max_size=20))
def test_it_verifies_any_text(text: str, country: str) -> None:
    said = _verify({"text": text, "country": country})
    assert said["state"]
    assert said["ask"]


# --------------------------------------------------------------------------------------------- shapes


@pytest.mark.parametrize(
    ("address", "shape"),
    [
        (f"{ADDRESS}?page_size=100", ListShown),
        (f"{ADDRESS}/statistics", StatisticsShown),
        ("/api/v1/authorities", AuthoritiesShown),
    ],
)
def test_it_answers_in_the_shape_it_describes(address: str, shape: Any) -> None:
    shape.model_validate_json(Client().get(address).content)


def test_it_gives_every_medicine_in_the_shape_it_describes() -> None:
    for medicine in in_use().register:
        whole = Client().get(f"{ADDRESS}/{medicine.key}")
        MedicineWhole.model_validate_json(whole.content)


def test_its_shapes_are_the_columns_of_the_open_data() -> None:
    assert list(MedicineShown.model_fields) == [column.name for column in COLUMNS]
    for column in COLUMNS:
        assert MedicineShown.model_fields[column.name].description == column.meaning


# ------------------------------------------------------------------------------------- caches


GIVEN = [
    ADDRESS,
    f"{ADDRESS}?text=zol",
    f"{ADDRESS}/quuxidel",
    f"{ADDRESS}/statistics",
    "/api/v1/authorities",
]


@pytest.mark.parametrize("address", GIVEN)
def test_it_does_not_send_again_what_is_known(client: Client, address: str) -> None:
    first = client.get(address)
    assert first.headers["ETag"]
    assert "public" in first.headers["Cache-Control"]
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert not again.content
    assert client.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


@pytest.mark.parametrize("address", GIVEN)
def test_it_sends_no_cookie(client: Client, address: str) -> None:
    assert not client.get(address).cookies


def test_it_writes_letters_as_they_are() -> None:
    body = Client().get("/api/v1/authorities?country=bg").content.decode()
    assert json.loads(body)["authorities"][0]["name"] in body
