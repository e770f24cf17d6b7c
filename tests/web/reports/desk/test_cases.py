import hashlib

import pytest
from django.db import connection
from django.test import Client

from openatmp.web.reports import acts
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.web.reports.conftest import NOON, OFFICER, picture
from tests.web.reports.desk.conftest import OFFER, filed, page_of

pytestmark = pytest.mark.django_db


def test_a_report_that_is_not_there_is_not_found(desk: Client) -> None:
    assert desk.get("/desk/99").status_code == 404
    assert desk.get("/desk/99/evidence/1").status_code == 404


def test_it_shows_what_was_told(desk: Client) -> None:
    page = page_of(desk, filed())
    for said in (
        "They promised a cure.",
        "Clinic of the tests",
        "https://example.org/offer",
        "9000 euro",
        "LOT-77",
        "Fever since",
        "Serious: hospital",
        "2026-12-01",
        "On a website",
        "0 to 11 years",
    ):
        assert said in page


def test_the_address_of_an_offer_is_no_link(desk: Client) -> None:
    """A click would tell the provider that an authority looks."""
    assert 'href="https://example.org/offer"' not in page_of(desk, filed())


def test_it_shows_why_it_is_urgent_and_that_the_officer_decides(desk: Client) -> None:
    page = page_of(desk, filed())
    assert "The officer decides." in page
    assert "Somebody was seriously harmed" in page
    assert "Look at it today." in page


def test_it_marks_the_signs_in_the_offer(desk: Client) -> None:
    page = page_of(desk, filed(LITTLE, offer=OFFER))
    assert "named by the European Medicines Agency" in page
    assert "<mark>" in page
    assert "What the register says" in page


def test_without_the_offer_it_says_so(desk: Client) -> None:
    page = page_of(desk, filed(LITTLE))
    assert "The text of the offer was not handed in" in page
    assert "names a product or a trial that the register knows" in page


def test_it_says_what_the_register_says_of_a_product_that_is_named(desk: Client) -> None:
    page = page_of(
        desk, filed(LITTLE, product="Kymriah against leukaemia", offer=f"{OFFER} Trial NCT04512345.")
    )
    assert '<a href="/register/kymriah">' in page
    assert "nobody has checked" in page
    assert "NCT04512345" in page
    assert "No trial register was asked." in page


def test_nobody_is_told_safe_or_illegal(desk: Client) -> None:
    page = page_of(desk, filed(LITTLE, offer=OFFER)).lower()
    assert "illegal" not in page
    assert "is safe" not in page.replace("the innovative therapy is safe", "").replace("therapy is safe", "")


def test_links_say_what_they_rest_on(desk: Client) -> None:
    first = filed(LITTLE, provider="Zyxvaronic", address="https://example.org/a")
    second = filed(LITTLE, provider="Klinik Zyxvaronic", address="https://example.org/b")
    page = page_of(desk, second)
    assert f'<a href="/desk/{first}">Report {first}</a>: perhaps the same provider' in page
    assert "A like name" in page
    assert "The same domain" in page
    assert "of 100" in page


def test_of_many_links_the_first_are_shown_with_what_they_rest_on(desk: Client) -> None:
    keys = [filed(LITTLE, provider="Zyxvaronic", address="", product=str(number)) for number in range(13)]
    page = page_of(desk, keys[0])
    assert page.count("perhaps the same provider</h3>") == 10
    assert "More reports on this provider: 2" in page
    assert all(f'href="/desk/{key}"' in page for key in keys[1:])


def test_it_says_in_which_language_to_answer(desk: Client) -> None:
    page = page_of(desk, filed())
    assert "The reporter reads <bdi>Deutsch</bdi>." in page
    assert '<html lang="en">' in page


def test_the_log_says_that_its_chain_holds(desk: Client) -> None:
    key = filed()
    acts.pass_on(key, OFFICER, NOON, to="FR", ground="an offence", public="Thank you.")
    page = page_of(desk, key)
    assert "The chain holds" in page
    assert "Passed on</strong>, to FR" in page
    assert "To the reporter: Thank you." in page


def test_the_log_says_where_its_chain_breaks(desk: Client) -> None:
    key = filed()
    acts.close(key, OFFICER, NOON, ground="done")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE reports_act SET ground = 'x' WHERE number = 2")
    assert "Act 2 was altered" in page_of(desk, key)


# ------------------------------------------------------------------------------------- evidence


@pytest.mark.parametrize(
    "content",
    [
        b"<html><body><script>zyx()</script></body></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture(),
    ],
)
def test_evidence_is_saved_and_never_shown(desk: Client, content: bytes) -> None:
    key = filed(FULL, content)
    response = desk.get(f"/desk/{key}/evidence/1")
    headers = response.headers
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith(f'attachment; filename="report-{key}-evidence-1.')
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in headers["Cache-Control"]
    digest = hashlib.sha256(response.content).hexdigest()
    assert digest in page_of(desk, key)


def test_both_hashes_of_a_piece_are_shown(desk: Client) -> None:
    handed_in = picture(comment=b"taken by somebody")
    page = page_of(desk, filed(FULL, handed_in))
    assert hashlib.sha256(handed_in).hexdigest() in page
    assert "as handed in" in page
    assert "as kept" in page


def test_evidence_that_is_not_there_or_anothers_is_not_found(desk: Client) -> None:
    ours, theirs = filed(FULL, b"a text"), filed(FULL, b"a text", authority="FR")
    assert desk.get(f"/desk/{ours}/evidence/2").status_code == 404
    assert desk.get(f"/desk/{theirs}/evidence/1").status_code == 404


def test_evidence_that_was_erased_is_said_to_be(desk: Client) -> None:
    from datetime import timedelta

    key = filed(FULL, b"a text")
    acts.close(key, OFFICER, NOON, ground="done")
    acts.erase_evidence(NOON + timedelta(days=100), 30)
    assert "erased on" in page_of(desk, key)
    assert desk.get(f"/desk/{key}/evidence/1").status_code == 404
