import pytest

from openatmp.offers.sign import SignId
from openatmp.offers.speaker.speaker import SpeakerKind
from tests.offers.signs.marked_text import quotes

TESTI = SignId.TESTI
STORY = (
    "We give {therapy.stem-cells|stem cells}.\n"
    "[quote] After a week {patient-voice!quoted|my knee} {benefit.relief!quoted|did not hurt any more}."
)


def test_it_marks_what_points_to_stories() -> None:
    text = "{therapy.stem-cells|Stem cells}: {testimony|see what our patients say} and book a room."
    assert quotes(TESTI, text) == ["see what our patients say and book a room"]


def test_it_marks_a_story_set_apart_on_the_page_of_a_provider_once() -> None:
    assert quotes(TESTI, STORY) == ["After a week my knee did not hurt any more"]


def test_a_story_set_apart_is_no_claim_of_benefit_in_the_words_of_the_house() -> None:
    assert quotes(SignId.W3, STORY) == []


@pytest.mark.parametrize("speaker", [SpeakerKind.NEWS, SpeakerKind.AUTHORITY, SpeakerKind.SCHOLAR])
def test_it_leaves_stories_to_those_who_report(speaker: SpeakerKind) -> None:
    assert quotes(TESTI, STORY, speaker=speaker) == []


@pytest.mark.parametrize("speaker", [SpeakerKind.BROKER, SpeakerKind.UNKNOWN])
def test_it_marks_a_story_on_the_page_of_others_who_would_sell(speaker: SpeakerKind) -> None:
    assert len(quotes(TESTI, STORY, speaker=speaker)) == 1


def test_it_marks_no_story_without_an_effect_or_a_patient() -> None:
    assert quotes(TESTI, "We give {therapy.stem-cells|stem cells}.\n[quote] The garden is fine.") == []


def test_it_marks_no_patient_in_running_text() -> None:
    assert quotes(TESTI, "We give {therapy.stem-cells|stem cells} to {patient-voice|my son}.") == []


def test_it_marks_no_story_that_denies_the_effect() -> None:
    denied = (
        "We give {therapy.stem-cells|stem cells}.\n[quote] It did {benefit.relief!negated!quoted|not help}."
    )
    assert quotes(TESTI, denied) == []
