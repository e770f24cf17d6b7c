"""Polish, Czech, Slovak and Turkish sentences of our own: clinics' show their sign, others' none."""

import pytest

from openatmp.offers.sign import SignId
from tests.offers.signs.test_sentences import ABOUT, CLAIMS, signs, told

SENTENCES = told("eastern_sentences.yaml")
LANGUAGES = tuple(name for name in SENTENCES if name != "others")
SHOWING = [
    (language, sign, sentence)
    for language in LANGUAGES
    for sign, some in SENTENCES[language].items()
    for sentence in some
]
OTHERS = [(language, sentence) for language, some in SENTENCES["others"].items() for sentence in some]


@pytest.mark.parametrize(("language", "sign", "sentence"), SHOWING)
def test_it_sees_the_sign_in_what_clinics_write(language: str, sign: str, sentence: str) -> None:
    assert SignId(sign) in signs(sentence, language)


@pytest.mark.parametrize(("language", "sentence"), OTHERS)
def test_it_sees_no_claim_in_what_others_write(language: str, sentence: str) -> None:
    assert signs(sentence, language) & CLAIMS == set()


@pytest.mark.parametrize(("language", "sign", "sentence"), SHOWING)
def test_it_needs_no_accents_to_see_a_sign(language: str, sign: str, sentence: str) -> None:
    plain = sentence.translate(PLAIN)
    assert SignId(sign) in signs(plain, language)


# How people write who have no key for the letters of their language.
PLAIN = str.maketrans(
    "ąćęłńóśźżáčďéěíňřšťúůýžäĺľôŕçğıöşüĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄĹĽÔŔÇĞİÖŞÜ",
    "acelnoszzacdeeinrstuuyzallorcgiosuACELNOSZZACDEEINRSTUUYZALLORCGIOSU",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_sees_no_insurer_that_pays_as_a_price_and_no_lack_of_approval(language: str) -> None:
    unpaid = {
        "pl": "Zabieg nie jest refundowany przez NFZ.",
        "cs": "Zdravotní pojišťovna zákrok nehradí.",
        "sk": "Zdravotná poisťovňa zákrok nehradí.",
        "tr": "SGK bu tedaviyi karşılamamaktadır.",
    }
    seen = signs(unpaid[language], language)
    assert SignId.PRICE in seen
    assert SignId.W2 not in seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_has_a_sentence_in_every_language(language: str) -> None:
    seen_elsewhere = {SignId.EXO, SignId.SOCIAL}
    assert {SignId(sign) for sign in SENTENCES[language]} == set(SignId) - seen_elsewhere
    assert language in ABOUT
