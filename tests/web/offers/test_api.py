import json
from typing import Any

import pytest
from django.test import Client

from openatmp.offers.checking import check
from openatmp.offers.reading import page_of_text
from openatmp.offers.renderings.plain import check_as_dict
from openatmp.register import shipped
from openatmp.register.known import InRegister
from openatmp.web.offers.complaints import complaints_of
from openatmp.web.offers.shapes import LONGEST_TEXT, Checked
from openatmp.web.site.clock import today
from tests.web.offers.conftest import OFFER, WARNING, html_of


def send(client: Client, body: Any) -> Any:
    return client.post("/api/v1/check", json.dumps(body), content_type="application/json")


def complaints(response: Any) -> dict[str, str]:
    assert response.status_code == 422
    assert response.headers["Content-Type"] == "application/problem+json"
    return {one["where"]: one["said"] for one in response.json()["errors"]}


def test_it_answers_what_the_command_writes_and_whom_to_ask(client: Client) -> None:
    answer = send(client, {"text": OFFER, "country": "DE"}).json()
    ask = answer.pop("ask")
    assert answer == json.loads(
        json.dumps(check_as_dict(check(page_of_text(OFFER), InRegister(shipped()), today())))
    )
    assert {one["country"] for one in ask} == {"DE"}


def test_it_answers_in_the_shape_that_describes_it(client: Client) -> None:
    for body in ({"text": OFFER}, {"text": WARNING}, {"text": "x"}, {"html": html_of(OFFER).decode()}):
        Checked.model_validate_json(send(client, body).content)


def test_every_sign_is_where_it_says(client: Client) -> None:
    answer = send(client, {"text": OFFER}).json()
    assert answer["signs"]
    for sign in answer["signs"]:
        assert answer["text"][sign["start"] : sign["end"]] == sign["quote"]


def test_it_reads_a_page(client: Client) -> None:
    body = {"html": html_of(OFFER, "Of the page").decode(), "address": "https://clinic.example"}
    answer = send(client, body).json()
    assert answer["title"] == "Of the page"
    assert answer["address"] == "https://clinic.example"
    assert send(client, {**body, "title": "Of mine"}).json()["title"] == "Of mine"


def test_where_no_country_is_told_the_agency_is_named(client: Client) -> None:
    assert [one["country"] for one in send(client, {"text": OFFER}).json()["ask"]] == ["EU"]


def test_the_day_may_be_told(client: Client) -> None:
    assert send(client, {"text": OFFER, "on": "2024-05-06"}).json()["on"] == "2024-05-06"


def test_nobody_else_may_keep_an_answer(client: Client) -> None:
    response = send(client, {"text": OFFER})
    assert response.headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": " ", "html": "\n"}, {"text": "a", "html": "b"}])
def test_it_wants_a_text_or_a_page_and_one_of_them_only(client: Client, body: dict[str, str]) -> None:
    assert complaints(send(client, body)) == {"": "there is neither a text nor a page, or both"}


@pytest.mark.parametrize(
    ("body", "where", "said"),
    [
        ({"text": "x" * (LONGEST_TEXT + 1)}, "text", "this is too long"),
        ({"text": "x", "address": "x" * 2_001}, "address", "this is too long"),
        ({"text": 5}, "text", "this is not what belongs here"),
        ({"text": "x", "on": "yesterday"}, "on", "this is not what belongs here"),
        ({"text": "x", "country": ["DE"]}, "country", "this is not what belongs here"),
        ({"text": "x", "txt": "y"}, "txt", "there is nothing called 'txt' here"),
        ([], "", "this is not what belongs here"),
    ],
)
def test_it_says_what_it_cannot_accept(client: Client, body: Any, where: str, said: str) -> None:
    assert complaints(send(client, body))[where] == said


def test_it_says_everything_at_once(client: Client) -> None:
    assert set(complaints(send(client, {"text": 1, "on": 2, "more": 3}))) == {"text", "on", "more"}


def test_a_misspelt_field_is_told_which_was_perhaps_meant() -> None:
    (said,) = complaints_of([{"type": "extra_forbidden", "loc": ("body", "offer", "adress")}])
    assert "address" in said["remedy"]


def test_a_body_that_is_no_json_is_refused(client: Client) -> None:
    assert client.post("/api/v1/check", {"text": OFFER}).status_code == 415
    assert client.get("/api/v1/check").status_code == 405
