"""The pictures of a plan, wide and narrow: well formed, complete, truthful about estimates."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from openatmp.basis.answers import Answer
from openatmp.roadmap.plan import Fit, Plan
from openatmp.roadmap.renderings.picture import plan_narrow, plan_wide
from openatmp.roadmap.renderings.picture_frame import Axis, axis_of
from openatmp.roadmap.renderings.picture_rows import chart_of
from tests.roadmap.plan.products import planned

SVG = "{http://www.w3.org/2000/svg}"
Draw = Callable[[Plan, date | None], str]
BOTH = pytest.mark.parametrize("draw", [plan_wide, plan_narrow], ids=["wide", "narrow"])
DAYS: dict[str, Any] = {"trial": date(2028, 3, 1), "application": date(2031, 1, 15)}
PLAN = planned(**DAYS)
TODAY = PLAN.asked.start


def parsed(drawn: str) -> ET.Element:
    return ET.fromstring(drawn)  # noqa: S314 - our own picture


def of_class(drawn: str, name: str) -> list[ET.Element]:
    return [one for one in parsed(drawn).iter() if name in (one.get("class") or "").split()]


def words(drawn: str) -> str:
    return " ".join(" ".join(one.itertext()) for one in parsed(drawn).iter(f"{SVG}text"))


def dated(plan: Plan) -> list[Any]:
    return [item for item in plan.items if item.dates is not None and item.dates.start is not None]


@BOTH
def test_it_is_a_picture_with_title_and_description(draw: Draw) -> None:
    picture = parsed(draw(PLAN, TODAY))
    assert picture.tag == f"{SVG}svg"
    assert picture.get("role") == "img"
    assert set((picture.get("aria-labelledby") or "").split()) <= {one.get("id") for one in picture.iter()}
    told = picture.findtext(f"{SVG}desc") or ""
    assert "application: 15 January 2031." in told
    assert "Authorisation of a clinical trial: " in told


@BOTH
def test_it_has_a_bar_for_every_dated_procedure_and_for_no_other(draw: Draw) -> None:
    assert len(of_class(draw(PLAN, None), "plan-bar")) == len(dated(PLAN))


@BOTH
def test_it_draws_estimates_otherwise_and_says_about(draw: Draw) -> None:
    drawn = draw(PLAN, None)
    guessed = [item for item in dated(PLAN) if item.dates.estimated]
    pale = of_class(drawn, "plan-bar--estimated")
    assert guessed
    assert len(pale) == len(guessed)
    assert all(one.get("stroke-dasharray") for one in pale)
    assert words(drawn).count("about") == len(guessed)


@BOTH
def test_it_draws_the_line_of_today_only_where_it_belongs(draw: Draw) -> None:
    assert of_class(draw(PLAN, TODAY), "plan-today")
    assert not of_class(draw(PLAN, None), "plan-today")
    assert not of_class(draw(PLAN, TODAY + timedelta(days=20_000)), "plan-today")


@BOTH
def test_it_draws_the_days_that_were_wished_for(draw: Draw) -> None:
    assert of_class(draw(PLAN, None), "plan-wished")
    assert not of_class(draw(planned(), None), "plan-wished")


@BOTH
@pytest.mark.parametrize("told", [DAYS, {}, {**DAYS, "orphan": Answer.UNKNOWN}])
def test_it_stays_inside_its_frame(draw: Draw, told: dict[str, Any]) -> None:
    drawn = draw(planned(**told), TODAY)
    picture = parsed(drawn)
    width, height = float(picture.get("width") or 0), float(picture.get("height") or 0)
    for one in picture.iter(f"{SVG}rect"):
        x, y = float(one.get("x") or 0), float(one.get("y") or 0)
        assert x >= 0
        assert x + float(one.get("width") or 0) <= width + 0.1
        assert y + float(one.get("height") or 0) <= height + 0.1
    assert all(0 <= float(x) <= width for x in re.findall(r'd="M([0-9.-]+) ', drawn))


@BOTH
def test_it_says_of_what_is_optional_or_open_that_it_is(draw: Draw) -> None:
    drawn = words(draw(planned(**DAYS, conditional=Answer.UNKNOWN), None))
    assert "(optional)" in re.sub(r"\s+", " ", drawn)
    assert "not settled" in re.sub(r"\s+", " ", drawn)


def test_it_counts_what_has_no_date() -> None:
    chart = chart_of(PLAN)
    shown = [item for item in PLAN.items if item.fit is not Fit.NOT]
    assert chart.undated == len(shown) - len(dated(PLAN))
    assert chart_of(planned()).undated > chart.undated


def test_it_puts_rows_of_a_phase_in_the_order_of_their_days() -> None:
    for band in chart_of(PLAN).bands:
        firsts = [row.first for row in band.rows]
        assert firsts == sorted(firsts)


def test_it_goes_back_to_today_only_when_that_is_near() -> None:
    chart = chart_of(PLAN)
    near, far = chart.first - timedelta(days=30), chart.first - timedelta(days=4_000)
    assert axis_of(chart, near, 0, 100).holds(near)
    assert not axis_of(chart, far, 0, 100).holds(far)


@pytest.mark.parametrize(("years", "named"), [(1, "Apr 2027"), (8, "2028"), (30, "2040")])
def test_it_names_as_many_days_as_have_room(years: int, named: str) -> None:
    axis = Axis(date(2026, 11, 1), date(2026 + years, 12, 1), 0, 100)
    ticks = list(axis.ticks(11))
    assert len(ticks) <= 12
    assert named in [words for _, words in ticks]
    assert all(day.day == 1 and axis.holds(day) for day, _ in ticks)
