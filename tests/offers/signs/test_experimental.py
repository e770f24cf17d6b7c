import pytest

from openatmp.offers.offered import offered_in
from openatmp.offers.sign import SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind
from tests.offers.signs.known_things import Trial
from tests.offers.signs.marked_text import cues_of, quotes

W1 = SignId.W1
NUMBER = "2029-500000-11-00"
IN_TRIAL = (
    "Our {therapy.stem-cells|stem cells} are {experimental.open|still being studied}. "
    f"The number of the trial is {NUMBER}."
)


def trial_in(text: str, *, is_found: bool | None) -> Trial:
    start = cues_of(text).page.text.index(NUMBER)
    return Trial(start, start + len(NUMBER), NUMBER, is_found)


def test_it_marks_what_is_sold_as_new() -> None:
    text = "{therapy.fat-cells|Nanofat} is {experimental.new|an innovative method}, and we have a fine view."
    assert quotes(W1, text) == ["Nanofat is an innovative method"]


def test_it_does_not_take_a_new_building_for_a_new_therapy() -> None:
    text = (
        "We give {therapy.stem-cells|cells}. We have rooms. We have tea. The house is {experimental.new|new}."
    )
    assert quotes(W1, text) == []


def test_it_lets_research_be_some_sentences_away_from_the_therapy() -> None:
    text = "We give {therapy.stem-cells|stem cells}. Call us. Come in. {experimental.open|Studies go on}."
    assert quotes(W1, text) == ["Studies go on"]


def test_it_is_silent_within_a_trial_that_a_register_knows() -> None:
    assert quotes(W1, IN_TRIAL, trials=(trial_in(IN_TRIAL, is_found=True),)) == []


def test_it_shows_beside_a_number_that_no_register_has() -> None:
    told = ["Our stem cells are still being studied"]
    assert quotes(W1, IN_TRIAL, trials=(trial_in(IN_TRIAL, is_found=False),)) == told


def test_it_shows_beside_a_number_that_nobody_looked_up() -> None:
    told = ["Our stem cells are still being studied"]
    assert quotes(W1, IN_TRIAL, trials=(trial_in(IN_TRIAL, is_found=None),)) == told


def test_a_known_trial_far_away_does_not_cover_everything_on_the_page() -> None:
    text = (
        "Our {therapy.stem-cells|stem cells} are {experimental.new|revolutionary}. "
        + "We have a garden. " * 10
        + f"Another team runs {NUMBER}."
    )
    assert quotes(W1, text, trials=(trial_in(text, is_found=True),)) == ["Our stem cells are revolutionary"]


OTHERS = [("new", "token.technology"), ("open", "no-approval.elsewhere"), ("open", "hope.last")]


@pytest.mark.parametrize(("kind", "other"), OTHERS)
def test_it_leaves_words_that_are_another_sign_to_that(kind: str, other: str) -> None:
    cues = cues_of(f"We give {{therapy.stem-cells|cells}} with {{experimental.{kind}|most modern}} devices.")
    others = cues_of(f"We give {{therapy.stem-cells|cells}} with {{{other}|most modern}} devices.").found[1]
    both = type(cues)(cues.page, cues.sentences, (*cues.found, others))
    found = signs_of(both, speaker=Speaker(SpeakerKind.PROVIDER), offered=offered_in(both))
    assert W1 not in {sign.id for sign in found}


def test_it_takes_experience_for_proof_where_it_stands_with_a_claim() -> None:
    text = "{experimental.own-way|In our experience} {therapy.stem-cells|cells} {benefit.cure|cure}."
    assert quotes(W1, text) == []
    text = "{therapy.gene|It} {benefit.cure|cures}, and {experimental.own-way|our experience shows} this."
    assert quotes(W1, text) == ["and our experience shows this"]


def test_what_is_experimental_elsewhere_tells_of_approval() -> None:
    text = "{therapy.gene|Genes} {no-approval.none|are unapproved} and {experimental.open|experimental}."
    assert quotes(W1, text) == []
    assert len(quotes(SignId.W2, text)) == 1
