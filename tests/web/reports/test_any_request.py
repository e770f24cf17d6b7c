"""Whatever is sent to the reporter's pages, the answer is a page: never a fault."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from openatmp.register.authorities import authorities
from openatmp.web.register.forms import countries
from openatmp.web.reports import models
from openatmp.web.reports.forms import ReportForm
from tests.web.reports.conftest import FILLED_IN, picture, previewed, ticket_in, upload

NAMES = [*ReportForm.base_fields, "draft", "drop", "code", "from", "text"]
ADDRESSES = ["report", "report/preview", "report/change", "report/sent", "report/status", "report/added"]
WORDS = st.text(max_size=40) | st.sampled_from(
    [
        "offered",
        "harmed",
        "DE",
        "other",
        "myself",
        "2026-12-01",
        "9999-99-99",
        "0 to 11",
        "A" * 64,
        "\x00",
        "%s{0}",
    ]
)
SAID = st.dictionaries(st.sampled_from(NAMES), st.lists(WORDS, max_size=3), max_size=12)
FILES = st.lists(
    st.binary(max_size=300) | st.sampled_from([picture(), picture("PNG")[:60], b"%PDF-", b"PK\x03\x04", b""]),
    max_size=3,
)


class TestAnything(TestCase):
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors])
    @given(st.sampled_from(ADDRESSES), SAID, FILES, st.text(max_size=12))
    def test_it_is_answered_calmly(
        self, address: str, said: dict[str, list[str]], contents: list[bytes], name: str
    ) -> None:
        # A name that is a folder's, as "." is, cannot be sent by any browser.
        plain = f"x{name.replace('/', '')}"
        files = [SimpleUploadedFile(plain, content, "image/png") for content in contents]
        sent: dict[str, Any] = {key: value for key, value in said.items() if key != "evidence"}
        response = Client().post(f"/{address}", {**sent, "evidence": files})
        assert response.status_code in {200, 302, 400, 410, 422, 429}
        if response.status_code not in {302, 400}:
            page = response.content.decode()
            assert "<h1" in page
            assert "<script" not in page


# ---------------------------------------------------------------------------------- every country


CODES = [code for code, _ in countries() if len(code) == 2]


def test_every_country_that_can_be_chosen_has_an_authority() -> None:
    assert len(CODES) >= 30
    assert {one.country for one in authorities()} >= set(CODES)


@pytest.mark.django_db
@pytest.mark.parametrize("code", CODES)
def test_a_report_goes_to_the_authority_of_its_country(client: Client, code: str) -> None:
    names = [one.name for one in authorities() if one.country == code]
    page = previewed(client, country=code)
    for name in names:
        assert name.split("'")[0].split("&")[0] in page
    client.post("/report/sent", {"draft": ticket_in(page)})
    assert models.Report.objects.get().authority == code


# ------------------------------------------------------------------------------------- every field

ONE_FIELD = {
    "product": "zyxproduct",
    "provider": "zyxprovider",
    "place": "zyxplace",
    "address": "https://example.org/zyxaddress",
    "title": "zyxtitle",
    "when": "zyxwhen",
    "price": "zyxprice",
    "words": "zyxwords",
    "given_on": "zyxday",
    "batch": "zyxbatch",
    "reaction": "zyxreaction",
    "doctor": "zyxdoctor",
    "name": "zyxname",
    "mail": "zyxmail@example.org",
    "phone": "+49 30 7654321",
    "planned": "2031-05-06",
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", ONE_FIELD)
def test_each_thing_that_is_told_stands_in_what_is_sent(client: Client, name: str) -> None:
    page = previewed(client, **{name: ONE_FIELD[name]})
    assert ONE_FIELD[name] in page.split('class="as-written"')[1].split("</div>")[0]
    again = client.post("/report/change", {"draft": ticket_in(page)}).content.decode()
    assert ONE_FIELD[name] in again


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("happened", ["treated"], "Somebody was treated"),
        ("whose", "somebody else", "Somebody else"),
        ("age", "65 or more", "65 years or more"),
        ("vulnerable", ["disability"], "Living with a disability"),
        ("harm", "death", "The person died"),
        ("channel", "event", "At a talk, a fair or an event"),
    ],
)
def test_each_choice_stands_in_what_is_sent_in_words(
    client: Client, name: str, value: Any, words: str
) -> None:
    page = previewed(client, **{name: value})
    assert words in page.split('class="as-written"')[1].split("</div>")[0]


# -------------------------------------------------------------------------------------- every file


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "named"),
    [
        (picture("JPEG"), "evidence-1.jpg (image/jpeg"),
        (picture("PNG"), "evidence-1.png (image/png"),
        (picture("WEBP"), "evidence-1.webp (image/webp"),
        (picture("GIF"), "evidence-1.png (image/png"),
        (b"%PDF-1.4\n%%EOF", "evidence-1.pdf (application/pdf"),
        (b"From: a@example.org\nSubject: x\n\nhello", "evidence-1.eml (message/rfc822"),
        (b"<!doctype html><p>x", "evidence-1.html (text/html"),
        (b"<svg></svg>", "evidence-1.svg (image/svg+xml"),
        ("Zellkur für alle".encode(), "evidence-1.txt (text/plain"),
    ],
)
def test_each_kind_of_file_is_taken_under_a_name_of_ours(client: Client, content: bytes, named: str) -> None:
    page = previewed(client, evidence=[upload(content, "../../etc/passwd", "application/x-evil")])
    assert named in page
    assert "passwd" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x00" + bytes(80),
        b"\x7fELF",
        b"#!/bin/sh",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        b"Rar!\x1a",
        b"",
        b"\x00" * 90,
    ],
)
def test_each_file_that_is_not_taken_is_refused_at_its_field(client: Client, content: bytes) -> None:
    response = client.post("/report/preview", {**FILLED_IN, "evidence": [upload(content, "a.jpg")]})
    page = response.content.decode()
    assert response.status_code == 422
    assert "“a.jpg” was not taken." in page
    assert '<a href="#id_evidence">' in page
    assert models.Draft.objects.count() == 0
