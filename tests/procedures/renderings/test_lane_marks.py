"""What stands in which lane, and the words and signs of a picture."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from openatmp.procedures import actors, procedures
from openatmp.procedures.actors import ActorKind
from openatmp.procedures.renderings.lane_frame import (
    COLOURS,
    colour_of,
    picture,
    shows_today,
    sign,
    words_of,
    words_of_stop,
)
from openatmp.procedures.renderings.lane_marks import Mark, lane_of, lanes_of_timetable
from openatmp.procedures.timetable import Asked, timetable
from tests.procedures.renderings.planned import empty, evaluation, small
from tests.procedures.small import HEAD, counted, read, step

PLANNED = evaluation(date(2026, 3, 26), usual_stops=True)
MARKS = {mark.dated.id: mark for mark in lanes_of_timetable(PLANNED).marks}


def contrast(colour: str, ground: str) -> float:
    """The ratio of two colours' luminance, as WCAG 2.2 counts it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    def luminance(name: str) -> float:
        parts = [int(name[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (linear(part) for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("name", "label", "lanes"),
    [
        ("submission", "a", ("APPLICANT",)),
        ("start", "1", ("EMA",)),
        ("rapporteurs-reports", "80", ("CAT",)),
        ("committee-comments", "100", ("CAT", "CHMP", "PRAC")),
        ("early-draft-list", "105", ("CAT", "EMA")),
        ("joint-report", "150", ("CAT", "PRAC")),
        ("translations-sent", "215", ("APPLICANT", "EMA")),
        ("decision", "277", ("EC",)),
    ],
)
def test_a_step_stands_in_the_lane_of_each_who_acts(name: str, label: str, lanes: tuple[str, ...]) -> None:
    assert (MARKS[name].label, MARKS[name].lanes) == (label, lanes)


def test_a_step_of_several_days_has_a_first_and_a_last_one() -> None:
    assert (MARKS["joint-report"].last - MARKS["joint-report"].first).days == 7
    assert MARKS["start"].first == MARKS["start"].last


def test_the_picture_reaches_from_its_first_mark_to_its_last() -> None:
    lanes = lanes_of_timetable(PLANNED)
    assert (lanes.first, lanes.last) == (date(2026, 3, 9), date(2027, 7, 7))
    assert lanes.of("SC") == (MARKS["standing-committee"],)
    assert lanes.of("COMP") == ()


def test_without_a_date_nothing_stands_anywhere() -> None:
    lanes = lanes_of_timetable(empty())
    assert (lanes.marks, lanes.codes, lanes.left_out) == ((), (), 1)


def test_more_steps_without_a_number_than_there_are_letters_are_lettered_on() -> None:
    times = (f"{{days: {number}, counted: about}}" for number in range(1, 60))
    many = "".join(step(id=f"step-{number}", after=time) for number, time in enumerate(times))
    found = counted(date(2024, 3, 4), of=read(f"{HEAD}steps:\n{many}"))
    labels = [mark.label for mark in lanes_of_timetable(found).marks]
    assert labels[:2] == ["a", "b"]
    assert labels[25:28] == ["z", "aa", "ab"]
    assert labels[52] == "ba"
    assert len(set(labels)) == 59


@pytest.mark.parametrize("code", sorted(actors()))
def test_every_actor_has_a_lane_and_a_colour_that_can_be_read(code: str) -> None:
    assert actors()[lane_of(code)].kind is not ActorKind.RAPPORTEUR
    assert contrast(colour_of(lane_of(code)), "#ffffff") >= 4.5
    assert contrast(colour_of(lane_of(code)), "#f3f6f9") >= 4.5


def test_every_kind_of_actor_has_a_colour() -> None:
    assert set(COLOURS) == set(ActorKind)


def test_it_says_in_a_line_what_a_mark_is() -> None:
    assert words_of(MARKS["cat-list-of-questions"]) == (
        "Day 114, Fri 2026-07-17: CAT adopts the list of questions, CAT"
    )
    assert words_of(MARKS["responses"]).endswith("Applicant (not verified)")
    assert words_of(MARKS["submission"]) == "by Mon 2026-03-09: Submit the application, Applicant"


def test_it_says_in_a_line_how_long_the_clock_stands() -> None:
    assert words_of_stop(small().stood[0]) == "clock stopped for 30 days, to 2 May 2024"


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (None, False),
        (date(2026, 3, 8), False),
        (date(2026, 3, 9), True),
        (date(2027, 7, 7), True),
        (date(2027, 7, 8), False),
    ],
)
def test_today_is_shown_only_within_the_picture(on: date | None, *, shown: bool) -> None:
    assert shows_today(on, date(2026, 3, 9), date(2027, 7, 7)) is shown


def bar(mark: Mark, lane: str, x: float, end: float) -> ET.Element:
    drawn = ET.fromstring(sign(mark, lane, x, 20, end))  # noqa: S314 - our own picture
    found = drawn.find("rect")
    assert found is not None
    return found


def test_a_day_is_a_disc_and_several_days_are_a_bar() -> None:
    disc = bar(MARKS["start"], "EMA", 100, 100)
    assert (disc.get("x"), disc.get("width"), disc.get("height"), disc.get("rx")) == ("95", "10", "10", "5")
    assert bar(MARKS["joint-report"], "CAT", 100, 140).get("width") == "50"
    assert bar(MARKS["joint-report"], "CAT", 100, 101).get("width") == "20", "a short bar is no disc"


def test_a_sign_is_full_when_verified_and_hollow_when_not() -> None:
    assert bar(MARKS["start"], "EMA", 0, 0).get("fill") == colour_of("EMA")
    assert bar(MARKS["responses"], "APPLICANT", 0, 0).get("fill") == "#ffffff"
    assert bar(MARKS["responses"], "APPLICANT", 0, 0).get("stroke") == colour_of("APPLICANT")


def test_two_pictures_on_one_page_do_not_share_their_names() -> None:
    wide, narrow = (picture(PLANNED, "", (10, 10), layout) for layout in ("wide", "narrow"))
    names = [set(re.findall(r' id="([^"]+)"', drawn)) for drawn in (wide, narrow)]
    assert all(len(found) == 3 for found in names)
    assert not names[0] & names[1]


@pytest.mark.parametrize("key", [key for key, one in procedures().items() if one.in_force_from])
def test_every_lane_of_a_procedure_has_a_mark(key: str) -> None:
    procedure = procedures()[key]
    start = min(
        max(date(2026, 3, 26), procedure.in_force_from or date.min), procedure.in_force_to or date.max
    )
    for shape in procedure.shapes:
        lanes = lanes_of_timetable(timetable(procedure, Asked(start, shape.id)))
        assert all(lanes.of(code) for code in lanes.codes)
        assert [mark.first for mark in lanes.marks] == sorted(mark.first for mark in lanes.marks)
        assert len({mark.label for mark in lanes.marks if not mark.label.isdigit()}) == len(
            [mark for mark in lanes.marks if mark.dated.day is None]
        )
