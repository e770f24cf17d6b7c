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


def test_a_story_set_apart_is_also_a_claim_of_benefit_of_whoever_prints_it() -> None:
    assert quotes(SignId.W3, STORY) == ["After a week my knee did not hurt any more"]


@pytest.mark.parametrize("speaker", [SpeakerKind.NEWS, SpeakerKind.AUTHORITY, SpeakerKind.SCHOLAR])
def test_what_a_patient_says_to_a_reporter_is_no_claim_of_the_paper(speaker: SpeakerKind) -> None:
    assert quotes(SignId.W3, STORY, speaker=speaker) == []


@pytest.mark.parametrize("words", ["What parents say", "Was Eltern sagen", "Ce que disent les parents"])
def test_a_heading_that_begins_like_a_question_points_to_stories(words: str) -> None:
    page = (
        f"[heading] Stem cells\n[heading] {{testimony!asked|{words}}}\nWe give {{therapy.stem-cells|cells}}."
    )
    assert quotes(TESTI, page) == [words]


def test_a_question_for_stories_points_to_none() -> None:
    assert (
        quotes(TESTI, "{therapy.stem-cells|Cells}. {testimony!asked|Where are the stories of patients}?")
        == []
    )


@pytest.mark.parametrize("speaker", [SpeakerKind.NEWS, SpeakerKind.AUTHORITY, SpeakerKind.SCHOLAR])
def test_it_leaves_stories_to_those_who_report(speaker: SpeakerKind) -> None:
    assert quotes(TESTI, STORY, speaker=speaker) == []


@pytest.mark.parametrize("speaker", [SpeakerKind.BROKER, SpeakerKind.UNKNOWN])
def test_it_marks_a_story_on_the_page_of_others_who_would_sell(speaker: SpeakerKind) -> None:
    assert len(quotes(TESTI, STORY, speaker=speaker)) == 1


def test_a_few_words_set_apart_are_no_story() -> None:
    assert quotes(TESTI, "We give {therapy.stem-cells|stem cells}.\n[quote] The garden is fine.") == []


def test_it_marks_no_patient_in_running_text() -> None:
    assert quotes(TESTI, "We give {therapy.stem-cells|stem cells} to {patient-voice|my son}.") == []


TOLD = "We give {therapy.stem-cells|stem cells}.\n"


@pytest.mark.parametrize("story", ["“Now I sing and dance again”, Ann, 61", "«Danzo como antes ayer» – Pia"])
def test_it_takes_a_paragraph_in_quotation_marks_for_a_story(story: str) -> None:
    assert quotes(TESTI, TOLD + story) == [story]


@pytest.mark.parametrize(
    "text",
    [
        "The cells are called “the seeds of the body” by some, and are found in every grown person.",
        "“Seeds” is what we call them here in our house on the hill.",
    ],
)
def test_words_quoted_in_running_text_are_no_story(text: str) -> None:
    assert quotes(TESTI, TOLD + text) == []


@pytest.mark.parametrize("zone", ["footer", "aside", "navigation"])
def test_what_is_quoted_around_the_page_is_no_story(zone: str) -> None:
    assert quotes(TESTI, f"{TOLD}[{zone}] “Now I sing and dance again.” Ann") == []


def test_it_marks_the_words_of_a_story_once() -> None:
    text = TOLD + "“I can {testimony!quoted|dance again} as I did as a girl”, Ann"
    assert quotes(TESTI, text) == ["“I can dance again as I did as a girl”, Ann"]


def test_it_marks_a_story_as_a_whole() -> None:
    story = "I danced. My knee never felt so good as after that day. What joy it was"
    assert quotes(TESTI, f"{TOLD}[quote] {story}.") == [story]


def test_it_marks_the_longest_sentence_of_a_long_story() -> None:
    most = "My knee never felt so good as after that day in the house on the hill"
    text = TOLD + "[quote] " + "I danced and danced. " * 40 + f"{most}. What joy it was."
    assert quotes(TESTI, text) == [most]


def test_it_marks_no_story_where_no_therapy_is_offered() -> None:
    assert quotes(TESTI, "We mend shoes.\n[quote] I danced and sang all night in them.") == []
