"""The receipt of a plan: the same question gives the same receipt, and another one another."""

from datetime import date
from typing import Any

import pytest

from openatmp.basis.answers import Answer
from openatmp.law import corpus
from openatmp.roadmap.receipt import cited, receipt_of
from tests.roadmap.plan.products import CHONDROCYTES, SMALL, planned


def test_the_same_question_gives_the_same_receipt() -> None:
    assert receipt_of(planned()).digest == receipt_of(planned()).digest
    assert receipt_of(planned()).is_intact


@pytest.mark.parametrize(
    "told",
    [
        {"applicant": SMALL},
        {"text": CHONDROCYTES},
        {"orphan": Answer.NO},
        {"trial": date(2028, 3, 1)},
        {"on": date(2026, 11, 24)},
    ],
)
def test_another_question_gives_another_receipt(told: dict[str, Any]) -> None:
    assert receipt_of(planned(**told)).digest != receipt_of(planned()).digest


def test_it_names_the_files_of_the_acts_that_are_cited_and_no_others() -> None:
    named = {name for name, _ in receipt_of(planned()).law_files}
    acts = corpus().acts
    assert {acts[citation.act].file_name for citation in cited(planned())} <= named
    assert acts["2017/746"].file_name not in named
    assert "evaluation.yaml" in named


def test_it_cites_each_provision_once() -> None:
    found = cited(planned())
    assert len(found) == len(set(found))
