"""How hospitals ask people to take part in a trial, and what looks like it and is not."""

from dataclasses import replace

import pytest

from openatmp.offers.cues import Cue
from openatmp.offers.lexicon import cues_of
from openatmp.offers.reading import page_of_text


def found(language: str, text: str, family: str) -> list[Cue]:
    return list(cues_of(replace(page_of_text(text), language=language)).of(family))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You may be able to take part in our study of donated cells."),
        ("en", "Nobody chooses: a computer decides by chance who is given cells."),
        ("en", "We want to find out whether one injection eases the pain."),
        ("en", "Our research nurses answer your questions."),
        ("de", "Wer kann teilnehmen? Diese Studie nimmt Erwachsene auf."),
        ("nl", "Wie kan meedoen? Dit onderzoek duurt twee jaar."),
    ],
)
def test_it_hears_who_asks_people_to_take_part(language: str, text: str) -> None:
    assert found(language, text, "trial")


@pytest.mark.parametrize(
    "text", ["Join our family of happy patients.", "Take part in our open day.", "The test takes an hour."]
)
def test_it_takes_no_invitation_of_a_clinic_for_a_trial(text: str) -> None:
    assert not found("en", text, "trial")


@pytest.mark.parametrize("text", ["Bağışıklığı düzenleyen hücreler.", "Bağışıklık sistemi güçlenir."])
def test_it_takes_no_turkish_word_for_immunity_for_a_donation(text: str) -> None:
    assert not found("tr", text, "patient-voice")
    assert found("tr", "Tedavi için bağış kampanyası başlattık.", "patient-voice")


@pytest.mark.parametrize("text", ["Kök hücre hastalığı iyileştirmiyor.", "Kök hücre bunu iyileştirmez."])
def test_it_takes_no_turkish_verb_that_denies_for_a_cure(text: str) -> None:
    assert not found("tr", text, "benefit")
    assert found("tr", "Kök hücre hastalığı iyileştirir.", "benefit")
