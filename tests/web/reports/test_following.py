"""By the code of the receipt: where a report stands, and adding to it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from openatmp.web.reports import acts, models, queries
from openatmp.web.reports.acts.filing import MOST_PIECES
from tests.web.reports.conftest import NOON, OFFICER, Clock, code_in, picture, sent, upload

pytestmark = pytest.mark.django_db


def followed(client: Client, code: str) -> str:
    response = client.post("/report/status", {"code": code})
    assert response.status_code == 200
    return response.content.decode()


def key() -> int:
    return models.Report.objects.latest("pk").pk


def test_its_state_is_told_by_the_code_however_it_is_typed(client: Client, clock: Clock) -> None:
    code = code_in(sent(client, evidence=[upload(picture())]))
    for typed in (code, code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')} "):
        page = followed(client, typed)
        assert '<h1 id="state" tabindex="-1" autofocus>Received</h1>' in page
        assert "25 November 2026" in page
        assert "Files handed in: 1." in page


def test_it_tells_what_was_decided_and_what_the_reporter_is_told(client: Client, clock: Clock) -> None:
    code = code_in(sent(client))
    acts.note(key(), OFFICER, NOON, "internal zyxnote")
    acts.pass_on(
        key(), OFFICER, NOON + timedelta(days=1), to="Authority <b>", ground="zyxground", public="Thanks <i>."
    )
    page = followed(client, code)
    assert ">Passed on</h1>" in page
    assert "26 November 2026" in page
    assert "To: Authority &lt;b&gt;." in page
    assert "Thanks &lt;i&gt;." in page
    acts.close(key(), OFFICER, NOON + timedelta(days=2), ground="zyxground")
    acts.reveal(key(), OFFICER, NOON + timedelta(days=2), ground="zyxground")
    page = followed(client, code)
    assert ">Closed</h1>" in page
    assert "zyxnote" not in page
    assert "zyxground" not in page
    assert "officer" not in page.replace("An officer", "")
    acts.note(key(), OFFICER, NOON + timedelta(days=3), "", public="Please bring the bill.")
    assert "There is a message for you." in followed(client, code)
    acts.reopen(key(), OFFICER, NOON + timedelta(days=4), ground="more came")
    assert ">Received</h1>" in followed(client, code)


def test_nothing_that_was_told_is_shown_to_whoever_finds_the_code(client: Client) -> None:
    page = followed(client, code_in(sent(client)))
    for word in ("zyxcure", "Zyxname", "zyxmail", "Clinic of the tests", "example.org/offer"):
        assert word not in page


@pytest.mark.parametrize(
    "typed", ["", "ABCD", "0000-0000-0000-0000-0000-0000", "<script>", "x" * 300, "' OR 1=1 --", "\x00"]
)
def test_a_wrong_code_leads_nowhere_and_says_so(client: Client, typed: str) -> None:
    sent(client)
    response = client.post("/report/status", {"code": typed})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Follow your report" in page
    assert "<script>" not in page
    assert 'role="alert"' in page


def test_a_code_that_is_mistyped_and_one_that_never_was_sound_the_same(client: Client) -> None:
    pages = [client.post("/report/status", {"code": one}).content.decode() for one in ("ABCD", "0" * 24)]
    assert all("There is no report with this code. Compare it sign by sign." in page for page in pages)


def test_codes_cannot_be_tried_without_end(client: Client, clock: Clock, settings: Any) -> None:
    settings.LOOKS_AN_HOUR = 3
    tries = [client.post("/report/status", {"code": "0" * 24}).status_code for _ in range(5)]
    assert tries == [422, 422, 422, 429, 429]
    clock.goes_on(hours=1)
    assert client.post("/report/status", {"code": "0" * 24}).status_code == 422


# -------------------------------------------------------------------------------------------- adding


def test_words_and_files_are_added(client: Client, clock: Clock) -> None:
    code = code_in(sent(client))
    clock.goes_on(days=1)
    response = client.post(
        "/report/added", {"code": code, "words": "They called zyxagain.", "evidence": [upload(picture())]}
    )
    page = response.content.decode()
    assert response.status_code == 200
    assert "What you added was received." in page
    assert "You added something." in page
    assert "Files handed in: 1." in page
    assert "zyxagain" not in page
    assert queries.notes(key(), "DE") == {2: "They called zyxagain."}
    assert queries.content_of(key(), 1, "DE") is not None


def test_something_can_be_added_to_a_closed_report(client: Client) -> None:
    code = code_in(sent(client))
    acts.close(key(), OFFICER, NOON, ground="done")
    page = client.post("/report/added", {"code": code, "words": "One thing more"}).content.decode()
    assert ">Closed</h1>" in page
    assert "You added something." in page


def test_nothing_is_added_where_nothing_is_said(client: Client) -> None:
    code = code_in(sent(client))
    response = client.post("/report/added", {"code": code, "words": " "})
    assert response.status_code == 422
    assert "Write something, or choose a file." in response.content.decode()
    assert code in response.content.decode()


def test_a_file_that_is_not_taken_is_named_and_the_words_stay(client: Client) -> None:
    code = code_in(sent(client))
    said = {"code": code, "words": "kept words", "evidence": [upload(b"MZ\x00" + bytes(60), "run.exe")]}
    page = client.post("/report/added", said).content.decode()
    assert "“run.exe” was not taken" in page
    assert "kept words" in page
    assert models.Evidence.objects.count() == 0
    assert models.Act.objects.count() == 1


def test_a_report_takes_only_so_many_files(client: Client, settings: Any) -> None:
    settings.REPORTS_AN_HOUR = 100
    code = code_in(sent(client))
    for _ in range(MOST_PIECES // 10):
        ten = [upload(b"text %d" % number) for number in range(10)]
        assert client.post("/report/added", {"code": code, "evidence": ten}).status_code == 200
    response = client.post("/report/added", {"code": code, "words": "w", "evidence": [upload(b"one more")]})
    assert response.status_code == 422
    assert "holds as many files as it may" in response.content.decode()
    assert client.post("/report/added", {"code": code, "words": "w"}).status_code == 200


def test_nothing_is_added_without_a_code(client: Client) -> None:
    sent(client)
    for code in ("", "0" * 24, "x"):
        response = client.post("/report/added", {"code": code, "words": "hello"})
        assert response.status_code == 422
    assert models.Act.objects.count() == 1


def test_adding_is_counted_like_reporting(client: Client, clock: Clock, settings: Any) -> None:
    code = code_in(sent(client))
    settings.REPORTS_AN_HOUR = 1
    assert client.post("/report/added", {"code": code, "words": "w"}).status_code == 429


# ------------------------------------------------------------------------------------------- merged


def test_whoever_was_merged_follows_the_other_report_without_seeing_it(client: Client, clock: Clock) -> None:
    first_code = code_in(sent(client))
    first = key()
    acts.pass_on(first, OFFICER, NOON, to="early", ground="g")
    clock.goes_on(hours=1)
    second_code = code_in(sent(client))
    second = key()
    acts.merge(second, OFFICER, NOON + timedelta(hours=2), into=first, ground="the same page")
    acts.close(first, OFFICER, NOON + timedelta(hours=3), ground="g", public="The page is gone.")
    page = followed(client, second_code)
    assert ">Closed</h1>" in page
    assert "joined with another report" in page
    assert "The page is gone." in page
    assert "early" not in page
    own = followed(client, first_code)
    assert "joined" not in own
    assert "early" in own
