"""What is counted, and what is not; and that a full count loses nothing."""

from typing import Any

import pytest
from django.test import Client

from openatmp.web.reports import models
from tests.web.reports.conftest import FILLED_IN, Clock, code_in, picture, previewed, sent, ticket_in, upload

pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    return {row.what: row.count for row in models.Turn.objects.all()}


def test_reading_the_form_is_not_counted(client: Client, clock: Clock) -> None:
    client.get("/report")
    client.post("/report", {"text": "an offer", "from": "check"})
    client.get("/report/status")
    assert counts() == {}


def test_looking_at_a_report_is_counted_once_and_sending_it_not_again(client: Client, clock: Clock) -> None:
    page = previewed(client)
    assert counts() == {"report": 1}
    client.post("/report/change", {"draft": ticket_in(page)})
    client.post("/report/sent", {"draft": ticket_in(page)})
    assert counts() == {"report": 1}


def test_a_form_with_something_wrong_is_counted_too(client: Client, clock: Clock) -> None:
    client.post("/report/preview", {**FILLED_IN, "happened": []})
    assert counts() == {"report": 1}


def test_a_right_code_is_counted_like_a_wrong_one(client: Client, clock: Clock) -> None:
    code = code_in(sent(client))
    client.post("/report/status", {"code": code})
    client.post("/report/status", {"code": "wrong"})
    client.post("/report/status", {})
    assert counts() == {"report": 1, "look": 3}


def test_a_report_that_was_looked_at_can_be_sent_when_the_count_is_full(
    client: Client, clock: Clock, settings: Any
) -> None:
    settings.REPORTS_AN_HOUR = 1
    page = previewed(client)
    assert client.post("/report/preview", FILLED_IN).status_code == 429
    assert client.post("/report/sent", {"draft": ticket_in(page)}).status_code == 200


def test_no_file_is_looked_at_when_the_count_is_full(
    client: Client, clock: Clock, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openatmp.web.reports import fields

    settings.REPORTS_AN_HOUR = 1
    previewed(client)
    monkeypatch.setattr(fields, "piece_of", lambda _: pytest.fail("a file was looked at"))
    response = client.post("/report/preview", {**FILLED_IN, "evidence": [upload(picture())]})
    assert response.status_code == 429
    assert models.Draft.objects.count() == 1


def test_the_two_counts_are_apart(client: Client, clock: Clock, settings: Any) -> None:
    code = code_in(sent(client))
    settings.REPORTS_AN_HOUR = settings.LOOKS_AN_HOUR = 1
    assert client.post("/report/status", {"code": code}).status_code == 200
    assert client.post("/report/status", {"code": code}).status_code == 429
    assert client.post("/report/preview", FILLED_IN).status_code == 429


def test_two_hours_leave_two_rows_that_cannot_be_joined(client: Client, clock: Clock) -> None:
    previewed(client)
    clock.goes_on(hours=1)
    previewed(client)
    assert len({row.who for row in models.Turn.objects.all()}) == 2


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded"])
def test_nobody_gets_more_turns_by_saying_that_they_come_from_elsewhere(
    client: Client, clock: Clock, settings: Any, header: str
) -> None:
    settings.LOOKS_AN_HOUR = 2
    codes = [
        client.post("/report/status", {"code": "x"}, headers={header: f"203.0.113.{number}"}).status_code
        for number in range(4)
    ]
    assert codes == [422, 422, 429, 429]
