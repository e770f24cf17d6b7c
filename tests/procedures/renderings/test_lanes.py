"""The pictures with lanes, wide and narrow: well formed, complete, and inside their frame."""

import re
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from openatmp.procedures import procedures
from openatmp.procedures.renderings.lane_marks import lane_of, lanes_of_timetable
from openatmp.procedures.renderings.lanes import lanes_of
from openatmp.procedures.renderings.lanes_narrow import lanes_narrow
from openatmp.procedures.timetable import Asked, Timetable, timetable
from tests.procedures.renderings.planned import empty, evaluation, small

SVG = "{http://www.w3.org/2000/svg}"
Draw = Callable[[Timetable, date | None], str]
BOTH = pytest.mark.parametrize("draw", [lanes_of, lanes_narrow], ids=["wide", "narrow"])
PLANNED = evaluation(date(2026, 3, 26), usual_stops=True)


def parsed(drawn: str) -> ET.Element:
    return ET.fromstring(drawn)  # noqa: S314 - our own picture


def words(drawn: str) -> str:
    return " ".join("".join(element.itertext()) for element in parsed(drawn).iter(f"{SVG}text"))


def of_class(drawn: str, name: str) -> list[ET.Element]:
    return [element for element in parsed(drawn).iter() if element.get("class") == name]


@BOTH
def test_it_is_a_picture_with_title_and_description(draw: Draw) -> None:
    picture = parsed(draw(PLANNED, None))
    assert picture.tag == f"{SVG}svg"
    assert picture.get("role") == "img"
    named = (picture.get("aria-labelledby") or "").split()
    ids = {element.get("id") for element in picture.iter()}
    assert set(named) <= ids
    assert "CHMP adopts the opinion (CHMP)" in (picture.findtext(f"{SVG}desc") or "")


@BOTH
def test_it_shows_every_step_near_or_after_the_start_in_the_lane_of_each_actor(draw: Draw) -> None:
    lanes = lanes_of_timetable(PLANNED)
    signs = of_class(draw(PLANNED, None), "lanes-step")
    assert len(signs) == sum(len(mark.lanes) for mark in lanes.marks)
    told = " ".join(sign.findtext(f"{SVG}title") or "" for sign in signs)
    assert "Day 114, Fri 2026-07-17: CAT adopts the list of questions, CAT" in told


@BOTH
def test_it_hatches_each_stop_of_the_clock(draw: Draw) -> None:
    drawn = draw(PLANNED, None)
    stops = of_class(drawn, "lanes-stop")
    assert len(stops) == len(PLANNED.stood) == 2
    fills = {stop.get("fill") for stop in stops}
    patterns = {f"url(#{one.get('id')})" for one in parsed(drawn).iter(f"{SVG}pattern")}
    assert fills == patterns
    assert not of_class(draw(evaluation(), None), "lanes-stop")


@BOTH
def test_it_draws_today_only_when_told_and_in_the_picture(draw: Draw) -> None:
    assert not of_class(draw(PLANNED, None), "lanes-today")
    assert not of_class(draw(PLANNED, date(2030, 1, 1)), "lanes-today")
    assert not of_class(draw(PLANNED, date(2020, 1, 1)), "lanes-today")
    assert len(of_class(draw(PLANNED, date(2026, 6, 1)), "lanes-today")) == 1
    assert "today" in words(draw(PLANNED, date(2026, 6, 1)))


def test_the_narrow_one_says_that_the_clock_stands_today() -> None:
    assert "today, 2026-09-01: the clock stands" in words(lanes_narrow(PLANNED, date(2026, 9, 1)))
    assert "the clock stands" not in words(lanes_narrow(PLANNED, date(2026, 6, 1)))


@BOTH
def test_what_is_not_verified_is_hollow(draw: Draw) -> None:
    signs = of_class(draw(PLANNED, None), "lanes-step")
    hollow = [sign for sign in signs if "not verified" in (sign.findtext(f"{SVG}title") or "")]
    fills = {bar.get("fill") for sign in hollow for bar in sign.iter(f"{SVG}rect")}
    assert fills == {"#ffffff"}
    assert len(hollow) < len(signs)


@BOTH
def test_signs_in_words_are_escaped(draw: Draw) -> None:
    assert "<signs> & more" in " ".join(parsed(draw(small(), None)).itertext())


@BOTH
def test_without_a_date_there_is_no_picture(draw: Draw) -> None:
    assert draw(empty(), None) == ""


@BOTH
@pytest.mark.parametrize("key", [key for key, one in procedures().items() if one.in_force_from])
def test_every_procedure_can_be_drawn_within_its_frame(draw: Draw, key: str) -> None:
    procedure = procedures()[key]
    start = min(
        max(date(2026, 3, 26), procedure.in_force_from or date.min), procedure.in_force_to or date.max
    )
    for shape in procedure.shapes:
        drawn = draw(timetable(procedure, Asked(start, shape.id, usual_stops=True)), None)
        picture = parsed(drawn)
        width, height = float(picture.get("width", "0")), float(picture.get("height", "0"))
        for text in picture.iter(f"{SVG}text"):
            if text.get("transform") is None:
                assert 0 <= float(text.get("x", "0")) <= width, "".join(text.itertext())
                assert 0 <= float(text.get("y", "0")) <= height, "".join(text.itertext())
        for sign in of_class(drawn, "lanes-step"):
            (bar,) = sign.iter(f"{SVG}rect")
            assert float(bar.get("x", "0")) >= 0
            assert float(bar.get("x", "0")) + float(bar.get("width", "0")) <= width + 1
        assert not re.search(r"\bstyle=|<script", drawn)


def test_the_labels_of_one_lane_do_not_run_into_each_other() -> None:
    places = [
        (float(text.get("x", "0")), float(text.get("y", "0")), text.text or "")
        for text in parsed(lanes_of(PLANNED, None)).iter(f"{SVG}text")
        if text.get("text-anchor") == "middle" and re.fullmatch(r"\d+|[a-z]", text.text or "")
    ]
    assert len(places) > 30
    for x, y, label in places:
        near = [other for ox, oy, other in places if oy == y and 0 < abs(ox - x) < 9]
        assert not near, f"{label} runs into {near}"


def test_a_rapporteur_stands_in_the_lane_of_the_committee() -> None:
    assert lane_of("CAT_RAP") == lane_of("CAT_CORAP") == lane_of("CAT") == "CAT"
    assert lane_of("SAWP") == "SAWP"
    lanes = lanes_of_timetable(PLANNED)
    assert "CAT_RAP" not in lanes.codes
    assert lanes.codes[:4] == ("APPLICANT", "CAT", "CHMP", "PRAC")


def test_what_lies_long_before_the_start_is_left_out_and_counted() -> None:
    lanes = lanes_of_timetable(PLANNED)
    assert lanes.left_out == 6
    assert lanes.first == date(2026, 3, 9)
    assert "6 steps without a date, or long before the start, are left out" in words(lanes_of(PLANNED, None))


def test_steps_without_a_number_are_lettered() -> None:
    assert [mark.label for mark in lanes_of_timetable(PLANNED).marks][:4] == ["a", "b", "c", "1"]
