"""The caution for a day that the last check of the law does not reach."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from openatmp.classification import classify
from openatmp.classification.answer import CAUTION, as_dict, batch_line
from openatmp.classification.cautions import cautions, last_checked
from openatmp.classification.renderings.answer_page import answer_body
from openatmp.classification.renderings.text import explanation
from openatmp.law import Act, ActKind, LawInForce, corpus
from tests.classification.conftest import product_of
from tests.classification.products import ALL, VECTOR, Facts

ACTS = corpus().acts
CHECKED = date(2026, 11, 23)
NEXT_DAY = CHECKED + timedelta(days=1)
AHEAD = (
    "A reform is agreed; the day from which it applies is not known. This answer is by the law as last "
    "checked on 23 November 2026."
)


def said(day: date, acts: dict[str, Act] | None = None, facts: Facts = VECTOR) -> tuple[str, ...]:
    return cautions(classify(product_of(**facts), LawInForce(acts or dict(ACTS), day)))


def with_kind(kind: ActKind, **changes: object) -> dict[str, Act]:
    return {
        key: replace(act, **changes) if act.kind is kind else act  # type: ignore[arg-type]
        for key, act in ACTS.items()
    }


def test_the_real_law_was_last_checked_on_the_day_that_these_tests_count_from() -> None:
    assert last_checked(corpus().on(CHECKED)) == CHECKED


@pytest.mark.parametrize("day", [date(2009, 10, 5), date(2023, 4, 26), CHECKED - timedelta(days=1), CHECKED])
def test_it_is_silent_up_to_the_day_of_the_last_check(day: date) -> None:
    assert said(day) == ()


@pytest.mark.parametrize("day", [NEXT_DAY, date(2027, 6, 1), date(2040, 1, 1)])
def test_it_warns_of_every_day_after_the_last_check(day: date) -> None:
    assert said(day) == (AHEAD,)


@pytest.mark.parametrize("facts", [facts for facts, _ in ALL.values()], ids=ALL)
def test_every_answer_carries_it_whatever_the_class(facts: Facts) -> None:
    assert said(NEXT_DAY, facts=facts) == (AHEAD,)


def test_it_is_silent_when_no_reform_is_announced() -> None:
    acts = {key: act for key, act in ACTS.items() if act.kind is not ActKind.ANNOUNCED}
    assert said(NEXT_DAY, acts) == ()


def test_it_is_silent_before_the_reform_was_announced() -> None:
    assert said(NEXT_DAY, with_kind(ActKind.ANNOUNCED, announced_on=date(2030, 1, 1))) == ()


def test_it_is_silent_once_the_first_day_of_the_reform_is_known() -> None:
    reform = ACTS["reform-2025"]
    dated = tuple(replace(provision, in_force_from=date(2029, 1, 1)) for provision in reform.provisions)
    assert said(NEXT_DAY, with_kind(ActKind.ANNOUNCED, provisions=dated)) == ()


def test_the_act_whose_check_is_oldest_counts() -> None:
    acts = with_kind(ActKind.DIRECTIVE, last_checked=date(2026, 10, 1))
    assert last_checked(LawInForce(acts, CHECKED)) == date(2026, 10, 1)
    (caution,) = said(CHECKED, acts)
    assert caution.endswith("last checked on 1 October 2026.")


def test_a_calendar_does_not_count() -> None:
    acts = with_kind(ActKind.CALENDAR, last_checked=date(2020, 1, 1))
    assert last_checked(LawInForce(acts, CHECKED)) == CHECKED


def test_without_any_law_there_is_no_last_check() -> None:
    assert last_checked(LawInForce({}, CHECKED)) is None


def test_plain_data_text_and_page_say_it_beside_the_caution_that_is_always_there() -> None:
    answer = classify(product_of(**VECTOR), corpus().on(NEXT_DAY))
    assert as_dict(answer)["caution"] == f"{CAUTION} {AHEAD}"
    text = " ".join(explanation(answer).split())
    assert f"{CAUTION} {AHEAD}" in text
    assert f'<p class="caution">{AHEAD}</p>' in answer_body(answer)


def test_plain_data_text_and_page_keep_still_on_the_day_of_the_check() -> None:
    answer = classify(product_of(**VECTOR), corpus().on(CHECKED))
    assert as_dict(answer)["caution"] == CAUTION
    assert "A reform is agreed" not in explanation(answer)
    assert "A reform is agreed" not in answer_body(answer)


def test_it_changes_neither_class_nor_findings() -> None:
    before, after = (
        batch_line(classify(product_of(**VECTOR), corpus().on(day))) for day in (CHECKED, NEXT_DAY)
    )
    assert before == after
