"""A plain text, kept as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.page import Zone
from openatmp.offers.reading import page_of_text
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.plain import page_in_blocks

BROKEN = "This sentence is so long that the program that wrote the\nmail broke it, and then it goes on."
SENTENCE = "This is a whole sentence that says enough to stand for itself, and it ends here."


def seen(text: str) -> list[tuple[Zone, str]]:
    page = page_in_blocks(text)
    return [(block.zone, page.text[block.start : block.end]) for block in page.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One line", [(Zone.BODY, "One line")]),
        (f"{SENTENCE}\n\n{SENTENCE}", [(Zone.BODY, SENTENCE), (Zone.BODY, SENTENCE)]),
        (f"A headline\n\n{SENTENCE}", [(Zone.HEADING, "A headline"), (Zone.BODY, SENTENCE)]),
        (f"{SENTENCE}\nthe end", [(Zone.BODY, SENTENCE), (Zone.BODY, "the end")]),
        ("- one\n- two", [(Zone.LIST, "- one"), (Zone.LIST, "- two")]),
        ("• one.\n2) two.", [(Zone.LIST, "• one."), (Zone.LIST, "2) two.")]),
        ("Knee\nHip\nBack", [(Zone.LIST, "Knee"), (Zone.LIST, "Hip"), (Zone.LIST, "Back")]),
        (f"  {SENTENCE}  \r\n\r\nx.", [(Zone.BODY, SENTENCE), (Zone.BODY, "x.")]),
    ],
)
def test_it_cuts_a_text_into_blocks(text: str, expected: list[tuple[Zone, str]]) -> None:
    assert seen(text) == expected


def test_lines_broken_only_to_fit_belong_together() -> None:
    text = f"{BROKEN}\n\nAnother."
    assert [words for _, words in seen(text)] == [BROKEN, "Another."]


@pytest.mark.parametrize(
    "text",
    [
        f"{SENTENCE}\nand this is another line of the same length which is not the same sentence.",
        "A line of the right length that breaks without any full stop here\n- and an item",
        "A line of the right length that breaks without any full stop here\n\nand a paragraph.",
        "short\nand short",
    ],
)
def test_lines_that_end_stay_apart(text: str) -> None:
    assert len(seen(text)) == 2


def test_it_says_title_address_and_language() -> None:
    page = page_of_text(SENTENCE * 3, title="T", address="https://example.org")
    assert (page.title, page.address, page.language) == ("T", "https://example.org", "en")
    assert page_in_blocks(SENTENCE).language == ""


def test_it_cuts_what_is_longer_than_is_read_and_says_so() -> None:
    page = page_of_text("word " * 2_000_000)
    assert len(page.text) == limit("characters")
    assert page.left_out == ("The text is very long; its end was not read.",)
    assert page_of_text("word").left_out == ()


def test_halves_of_characters_are_put_as_one_mark_so_that_places_stay() -> None:
    assert page_of_text("a\ud800b").text == "a\ufffdb"


@given(st.text(max_size=400))
def test_it_keeps_the_text_and_its_blocks_hold_every_word(text: str) -> None:
    page = page_in_blocks(text)
    assert page.text == text
    covered: set[int] = set()
    for before, block in zip([None, *page.blocks], page.blocks, strict=False):
        assert before is None or before.end <= block.start
        covered.update(range(block.start, block.end))
    assert all(place in covered for place, sign in enumerate(text) if sign.isalnum())
