from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from openatmp.procedures.renderings.nominal import nominal
from openatmp.procedures.shelf import procedure, procedures

DAY = date(2026, 11, 25)
COURSES = [(one.key, shape.id) for one in procedures().values() for shape in one.shapes]


@pytest.mark.parametrize(("key", "course"), COURSES)
def test_a_numbered_step_stands_on_its_number(key: str, course: str) -> None:
    one = procedures()[key]
    of = nominal(one, one.shape(course), DAY)
    numbered = [placed for placed in of.placed if placed.step.day is not None]
    for placed in numbered:
        assert placed.first == placed.step.day
        assert placed.last == (placed.step.through or placed.step.day)
        assert placed.label == str(placed.step.day)


@pytest.mark.parametrize(("key", "course"), COURSES)
def test_steps_stand_in_the_order_of_their_days_and_each_is_called_something(key: str, course: str) -> None:
    one = procedures()[key]
    of = nominal(one, one.shape(course), DAY)
    assert all(before.first <= after.first for before, after in pairwise(of.placed))
    assert all(placed.label and placed.lanes for placed in of.placed)
    letters = [placed.label for placed in of.placed if placed.step.day is None]
    assert len(set(letters)) == len(letters)


def test_a_rapporteur_stands_in_the_lane_of_the_committee() -> None:
    of = nominal(procedure("evaluation"), procedure("evaluation").shape(), DAY)
    assert {"CAT", "CHMP", "PRAC"} <= set(of.lanes)
    assert not {"CAT_RAP", "CAT_CORAP", "PRAC_RAP"} & set(of.lanes)


def test_stops_stand_after_their_steps() -> None:
    shape = procedure("evaluation").shape()
    of = nominal(procedure("evaluation"), shape, DAY)
    assert [day for day, _ in of.stops] == [120, 180]
    assert [stop.id for _, stop in of.stops] == [stop.id for stop in shape.stops]


def test_the_day_of_a_step_is_found_by_its_name() -> None:
    of = nominal(procedure("evaluation"), procedure("evaluation").shape(), DAY)
    assert of.day_of("chmp-list-of-questions") == 120
    assert of.day_of("nothing") is None
    step = procedure("evaluation").shape().step("chmp-list-of-questions")
    assert step is not None
    assert of.label_of(step) == "120"


def test_steps_come_and_go_with_the_day() -> None:
    one = procedure("evaluation")
    now = {placed.step.id for placed in nominal(one, one.shape(), DAY).placed}
    then = {placed.step.id for placed in nominal(one, one.shape(), date(2010, 6, 1)).placed}
    assert then < now


def test_what_is_closed_is_shown_as_on_its_last_day_and_what_is_announced_as_today() -> None:
    for key in ("academia-pilot", "reform"):
        assert nominal(procedure(key), procedure(key).shape(), DAY).placed


def test_all_days_of_a_year_give_one_picture() -> None:
    one = procedure("orphan-designation")
    first = nominal(one, one.shape(), date(2026, 1, 1))
    assert nominal(one, one.shape(), date(2026, 12, 31)) is first


def test_a_step_that_is_of_another_course_has_no_label() -> None:
    one = procedure("evaluation")
    of = nominal(one, one.shape(), DAY)
    assert of.label_of(replace(one.shape().steps[0], id="another")) == ""
