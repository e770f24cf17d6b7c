from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import NoReverseMatch

from openatmp.offers import Check, Sign, SignId
from openatmp.offers.check import in_order
from openatmp.offers.checking import check
from openatmp.offers.judgement import Judged, Judgement
from openatmp.offers.reading import page_of_text
from openatmp.offers.renderings.wording import outcome_of, outcomes
from openatmp.offers.signs import meanings
from openatmp.register import shipped
from openatmp.register.known import InRegister
from openatmp.web.offers import answers
from openatmp.web.offers.passages import marks_of
from tests.web.offers.conftest import OFFER, VET, WARNING

ON = date(2026, 11, 25)


def checked(text: str = OFFER, address: str = "", title: str = "") -> Check:
    return check(page_of_text(text, address=address, title=title), InRegister(shipped()), ON)


def with_signs(text: str, *signs: Sign) -> Check:
    """A check that found these signs, whatever the finders say."""
    found = checked(text)
    judged = Judged(Judgement.OFFER, 0.9, is_offer=True, shares={})
    return Check(
        found.page,
        found.cues,
        found.speaker,
        found.offered,
        found.products,
        found.trials,
        judged,
        in_order(signs),
        ON,
    )


def shown(found: Check) -> list[answers.SignShown]:
    return list(answers.signs_shown(found, marks_of(found.signs, len(found.page.text))))


def test_each_sign_is_shown_once_with_all_its_places() -> None:
    text = "safe here, your own there, safe as well"
    (safe, own) = shown(
        with_signs(text, Sign(SignId.SAFE, 0, 4), Sign(SignId.OWN, 11, 19), Sign(SignId.SAFE, 27, 39))
    )
    assert (safe.number, own.number) == (1, 2)
    assert [(place.quote, place.mark) for place in safe.places] == [("safe", 1), ("safe as well", 3)]
    assert safe.meaning == meanings()[SignId.SAFE]


def test_the_same_words_are_quoted_once() -> None:
    (sign,) = shown(with_signs("Safe safe", Sign(SignId.SAFE, 0, 4), Sign(SignId.SAFE, 5, 9)))
    assert [(place.quote, place.mark) for place in sign.places] == [("Safe", 1)]


def test_of_many_places_the_first_are_quoted_and_the_others_counted() -> None:
    text = "abcdefghij"
    (sign,) = shown(with_signs(text, *(Sign(SignId.SAFE, at, at + 1) for at in range(8))))
    assert (len(sign.places), sign.more) == (5, 3)


def test_a_long_quote_is_cut() -> None:
    (sign,) = shown(with_signs("x" * 500, Sign(SignId.SAFE, 0, 500)))
    assert len(sign.places[0].quote) == 161
    assert sign.places[0].quote.endswith("…")


def test_a_sign_that_follows_from_what_is_absent_has_no_place() -> None:
    (sign,) = shown(with_signs("words", Sign(SignId.W2, 0, 0, inferred=True)))
    assert sign.inferred
    assert sign.places == ()


def test_a_kind_of_sign_is_told_in_words() -> None:
    kind = next(iter(meanings()[SignId.TOKEN].kinds))
    (sign,) = shown(with_signs("ISO", Sign(SignId.TOKEN, 0, 3, kind=kind)))
    assert sign.places[0].kind == meanings()[SignId.TOKEN].kinds[kind]


def test_numbers_of_signs_and_marks_belong_together() -> None:
    found = checked()
    marks = {mark.number: mark for mark in marks_of(found.signs, len(found.page.text))}
    for sign in shown(found):
        assert all(marks[place.mark].sign == sign.number for place in sign.places)


@pytest.mark.parametrize(("text", "letters"), [(OFFER, 1), (VET, 0), (WARNING, 0)])
def test_a_letter_is_written_where_there_is_somebody_to_write_to(text: str, letters: int) -> None:
    written = answers.page_of(checked(text), "")["letters"]
    assert isinstance(written, tuple)
    assert len(written) == letters


def test_the_letter_says_where_the_offer_was_found() -> None:
    letters = answers.page_of(checked(address="https://clinic.example", title="Offer"), "")["letters"]
    assert isinstance(letters, tuple)
    assert "I read it here: Offer https://clinic.example" in letters[0].text


def test_a_product_that_is_named_twice_is_shown_once() -> None:
    products = answers.page_of(checked(f"{OFFER} Kymriah is not Kymriah."), "")["products"]
    assert isinstance(products, tuple)
    assert [one["it"].name for one in products] == ["Kymriah"]
    assert products[0]["has_card"]


def test_what_goes_along_with_a_report_is_bounded() -> None:
    reported = answers.page_of(checked(OFFER * 600), "")["reported"]
    assert isinstance(reported, str)
    assert len(reported) == answers.MOST_REPORTED


def test_a_service_that_takes_no_reports_says_nothing_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise NoReverseMatch(name)

    monkeypatch.setattr(answers, "reverse", unknown)
    assert answers.page_of(checked(), "")["report"] == ""


@pytest.mark.parametrize(("country", "name"), [("DE", "Germany"), ("", ""), ("XX", "")])
def test_it_names_the_country_that_was_chosen(country: str, name: str) -> None:
    assert answers.page_of(checked(), country)["country_name"] == name


@pytest.mark.parametrize("judgement", Judgement)
def test_it_says_first_what_every_shell_says(judgement: Judgement) -> None:
    found = replace(checked(), judged=Judged(judgement, 0.5, is_offer=False, shares={}))
    assert answers.page_of(found, "DE")["told"] == outcome_of(found)


def test_a_text_about_such_treatments_is_said_to_be_about_them() -> None:
    assert answers.page_of(checked(WARNING), "")["told"] == outcomes()[Judgement.ABOUT]


def test_each_sign_names_its_source_and_says_when_nobody_read_it(client: Client) -> None:
    page = client.post("/check", {"text": OFFER_WITH_SIGNS}).content.decode()
    cards = page.split('id="sign-')[1:]
    own = next(card for card in cards if "Your own cells" in card)
    assert "Article 2(1)" in own
    assert "we have not read this source" in own
    official = next(card for card in cards if "Promises more than is shown" in card)
    assert "www.ema.europa.eu" in official
    assert "we have not read this source" not in official.partition("</details>")[0]


OFFER_WITH_SIGNS = (
    "Our clinic treats arthrosis of the knee with stem cells from your own fat. The cells regenerate the "
    "cartilage. There are no side effects, because they are your own cells. Book a free consultation now!"
)
