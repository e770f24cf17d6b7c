import re
from base64 import b64encode
from html import unescape
from typing import Any

import pytest
from django.conf import settings as given
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck
from hypothesis import given as for_any
from hypothesis import settings as tried
from hypothesis import strategies as st

from openatmp.fetch.confined import Within
from openatmp.offers.advice import demands, letter
from openatmp.register.authorities import authorities_of
from openatmp.web.config.server import TIME_LIMIT
from openatmp.web.offers import answers, handed_in
from openatmp.web.offers.forms import LARGEST_FILE, LONGEST_TEXT
from tests import requirements
from tests.web.offers.conftest import OFFER, VET, WARNING, html_of, mail_of, pdf_of, picture_of

LINE = "Our clinic treats arthrosis with your own stem cells, safe and without side effects. Book now!"


def check(client: Client, text: str = OFFER, **more: Any) -> str:
    response = client.post("/check", {"text": text, **more})
    assert response.status_code == 200
    return unescape(response.content.decode())


def hand_in(client: Client, content: bytes, name: str = "file", **more: Any) -> Any:
    return client.post("/check", {"file": SimpleUploadedFile(name, content), **more})


def headline(page: str) -> str:
    (found,) = re.findall(r'<h1 id="answer"[^>]*>(.*?)</h1>', page)
    return str(found)


# ---------------------------------------------------------------------------------------------- answers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (OFFER, "This reads like an offer of a treatment that we could not confirm."),
        (WARNING, "This reads like a text about such treatments, not like an offer of one."),
        (VET, "This does not read like an offer of a treatment with cells or genes."),
    ],
)
def test_it_says_first_what_it_saw(client: Client, text: str, words: str) -> None:
    assert headline(check(client, text)) == words


def test_it_marks_the_signs_in_place(client: Client) -> None:
    page = check(client)
    assert page.count("<mark>") >= 3
    for number in re.findall(r'href="#mark-(\d+)"', page):
        assert page.count(f'id="mark-{number}"') == 1
    for number in re.findall(r'href="#sign-(\d+)"', page):
        assert page.count(f'id="sign-{number}"') == 1


def test_it_explains_every_sign(client: Client) -> None:
    page = check(client)
    signs = re.findall(r'<div class="card" id="sign-\d+">(.*?)</details>', page, re.DOTALL)
    assert len(signs) >= 3
    assert all("<strong>Ask:</strong>" in sign for sign in signs)
    assert "The European Medicines Agency names this sign." in page


def test_it_marks_nothing_in_what_only_reports(client: Client) -> None:
    page = check(client, WARNING)
    assert "<mark>" not in page
    assert "Warning signs seen" not in page


def test_it_names_what_the_register_knows_and_leads_to_its_card(client: Client) -> None:
    page = check(client, f"{OFFER} It works like Kymriah and Glybera, see NCT04512345.")
    assert '<a href="/register/kymriah">Kymriah</a>: authorised in the European Union' in page
    assert '<a href="/register/glybera">Glybera</a>: not authorised in the European Union today' in page
    assert "NCT04512345: the number of a trial; it was not looked up" in page


def test_it_says_that_no_medicine_was_named(client: Client) -> None:
    assert "The text names no medicine that the register of advanced therapies knows." in check(client)


def test_it_says_what_it_could_not_check(client: Client) -> None:
    page = check(client)
    assert "Whether what it says of persons, places, studies and certificates is true." in page
    assert "Clinical trials: no trial register was asked." in page


def test_it_says_where_a_language_is_not_one_it_knows(client: Client) -> None:
    page = check(client, "Ez egy magyar szöveg az időjárásról, a kertről és a virágokról a kertben. " * 5)
    assert "The text is in a language whose signs we do not know" in page


def test_it_writes_a_letter_in_the_readers_language(client: Client) -> None:
    page = check(client)
    first = letter("en").text.splitlines()[0]
    assert first in page
    assert 'id="letter-en"' in page
    assert 'id="letter-de"' not in page


def test_it_writes_a_letter_in_the_language_of_the_offer_too(client: Client) -> None:
    page = check(
        client,
        "Unsere Praxis behandelt Arthrose mit Ihren eigenen Stammzellen. Die innovative Therapie ist sicher "
        "und hat keine Nebenwirkungen. Vereinbaren Sie jetzt einen Termin für eine kostenlose Beratung!",
    )
    assert 'id="letter-en"' in page
    assert 'id="letter-de"' in page
    assert "Sehr geehrte Damen und Herren," in page


def test_there_is_no_letter_about_what_is_no_offer(client: Client) -> None:
    assert 'id="letter-' not in check(client, VET)


def test_it_says_what_to_demand_after_a_treatment(client: Client) -> None:
    page = check(client)
    assert all(one.ask in page and one.why in page for one in demands().listed)
    assert "In an emergency call 112." in page


@pytest.mark.parametrize("country", ["DE", "IE", "PL"])
def test_it_names_whom_to_ask_in_the_country(client: Client, country: str) -> None:
    page = check(client, country=country)
    assert all(one.name in page for one in authorities_of(country))


@pytest.mark.parametrize("country", ["", "other"])
def test_it_leads_to_all_authorities_where_no_country_is_chosen(client: Client, country: str) -> None:
    page = check(client, country=country)
    assert "Choose a country below to see its authority" in page


@pytest.mark.parametrize(
    ("text", "ways"),
    [(OFFER, ["signs", "letter", "ask", "treated", "report"]), (VET, ["ask", "report"])],
)
def test_the_answer_leads_at_once_to_all_that_can_be_done(client: Client, text: str, ways: list[str]) -> None:
    page = check(client, text)
    answer = page.split('aria-labelledby="answer"')[1].split("</section>")[0]
    assert re.findall(r'href="#([\w-]+)"', answer) == ways
    assert all(f'<h2 id="{way}"' in page for way in ways)


def test_words_of_an_offer_are_quoted_as_the_language_of_the_page_quotes(client: Client) -> None:
    page = check(client)
    assert re.search(r'<li><q><bdi lang="en">[^<]+</bdi></q>', page)
    assert "“<bdi" not in page


def test_the_readers_own_text_is_marked_as_what_language_it_is_in(client: Client) -> None:
    german = client.post("/de/check", {"text": OFFER}).content.decode()
    assert german.count('<p class="passage" lang="en">') == 1
    assert '<q><bdi lang="en">' in german
    unknown = client.post("/check", {"text": "?"}).content.decode()
    assert '<p class="passage">' in unknown


def test_a_source_that_is_an_address_can_be_followed(client: Client) -> None:
    page = check(client)
    card = next(one for one in page.split('id="sign-')[1:] if "names this sign" in one)
    assert re.search(r'Source: <a class="address" href="https://www\.ema\.europa\.eu/[^" ]+"', card)
    assert card.index("Ask:") < card.index("Source:")


def test_it_offers_to_report_with_everything_filled_in(client: Client) -> None:
    page = check(client, country="DE", address="https://clinic.example/x")
    form = page.split('<form method="post" action="/report">')[1].split("</form>")[0]
    assert '<input type="hidden" name="address" value="https://clinic.example/x">' in form
    assert '<input type="hidden" name="country" value="DE">' in form
    assert OFFER.strip() in form.replace("\r\n", "\n")
    assert '<button class="button" type="submit" name="from" value="check">' in form


def test_it_offers_no_report_where_none_is_taken(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "_report_address", lambda: "")
    assert "Report this offer" not in check(client)


def test_it_asks_for_confirmation_in_the_report_form(client: Client) -> None:
    """What a check hands on is accepted by the form that takes it."""
    response = client.post(
        "/report", {"text": OFFER, "address": "x", "title": "y", "country": "DE", "from": "check"}
    )
    assert response.status_code == 200


@pytest.mark.parametrize("text", [OFFER, WARNING, VET, "x", "?"])
def test_it_says_neither_safe_nor_illegal_in_its_own_words(client: Client, text: str) -> None:
    page = check(client, text)
    own = re.sub(r"<(textarea|bdi|mark).*?</\1>|<p class=\"passage.*?</p>", " ", page, flags=re.DOTALL)
    words = re.sub(r"<[^>]+>|https?://\S+", " ", own).lower()
    assert not re.search(r"\b(is|are|seems?|looks?) (un)?safe\b", words)
    assert not re.search(r"\billegal\b", words)


# ----------------------------------------------------------------------------------- what is handed in


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (OFFER.encode(), "offer.txt"),
        (OFFER.encode("utf-16"), "offer.txt"),
        (html_of(OFFER), "offer.html"),
        (html_of(OFFER), "named-wrongly.pdf"),
        (mail_of(OFFER), "offer.eml"),
    ],
)
def test_it_reads_a_file_by_what_is_in_it(client: Client, content: bytes, name: str) -> None:
    response = hand_in(client, content, name)
    assert response.status_code == 200
    assert "<mark>" in response.content.decode()


def test_it_reads_a_document(client: Client) -> None:
    response = hand_in(client, pdf_of(LINE), "offer.pdf")
    assert response.status_code == 200
    assert "<mark>" in response.content.decode()


def test_it_reads_a_picture(client: Client) -> None:
    import shutil

    if shutil.which("tesseract") is None:
        requirements.not_here("Tesseract. On Debian: apt-get install tesseract-ocr")
    response = hand_in(client, picture_of(LINE), "offer.png")
    assert response.status_code == 200
    assert "<mark>" in response.content.decode()


def test_it_shows_what_was_read_in_a_file_so_that_it_can_be_corrected(client: Client) -> None:
    page = hand_in(client, html_of(OFFER, "Clinic of tests")).content.decode()
    assert "Clinic of tests" in page
    assert re.search(r'<textarea name="text"[^>]*id="id_text"[^>]*>\s*Our clinic treats', page)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>stem cells</text></svg>'


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty.txt"),
        (SVG, "picture.svg"),
        (b"PK\x03\x04" + b"\x00" * 500, "bomb.zip"),
        (b"\x1f\x8b\x08\x00" + b"\x00" * 500, "bomb.gz"),
        (b"MZ" + b"\x00" * 500, "program.exe"),
        (b"\x7fELF" + b"\x00" * 500, "program"),
        (b"%PDF-1.7\nthis is no document", "broken.pdf"),
        (b"\x89PNG\r\n\x1a\nthis is no picture", "broken.png"),
        (b"x" * (LARGEST_FILE + 1), "large.txt"),
    ],
)
def test_it_refuses_what_it_does_not_read_and_says_what_to_do(
    client: Client, content: bytes, name: str
) -> None:
    response = hand_in(client, content, name, address="kept where it was")
    page = unescape(response.content.decode())
    assert response.status_code == 422
    assert 'role="alert"' in page
    assert "<script" not in page
    assert "kept where it was" in page
    (complaint,) = re.findall(r'<p class="complaint" id="id_file_error">(.*?)</p>', page)
    assert len(complaint) > 15
    assert complaint.endswith(".")


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Paste the text of the offer, or choose a file."),
        ({"text": " \n "}, "Paste the text of the offer, or choose a file."),
        ({"text": "x" * (LONGEST_TEXT + 1)}, "This is too long"),
        ({"text": OFFER, "country": "XX"}, "Choose a country from the list"),
        ({"text": OFFER, "address": "x" * 501}, "This is too long"),
    ],
)
def test_it_says_what_is_missing(client: Client, sent: dict[str, str], words: str) -> None:
    response = client.post("/check", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert words in page
    assert "<title>Error – " in page


def test_it_looks_at_one_thing_at_a_time(client: Client) -> None:
    response = hand_in(client, html_of(OFFER), text=OFFER)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Give one thing at a time" in page
    assert "Our clinic treats" in page


def test_a_body_that_is_too_large_is_refused_before_it_is_read(client: Client) -> None:
    response = client.post("/check", {"text": "x" * (given.PAGE_BODY_LIMIT + 1)})
    assert response.status_code == 413


@pytest.mark.parametrize(
    "text",
    [
        "<b>" * 3_000,
        "<div>" * 10_000,
        "\u202e" * 50,
        "a\x00b",
        "😀" * 2_000,
        "%s {} {x} {{ y }} {% z %}",
        "." * 100_000,
    ],
    ids=["marks", "nested", "turned", "nought", "faces", "gaps", "dots"],
)
def test_it_is_not_upset_by_odd_texts(client: Client, text: str) -> None:
    response = client.post("/check", {"text": text})
    assert response.status_code in {200, 422}


def test_nested_tags_in_a_file_are_no_trouble(client: Client) -> None:
    assert hand_in(client, b"<div>" * 10_000 + OFFER.encode()).status_code in {200, 422}


def test_a_long_text_is_answered_with_a_page_that_is_not_much_longer(client: Client) -> None:
    text = (OFFER * 2_000)[:LONGEST_TEXT]
    response = client.post("/check", {"text": text})
    assert response.status_code == 200
    assert len(response.content) < 4 * len(text)


# ------------------------------------------------------------------------------------------- escaping


EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'><b>stem cells</b> </textarea><h1>x</h1> "


def test_it_takes_nothing_for_markup(client: Client) -> None:
    raw = client.post("/check", {"text": EVIL + OFFER, "address": EVIL}).content.decode()
    assert "<script" not in raw
    assert "<img" not in raw
    assert "<b>" not in raw
    assert raw.count("<h1") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in raw


def test_what_stands_in_a_file_or_its_name_is_no_markup_either(client: Client) -> None:
    evil = b"<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><p>&lt;img src=x&gt; " + OFFER.encode()
    raw = hand_in(client, evil, '"><script>.html').content.decode()
    assert "<script" not in raw
    assert "<img" not in raw


@tried(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@for_any(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_any_text_is_answered_without_a_tag_of_its_own(client: Client, text: str) -> None:
    response = client.post("/check", {"text": f"{text}<script>{OFFER}"})
    assert response.status_code == 200
    assert "<script" not in response.content.decode()


# ------------------------------------------------------------------------------------------- the form


def test_the_form_says_what_one_gets_and_what_not(client: Client) -> None:
    page = client.get("/check").content.decode()
    assert "Your text again, with the warning signs marked in it" in page
    assert "Nothing you hand in is stored or logged, and nothing leaves this service." in page
    assert 'enctype="multipart/form-data"' in page


@pytest.mark.parametrize("country", ["DE", "de", " De "])
def test_an_address_may_choose_the_country_and_nothing_else(client: Client, country: str) -> None:
    page = client.get("/check", {"country": country, "text": "stem cells"}).content.decode()
    assert '<option value="DE" selected>Germany</option>' in page
    assert "stem cells</textarea>" not in page


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_it_takes_no_other_method(client: Client, method: str) -> None:
    assert getattr(client, method)("/check").status_code == 405


def test_it_wants_the_token_that_protects_the_form() -> None:
    response = Client(enforce_csrf_checks=True).post("/check", {"text": OFFER})
    assert response.status_code == 403


def test_reading_ends_long_before_the_server_loses_patience() -> None:
    assert handed_in.SECONDS_TO_READ <= TIME_LIMIT - 10


def test_what_is_handed_in_is_read_within_one_span(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    spans: list[int] = []

    class Noted(Within):
        def __init__(self, seconds: int) -> None:
            spans.append(seconds)
            super().__init__(seconds)

    monkeypatch.setattr(handed_in, "Within", Noted)
    assert hand_in(client, pdf_of("Stem cells"), "a.pdf").status_code == 200
    assert spans == [handed_in.SECONDS_TO_READ]


def test_a_mail_of_documents_that_cannot_be_read_in_time_is_answered(
    monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    monkeypatch.setattr(handed_in, "Within", lambda _: Within(0))
    document = b64encode(pdf_of("Stem cells")).decode()
    head = "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n"
    part = f"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n{document}\r\n"
    attached = f"--q\r\n{part}" * 9
    mail = f"{head}\r\n--q\r\n\r\n{OFFER}\r\n{attached}--q--\r\n"
    response = hand_in(client, mail.encode(), "a.eml")
    assert response.status_code == 200
    assert "An attachment was not read" in unescape(response.content.decode())
