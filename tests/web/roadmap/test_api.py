"""The roadmap for programs: plans, fees, guidance, and what is refused."""

import json
from typing import Any

import pytest
from django.test import Client

from openatmp.roadmap.fees import schedule
from openatmp.web.roadmap.shapes import FeesShown, GuidanceShown, RoadmapShown

ASKED = {
    "description": "Autologous CD34+ cells with a lentiviral vector",
    "applicant": "academia",
    "on": "2026-11-25",
    "start": "2026-11-25",
}


def _get(address: str, status: int = 200) -> dict[str, Any]:
    response = Client().get(f"/api/v1{address}")
    assert response.status_code == status, response.content
    said: dict[str, Any] = response.json()
    return said


def _plan(status: int = 200, **other: object) -> dict[str, Any]:
    body = {name: value for name, value in {**ASKED, **other}.items() if value != ""}
    response = Client().post("/api/v1/roadmap", json.dumps(body), content_type="application/json")
    assert response.status_code == status, response.content
    said: dict[str, Any] = response.json()
    return said


def _refused(said: dict[str, Any]) -> dict[str, dict[str, str]]:
    assert set(said) == {"type", "title", "status", "detail", "errors"}
    return {one["where"]: one for one in said["errors"]}


# ------------------------------------------------------------------------------------------- plans


def test_it_gives_a_plan_in_its_shape() -> None:
    said = _plan(trial="2028-03-01", application="2031-01-15", orphan=True)
    RoadmapShown.model_validate(said)
    assert said["classification"] == "GTMP"
    assert said["asked"]["orphan"] == "yes"
    trial = next(one for one in said["items"] if one["procedure"] == "clinical-trial")
    assert trial["dates"]["decision"] == "2028-03-01"


def test_it_works_out_the_size_of_a_small_enterprise() -> None:
    assert _plan(applicant="sme", staff=12, turnover=3_000_000)["asked"]["size"] == "small"
    assert _plan(applicant="sme")["asked"]["size"] is None


def test_what_is_not_said_is_not_known() -> None:
    said = _plan()
    assert said["asked"]["orphan"] == "unknown"
    assert "orphan" in [one["fact"] for one in said["questions"]]


def test_nobody_on_the_way_keeps_a_plan() -> None:
    response = Client().post("/api/v1/roadmap", json.dumps(ASKED), content_type="application/json")
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("other", "where", "said"),
    [
        ({"applicant": ""}, "applicant", "academia, sme or larger"),
        ({"applicant": "friend"}, "applicant", "academia, sme or larger"),
        ({"trial": "soon"}, "trial", "year-month-day"),
        ({"orphan": "yes"}, "orphan", "true or false"),
        ({"staff": 1.5}, "staff", "whole number"),
        ({"stage": "moon"}, "stage", "development"),
        ({"aplicant": "sme"}, "aplicant", "applicant"),
        ({"facts": {"moon": True}}, "facts.moon", "name of a fact"),
        ({"description": 7}, "description", "a text"),
        ({"application": "2020-01-01"}, "application", "a day from 2026-11-25 on"),
        ({"applicant": "sme", "staff": 900, "turnover": 10**9}, "applicant", "below the limits"),
    ],
)
def test_it_says_what_cannot_be_accepted_and_what_would_be(
    other: dict[str, object], where: str, said: str
) -> None:
    found = _refused(_plan(422, **other))
    assert said in found[where]["expected"]
    assert found[where]["remedy"]


# --------------------------------------------------------------------------------------------- fees


def test_it_gives_every_fee_by_itself() -> None:
    said = _get("/fees?applicant=academia&on=2026-11-25")
    FeesShown.model_validate(said)
    assert [one["key"] for one in said["fees"]] == list(schedule().services)
    assert next(one for one in said["fees"] if one["key"] == "advice-full")["due"] == 0
    assert not {"total", "sum"} & set(said)


def test_an_orphan_medicine_of_a_small_enterprise_costs_less() -> None:
    said = _get("/fees?applicant=sme&size=small&orphan=true&on=2026-11-25")
    assert next(one for one in said["fees"] if one["key"] == "advice-full")["due"] == 0


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("applicant=friend", "applicant"),
        ("size=huge", "size"),
        ("on=soon", "on"),
        ("sise=small", "sise"),
        ("applicant=larger&size=small", "applicant"),
    ],
)
def test_it_refuses_what_is_not_known_of_fees(query: str, where: str) -> None:
    assert where in _refused(_get(f"/fees?{query}", 422))


def test_it_says_of_a_day_that_no_fees_are_known() -> None:
    assert "1990" in _get("/fees?on=1990-01-01", 422)["detail"]


# ----------------------------------------------------------------------------------------- guidance


def test_it_gives_guidance_with_its_reason() -> None:
    said = _get("/guidance?kind=GTMP&topic=potency&on=2026-11-25")
    GuidanceShown.model_validate(said)
    assert said["guidance"]
    assert all(one["reason"].startswith("Written for") for one in said["guidance"])


def test_it_gives_what_was_replaced_on_demand() -> None:
    assert all(one["in_force"] for one in _get("/guidance?on=2026-11-25")["guidance"])
    assert not all(one["in_force"] for one in _get("/guidance?on=2026-11-25&replaced=true")["guidance"])


@pytest.mark.parametrize(
    ("query", "where"), [("kind=moon", "kind"), ("topic=moon", "topic"), ("stage=x", "stage"), ("to=x", "to")]
)
def test_it_refuses_what_is_not_known_of_guidance(query: str, where: str) -> None:
    assert where in _refused(_get(f"/guidance?{query}", 422))


def test_fees_and_guidance_may_be_read_from_other_sites() -> None:
    for address in ("/api/v1/fees", "/api/v1/guidance"):
        assert Client().get(address).headers["Access-Control-Allow-Origin"] == "*"
