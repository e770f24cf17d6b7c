import json
from datetime import date
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from openatmp.procedures.replay.vocabulary import kinds
from openatmp.procedures.shelf import procedures
from openatmp.web.procedures.shapes import ProceduresShown, ProcedureWhole, ReplayShown, TimetableShown

START = date(2017, 1, 19)
CASE = {
    "procedure": "evaluation",
    "events": [
        {"event": "procedure_started", "date": "2021-06-17"},
        {"event": "list_of_questions_d120", "date": "2021-10-14", "committee": "CHMP"},
        {"event": "responses_received", "date": "2022-01-14"},
    ],
}


def _get(address: str, status: int = 200) -> dict[str, Any]:
    response = Client().get(f"/api/v1{address}")
    assert response.status_code == status, response.content
    kind = "application/json" if status == 200 else "application/problem+json"
    assert response.headers["Content-Type"] == kind
    said: dict[str, Any] = response.json()
    return said


def _refused(address: str, status: int = 422) -> dict[str, dict[str, str]]:
    said = _get(address, status)
    assert set(said) == {"type", "title", "status", "detail", "errors"}
    return {one["where"]: one for one in said["errors"]}


def _send(body: object, status: int = 200) -> dict[str, Any]:
    response = Client().post("/api/v1/replay", json.dumps(body), content_type="application/json")
    assert response.status_code == status, response.content
    said: dict[str, Any] = response.json()
    return said


# -------------------------------------------------------------------------------------- procedures


def test_it_lists_every_procedure() -> None:
    said = _get("/procedures")
    ProceduresShown.model_validate(said)
    assert [one["procedure"] for one in said["procedures"]] == list(procedures())


def test_addresses_in_the_list_lead_somewhere() -> None:
    for one in _get("/procedures")["procedures"]:
        assert Client().get(one["links"]["page"]).status_code == 200
        assert Client().get(one["links"]["self"]).json()["procedure"] == one["procedure"]


@pytest.mark.parametrize("key", procedures())
def test_it_gives_a_whole_procedure_in_its_shape(key: str) -> None:
    said = _get(f"/procedures/{key}")
    ProcedureWhole.model_validate(said)
    one = procedures()[key]
    assert [course["id"] for course in said["courses"]] == [shape.id for shape in one.shapes]
    for course, shape in zip(said["courses"], one.shapes, strict=True):
        assert [step["id"] for step in course["steps"]] == [step.id for step in shape.steps]
        assert [step["verified"] for step in course["steps"]] == [
            step.ground.verified for step in shape.steps
        ]
        assert len(course["stops"]) == len(shape.stops)
        assert len(course["branches"]) == len(shape.branches)


def test_a_key_that_is_not_there_is_answered_with_those_that_are_near() -> None:
    said = _get("/procedures/evaluatoin", 404)
    assert "evaluation" in said["detail"]
    assert "/api/v1/procedures" in said["detail"]
    assert _get("/timetable/evaluatoin?start=2027-01-28", 404)["status"] == 404


# --------------------------------------------------------------------------------------- timetable


def test_it_gives_the_dates_that_the_agency_printed() -> None:
    said = _get(f"/timetable/evaluation?start={START}")
    TimetableShown.model_validate(said)
    by_id = {step["id"]: step for step in said["steps"]}
    assert by_id["rapporteurs-reports"]["date"] == "2017-04-08"
    assert by_id["cat-list-of-questions"]["date"] == "2017-05-12"
    assert by_id["chmp-list-of-questions"]["date"] == "2017-05-18"
    assert by_id["rapporteurs-reports"]["rule"].startswith("Day 80 = start 19 January 2017 + 79 days")
    assert "CHMP" in by_id["chmp-list-of-questions"]["actor"]


def test_stops_are_told_as_on_the_command_line() -> None:
    plain = _get(f"/timetable/evaluation?start={START}")
    said = _get(f"/timetable/evaluation?start={START}&stop=chmp-list-of-questions:2017-05-18..2017-08-18")
    TimetableShown.model_validate(said)
    (stop,) = said["stops"]
    assert (stop["from"], stop["to"], stop["days"]) == ("2017-05-18", "2017-08-18", 92)
    assert said["decision"] > plain["decision"]


def test_slot_course_branch_and_planning_back_are_understood() -> None:
    assert _get("/timetable/orphan-designation?slot=next&start=2026-12-01")["slot"]["deadline"]
    assert _get("/timetable/evaluation?start=2027-01-28&course=accelerated")["course"] == "accelerated"
    back = _get("/timetable/evaluation?decision_by=2029-06-29&usual_stops=true")
    assert back["decision"] <= "2029-06-29"


@pytest.mark.parametrize(
    ("query", "where", "words"),
    [
        ("", "start", "decision_by"),
        ("start=soon", "start", "2026-11-23"),
        ("slot=last", "slot", "next"),
        ("start=2027-01-28&decision_by=2028-01-28", "decision_by", "or `decision_by`"),
        ("start=2027-01-28&stops=x", "stops", "one of"),
        ("start=2027-01-28&usual_stops=perhaps", "usual_stops", "true or false"),
        ("start=2027-01-28&course=" + "x" * 101, "course", "at most 100 characters"),
    ],
)
def test_it_says_what_would_be_right(query: str, where: str, words: str) -> None:
    assert words in _refused(f"/timetable/evaluation?{query}")[where]["expected"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("start=2008-12-29", "cannot begin on 2008-12-29"),
        ("start=2027-01-28&course=hurried", "no course called"),
        ("start=2027-01-28&stop=lunch", "no stop of the clock"),
        ("start=2027-01-28&stop=lunch:2027-02-01..2027-03-01", "does not stop at"),
        ("start=2600-01-01", "beyond what is planned"),
    ],
)
def test_what_the_room_refuses_is_a_problem(query: str, words: str) -> None:
    said = _get(f"/timetable/evaluation?{query}", 422)
    assert words in said["detail"]
    assert said["errors"]


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(procedures())), st.dates(date(1990, 1, 1), date(2200, 12, 31)))
def test_any_day_of_any_procedure_is_answered_or_refused(key: str, start: date) -> None:
    response = Client().get(f"/api/v1/timetable/{key}?start={start}")
    assert response.status_code in {200, 422}
    if response.status_code == 200:
        TimetableShown.model_validate(response.json())


# ------------------------------------------------------------------------------------------ replay


def test_it_plays_a_case_again() -> None:
    said = _send(CASE)
    ReplayShown.model_validate(said)
    assert said["start"] == "2021-06-17"
    assert [step["event"] for step in said["steps"]] == [one["event"] for one in CASE["events"]]  # type: ignore[index]
    assert said["active_days"] > 0


def test_fields_that_it_does_not_need_are_passed_over() -> None:
    events = [{"event": "procedure_started", "date": "2021-06-17", "source": "a page", "page": 3}]
    assert _send({"events": events})["start"] == "2021-06-17"


def test_dates_that_are_not_exact_are_kept_and_not_counted() -> None:
    events = [*CASE["events"], {"event": "chmp_opinion", "date": "2022-06"}]
    (undated,) = _send({"events": events})["undated"]
    assert undated["date"] == "2022-06"


def test_nobody_may_keep_a_copy_of_a_case() -> None:
    response = Client().post("/api/v1/replay", json.dumps(CASE), content_type="application/json")
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "events"),
        ({"events": []}, "events"),
        ({"events": [{"event": "chmp_opinion"}]}, "events.0.date"),
        ({"events": [{"event": "chmp_opinion", "date": 3}]}, "events.0.date"),
        ({"events": [{"event": "chmp_opinion", "date": "2022-06-23", "round": 0}]}, "events.0.round"),
        ({"events": "all"}, "events"),
        ({"events": CASE["events"], "start": "x"}, "start"),
    ],
)
def test_a_body_that_is_none_is_refused_with_what_would_be_right(body: object, where: str) -> None:
    errors = {one["where"]: one for one in _send(body, 422)["errors"]}
    assert errors[where]["said"]
    assert errors[where]["expected"]


def test_a_case_of_a_procedure_that_is_not_there_is_refused() -> None:
    said = _send({"procedure": "nothing", "events": CASE["events"]}, 422)
    assert "no procedure" in said["detail"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "event": st.sampled_from([*sorted(kinds()), "something_else"]),
                "date": st.dates(date(2005, 1, 1), date(2030, 1, 1)).map(str) | st.just("2022-06"),
            }
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_case_is_played_again_in_the_shape_that_is_described(events: list[dict[str, str]]) -> None:
    ReplayShown.model_validate(_send({"events": events}))


# ------------------------------------------------------------------------------- to be read elsewhere


@pytest.mark.parametrize(
    "address", ["/procedures", "/procedures/evaluation", "/timetable/evaluation?start=2027-01-28"]
)
def test_scripts_of_other_sites_may_read_what_is_the_same_for_everybody(address: str) -> None:
    response = Client().get(f"/api/v1{address}")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "max-age=60" in response.headers["Cache-Control"]
    assert response.headers["ETag"]


def test_scripts_of_other_sites_may_not_send_a_case() -> None:
    response = Client().options("/api/v1/replay")
    assert "Access-Control-Allow-Origin" not in response.headers
