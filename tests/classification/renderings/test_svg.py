"""The picture: well-formed, without styles, within its frame, told in words as well."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import settings as with_settings

from openatmp.basis.drawing import width_of
from openatmp.classification import Classification
from openatmp.classification.renderings.path import Road, stops
from openatmp.classification.renderings.svg import WIDTH, decision_path, path_as_text
from openatmp.classification.renderings.wording import headline
from tests.classification.renderings.any_answer import TYPICAL, answer, any_answer

SVG = "{http://www.w3.org/2000/svg}"
ATTRIBUTES = {
    "aria-labelledby", "class", "cx", "cy", "d", "dy", "fill", "font-family", "font-size", "font-weight",
    "height", "id", "r", "role", "rx", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-width",
    "text-anchor", "viewBox", "width", "x", "y",
}  # fmt: skip


def _drawn(name: str) -> ET.Element:
    return ET.fromstring(decision_path(answer(TYPICAL[name])))  # noqa: S314 - our own XML


def _words(root: ET.Element) -> str:
    texts = ("".join(" ".join(piece.itertext()) for piece in text.iter()) for text in root.iter(f"{SVG}text"))
    return " ".join(" ".join(texts).replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("name", TYPICAL)
def test_it_is_well_formed_and_needs_neither_style_nor_script(name: str) -> None:
    root = _drawn(name)
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {
            "svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan",
        }  # fmt: skip
        assert set(element.attrib) <= ATTRIBUTES
        assert "style" not in element.attrib


@pytest.mark.parametrize("name", TYPICAL)
def test_it_is_an_image_with_title_and_description(name: str) -> None:
    root = _drawn(name)
    assert root.get("role") == "img"
    titles = (root.get("aria-labelledby") or "").split()
    assert titles == [root[0].get("id"), root[1].get("id")]
    assert root[0].text == f"Decision path: {headline(answer(TYPICAL[name]))}"
    assert root[1].text == " ".join(path_as_text(answer(TYPICAL[name])))


@pytest.mark.parametrize("name", TYPICAL)
def test_it_is_drawn_for_a_phone(name: str) -> None:
    root = _drawn(name)
    assert root.get("width") == "390"
    left, top, width, height = (float(number) for number in (root.get("viewBox") or "").split())
    assert (left, top, width) == (0, 0, 390)
    assert height == float(root.get("height") or 0)


@pytest.mark.parametrize("name", TYPICAL)
def test_no_letter_is_smaller_than_thirteen_units_but_in_signs(name: str) -> None:
    root = _drawn(name)
    signs = {text for group in root.iter(f"{SVG}g") if "path-sign" in (group.get("class") or "")
             for text in group.iter(f"{SVG}text")}  # fmt: skip
    sizes = [float(text.get("font-size") or 0) for text in root.iter(f"{SVG}text") if text not in signs]
    assert min(sizes) >= 13


@pytest.mark.parametrize("name", TYPICAL)
def test_every_line_stays_within_the_frame(name: str) -> None:
    for text in _drawn(name).iter(f"{SVG}text"):
        if text.get("text-anchor") == "middle":
            continue
        size, bold = float(text.get("font-size") or 0), text.get("font-weight") == "bold"
        for line in text.findall(f"{SVG}tspan"):
            right = float(line.get("x") or 0) + width_of("".join(line.itertext()), size, bold=bold)
            assert right <= WIDTH


@pytest.mark.parametrize("name", TYPICAL)
def test_boxes_follow_each_other_without_overlap(name: str) -> None:
    boxes = [
        (float(box.get("y") or 0), float(box.get("height") or 0))
        for box in _drawn(name).iter(f"{SVG}rect")
        if (box.get("class") or "").startswith(("path-card", "path-class"))
    ]
    for (top, height), (below, _) in pairwise(boxes):
        assert below > top + height


@pytest.mark.parametrize("name", TYPICAL)
def test_it_shows_every_question_its_answer_and_the_class(name: str) -> None:
    classification = answer(TYPICAL[name])
    words = _words(_drawn(name))
    for stop in stops(classification):
        assert stop.question in words
        if stop.road is not Road.SKIPPED:
            assert all(part.question in words for part in stop.parts)
    assert headline(classification) in words


@pytest.mark.parametrize("name", TYPICAL)
def test_every_shown_answer_has_its_word_and_its_shape(name: str) -> None:
    root = _drawn(name)
    shown = [stop for stop in stops(answer(TYPICAL[name])) if stop.road is not Road.SKIPPED]
    pills = [group for group in root.iter(f"{SVG}g") if "path-pill" in (group.get("class") or "")]
    assert len(pills) == len(shown)
    for pill in pills:
        kind = (pill.get("class") or "").rpartition("--")[2]
        word = "".join(text.text or "" for text in pill.findall(f"{SVG}text"))
        assert (
            word == {"yes": "Yes", "no": "No", "unknown": "Not known", "judgement": "Needs judgement"}[kind]
        )
        assert [group.get("class") for group in pill.findall(f"{SVG}g")] == [f"path-sign path-sign--{kind}"]


@pytest.mark.parametrize(
    ("name", "road"), [("a vector", "taken"), ("encapsulated cells", "open"), ("nothing known", "waiting")]
)
def test_the_road_taken_can_be_told_from_what_is_open(name: str, road: str) -> None:
    drawn = decision_path(answer(TYPICAL[name]))
    assert f'class="path-road path-road--{road}"' in drawn
    assert f'class="path-card path-card--{road}"' in drawn


def test_the_road_taken_is_firm_and_what_comes_after_the_open_question_is_dashed() -> None:
    roads = re.findall(
        r"<path[^>]*path-road--(\w+)[^>]*>", decision_path(answer(TYPICAL["encapsulated cells"]))
    )
    assert roads == ["taken", "taken", "taken", "open", "waiting", "waiting", "waiting"]
    dashed = re.findall(
        r'path-road--(?:open|waiting)" stroke-dasharray', decision_path(answer(TYPICAL["encapsulated cells"]))
    )
    assert len(dashed) == 4


def test_an_undecided_end_says_what_is_needed() -> None:
    assert "One judgement is still needed." in _words(_drawn("encapsulated cells"))


def test_the_same_answer_gives_the_same_picture() -> None:
    assert decision_path(answer(TYPICAL["a vector"])) == decision_path(answer(TYPICAL["a vector"]))


@with_settings(max_examples=50)
@given(any_answer())
def test_any_answer_can_be_drawn(classification: Classification) -> None:
    root = ET.fromstring(decision_path(classification))  # noqa: S314 - our own XML
    assert root.tag == f"{SVG}svg"
