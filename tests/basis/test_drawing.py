"""Shapes of SVG, and text broken into lines."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.drawing import element, lines_of, paragraph, width_of

WORDS = st.lists(st.text("abcMW iI", min_size=1, max_size=8).map(str.strip).filter(bool), max_size=20).map(
    " ".join
)


def test_an_element_without_content_closes_itself() -> None:
    assert element("rect", x=1.0, y=2.55, rx=8) == '<rect x="1" y="2.5" rx="8"/>'


def test_an_element_with_content_has_both_ends() -> None:
    assert element("g", element("rect")) == "<g><rect/></g>"


def test_names_of_attributes_are_written_as_xml_knows_them() -> None:
    assert element("g", class_="a", stroke_width=2) == '<g class="a" stroke-width="2"/>'


def test_values_of_attributes_are_escaped() -> None:
    assert ET.fromstring(element("g", id='"<&')).get("id") == '"<&'  # noqa: S314 - our own XML


@given(WORDS, st.floats(20, 400))
def test_breaking_a_text_loses_no_word(text: str, width: float) -> None:
    assert " ".join(lines_of(text, width, 13)).split() == text.split()


@given(WORDS, st.floats(20, 400))
def test_no_line_is_too_wide_unless_it_is_one_word(text: str, width: float) -> None:
    for line in lines_of(text, width, 13):
        assert width_of(line, 13) <= width or " " not in line


def test_a_no_break_space_holds_words_together() -> None:
    assert lines_of("is it? Not\N{NO-BREAK SPACE}known", 50, 13)[-1] == "Not\N{NO-BREAK SPACE}known"


@pytest.mark.parametrize(("narrow", "wide"), [("iii", "aaa"), ("aaa", "AAA"), ("AAA", "WWW")])
def test_wide_letters_take_more_room(narrow: str, wide: str) -> None:
    assert width_of(narrow, 10) < width_of(wide, 10)


def test_bold_letters_take_more_room_and_twice_the_size_takes_twice() -> None:
    assert width_of("abc", 10, bold=True) > width_of("abc", 10)
    assert width_of("abc", 20) == pytest.approx(2 * width_of("abc", 10))


def test_a_paragraph_is_one_text_with_a_span_for_each_line() -> None:
    text = ET.fromstring(paragraph(["a <b>", "c"], 5, 10, 10, fill="#000000"))  # noqa: S314 - our own XML
    assert [span.text for span in text] == ["a <b>", "c"]
    assert [span.get("dy") for span in text] == ["0", "13"]
    assert text.get("fill") == "#000000"


def test_words_at_the_end_can_be_bold() -> None:
    drawn = paragraph(["is it?", "really? Yes"], 0, 0, 10, strong="Yes")
    assert drawn.endswith('really? <tspan font-weight="bold">Yes</tspan></tspan></text>')
