import pytest

from openatmp.offers.reading import page_of_text
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.speaker.speaker import SpeakerKind
from tests.offers.pages.measuring import signs_in
from tests.offers.signs.known_things import Product, Trial
from tests.offers.signs.marked_text import cues_of, quotes, signs

OFFER = "We treat knees with {therapy.stem-cells|stem cells}. {contact|Call us}."
START = OFFER.index("{")
TELLING = [SpeakerKind.NEWS, SpeakerKind.AUTHORITY, SpeakerKind.SCHOLAR, SpeakerKind.PATIENT]


def second(text: str, speaker: SpeakerKind = SpeakerKind.PROVIDER, **known: object) -> list[Sign]:
    found = signs(text, speaker=speaker, **known)  # type: ignore[arg-type]  # handed on as they are
    return [sign for sign in found if sign.id is SignId.W2]


@pytest.mark.parametrize("kind", ["none", "not-needed", "elsewhere"])
def test_it_marks_the_words(kind: str) -> None:
    text = f"{{therapy.stem-cells|Stem cells}}, {{no-approval.{kind}|which need no approval}}."
    assert quotes(SignId.W2, text) == ["which need no approval"]


@pytest.mark.parametrize(("kind", "shows"), [("elsewhere", True), ("not-needed", True), ("none", False)])
def test_it_marks_what_sets_this_apart_from_others_and_not_what_others_lack(
    kind: str, *, shows: bool
) -> None:
    text = f"{{therapy.stem-cells|Stem cells}}, {{no-approval.{kind}!of-rivals|unlike theirs}}."
    assert (quotes(SignId.W2, text) == ["unlike theirs"]) is shows


@pytest.mark.parametrize(
    "text",
    [
        "Stem cells from fat. Abroad the rules are laxer and the treatment is allowed.",
        "Stammzellen aus Fett. Anders als ein Medikament brauchen eigene Zellen keine Zulassung.",
    ],
)
def test_it_reads_it_in_whole_sentences(text: str) -> None:
    assert SignId.W2 in {sign.id for sign in signs_in(page_of_text(text)) if not sign.inferred}


def test_it_sees_at_the_beginning_what_only_the_title_names() -> None:
    found = signs("We treat knees. {contact|Call us}.", title="{therapy.stem-cells|Stem cells}")
    assert Sign(SignId.W2, 0, 0, inferred=True) in found


def test_it_sees_that_no_approval_is_named() -> None:
    assert second(OFFER) == [Sign(SignId.W2, START, START, inferred=True)]


def test_it_needs_no_absence_where_there_are_words() -> None:
    text = OFFER + " It {no-approval.not-needed|needs no approval}."
    assert [sign.inferred for sign in second(text)] == [False]


def test_it_comes_last_when_it_is_seen_in_absence() -> None:
    found = signs(OFFER + " They {benefit.repair|renew cartilage}.")
    assert found[-1].id is SignId.W2
    assert found[-1].inferred


@pytest.mark.parametrize("speaker", [SpeakerKind.PROVIDER, SpeakerKind.BROKER, SpeakerKind.UNKNOWN])
def test_it_asks_whoever_would_supply_it(speaker: SpeakerKind) -> None:
    assert len(second(OFFER, speaker)) == 1


@pytest.mark.parametrize("speaker", TELLING)
def test_it_does_not_ask_whoever_only_tells_of_it(speaker: SpeakerKind) -> None:
    assert second(OFFER, speaker) == []


def test_it_does_not_ask_somebody_unknown_who_offers_nothing() -> None:
    assert second("{therapy.stem-cells|Stem cells} are found in the marrow.", SpeakerKind.UNKNOWN) == []


def test_it_is_silent_where_an_authorised_product_is_named() -> None:
    assert second(OFFER, products=(Product(0, 2, "We"),)) == []


def test_it_shows_where_the_product_named_is_no_longer_authorised() -> None:
    assert len(second(OFFER, products=(Product(0, 2, "We", is_authorised=False),))) == 1


@pytest.mark.parametrize(("is_found", "shown"), [(True, 0), (False, 1), (None, 1)])
def test_it_is_silent_only_for_a_trial_that_was_found(*, is_found: bool | None, shown: int) -> None:
    assert len(second(OFFER, trials=(Trial(0, 2, is_found=is_found),))) == shown


@pytest.mark.parametrize("kind", ["accreditation", "ethics", "registration", "patent"])
def test_no_licence_seal_or_leave_of_an_ethics_committee_stands_in_for_an_approval(kind: str) -> None:
    assert len(second(OFFER + f" {{token.{kind}|Licensed and certified}}.")) == 1


def test_words_of_approval_alone_stand_in_for_none_either() -> None:
    assert len(second(OFFER + " It is {authorised|approved in Europe}.")) == 1


@pytest.mark.parametrize("therapy", ["plasma", "general"])
def test_it_asks_no_approval_of_own_plasma_or_of_a_word_that_names_no_product(therapy: str) -> None:
    assert second(f"We treat knees with {{therapy.{therapy}|it}}. {{contact|Call us}}.") == []


def test_it_asks_for_cells_even_where_plasma_is_named_more_often() -> None:
    text = "{therapy.plasma|PRP}, {therapy.plasma|PRP}, {therapy.fat-cells|fat cells}. {contact|Call us}."
    assert second(text)[0].start == cues_of(text).page.text.index("fat cells")


def test_it_asks_nothing_of_a_page_that_offers_no_therapy() -> None:
    assert second("We mend shoes. {contact|Call us}.") == []
    assert second("We give no {therapy.stem-cells!negated|stem cells}. {contact|Call us}.") == []


def test_it_asks_a_hospital_that_offers_it() -> None:
    assert len(second(OFFER, SpeakerKind.HOSPITAL)) == 1
    assert second("We know {therapy.stem-cells|stem cells}.", SpeakerKind.HOSPITAL) == []


def test_it_does_not_ask_a_hospital_about_a_standard_transplant() -> None:
    text = OFFER + " We do {transplant|bone marrow transplants}."
    assert second(text, SpeakerKind.HOSPITAL) == []
    assert len(second(text, SpeakerKind.PROVIDER)) == 1
