"""German and Dutch sentences on the page of a clinic: a sign reaches the words that claim, or none shows."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Block, Page
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker

NONE = "none"
ABOUT = {"de": "Stammzelltherapie in unserer Klinik", "nl": "Stamceltherapie in onze kliniek"}
# What an ordinary sentence must not be taken for; a button to call or a price is no claim.
CLAIMS = frozenset(SignId) - {SignId.SOCIAL, SignId.PRICE, SignId.TRAVEL, SignId.EXO}

SENTENCES: dict[str, Any] = yaml.safe_load(
    Path(__file__).with_name("german_and_dutch.yaml").read_text("utf-8")
)
MARKED = [
    pytest.param(language, SignId(sign), text, words, id=f"{language}-{sign}-{words}")
    for language, by_sign in SENTENCES.items()
    for sign, some in by_sign.items()
    if sign != NONE
    for text, words in some
]
ORDINARY = [
    pytest.param(language, text, id=f"{language}-{text}")
    for language, by_sign in SENTENCES.items()
    for text in by_sign[NONE]
]


def signs_in(text: str, language: str) -> tuple[list[Sign], int]:
    """Return the signs of a sentence below the heading of a clinic, and where the sentence begins."""
    title = ABOUT[language]
    whole = f"{title}\n{text}"
    first = len(title) + 1
    blocks = (Block(0, len(title)), Block(first, len(whole)))
    cues = cues_of(Page(text=whole, blocks=blocks, language=language, title=title))
    found = signs_of(cues, speaker=Speaker(), offered=offered_in(cues))
    return [sign for sign in found if not sign.inferred and sign.start >= first], first


@pytest.mark.parametrize(("language", "sign", "text", "words"), MARKED)
def test_it_marks_the_words_that_claim(language: str, sign: SignId, text: str, words: str) -> None:
    found, first = signs_in(text, language)
    start = first + text.index(words)
    spans = [(one.start, one.end) for one in found if one.id is sign]
    assert any(low < start + len(words) and start < high for low, high in spans)


@pytest.mark.parametrize(("language", "text"), ORDINARY)
def test_it_marks_no_claim_in_what_warns_or_is_ordinary(language: str, text: str) -> None:
    found, _first = signs_in(text, language)
    assert {one.id for one in found} & CLAIMS == set()


@pytest.mark.parametrize("language", ABOUT)
def test_it_never_marks_beyond_the_sentence(language: str) -> None:
    for param in MARKED:
        if param.values[0] == language:
            text = str(param.values[2])
            found, first = signs_in(text, language)
            assert all(first <= one.start < one.end <= first + len(text) for one in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ganz ohne Operation.", "de"),
        ("Zonder operatie.", "nl"),
    ],
)
def test_it_takes_what_spares_an_operation_for_hope_and_not_for_safety(text: str, language: str) -> None:
    found, _first = signs_in(text, language)
    assert {one.id for one in found} & {SignId.HOPE, SignId.SAFE} == {SignId.HOPE}
