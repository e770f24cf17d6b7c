import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as given
from django.test import Client
from django.utils import translation
from hypothesis import given as for_any
from hypothesis import strategies as st

from openatmp.register import Field, Medicine
from openatmp.register.authorities import AGENCY, authorities, authorities_of
from openatmp.register.trials import TrialsAsked
from openatmp.register.verify import State, verify
from openatmp.web.register import answers, verifying
from openatmp.web.register.forms import ELSEWHERE, LONGEST_WORDS, VerifyForm, countries
from openatmp.web.register.queries import in_use
from tests.web.register.conftest import said


@pytest.fixture(autouse=True)
def with_medicines(kept: Path) -> None:
    """Three medicines of the tests are in the register."""


def _ask(text: str, country: str = "", **more: str) -> str:
    response = Client().post("/verify", {"text": text, "country": country, **more})
    assert response.status_code == 200
    return unescape(response.content.decode())


def _headline(page: str) -> str:
    (found,) = re.findall(r'<h1 id="answer"[^>]*>(.*?)</h1>', page)
    return str(found)


# --------------------------------------------------------------------------------------------- answers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Quuxidel", "Quuxidel has been authorised in the European Union since 2 February 2020."),
        ("they gave me quuxidell", "Quuxidel has been authorised"),
        ("Quuxomyr", "Quuxomyr was never authorised in the European Union"),
        ("Glybera", "Glybera is no longer authorised in the European Union"),
        ("our clinic has a GMP licence", "is no authorisation of a product"),
        ("under the hospital exemption", "only the authority can say"),
        ("nothing of the sort", "We found no advanced therapy of that name"),
        ("NCT04512345", "was not looked up: no trial register was asked"),
    ],
)
def test_it_answers_in_one_headline(text: str, words: str) -> None:
    assert words in _headline(_ask(text))


def test_of_several_medicines_the_one_that_decides_is_the_headline_and_the_others_follow() -> None:
    page = _ask("Glybera and Quuxidel")
    assert _headline(page).startswith("Glybera is no longer authorised")
    assert "Quuxidel" not in _headline(page)
    assert '<p class="lead"><strong>Quuxidel has been authorised' in page
    assert "<title>Glybera is no longer" in page


STATES = {
    State.AUTHORISED: "Quuxidel",
    State.NO_LONGER_AUTHORISED: "Provenge",
    State.REFUSED_OR_WITHDRAWN: "Heparesc",
    State.LICENCE_ONLY: "accredited and licensed by GMP",
    State.MAYBE_EXEMPTION: "under the hospital exemption",
    State.NOT_FOUND: "exosomes",
}


@pytest.mark.parametrize("state", STATES)
def test_it_says_what_the_answer_means_what_was_checked_and_whom_to_ask(state: State) -> None:
    answer = verify(STATES[state], in_use().register, in_use().on, country="IE")
    assert answer.state is state
    page = _ask(STATES[state], "IE")
    assert _headline(page) == answer.headline
    assert all(sentence in page for sentence in answer.said)
    assert all(sentence in page for sentence in answer.not_checked)
    assert "as of 14 March 2026" in page
    assert all(f'href="{one.website}"' in page for one in authorities_of("IE"))


@pytest.mark.parametrize("state", STATES)
def test_it_says_neither_safe_nor_illegal(state: State) -> None:
    words = re.sub(r"<[^>]+>|https?://\S+", " ", _ask(STATES[state], "CZ")).lower()
    assert not re.search(r"\b(safe|unsafe|legal)\b", words)
    assert "is illegal" not in words


@pytest.mark.parametrize(
    ("state", "is_open"),
    [(State.AUTHORISED, False), (State.NO_LONGER_AUTHORISED, False), (State.NOT_FOUND, True)],
)
def test_an_answer_that_settles_little_looks_open(state: State, is_open: bool) -> None:
    assert ('class="answer open"' in _ask(STATES[state])) == is_open


def test_it_leads_to_the_card_of_what_was_found() -> None:
    page = _ask("Quuxidel")
    assert '<a href="/register/quuxidel">Quuxidel</a>' in page
    assert "Test & Sons <Pharma>" in page


def test_it_does_not_say_the_headline_twice() -> None:
    page = _ask("Quuxidel")
    assert page.split("</title>")[1].count("Quuxidel has been authorised in the European Union since") == 1


def test_it_offers_what_was_perhaps_meant_as_buttons_that_verify() -> None:
    page = _ask("quuxadela", "DE")
    answer = verify("quuxadela", in_use().register, in_use().on)
    assert answer.did_you_mean
    for name in answer.did_you_mean:
        assert f'<input type="hidden" name="text" value="{name}">' in page
        assert f'aria-label="Verify {name}"' in page
    assert '<input type="hidden" name="country" value="DE">' in page


def test_it_repeats_what_was_asked_so_that_a_print_tells_it() -> None:
    page = _ask("Quuxidel for my knee", "FR")
    assert "You asked: “<bdi>Quuxidel for my knee</bdi>”, France" in page


def test_it_keeps_the_question_in_the_form_to_ask_again() -> None:
    page = _ask("Quuxidel for my knee", "FR")
    assert re.search(r"<textarea[^>]*>\s*Quuxidel for my knee</textarea>", page)
    assert '<option value="FR" selected>France</option>' in page


def test_it_takes_nothing_for_markup() -> None:
    response = Client().post("/verify", {"text": "<script>alert(1)</script><b>'\""})
    raw = response.content.decode()
    assert "<script" not in raw
    assert "<b>" not in raw
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in raw


def test_a_medicine_with_markup_in_its_name_is_shown_as_letters() -> None:
    told = [
        said("x", Field.NAME, "<i>Name</i>"),
        said("x", Field.AUTHORISATION, "standard", date(2020, 1, 1)),
    ]
    match = verify("Quuxidel", in_use().register, in_use().on).matches[0]
    odd = type(match)("<i>Name</i>", Medicine("x", tuple(told)), None, None, "name", 1.0, ("<u>told</u>",))
    shown = answers._match(odd, "")
    assert (shown.name, shown.status, shown.told) == ("<i>Name</i>", "", ("<u>told</u>",))


# --------------------------------------------------------------------------------------------- countries


@pytest.mark.parametrize(("language", "last"), [("de", "Zypern"), ("pl", "Włochy"), ("en", "Sweden")])
def test_it_lists_countries_as_the_alphabet_of_the_reader_does(language: str, last: str) -> None:
    with translation.override(language):
        names = [str(name) for _, name in countries()[1:-1]]
    assert names[-1] == last


def test_it_lists_thirty_countries_and_another_one() -> None:
    listed = [code for code, _ in countries()]
    assert listed[0] == ""
    assert listed[-1] == ELSEWHERE
    assert len(listed) == 32
    assert AGENCY not in listed


@pytest.mark.parametrize("code", sorted({one.country for one in authorities()} - {AGENCY}))
def test_it_names_the_authorities_of_every_country(code: str) -> None:
    page = _ask("Quuxidel", code)
    for authority in authorities_of(code):
        assert authority.name in page
        assert (authority.channel or "Not known to us: use the website") in page


@pytest.mark.parametrize("country", ["", ELSEWHERE])
def test_it_names_the_agency_and_the_way_to_all_where_no_country_is_chosen(country: str) -> None:
    page = _ask("Quuxidel", country)
    assert "European Medicines Agency" in page
    assert "Choose a country below to see its authority" in page


@pytest.mark.parametrize("country", ["DE", "de", " De "])
def test_an_address_may_choose_the_country_and_nothing_else(country: str) -> None:
    page = Client().get("/verify", {"country": country, "text": "Quuxidel"}).content.decode()
    assert '<option value="DE" selected>Germany</option>' in page
    assert "Quuxidel" not in page


@pytest.mark.parametrize("country", ["XX", "<b>", "", "Germany" * 100])
def test_an_address_with_an_unknown_country_shows_the_form(country: str) -> None:
    response = Client().get("/verify", {"country": country})
    assert response.status_code == 200
    assert " selected>Choose a country" in response.content.decode()


def test_it_remembers_no_country() -> None:
    client = Client()
    client.post("/verify", {"text": "Quuxidel", "country": "DE"})
    assert '<option value="DE" selected' not in client.get("/verify").content.decode()
    assert set(client.cookies) == {given.CSRF_COOKIE_NAME}


# --------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Write what you were told; a name is enough."),
        ({"text": ""}, "Write what you were told; a name is enough."),
        ({"text": " \n\t "}, "Write what you were told; a name is enough."),
        ({"text": "\u200b\u200b"}, "Write what you were told; a name is enough."),
        ({"text": "x" * (LONGEST_WORDS + 1)}, "This is too long"),
        ({"text": "x", "country": "XX"}, "Choose a country from the list"),
    ],
)
def test_it_says_what_is_missing_and_keeps_what_was_written(sent: dict[str, str], words: str) -> None:
    response = Client().post("/verify", sent)
    page = unescape(response.content.decode())
    assert response.status_code == 422
    assert words in page
    assert 'role="alert"' in page
    assert "<title>Error – " in page
    assert sent.get("text", "").strip("\u200b \n\t") in page


def test_it_reads_a_text_of_the_greatest_length() -> None:
    page = _ask(("they told me of Quuxidel " * 250)[:LONGEST_WORDS])
    assert "Quuxidel" in _headline(page)
    assert len(page) < 60_000


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_it_takes_no_other_method(method: str) -> None:
    response = getattr(Client(), method)("/verify")
    assert response.status_code == 405
    assert "There is no such action here" in response.content.decode()


def test_it_wants_the_token_that_protects_the_form() -> None:
    response = Client(enforce_csrf_checks=True).post("/verify", {"text": "Quuxidel"})
    assert response.status_code == 403
    assert "This form could not be trusted" in response.content.decode()


@pytest.mark.parametrize(
    "text", ["\x00", "a\x00b", "\x1b[2J", "\u202egnidaer", "😀", "\ufffd", "Κυμρια", "%s{}"]
)
def test_it_is_not_upset_by_odd_signs(text: str) -> None:
    response = Client().post("/verify", {"text": text})
    assert response.status_code == (422 if text == "\x00" else 200)
    if response.status_code == 200:
        assert not {"\x00", "\u202e", "\x1b"} & set(response.content.decode())


def test_invisible_marks_do_not_cut_a_name_in_two() -> None:
    assert "Quuxidel has been authorised" in _headline(_ask("Quuxi\u200bdel"))
    assert "Quuxidel has been authorised" in _headline(_ask("Quuxi\u00addel"))


@for_any(st.text(min_size=1, max_size=60))
def test_it_answers_or_explains_any_text(text: str) -> None:
    response = Client().post("/verify", {"text": text.encode("utf-8", "replace").decode()})
    assert response.status_code in {200, 422}


# --------------------------------------------------------------------------------------------- headers


def test_no_cache_on_the_way_and_no_crawler_may_keep_an_answer() -> None:
    response = Client().post("/verify", {"text": "Quuxidel"})
    kept = {part.strip() for part in response.headers["Cache-Control"].split(",")}
    assert kept == {"private", "no-cache", "max-age=0"}
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_the_empty_form_may_be_found() -> None:
    response = Client().get("/verify")
    assert "X-Robots-Tag" not in response.headers
    assert "noindex" not in response.content.decode()


# --------------------------------------------------------------------------------------------- online


def test_it_offers_to_ask_trial_registers_only_where_the_operator_allows_it(settings: Any) -> None:
    settings.ONLINE = False
    page = Client().get("/verify").content.decode()
    assert "Also ask the public trial registers" not in page
    assert "nothing leaves this service." in page
    settings.ONLINE = True
    page = Client().get("/verify").content.decode()
    assert "Also ask the public trial registers" in page
    assert 'type="checkbox" name="online"' in page
    assert "checked" not in page
    assert "nothing leaves this service unless you tick the box" in page


@pytest.mark.parametrize(
    ("allowed", "ticked", "asked"),
    [(False, False, False), (False, True, False), (True, False, False), (True, True, True)],
)
def test_it_asks_only_when_it_is_allowed_and_the_box_is_ticked(
    settings: Any, monkeypatch: pytest.MonkeyPatch, allowed: bool, ticked: bool, asked: bool
) -> None:
    settings.ONLINE = allowed
    seen: list[bool] = []

    def note(text: str, *, asked: bool) -> Any:
        seen.append(asked)
        return TrialsAsked()

    monkeypatch.setattr(verifying, "ask_trial_registers", note)
    _ask("Quuxidel", **({"online": "on"} if ticked else {}))
    assert seen == [asked]


def test_a_form_without_the_box_may_not_ask(settings: Any) -> None:
    settings.ONLINE = False
    form = VerifyForm(None)
    assert "online" not in form.fields


def _in(language: str, text: str, country: str = "") -> str:
    response = Client().post(f"/{language}/verify", {"text": text, "country": country})
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pl"])
def test_in_another_language_what_the_register_says_is_marked_as_english(language: str) -> None:
    page = _in(language, "Kymriah", "FR")
    use = in_use().register.medicines["kymriah"].indication.rstrip(".")
    assert f'<span lang="en">{use}</span>' in page
    with translation.override(language):
        told = translation.gettext("The entries of the register are in English. They are shown as they are.")
    assert page.count(told) == 1


def test_on_an_english_page_nothing_is_marked_or_told_of_it() -> None:
    page = _ask("Kymriah")
    assert '<span lang="en">' not in page
    assert "are in English" not in page


def test_an_authority_is_named_in_its_own_language_where_that_is_one() -> None:
    assert '<h3 lang="de">Paul-Ehrlich-Institut' in _in("fr", "Kymriah", "DE")
    several = [one for one in authorities() if len(one.languages) > 1]
    assert several
    assert all(answers.authorities_shown((one,))[0]["name_in"] == "" for one in several)


@pytest.mark.parametrize(
    ("language", "quoted"),
    [
        ("", "“Kymriah”"),
        ("/de", "„Kymriah“"),
        ("/fr", "«\N{NO-BREAK SPACE}Kymriah\N{NO-BREAK SPACE}»"),
        ("/pl", "„Kymriah”"),
    ],
)
def test_what_was_asked_stands_in_the_quotation_marks_of_the_language(language: str, quoted: str) -> None:
    page = Client().post(f"{language}/verify", {"text": "Kymriah", "country": ""}).content.decode()
    eyebrow = unescape(page).partition('class="eyebrow">')[2].partition("</p>")[0]
    assert quoted in eyebrow.replace("<bdi>", "").replace("</bdi>", "")


def test_an_address_that_nobody_opened_and_the_day_of_our_entry_are_two_things() -> None:
    page = _ask("Kymriah", "DE")
    assert "not confirmed by us" in page
    assert "Our entry was last revised on" in page
    assert "Looked at" not in page
