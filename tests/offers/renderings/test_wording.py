import re
from collections import Counter
from dataclasses import replace

import pytest

from openatmp.classification import Category
from openatmp.offers.check import Check
from openatmp.offers.cues import Cue, Cues
from openatmp.offers.judgement import Judgement
from openatmp.offers.page import Page
from openatmp.offers.renderings.wording import (
    Outcome,
    classes,
    every_sentence,
    language_unknown,
    nothing_to_look_up,
    on_language,
    outcome_of,
    outcomes,
    signs_but_unsure,
    speakers,
    unread_by_speakers,
    what_it_needs,
)
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.speaker import SpeakerKind
from tests.offers.renderings.checks import Product, Trial, check_of, sign

ABSENT, SEEN = sign(SignId.W2), sign(SignId.SAFE, "no side effects")


def test_there_are_words_for_every_outcome_every_speaker_and_every_class() -> None:
    assert set(outcomes()) == set(Judgement)
    assert set(speakers()) == set(SpeakerKind)
    assert set(classes()) == {category.value for category in Category}


@pytest.mark.parametrize("said", sorted(set(every_sentence())))
def test_everything_is_said_in_whole_short_sentences(said: str) -> None:
    assert said[0].isupper()
    assert said.endswith(".")
    assert "\n" not in said
    assert all(len(one.split()) <= 34 for one in re.split(r"[.:] ", said))


@pytest.mark.parametrize("said", sorted(set(every_sentence())))
def test_it_never_says_safe_or_illegal(said: str) -> None:
    assert not re.search(r"\b(safe|unsafe|legal|illegal|fraud|criminal|fake)\b", said.lower())


def test_only_what_belongs_to_several_outcomes_stands_there_more_than_once() -> None:
    often = {said for said, times in Counter(every_sentence()).items() if times > 1}
    cannot_tell = outcomes()[Judgement.CANNOT_TELL]
    assert often == {cannot_tell.means, cannot_tell.advice}


def test_an_offer_sends_to_a_doctor() -> None:
    assert "talk to a doctor" in outcomes()[Judgement.OFFER].advice
    assert "does not show that anything is wrong" in outcomes()[Judgement.OFFER].means


def test_what_is_no_advanced_therapy_is_not_said_to_be_free_of_rules() -> None:
    assert "needs an authorisation" in what_it_needs(advanced_therapy=True)
    assert "needs an authorisation, too" in what_it_needs(advanced_therapy=False)


@pytest.mark.parametrize(
    ("signs", "told"),
    [
        ((), outcomes()[Judgement.CANNOT_TELL]),
        ((ABSENT,), outcomes()[Judgement.CANNOT_TELL]),
        ((ABSENT, SEEN), signs_but_unsure()),
    ],
)
def test_where_it_cannot_tell_it_says_first_that_signs_show_in_the_words(
    signs: tuple[Sign, ...], told: Outcome
) -> None:
    assert outcome_of(check_of(Judgement.CANNOT_TELL, signs=signs)) == told


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (
            check_of(Judgement.AUTHORISED_OR_TRIAL, products=(Product(),)),
            outcomes()[Judgement.AUTHORISED_OR_TRIAL],
        ),
        (
            check_of(Judgement.AUTHORISED_OR_TRIAL, trials=(Trial(),)),
            outcomes()[Judgement.AUTHORISED_OR_TRIAL],
        ),
        (check_of(Judgement.AUTHORISED_OR_TRIAL), nothing_to_look_up()),
    ],
)
def test_what_names_neither_medicine_nor_trial_is_not_said_to_be_about_one(
    check: Check, told: Outcome
) -> None:
    assert outcome_of(check) == told


def test_a_text_without_a_word_of_such_treatments_is_not_said_to_be_about_them() -> None:
    about = check_of(Judgement.ABOUT, signs=())
    assert outcome_of(about) == outcomes()[Judgement.OTHER]
    therapy = Cue("therapy", "stem-cells", 0, 3, 0)
    speaking = replace(about, cues=Cues(Page("abc"), found=(therapy,), languages=("en",)))
    assert outcome_of(speaking) == outcomes()[Judgement.ABOUT]


def test_it_says_what_it_does_not_know_of_a_language() -> None:
    assert list(on_language(check_of(languages=()))) == [language_unknown()]
    assert unread_by_speakers() in on_language(check_of(languages=("en",)))
