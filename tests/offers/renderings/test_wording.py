from openatmp.offers.judgement import Judgement
from openatmp.offers.renderings.wording import (
    language_unknown,
    not_checked,
    outcomes,
    speakers,
    trials_not_asked,
    unread_by_speakers,
)
from openatmp.offers.speaker import SpeakerKind


def test_there_are_words_for_every_outcome_and_every_speaker() -> None:
    assert set(outcomes()) == set(Judgement)
    assert set(speakers()) == set(SpeakerKind)


def test_everything_is_said_in_whole_sentences() -> None:
    of_outcomes = [part for one in outcomes().values() for part in (one.headline, one.means, one.advice)]
    said = [
        *of_outcomes,
        *speakers().values(),
        *not_checked(),
        trials_not_asked(),
        language_unknown(),
        unread_by_speakers(),
    ]
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in said if "`" not in sentence)
    assert all("\n" not in sentence for sentence in said)
    assert all(len(sentence.split()) < 30 for text in said for sentence in text.split(". "))
