"""What somebody may send who means no good: a clear refusal or a plain answer, and nothing that runs."""

import io
import zipfile
import zlib
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from openatmp.web.reports import models, queries
from openatmp.web.reports.forms import LONGEST_OFFER
from tests.web.reports.conftest import (
    FILLED_IN,
    code_in,
    picture,
    previewed,
    sent,
    ticket_in,
    upload,
)

pytestmark = pytest.mark.django_db


def refused(client: Client, content: bytes, name: str = "a.jpg") -> str:
    response = client.post("/report/preview", {**FILLED_IN, "evidence": [upload(content, name)]})
    assert response.status_code == 422
    assert models.Draft.objects.count() == 0
    return response.content.decode()


# -------------------------------------------------------------------------------------------- bombs


def test_an_archive_that_unfolds_without_end_is_never_unfolded(client: Client) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(50_000_000))
    assert len(written.getvalue()) < 100_000
    assert "It is an archive." in refused(client, written.getvalue(), "holiday.jpg")


def test_a_stream_of_zeros_is_no_text(client: Client) -> None:
    assert "of a kind that is not taken" in refused(client, zlib.compress(bytes(1_000_000)) * 3)


def test_a_picture_that_claims_to_be_a_field_of_stars_is_refused(client: Client) -> None:
    written = io.BytesIO()
    Image.new("1", (6_000, 6_000)).save(written, "PNG")
    assert len(written.getvalue()) < 20_000
    assert "The picture is too large to be made safe" in refused(client, written.getvalue())


def test_many_pictures_that_are_each_just_small_enough_are_too_much_together(client: Client) -> None:
    written = io.BytesIO()
    Image.new("1", (4_900, 5_000)).save(written, "PNG")
    many = [upload(written.getvalue(), f"{number}.png", "image/png") for number in range(6)]
    response = client.post("/report/preview", {**FILLED_IN, "evidence": many})
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("Together the pictures are too large") == 4, "two files, each told twice"


def test_words_that_unfold_inside_a_picture_do_no_harm(client: Client) -> None:
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_text("bomb", "x" * 5_000_000, zip=True)
    content = picture("PNG", pnginfo=told)
    assert len(content) < 20_000
    response = client.post("/report/preview", {**FILLED_IN, "evidence": [upload(content)]})
    assert response.status_code in {200, 422}
    assert "bomb" not in response.content.decode()


# ------------------------------------------------------------------------------------- deep and long


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!doctype html>" + b"<div>" * 10_000 + b"x", "text/html"),
        (b"<svg>" + b"<g>" * 10_000 + b"</svg>", "image/svg+xml"),
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "&a;&a;">]><svg>&a;</svg>', "image/svg+xml"),
        (b"<html><meta http-equiv=refresh content='0;url=https://example.org'>", "text/html"),
        (b"%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%%EOF", "application/pdf"),
        (b"From: a@example.org\nTo: b@example.org\n" + b"X-Y: z\n" * 50_000 + b"\nhello", "message/rfc822"),
        (b"(" * 1_000_000, "text/plain"),
        (b"a" * 5_000_000, "text/plain"),
        ("\u202e".encode() * 100_000, "text/plain"),
        (b"=cmd|'/c calc'!A1,=1+1", "text/plain"),
    ],
)
def test_what_is_odd_but_harmless_while_it_sleeps_is_kept_as_it_came(
    client: Client, content: bytes, kind: str
) -> None:
    page = previewed(client, evidence=[upload(content, "x")])
    client.post("/report/sent", {"draft": ticket_in(page)})
    found = queries.content_of(models.Report.objects.get().pk, 1, "DE")
    assert found
    assert (found[0].kind, found[1]) == (kind, content)


def test_an_offer_as_long_as_it_may_be_goes_along_and_a_longer_one_is_told(client: Client) -> None:
    receipt = sent(client, offer="ä" * LONGEST_OFFER)
    assert f"(text/plain, {2 * LONGEST_OFFER} bytes)" in receipt
    response = client.post("/report/preview", {**FILLED_IN, "offer": "a" * (LONGEST_OFFER + 1)})
    assert response.status_code == 422
    assert f"This is too long: {LONGEST_OFFER + 1} characters" in response.content.decode()


def test_more_fields_than_a_form_has_are_refused(client: Client) -> None:
    many = {f"field-{number}": "x" for number in range(600)}
    assert client.post("/report/preview", {**FILLED_IN, **many}).status_code == 400


# ----------------------------------------------------------------------------------- names and headers


@pytest.mark.parametrize(
    "name",
    [
        'x"; filename="evil.html',
        "..\\..\\windows\\system32\\x.jpg",
        "../../../../etc/passwd",
        "x\r\nSet-Cookie: a=b.jpg",
        "<img src=x onerror=alert(1)>.jpg",
        "\u202egpj.exe",
        "x" * 200,
        "%s%n{0}.jpg",
        "{{ settings.SECRET_KEY }}.jpg",
    ],
)
def test_the_name_of_a_file_is_never_used(client: Client, name: str) -> None:
    page = previewed(client, evidence=[upload(picture(), name)])
    assert "evidence-1.jpg" in page
    for part in ("evil", "passwd", "system32", "onerror", "xxxxx", "SECRET", "exe"):
        assert part not in page
    assert "a" not in client.cookies


@pytest.mark.parametrize("kind", ["text/html", "application/x-msdownload", "", "a" * 200])
def test_what_a_browser_says_of_a_file_is_not_believed(client: Client, kind: str) -> None:
    assert "evidence-1.jpg (image/jpeg" in previewed(client, evidence=[upload(picture(), "a", kind)])


@pytest.mark.parametrize(
    "value",
    [
        "{{ 7|add:7 }}",
        "{% now 'Y' %}",
        "%(name)s {0} {name}",
        "${7*7}",
        "<bdo dir=rtl>",
        "javascript:alert(1)",
    ],
)
def test_what_looks_like_a_template_stays_what_it_is(client: Client, value: str) -> None:
    from html import unescape

    page = previewed(client, provider=value, words=value, address=value)
    shown = unescape(page.split('class="as-written">')[1].split("</div>")[0])
    assert shown.count(value) == 3
    assert f'href="{value}' not in page


@pytest.mark.parametrize("strange", ["A \u202eclinic", "A\0 clinic", "A\nclinic", "A \u2066clinic\u200f"])
def test_a_title_that_nobody_typed_stops_no_report_and_turns_no_text(client: Client, strange: str) -> None:
    assert "Title of the page: A clinic\n" in previewed(client, title=strange)


def test_an_address_that_was_told_is_never_a_link(client: Client) -> None:
    page = sent(client, address="https://example.org/zyxpage", words="see https://example.org/zyxpage")
    assert 'href="https://example.org' not in page


# -------------------------------------------------------------------------------------- other people's


def test_the_code_of_one_report_opens_no_other(client: Client) -> None:
    codes = [code_in(sent(client, offer=f"offer {number}")) for number in range(2)]
    client.post("/report/added", {"code": codes[0], "words": "mine"})
    added = [act.report_id for act in models.Act.objects.filter(kind="added")]
    assert added == [models.Report.objects.earliest("pk").pk]


def test_the_draft_of_one_reporter_is_not_that_of_another(client: Client) -> None:
    one, other = previewed(client, words="zyxone"), previewed(client, words="zyxother")
    mixed = ticket_in(one)[:24] + ticket_in(other)[24:]
    assert client.post("/report/change", {"draft": mixed}).status_code == 410
    assert "zyxone" in client.post("/report/change", {"draft": ticket_in(one)}).content.decode()


@pytest.mark.parametrize("drop", [["0"], ["-1"], ["2"], ["x"], ["1", "1"], ["١"]])
def test_only_what_is_there_can_be_taken_out(client: Client, drop: Any) -> None:
    ticket = ticket_in(previewed(client, evidence=[upload(picture())]))
    page = previewed(client, draft=ticket, drop=drop)
    assert ("evidence-1.jpg" in page) == ("1" not in drop)
