"""Text of unknown origin, made fit for a document."""

from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.classification.renderings.printable import LONGEST, allowed, printable, shortened


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\x0bb", "ab"),
        ("\ud800a", "a"),
        ("a\ufffeb", "ab"),
        ("ä\U0001f9ec", "ä\U0001f9ec"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_only_what_no_document_can_hold_is_left_out(text: str, kept: str) -> None:
    assert allowed(text) == kept


def test_space_around_is_left_out_of_what_is_printed() -> None:
    assert printable(" a b\n") == "a b"


@given(st.text())
def test_what_is_kept_can_stand_in_xml(text: str) -> None:
    element = ET.fromstring(f"<p>{escape(printable(text))}</p>")  # noqa: S314 - our own XML
    assert element.tag == "p"


def test_a_short_text_is_kept_whole() -> None:
    assert shortened("a b", 3) == "a b"


def test_a_long_text_is_cut_and_says_by_how_much() -> None:
    assert shortened("abcdef", 4) == "abcd [... 2 more characters left out here]"


def test_a_megabyte_is_cut_at_the_bound() -> None:
    assert len(shortened("x" * 1_000_000)) < LONGEST + 60
