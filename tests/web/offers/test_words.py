import re
from collections.abc import Iterator

import pytest

from openatmp.classification import Category
from openatmp.offers.judgement import Judgement
from openatmp.offers.speaker import SpeakerKind
from openatmp.web.languages.messages import Message, messages
from openatmp.web.offers import words


def everything() -> Iterator[str]:
    for told in (*words.TOLD.values(), words.SIGNS_BUT_UNSURE, words.NOTHING_TO_LOOK_UP):
        yield from (told.headline, told.means, told.advice)
    yield from (*words.SPEAKERS.values(), *words.CLASSES.values(), *words.NOT_CHECKED)
    yield from (words.NEEDS_AUTHORISATION, words.OTHER_RULES, words.LANGUAGE_UNKNOWN, words.NOBODY_READ_WORDS)


@pytest.mark.parametrize("said", sorted(set(everything())))
def test_it_never_says_safe_or_illegal(said: str) -> None:
    assert not re.search(r"\b(safe|unsafe|legal|illegal|fraud|criminal|fake)\b", said.lower())
    assert said.endswith(".")


def test_there_are_words_for_everything_that_can_be_seen() -> None:
    assert set(words.TOLD) == set(Judgement)
    assert set(words.SPEAKERS) == set(SpeakerKind)
    assert set(words.CLASSES) == set(Category)


def test_every_sentence_is_in_the_catalogues() -> None:
    listed: tuple[Message, ...] = messages()
    assert set(everything()) <= {message.text for message in listed}


def test_an_offer_sends_to_a_doctor() -> None:
    assert "talk to a doctor" in words.TOLD[Judgement.OFFER].advice
    assert "does not show that anything is wrong" in words.TOLD[Judgement.OFFER].means
