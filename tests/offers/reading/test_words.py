"""The visible words of a page, gathered stretch by stretch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.page import Zone
from openatmp.offers.reading.nesting import Part
from openatmp.offers.reading.words import Piece, Words, clean, zone_of


def part(*zones: Zone, holds: bool = True) -> Part | None:
    """Return the innermost of parts that stand in each other, the outermost first."""
    inner: Part | None = None
    for count, zone in enumerate(zones, 1):
        inner = Part(zone, frozenset(), inner, count, holds)
    return inner


def test_words_of_one_stretch_are_joined_with_single_blanks() -> None:
    words = Words(100)
    words.add(" One\n  two ", None)
    words.add("three", None)
    words.add("four\t", None)
    words.end()
    assert words.pieces == [Piece("One two threefour", None, 0)]


def test_where_the_part_changes_a_new_stretch_begins() -> None:
    nav = part(Zone.NAVIGATION)
    words = Words(100)
    words.add("One", None)
    words.add("two", nav)
    words.end()
    assert words.pieces == [Piece("One", None, 0), Piece("two", nav, 0)]


def test_blanks_between_parts_begin_no_stretch() -> None:
    words = Words(100)
    words.add("One", None)
    words.add("  \n", part(Zone.NAVIGATION))
    words.add("two", None)
    words.end()
    assert [piece.text for piece in words.pieces] == ["Onetwo"]


def test_it_counts_what_is_a_link() -> None:
    words = Words(100)
    words.add("See ", None)
    words.add(" here ", None, is_link=True)
    words.end()
    assert words.pieces == [Piece("See here", None, 4)]


def test_words_that_stand_for_themselves_join_nothing() -> None:
    words = Words(100)
    words.add("One", None)
    words.alone("Send", None)
    words.add("two", None)
    words.end()
    assert [piece.text for piece in words.pieces] == ["One", "Send", "two"]


@pytest.mark.parametrize(("most", "is_full"), [(2, True), (3, True), (4, False)])
def test_it_says_when_enough_was_gathered(most: int, is_full: bool) -> None:
    words = Words(most)
    words.alone("One", None)
    assert words.is_full is is_full


def test_one_endless_stretch_is_cut() -> None:
    words = Words(10)
    words.alone("x" * 1000, None)
    assert len(words.pieces[0].text) == 11


def test_nothing_makes_no_stretch() -> None:
    words = Words(10)
    words.end()
    words.alone(" \u200b ", None)
    assert words.pieces == []


@pytest.mark.parametrize(
    ("zones", "expected"),
    [
        ((), Zone.BODY),
        ((Zone.LIST,), Zone.LIST),
        ((Zone.QUOTE, Zone.LIST), Zone.LIST),
        ((Zone.FOOTER, Zone.NAVIGATION), Zone.NAVIGATION),
        ((Zone.FOOTER, Zone.LIST), Zone.FOOTER),
        ((Zone.FOOTER, Zone.HEADING), Zone.FOOTER),
        ((Zone.HEADER, Zone.HEADING), Zone.HEADING),
        ((Zone.ASIDE, Zone.FORM), Zone.FORM),
        ((Zone.ASIDE, Zone.QUOTE), Zone.ASIDE),
        ((Zone.NAVIGATION, Zone.FORM), Zone.NAVIGATION),
    ],
)
def test_what_stands_in_furniture_is_furniture_but_for_headlines_and_forms(
    zones: tuple[Zone, ...], expected: Zone
) -> None:
    assert zone_of(part(*zones)) is expected
    assert zone_of(part(*zones, holds=False)) is Zone.BODY


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a\u00adb", "ab"),
        ("a\u202eb\u2066c\u200f", "abc"),
        ("a\u200bb\ufeff", "ab"),
        ("a\ud800", "a\ufffd"),
        ("ab", "ab"),
        ("é", "é"),
    ],
)
def test_marks_that_nobody_sees_are_taken_out(written: str, expected: str) -> None:
    assert clean(written) == expected


@given(st.lists(st.text(max_size=20), max_size=10))
def test_no_stretch_holds_a_line_break_or_stands_off(texts: list[str]) -> None:
    words = Words(10_000)
    for text in texts:
        words.add(text, None)
    words.end()
    assert all(piece.text == " ".join(piece.text.split()) for piece in words.pieces)
    assert len(words.pieces) <= 1
