"""Which places have a word, by its beginning or by what stands inside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.search.bits import bits_of, mask_of, places_in
from openatmp.register.search.words import Words, pieces_of

LISTED = [["kymriah"], ["yescarta"], ["tecartus", "car"], [], ["b", "bv"]]


def having(words: Words, word: str, size: int = len(LISTED)) -> list[int]:
    return list(places_in(mask_of(words.having(word), size)))


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("k", [0]),
        ("ky", [0]),
        ("kym", [0]),
        ("mri", [0]),
        ("y", [1]),  # one letter is a beginning: not the y inside kymriah
        ("ar", []),
        ("cart", [1, 2]),
        ("car", [1, 2]),
        ("kymriah", [0]),
        ("kymriahs", []),
        ("b", [4]),
        ("bv", [4]),
        ("", [0, 1, 2, 3, 4]),
    ],
)
def test_it_finds_beginnings_and_from_three_letters_on_what_stands_inside(
    word: str, places: list[int]
) -> None:
    assert having(Words(LISTED), word) == places


letters = st.text("abc", min_size=1, max_size=7)


@given(st.lists(st.lists(letters, max_size=4), max_size=10), letters)
def test_it_finds_what_looking_at_every_word_finds(listed: list[list[str]], sought: str) -> None:
    def fits(word: str) -> bool:
        return sought in word if len(sought) > 2 else word.startswith(sought)

    expected = [place for place, words in enumerate(listed) if any(map(fits, words))]
    assert Words(listed).having(sought) == bits_of(expected, len(listed))


def test_it_cuts_words_into_pieces_of_three() -> None:
    assert pieces_of(" kym") == {" ky", "kym"}
    assert pieces_of("ky") == {"ky"}


def test_it_looks_at_no_more_shared_words_than_allowed() -> None:
    words = Words([[f"cart{number}"] for number in range(50)])
    assert len(list(words.sharing("carta", 10))) <= 10
    assert list(words.sharing("zzzz", 10)) == []


def test_it_begins_with_what_shares_the_rarest_piece() -> None:
    words = Words([*([f"cart{number}"] for number in range(9)), ["xyzart"]])
    assert next(words.sharing("cartxyz", 100)).strip() == "xyzart"
