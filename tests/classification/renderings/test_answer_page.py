"""The page of an answer, before it becomes a PDF."""

import re
from base64 import b64decode
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.classification import Classification
from openatmp.classification.answer import cited
from openatmp.classification.renderings.answer_page import answer_body
from openatmp.classification.renderings.steps import steps
from openatmp.classification.renderings.svg import decision_path
from tests.classification.renderings.any_answer import TYPICAL, answer, any_answer


def _headings(page: str) -> list[str]:
    return re.findall(r"<h2>(.*?)</h2>", page)


@pytest.mark.parametrize("name", TYPICAL)
def test_it_has_one_main_heading_and_no_level_is_skipped(name: str) -> None:
    page = answer_body(answer(TYPICAL[name]))
    levels = [int(level) for level in re.findall(r"<h(\d)>", page)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_parts_without_content_are_left_out() -> None:
    headings = _headings(answer_body(answer(TYPICAL["cultured cartilage"])))
    assert "What is still needed" not in headings
    assert "What somebody has to judge" not in headings
    assert "The product in the applicant&#x27;s words" not in headings


def test_what_is_open_comes_before_the_reasons() -> None:
    headings = _headings(answer_body(answer(TYPICAL["cartilage without a claim"])))
    assert headings.index("What is still needed") < headings.index("How the answer was reached")
    assert "What would settle it" in headings


@pytest.mark.parametrize("name", TYPICAL)
def test_it_shows_every_step_and_every_provision(name: str) -> None:
    classification = answer(TYPICAL[name])
    page = answer_body(classification)
    for step in steps(classification):
        assert f"<p>{step.number}. " in page
    assert page.count('<th scope="row">') == len(classification.product.known()) + len(cited(classification))


def test_the_picture_is_the_same_as_everywhere() -> None:
    classification = answer(TYPICAL["a vector"])
    encoded = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', answer_body(classification))
    assert [b64decode(picture).decode() for picture in encoded] == [decision_path(classification)]


def test_a_long_description_is_cut() -> None:
    page = answer_body(answer(TYPICAL["a vector"], description="word " * 200_000))
    assert "more characters left out here" in page
    assert len(page) < 200_000


@with_settings(max_examples=40)
@given(any_answer())
def test_any_answer_becomes_a_page(classification: Classification) -> None:
    assert answer_body(classification).startswith("<h1>")
