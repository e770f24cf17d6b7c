"""Each sign in each way of saying it: plainly, denied, quoted, reported, supposed, asked, of rivals."""

import pytest

from openatmp.offers.sign import SignId
from tests.offers.signs.marked_text import quotes

# For each sign a sentence with a place for how it is said, in one of several languages.
SENTENCES = {
    SignId.W1: "Unsere {therapy.fat-cells|Fettstammzellen} sind {experimental.new@|neuartig}.",
    SignId.W2: "{therapy.stem-cells|Células madre} {no-approval.not-needed@|no requieren autorización}.",
    SignId.W3: "Our {therapy.stem-cells|stem cells} {benefit.repair@|rebuild cartilage}.",
    SignId.HOPE: "{therapy.stem-cells|Les cellules souches} sont {hope.last@|votre dernier espoir}.",
    SignId.MANY: "{therapy.stem-cells|Komórki macierzyste}: {many@|ponad trzydzieści chorób}.",
    SignId.TESTI: "{testimony@|I nostri pazienti raccontano} le {therapy.stem-cells|staminali}.",
    SignId.PAY: "{pay-to-join@|Deelname kost} geld: {therapy.stem-cells|stamcellen}.",
    SignId.PRICE: "{therapy.stem-cells|Kök hücre} {price@|fiyatı} uygundur.",
    SignId.TRAVEL: "{therapy.stem-cells|Stem cells}, with {travel@|four nights in a hotel}.",
    SignId.SAFE: "{therapy.exosomes|Exossomos} são {safety@|totalmente seguros}.",
    SignId.OWN: "{therapy.stem-cells|Kmenové buňky} jsou {own-cells@|vaše vlastní}.",
    SignId.TOKEN: "{token.patent@|Unser patentiertes} {therapy.fat-cells|Nanofett}.",
    SignId.EXO: "We give {therapy.exosomes@|exosomes}.",
    SignId.SOCIAL: "{social@|Zadzwoń} i zapytaj o {therapy.stem-cells|komórki macierzyste}.",
}
# What a sign shows in although it is said so; every other sign is silent then.
SHOWS_STILL = {
    "conditional": frozenset(SENTENCES),
    "asked": {SignId.HOPE, SignId.SOCIAL, SignId.EXO},
    "quoted": {SignId.HOPE, SignId.TESTI, SignId.W3},
    "reported": {SignId.HOPE, SignId.TESTI},
    "negated": frozenset[SignId](),
    "of-rivals": {SignId.W2},
}
ALL = pytest.mark.parametrize("sign", SENTENCES, ids=str)


def said(sign: SignId, how: str) -> str:
    return SENTENCES[sign].replace("@", f"!{how}" if how else "")


@ALL
def test_it_shows_what_is_said_plainly(sign: SignId) -> None:
    assert len(quotes(sign, said(sign, ""))) == 1


@ALL
@pytest.mark.parametrize("how", SHOWS_STILL)
def test_it_weighs_how_it_is_said(sign: SignId, how: str) -> None:
    assert bool(quotes(sign, said(sign, how))) is (sign in SHOWS_STILL[how])


@ALL
def test_it_takes_no_two_ways_together_for_one_that_does_not_matter(sign: SignId) -> None:
    assert quotes(sign, said(sign, "conditional!negated")) == []
    assert quotes(sign, said(sign, "quoted!of-rivals")) == []


@ALL
def test_it_shows_in_the_body_and_in_lists_tables_headings_and_forms(sign: SignId) -> None:
    for zone in ("heading", "list", "table", "form"):
        assert len(quotes(sign, f"[{zone}] {said(sign, '')}")) == 1


@ALL
def test_it_shows_nothing_that_only_a_menu_says(sign: SignId) -> None:
    assert quotes(sign, f"[navigation] {said(sign, '')}") == []


@ALL
@pytest.mark.parametrize("zone", ["footer", "header", "aside"])
def test_it_shows_nothing_of_a_notice_around_a_page_without_a_therapy(sign: SignId, zone: str) -> None:
    assert quotes(sign, f"Welcome to our house.\n[{zone}] {said(sign, '')}") == []


@ALL
def test_it_shows_nothing_on_a_page_without_a_therapy(sign: SignId) -> None:
    if sign is SignId.EXO:
        return
    sentence = said(sign, "")
    start, end = sentence.index("{therapy"), sentence.index("}", sentence.index("{therapy"))
    words = sentence[start:end].partition("|")[2]
    assert quotes(sign, sentence[:start] + words + sentence[end + 1 :]) == []
