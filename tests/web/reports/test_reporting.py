"""From nothing, or from a check, to a receipt."""

import re
from html import unescape
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client

from openatmp.offers.reporting import code_digest, digest_of_text
from openatmp.web.reports import models, queries
from tests.web.reports.conftest import (
    FILLED_IN,
    Clock,
    code_in,
    picture,
    picture_with_a_place,
    previewed,
    sent,
    ticket_in,
    upload,
)

pytestmark = pytest.mark.django_db

PAGES = ["/report", "/report/status"]
STEPS = ["/report/preview", "/report/change", "/report/sent", "/report/added"]


def text_in(page: str) -> str:
    """The text of the report as a page shows it."""
    shown = re.findall(r'class="as-written">(.*?)</div>', page, re.DOTALL)[-1]
    return unescape(re.sub("</?strong>", "", shown))


# ---------------------------------------------------------------------------------------- the road


def test_it_goes_from_nothing_to_a_receipt_with_a_picture(client: Client, clock: Clock) -> None:
    assert "Report an offer" in client.get("/report").content.decode()
    page = previewed(client, evidence=[upload(picture_with_a_place())])
    assert "Nothing is sent yet" in page
    assert "evidence-1.jpg" in page
    assert "place, time and device that the camera wrote into it are gone" in page
    assert "Paul-Ehrlich-Institut" in page
    assert models.Report.objects.count() == 0
    receipt = client.post("/report/sent", {"draft": ticket_in(page)}).content.decode()
    row = models.Report.objects.get()
    assert row.code_digest == code_digest(code_in(receipt))
    assert (row.authority, row.state, row.language) == ("DE", "received", "en")
    found = queries.content_of(row.pk, 1, "DE")
    assert found
    assert b"Exif" not in found[1]
    assert models.Draft.objects.count() == 0


def test_what_is_shown_before_is_what_is_kept_letter_by_letter(client: Client) -> None:
    import json

    from openatmp.web.reports.sealing import unseal

    page = previewed(client, words="<b>ü</b> & “x”\n  y", evidence=[upload(b"a text")])
    shown = text_in(page)
    receipt = client.post("/report/sent", {"draft": ticket_in(page)}).content.decode()
    kept = json.loads(unseal(models.Person.objects.get().sealed))["text"]
    assert shown == text_in(receipt) == kept
    row = models.Report.objects.get()
    assert digest_of_text(kept) == row.text_digest
    assert row.text_digest in receipt
    piece = queries.content_of(row.pk, 1, "DE")
    assert piece
    assert piece[0].kept_sha256 in kept


def test_a_check_hands_over_what_it_knows(client: Client) -> None:
    said = {
        "text": "Cells for <i>all</i>",
        "address": "https://example.org/x",
        "title": "Hope",
        "country": "FR",
        "from": "check",
    }
    page = client.post("/report", said).content.decode()
    assert "Cells for &lt;i&gt;all&lt;/i&gt;" in page
    assert 'value="https://example.org/x"' in page
    assert 'name="title" value="Hope"' in page
    assert 'value="FR" selected' in page
    assert re.findall(r'name="happened" value="(\w+)"[^>]* checked', page) == ["offered"]
    assert "<details open>" in page


@pytest.mark.parametrize(
    "said", [{}, {"country": "Atlantis"}, {"title": "x" * 9_000, "address": "y" * 9_000}]
)
def test_whatever_a_check_hands_over_the_form_is_shown(client: Client, said: dict[str, str]) -> None:
    response = client.post("/report", said)
    assert response.status_code == 200
    assert "x" * 301 not in response.content.decode()


def test_the_text_of_the_offer_goes_along_as_evidence(client: Client) -> None:
    receipt = sent(client, offer="Our cells heal everything.", evidence=[upload(picture("PNG"))])
    assert "evidence-2.txt (text/plain, 26 bytes)" in receipt
    found = queries.content_of(models.Report.objects.get().pk, 2, "DE")
    assert found
    assert found[1] == b"Our cells heal everything."
    key = models.Report.objects.get().pk
    assert queries.offer_of(key, "DE") == "Our cells heal everything."
    assert queries.offer_of(key, "FR") == ""


def test_an_anonymous_report_says_so_and_holds_no_contact(client: Client) -> None:
    page = previewed(client, name="", mail="", phone="")
    assert "The report is anonymous." in page
    assert "Ada" not in page


def test_a_report_for_another_country_is_told_that_nobody_is_known(client: Client) -> None:
    page = previewed(client, country="other")
    assert "takes no reports from the public" in page
    client.post("/report/sent", {"draft": ticket_in(page)})
    assert models.Report.objects.get().authority == "EU"


def test_harm_makes_a_page_for_the_doctor(client: Client) -> None:
    harmed = sent(client, happened=["harmed"], reaction="Fever", batch="LOT-7")
    assert "For your doctor" in harmed
    assert "Batch number or donor code: LOT-7" in harmed
    assert "call 112 now" in harmed


def test_without_harm_there_is_none(client: Client) -> None:
    assert "For your doctor" not in sent(client)


def test_whoever_reports_about_their_work_is_told_of_their_protection(client: Client) -> None:
    assert "2019/1937" in sent(client, whose="work")


def test_a_country_with_two_authorities_names_both(client: Client) -> None:
    assert "(BfArM)" in previewed(client)
    assert "Paul-Ehrlich-Institut (PEI), Bundesinstitut" in text_in(previewed(client))


# ------------------------------------------------------------------------------------- what is wrong


def test_it_says_what_is_missing_and_keeps_what_was_written(client: Client) -> None:
    response = client.post("/report/preview", {**FILLED_IN, "happened": [], "mail": "ada at home"})
    page = response.content.decode()
    assert response.status_code == 422
    assert '<a href="#id_happened">Tick what happened; one is enough.</a>' in page
    assert '<a href="#id_mail">This does not look like an e-mail address.' in page
    assert "zyxcure" in page
    assert 'id="id_happened"' in page
    assert models.Draft.objects.count() == 0


def test_files_stay_when_something_else_is_wrong(client: Client) -> None:
    wrong = {**FILLED_IN, "happened": [], "evidence": [upload(picture()), upload(b"#!/bin/sh", "run.sh")]}
    page = client.post("/report/preview", wrong).content.decode()
    assert "“run.sh” was not taken" in page
    assert "These are here already" in page
    assert "evidence-1.jpg" in page
    again = previewed(client, draft=ticket_in(page), evidence=[upload(b"a text", "b.txt")])
    assert "evidence-1.jpg" in again
    assert "evidence-2.txt" in again
    assert models.Draft.objects.count() == 1


def test_a_file_can_be_taken_out_again(client: Client) -> None:
    page = previewed(client, evidence=[upload(picture()), upload(b"a text", "b.txt")])
    form = client.post("/report/change", {"draft": ticket_in(page)}).content.decode()
    assert "zyxcure" in form
    assert 'value="DE" selected' in form
    assert form.count('name="drop"') == 2
    less = previewed(client, draft=ticket_in(form), drop=["1"])
    assert "evidence-1.txt" in less
    assert ".jpg" not in text_in(less)


def test_with_what_is_there_already_it_can_be_too_much(client: Client) -> None:
    ten = [upload(b"text %d" % number) for number in range(10)]
    page = previewed(client, evidence=ten)
    more = {**FILLED_IN, "draft": ticket_in(page), "evidence": [upload(b"eleven")]}
    response = client.post("/report/preview", more)
    assert response.status_code == 422
    assert "too many files with those that are here" in response.content.decode()
    assert response.content.decode().count('name="drop"') == 10


def test_more_files_than_are_read_at_all_are_refused_calmly(client: Client) -> None:
    many = [upload(b"x") for _ in range(30)]
    response = client.post("/report/preview", {**FILLED_IN, "evidence": many})
    assert response.status_code == 400
    assert models.Draft.objects.count() == 0


def test_a_body_that_is_too_large_is_refused_unread(client: Client) -> None:
    big = b"x" * (django_settings.PAGE_BODY_LIMIT + 1)
    assert client.post("/report/preview", {**FILLED_IN, "evidence": [upload(big)]}).status_code == 413


# ------------------------------------------------------------------------------------------ the hour


def test_a_draft_lasts_an_hour(client: Client, clock: Clock) -> None:
    ticket = ticket_in(previewed(client))
    clock.goes_on(minutes=59)
    assert client.post("/report/change", {"draft": ticket}).status_code == 200
    clock.goes_on(minutes=2)
    for step in ("/report/change", "/report/sent"):
        response = client.post(step, {"draft": ticket})
        assert response.status_code == 410
        assert "no longer here" in response.content.decode()
    assert models.Report.objects.count() == 0


def test_whoever_comes_later_sweeps_what_is_over(client: Client, clock: Clock) -> None:
    previewed(client)
    clock.goes_on(hours=2)
    previewed(client)
    assert models.Draft.objects.count() == 1


def test_the_same_draft_is_not_sent_twice(client: Client) -> None:
    ticket = ticket_in(previewed(client))
    assert client.post("/report/sent", {"draft": ticket}).status_code == 200
    assert client.post("/report/sent", {"draft": ticket}).status_code == 410
    assert models.Report.objects.count() == 1


@pytest.mark.parametrize(
    "alter",
    [
        lambda t: ("B" if t[0] == "A" else "A") + t[1:],
        lambda t: t[:-1] + ("B" if t[-1] == "A" else "A"),
        lambda t: t[:-4],
        lambda _: "",
    ],
)
def test_a_ticket_that_was_altered_leads_nowhere(client: Client, alter: Any) -> None:
    ticket = ticket_in(previewed(client))
    spoilt = alter(ticket)
    assert spoilt != ticket
    assert client.post("/report/sent", {"draft": spoilt}).status_code == 410
    assert client.post("/report/change", {"draft": spoilt}).status_code == 410
    assert models.Report.objects.count() == 0


def test_what_was_never_shown_is_not_sent(client: Client) -> None:
    wrong = {**FILLED_IN, "happened": [], "evidence": [upload(picture())]}
    ticket = ticket_in(client.post("/report/preview", wrong).content.decode())
    assert client.post("/report/sent", {"draft": ticket}).status_code == 410


def test_an_unknown_ticket_does_not_stop_a_preview(client: Client) -> None:
    assert "Look at your report" in previewed(client, draft="A" * 64)


# ------------------------------------------------------------------------------------------ manners


def test_the_empty_form_is_there_when_one_goes_back(client: Client) -> None:
    kept = client.get("/report").headers["Cache-Control"]
    assert {part.strip() for part in kept.split(",")} == {"private", "no-cache", "max-age=0"}


@pytest.mark.parametrize("address", ["/report/status", *STEPS])
def test_nobody_keeps_a_copy(client: Client, address: str) -> None:
    kept = client.get(address).headers["Cache-Control"]
    assert "no-store" in kept
    assert "no-store" in client.post(address, {"code": "x"}).headers["Cache-Control"]


@pytest.mark.parametrize("address", STEPS)
def test_a_step_that_is_opened_as_a_page_leads_back(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 302
    assert response.headers["Location"] in PAGES


@pytest.mark.parametrize("address", [*PAGES, *STEPS])
def test_it_takes_no_other_method(client: Client, address: str) -> None:
    assert client.put(address).status_code == 405
    assert client.delete(address).status_code == 405


@pytest.mark.parametrize("address", ["/report", *STEPS, "/report/status"])
def test_another_site_cannot_send_a_form_in_a_readers_place(address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(address, FILLED_IN).status_code == 403
    assert models.Draft.objects.count() == 0


def test_it_repeats_nothing_as_markup(client: Client) -> None:
    hostile = "</textarea><script>alert(1)</script>"
    lines = dict.fromkeys(("words", "provider", "product", "address", "title", "name", "offer"), hostile)
    wrong = client.post("/report/preview", {**FILLED_IN, **lines, "happened": []}).content.decode()
    right = previewed(client, **lines)
    receipt = client.post("/report/sent", {"draft": ticket_in(right)}).content.decode()
    for page in (wrong, right, receipt):
        assert "<script" not in page
        assert "&lt;script" in page


def test_a_line_break_cannot_forge_a_line_or_a_header(client: Client) -> None:
    page = previewed(client, provider="A\r\nWho is concerned\r\nSet-Cookie: x=1")
    assert "Who offers it: A Who is concerned Set-Cookie: x=1" in text_in(page)
    assert "x" not in client.cookies


def test_no_uploaded_byte_is_ever_shown(client: Client) -> None:
    page = previewed(client, evidence=[upload(b"<svg onload=alert(1)>zyxdrawing</svg>", "<x>.svg")])
    receipt = client.post("/report/sent", {"draft": ticket_in(page)}).content.decode()
    for shown in (page, receipt):
        assert "zyxdrawing" not in shown
        assert "<x>" not in shown
        assert "evidence-1.svg" in shown
        assert "<img" not in shown


def test_the_form_asks_for_no_more_than_the_three_questions(client: Client) -> None:
    page = client.get("/report").content.decode()
    assert "anonymous" in page
    assert page.count("<details>") == 4
    assert page.count(" checked") == 0
    assert set(re.findall(r'name="([a-z_]+)"[^>]* required', page)) == {"country", "whose"}
    assert "novalidate" in page


@pytest.mark.parametrize("page", ["/report", "/report/status"])
def test_a_browser_is_told_to_run_and_load_nothing(client: Client, page: str) -> None:
    headers = client.get(page).headers
    assert "script" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


def test_only_the_cookie_that_protects_forms_is_set(client: Client) -> None:
    code = code_in(sent(client))
    client.post("/report/status", {"code": code})
    assert set(client.cookies) == {django_settings.CSRF_COOKIE_NAME}


def test_it_is_sent_in_the_language_in_which_it_was_shown(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openatmp.web.reports import views

    monkeypatch.setattr(views, "translated", lambda words: f"~{words}~")
    monkeypatch.setattr(views, "active", lambda: "xx")
    page = previewed(client)
    monkeypatch.undo()
    receipt = client.post("/report/sent", {"draft": ticket_in(page)}).content.decode()
    assert "~What happened~" in text_in(page)
    assert "- ~It was offered or advertised~" in text_in(page)
    assert "They promised zyxcure." in text_in(page)
    assert text_in(receipt) == text_in(page), "it is not made again"
    assert models.Report.objects.get().language == "xx"


# ------------------------------------------------------------------------------- who answers for it


def test_without_an_operator_it_says_that_perhaps_nobody_reads_it(client: Client, settings: Any) -> None:
    settings.OPERATOR = ""
    for page in (client.get("/report").content.decode(), previewed(client), sent(client)):
        assert "No authority has named itself as the operator" in page


@pytest.mark.parametrize("operator", ["", "Authority of the tests"])
def test_it_promises_an_officer_only_where_an_authority_has_named_itself(
    client: Client, settings: Any, operator: str
) -> None:
    settings.OPERATOR = operator
    page = sent(client)
    assert ("An officer reads it." in page) == bool(operator)
    assert "You see at any time whether it was received, passed on or closed." in page


def test_with_an_operator_it_names_them_and_how_to_ask(client: Client, settings: Any) -> None:
    settings.OPERATOR = "Authority of the tests <x>"
    settings.PRIVACY_CONTACT = "privacy@example.org"
    settings.KEEP_PERSON_DAYS = 111
    page = client.get("/report").content.decode()
    assert "Authority of the tests &lt;x&gt; runs this service" in page
    assert "For questions about your data: privacy@example.org." in page
    assert "erased 111 days after" in page
    assert "No authority has named itself" not in page


@pytest.mark.parametrize(
    "told", ["Articles 6(1)(e) and 9(2)(i)", "erased", "complain to", "read by officers", "child", "one hour"]
)
def test_it_tells_at_the_form_what_happens_to_what_is_told(client: Client, told: str) -> None:
    assert told in client.get("/report").content.decode()


# --------------------------------------------------------------------------------------- too often


def test_from_one_place_only_so_many_reports_come_in_an_hour(
    client: Client, clock: Clock, settings: Any
) -> None:
    settings.REPORTS_AN_HOUR = 2
    previewed(client)
    previewed(client)
    response = client.post("/report/preview", FILLED_IN)
    page = response.content.decode()
    assert response.status_code == 429
    assert "Too many reports came from your connection. Send yours in an hour." in page
    assert "zyxcure" in page, "what was written is still there"
    elsewhere = client.post("/report/preview", FILLED_IN, REMOTE_ADDR="198.51.100.7")
    assert elsewhere.status_code == 200
    clock.goes_on(hours=1)
    previewed(client)
