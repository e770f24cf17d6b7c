"""The signs of the answers differ in shape and word, not only in colour."""

import re
from itertools import combinations

import pytest

from openatmp.basis.answers import Answer
from openatmp.classification.renderings.signs import no_sign, pill, sign

WORDS = {
    Answer.YES: "Yes",
    Answer.NO: "No",
    Answer.UNKNOWN: "Not known",
    Answer.NEEDS_JUDGEMENT: "Needs judgement",
}


def _without_colour(drawn: str) -> str:
    return re.sub(r'#[0-9a-f]{6}|class="[^"]*"', "", drawn)


@pytest.mark.parametrize(("one", "other"), list(combinations(Answer, 2)))
def test_signs_differ_without_their_colours(one: Answer, other: Answer) -> None:
    assert _without_colour(sign(one, 10, 10, 8)) != _without_colour(sign(other, 10, 10, 8))


@pytest.mark.parametrize("answer", Answer)
def test_a_pill_has_the_sign_and_the_word(answer: Answer) -> None:
    drawn, width = pill(answer, 0, 20, 14)
    assert f">{WORDS[answer]}</text>" in drawn
    assert "path-sign" in drawn
    assert width > 30


@pytest.mark.parametrize("answer", Answer)
def test_open_answers_are_framed_with_dashes(answer: Answer) -> None:
    frame = pill(answer, 0, 20, 14)[0].partition("<rect")[2].partition("/>")[0]
    assert ("stroke-dasharray" in frame) is not answer.is_decided


def test_what_is_not_needed_has_a_mark_of_its_own() -> None:
    assert "path-sign--not-needed" in no_sign(0, 0, 8)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("answer", Answer)
def test_the_word_stands_out_from_white_as_wcag_asks(answer: Answer) -> None:
    drawn, _ = pill(answer, 0, 20, 14)
    colours = re.findall(r'font-weight="bold" fill="(#[0-9a-f]{6})"', drawn)
    assert colours
    assert all(1.05 / (_luminance(colour) + 0.05) >= 4.5 for colour in colours)
