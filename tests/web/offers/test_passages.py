import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.sign import Sign, SignId
from openatmp.web.offers.passages import (
    AROUND,
    MOST_FOLDED,
    MOST_MARKS,
    SHORT,
    Passage,
    marks_of,
    numbered,
    passages,
)

LONG = "word " * 3_000


def shown(text: str, *signs: Sign) -> tuple[Passage, ...]:
    return passages(text, marks_of(signs, len(text)))


def text_of(cut: tuple[Passage, ...]) -> str:
    return "".join(piece.text for passage in cut for piece in passage.pieces)


def test_it_numbers_signs_as_they_are_seen_first() -> None:
    signs = [Sign(SignId.OWN, 0, 1), Sign(SignId.SAFE, 2, 3), Sign(SignId.OWN, 4, 5)]
    assert numbered(signs) == {SignId.OWN: 1, SignId.SAFE: 2}


def test_it_shows_a_short_text_whole_with_its_marks() -> None:
    (passage,) = shown("safe and your own", Sign(SignId.SAFE, 0, 4), Sign(SignId.OWN, 9, 17))
    assert [(piece.text, piece.begins, piece.ends, piece.marked) for piece in passage.pieces] == [
        ("safe", (1,), (1,), True),
        (" and ", (), (), False),
        ("your own", (2,), (2,), True),
    ]
    assert not passage.folded


def test_signs_that_overlap_share_their_words() -> None:
    (passage,) = shown("safe own cells", Sign(SignId.SAFE, 0, 8), Sign(SignId.OWN, 5, 14))
    assert [(piece.text, piece.begins, piece.ends) for piece in passage.pieces] == [
        ("safe ", (1,), ()),
        ("own", (2,), (1,)),
        (" cells", (), (2,)),
    ]
    assert all(piece.marked for piece in passage.pieces)


def test_two_signs_on_the_same_words_show_both_numbers() -> None:
    (passage,) = shown("last hope", Sign(SignId.HOPE, 0, 9), Sign(SignId.W3, 0, 9))
    (piece,) = passage.pieces
    assert (piece.begins, piece.ends) == ((1, 2), (1, 2))


def test_a_sign_without_words_marks_nothing() -> None:
    assert marks_of([Sign(SignId.W2, 0, 0, inferred=True)], 100) == ()


@pytest.mark.parametrize("place", [(-1, 4), (90, 101), (5, 5), (9, 3), (200, 210)])
def test_a_place_outside_the_text_is_left_out(place: tuple[int, int]) -> None:
    assert marks_of([Sign(SignId.SAFE, *place)], 100) == ()


def test_of_a_long_text_only_what_lies_around_signs_is_open() -> None:
    cut = shown(LONG, Sign(SignId.SAFE, 7_000, 7_004))
    assert [passage.folded for passage in cut] == [True, False, True]
    assert 2 * AROUND <= cut[1].length <= 2 * AROUND + 30
    assert not cut[1].pieces[0].text.startswith("ord")


def test_signs_near_each_other_stand_in_one_passage() -> None:
    cut = shown(LONG, Sign(SignId.SAFE, 7_000, 7_004), Sign(SignId.OWN, 7_400, 7_404))
    assert [passage.folded for passage in cut] == [True, False, True]


def test_a_long_text_without_a_sign_is_folded() -> None:
    (passage,) = shown(LONG)
    assert passage.folded
    assert passage.length == len(LONG)


def test_a_very_long_part_says_how_much_is_left_out() -> None:
    text = "x" * (MOST_FOLDED + 500)
    (passage,) = shown(text)
    assert passage.left_out == 500
    assert passage.length == len(text)


def test_it_does_not_mark_more_than_anybody_reads() -> None:
    signs = [Sign(SignId.SAFE, at, at + 1) for at in range(0, 2 * MOST_MARKS + 10, 2)]
    assert len(marks_of(signs, 10_000)) == MOST_MARKS


def test_an_empty_text_has_no_passages() -> None:
    assert shown("") == ()


@given(
    st.text(alphabet="ab \n", max_size=SHORT + 2_000),
    st.lists(st.tuples(st.integers(0, 6_000), st.integers(0, 400), st.sampled_from(SignId)), max_size=30),
)
def test_the_passages_together_are_the_text(text: str, places: list[tuple[int, int, SignId]]) -> None:
    signs = [Sign(sign, start, start + length) for start, length, sign in places]
    marks = marks_of(signs, len(text))
    cut = passages(text, marks)
    assert text_of(cut) == text
    begun = [number for passage in cut for piece in passage.pieces for number in piece.begins]
    assert sorted(begun) == [mark.number for mark in marks]
    open_words = "".join(p.text for one in cut if not one.folded for p in one.pieces if p.marked)
    assert len(open_words) == len({at for mark in marks for at in range(mark.start, mark.end)})
