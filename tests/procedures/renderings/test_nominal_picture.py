import re
import xml.etree.ElementTree as ET
from datetime import date
from itertools import pairwise

import pytest

from openatmp.procedures.actors import actors
from openatmp.procedures.renderings.nominal import Nominal, nominal
from openatmp.procedures.renderings.nominal_picture import NARROW, WIDE, Sheet, picture_of
from openatmp.procedures.shelf import procedure, procedures

DAY = date(2026, 11, 25)
COURSES = [(one.key, shape.id) for one in procedures().values() for shape in one.shapes]
SVG = "{http://www.w3.org/2000/svg}"
SHEETS = pytest.mark.parametrize("sheet", [WIDE, NARROW], ids=["wide", "narrow"])


def _of(key: str, course: str = "") -> Nominal:
    return nominal(procedure(key), procedure(key).shape(course), DAY)


def _drawn(of: Nominal, sheet: Sheet) -> ET.Element:
    return ET.fromstring(picture_of(of, sheet))  # noqa: S314 - it is our own


def _numbers(element: ET.Element, *names: str) -> list[float]:
    return [float(element.get(name, "0")) for name in names]


@SHEETS
@pytest.mark.parametrize(("key", "course"), COURSES)
def test_everything_lies_within_the_picture(key: str, course: str, sheet: Sheet) -> None:
    of = _of(key, course)
    if not picture_of(of, sheet):
        assert len({day for one in of.placed for day in (one.first, one.last)}) < 2
        return
    root = _drawn(of, sheet)
    height = float(root.get("height", "0"))
    for rect in root.iter(f"{SVG}rect"):
        x, y, width, tall = _numbers(rect, "x", "y", "width", "height")
        assert -0.1 <= x <= x + width <= sheet.width + 0.1
        assert -0.1 <= y <= y + tall <= height + 0.1
    for text in root.iter(f"{SVG}text"):
        x, y = _numbers(text, "x", "y")
        assert 0 <= x <= sheet.width
        assert 0 < y < height


@SHEETS
def test_every_step_is_drawn_in_every_lane_it_stands_in(sheet: Sheet) -> None:
    of = _of("evaluation")
    signs = [one for one in _drawn(of, sheet).iter(f"{SVG}g") if one.get("class") == "lanes-step"]
    assert len(signs) == sum(len(placed.lanes) for placed in of.placed)


@SHEETS
def test_every_lane_is_named(sheet: Sheet) -> None:
    of = _of("evaluation")
    said = " ".join("".join(text.itertext()) for text in _drawn(of, sheet).iter(f"{SVG}text"))
    for code in of.lanes:
        assert all(word in said for word in actors()[code].short.split())


@SHEETS
def test_every_stop_is_hatched_between_the_day_before_it_and_the_next(sheet: Sheet) -> None:
    root = _drawn(_of("evaluation"), sheet)
    stops = [rect for rect in root.iter(f"{SVG}rect") if rect.get("class") == "lanes-stop"]
    assert len(stops) == 2
    signs = {
        "".join(one.itertext()).split(":")[0]: float(one.find(f"{SVG}text").get("x"))  # type: ignore[union-attr,arg-type]
        for one in root.iter(f"{SVG}g")
        if one.get("class") == "lanes-step"
    }
    assert signs["Day 120"] < float(stops[0].get("x", "0")) < signs["Day 121"]


def test_what_is_not_verified_is_hollow_and_says_so() -> None:
    root = _drawn(_of("evaluation"), WIDE)
    for one in root.iter(f"{SVG}g"):
        if one.get("class") == "lanes-step":
            title, bar = one.find(f"{SVG}title"), one.find(f"{SVG}rect")
            assert title is not None
            assert bar is not None
            assert ((title.text or "").endswith("(not verified)")) == (bar.get("fill") == "#ffffff")


def test_days_grow_from_left_to_right() -> None:
    root = _drawn(_of("commission-decision"), WIDE)
    places: list[tuple[int, float]] = []
    for one in root.iter(f"{SVG}g"):
        label = one.find(f"{SVG}text")
        if one.get("class") == "lanes-step" and label is not None and (label.text or "").isdigit():
            places.append((int(label.text or "0"), float(label.get("x", "0"))))
    assert [x for _, x in sorted(places)] == sorted(x for _, x in places)


def test_labels_of_one_lane_do_not_run_into_each_other() -> None:
    for sheet in (WIDE, NARROW):
        labels: dict[str, list[tuple[float, float]]] = {}
        for one in _drawn(_of("evaluation"), sheet).iter(f"{SVG}g"):
            label = one.find(f"{SVG}text")
            if one.get("class") == "lanes-step" and label is not None:
                half = 3.0 * len(label.text or "")
                x = float(label.get("x", "0"))
                labels.setdefault(label.get("y", ""), []).append((x - half, x + half))
        for line in labels.values():
            ordered = sorted(line)
            assert all(one[1] <= other[0] + 0.5 for one, other in pairwise(ordered))


def test_it_is_read_out_with_a_title_and_all_its_steps() -> None:
    of = _of("classification")
    root = _drawn(of, WIDE)
    assert root.get("role") == "img"
    title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert told is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {told.get('id')}"
    assert all(placed.step.title in (told.text or "") for placed in of.placed)


def test_two_pictures_on_one_page_share_no_name() -> None:
    both = picture_of(_of("evaluation"), WIDE) + picture_of(_of("evaluation"), NARROW)
    names = re.findall(r'\bid="([^"]+)"', both)
    assert len(names) == len(set(names))


def test_where_all_happens_on_one_day_there_is_nothing_to_draw() -> None:
    assert picture_of(_of("hospital-exemption")) == ""
