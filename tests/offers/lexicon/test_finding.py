"""Cues of a page are found in its text and its title, in the languages that it is in."""

import pytest

from openatmp.offers.cues import Cues, Scope
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Block, Page, Zone


def read(text: str, *, title: str = "", language: str = "en") -> Cues:
    return cues_of(Page(text, title=title, language=language))


def labels(cues: Cues) -> set[str]:
    return {f"{cue.family}.{cue.kind}".rstrip(".") for cue in cues.found}


def test_it_finds_what_a_provider_says() -> None:
    cues = read(
        "At our clinic we use your own stem cells. They repair cartilage without side effects. Call us."
    )
    assert {
        "provider-voice.we",
        "own-cells",
        "therapy.stem-cells",
        "benefit.repair",
        "safety",
        "contact",
    } <= labels(cues)


def test_it_finds_what_a_reporter_says() -> None:
    cues = read("Experts warn that such clinics sell unproven stem cell therapies, said a professor at Y.")
    assert {"warning", "clinics", "quoted", "therapy.stem-cells"} <= labels(cues)


def test_it_quotes_a_cue_as_it_stands() -> None:
    cues = read("UC\u2011MSC and STEM-CELLS")
    assert [cues.quote(cue) for cue in cues.of("therapy")] == ["UC\u2011MSC", "STEM-CELLS"]


def test_it_counts_spans_of_the_title_in_the_title() -> None:
    cues = read("Nothing here.", title="Stem cells | Home")
    (cue,) = (cue for cue in cues.in_title if cue.family == "therapy")
    assert "Stem cells | Home"[cue.start : cue.end] == "Stem cells"
    assert cues.found == ()


def test_it_counts_words_and_numbers_sentences() -> None:
    cues = read("Two words. We treat stem cells.")
    assert cues.words == 6
    assert len(cues.sentences) == 2
    assert {cue.sentence for cue in cues.found} == {1}


def test_it_takes_blocks_into_account() -> None:
    text = "Stem cells heal"
    cues = cues_of(Page(text, blocks=(Block(0, len(text), Zone.QUOTE),), language="en"))
    assert cues.sentences[0].zone is Zone.QUOTE
    assert all(cue.scope & Scope.QUOTED for cue in cues.found)


def test_it_finds_acronyms_in_every_language() -> None:
    for language in ("en", "el", "xx", ""):
        assert labels(read("MSC, SVF, PRP, BMAC, NK, CAR-T", language=language)) >= {
            "therapy.stem-cells",
            "therapy.fat-cells",
            "therapy.plasma",
            "therapy.marrow-cells",
            "therapy.immune-cells",
            "therapy.gene",
        }


@pytest.mark.parametrize(
    ("language", "used"),
    [("en", ("en",)), ("en-GB", ("en",)), ("EN", ("en",)), ("", ("en",)), ("el", ()), ("xx", ())],
)
def test_it_says_whose_lexicons_it_used(language: str, used: tuple[str, ...]) -> None:
    assert read("κύτταρα", language=language).languages == used


def test_it_reads_a_page_with_an_english_part_in_english_too() -> None:
    greek = "θεραπεία με κύτταρα " * 5
    cues = read(f"{greek}. We treat the knee with your cells and the hip.", language="el")
    assert cues.languages == ("en",)
    assert "provider-voice.we" in labels(cues)


def test_it_still_looks_for_the_trade_s_english_in_other_languages() -> None:
    assert "therapy.stem-cells" in labels(read("θεραπεία με stem cells", language="el"))


def test_it_finds_nothing_on_an_empty_page() -> None:
    cues = read("")
    assert (cues.found, cues.in_title, cues.sentences, cues.words) == ((), (), (), 0)


def test_it_finds_nothing_in_a_cookie_notice() -> None:
    cues = read("We use cookies to improve your experience. Read our privacy policy.")
    assert not {"provider-voice.we", "benefit.relief"} & labels(cues)


@pytest.mark.parametrize(
    ("text", "label", "scope"),
    [
        ("Stem cells do not cure autism.", "benefit.cure", Scope.NEGATED),
        ("The clinic claims that stem cells cure autism.", "benefit.cure", Scope.REPORTED),
        ("Stem cells may repair cartilage.", "benefit.repair", Scope.CONDITIONAL),
        ("Can stem cells repair cartilage?", "benefit.repair", Scope.ASKED),
        ("“Stem cells repair cartilage.”", "benefit.repair", Scope.QUOTED),
        ("Other clinics use fat that repairs nothing.", "benefit.repair", Scope.OF_RIVALS),
        ("Stem cells repair cartilage.", "benefit.repair", Scope.NONE),
    ],
)
def test_it_tells_how_english_says_it(text: str, label: str, scope: Scope) -> None:
    (said,) = {cue.scope for cue in read(text).found if f"{cue.family}.{cue.kind}" == label}
    assert said == scope


def test_it_finds_the_same_cues_each_time() -> None:
    page = Page("We treat stem cells with stem cells; call us.", language="en")
    assert cues_of(page).found == cues_of(page).found


def test_it_reads_what_a_page_repeats_in_each_place() -> None:
    cues = read("We treat knees.\nHome\nWe treat knees.")
    first, second = (tuple(cue for cue in cues.found if cue.sentence == number) for number in (0, 2))
    assert [(cue.family, cue.kind, cue.start + 21) for cue in first] == [
        (cue.family, cue.kind, cue.start) for cue in second
    ]
    assert cues.words == 7


def test_it_quotes_a_repeated_sentence_only_where_it_is_quoted() -> None:
    cues = read("We treat knees.\n“We treat knees.”\nWe treat knees.")
    scopes = [cue.scope for cue in cues.of("provider-voice")]
    assert scopes == [Scope.NONE, Scope.QUOTED, Scope.NONE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wir verwenden Cookies. Datenschutzerklärung"),
        ("fr", "Nous utilisons des cookies pour améliorer votre expérience."),
        ("es", "Utilizamos cookies para mejorar su experiencia."),
        ("it", "Utilizziamo i cookie per migliorare la tua esperienza."),
        ("pt", "Usamos cookies para melhorar a sua experiência."),
        ("pl", "Używamy plików cookies. Przetwarzanie danych"),
        ("nl", "Wij gebruiken cookies. Uw privacy"),
        ("tr", "Çerezler kullanıyoruz. Deneyiminizi iyileştirmek için."),
        ("cs", "Používáme cookies. Zpracování osobních údajů"),
        ("sk", "Používame cookies. Ochrana osobných údajov"),
    ],
)
def test_it_takes_no_cookie_notice_for_an_offer(language: str, text: str) -> None:
    found = read(text, language=language).by_family
    assert not {"provider-voice", "benefit", "safety", "to-the-patient", "therapy"} & set(found)
