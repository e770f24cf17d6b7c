from dataclasses import replace
from datetime import date

import pytest

from openatmp.procedures.kinds import Group, ToldKind
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.shelf import procedure, procedures
from openatmp.web.procedures.words import (
    GROUPS,
    TOLD,
    capitalised,
    first_sentence,
    open_words,
    part_words,
    place_words,
    when_words,
)

DAY = date(2026, 11, 25)


def _when(key: str, step: str, course: str = "") -> str:
    shape = procedure(key).shape(course)
    found = shape.step(step)
    assert found is not None
    return when_words(found, shape)


def _in_force(first: date | None, last: date | None) -> Procedure:
    return replace(procedure("classification"), in_force_from=first, in_force_to=last)


def test_every_group_and_kind_has_words() -> None:
    assert list(GROUPS) == list(Group)
    assert set(TOLD) == set(ToldKind)


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("rapporteurs-reports", "Day 80"),
        ("eligibility", "18 to 7 months before the start"),
        ("joint-report", "About day 150 to 157"),
    ],
)
def test_it_says_when_a_step_is(step: str, said: str) -> None:
    assert _when("evaluation", step) == said


def test_it_names_the_step_from_which_another_is_counted() -> None:
    shape = procedure("evaluation").shape()
    step = next(step for step in shape.steps if step.relative and step.relative.step != "start")
    other = shape.step(step.relative.step) if step.relative else None
    assert other is not None
    assert f"“{other.title}”" in when_words(step, shape)


def test_every_step_of_every_procedure_says_its_time_in_words() -> None:
    for one in procedures().values():
        for shape in one.shapes:
            for step in shape.steps:
                said = when_words(step, shape)
                assert bool(said) == (step.is_dated or bool(step.when) or step.repeats is not None)
                assert said == capitalised(said)


def test_it_says_on_which_meeting_a_step_falls() -> None:
    shape = procedure("evaluation").shape()
    step = shape.step("chmp-list-of-questions")
    assert step is not None
    assert step.place is not None
    assert place_words(step.place, shape) == "on the last day of the CHMP meeting in that week"


def test_every_meeting_rule_in_use_has_words_without_gaps() -> None:
    for one in procedures().values():
        for shape in one.shapes:
            for step in shape.steps:
                if step.place:
                    assert not set("{}") & set(place_words(step.place, shape))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, "Announced, not in force"),
        (date(2008, 12, 30), None, "Open since 30 December 2008"),
        (DAY, None, "Open since 25 November 2026"),
        (date(2026, 11, 26), None, "Open from 26 November 2026"),
        (date(2022, 9, 29), date(2024, 4, 30), "Closed: open from 29 September 2022 to 30 April 2024"),
        (date(2022, 9, 29), DAY, "Open from 29 September 2022 to 25 November 2026"),
    ],
)
def test_it_says_whether_a_procedure_is_open(first: date | None, last: date | None, said: str) -> None:
    assert open_words(_in_force(first, last), DAY) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, ""),
        (date(2012, 7, 2), None, "Only for starts from 2 July 2012"),
        (None, date(2025, 1, 11), "Only for starts up to 11 January 2025"),
        (date(2012, 7, 2), date(2025, 1, 11), "Only for starts from 2 July 2012 up to 11 January 2025"),
    ],
)
def test_it_says_for_which_starts_a_step_is_part(first: date | None, last: date | None, said: str) -> None:
    step = procedure("classification").steps[0]
    assert part_words(replace(step, in_force_from=first, in_force_to=last)) == said


def test_it_takes_the_first_sentence_of_a_text() -> None:
    assert first_sentence("One. Two. Three.") == "One."
    assert first_sentence("Only one.") == "Only one."
