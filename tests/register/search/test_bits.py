"""Sets of places as whole numbers."""

from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.search.bits import between, bits_of, mask_of, places_in

SIZE = 70
sets = st.sets(st.integers(0, SIZE - 1))


@given(sets)
def test_it_gives_back_what_was_put_in(places: set[int]) -> None:
    assert list(places_in(mask_of(bits_of(places, SIZE), SIZE))) == sorted(places)


@given(sets)
def test_it_has_one_byte_a_place(places: set[int]) -> None:
    mask = mask_of(bits_of(places, SIZE), SIZE)
    assert len(mask) == SIZE
    assert {place for place, byte in enumerate(mask) if byte} == places


@given(sets, sets)
def test_it_intersects_and_unites_and_counts_like_sets(one: set[int], other: set[int]) -> None:
    first, second = bits_of(one, SIZE), bits_of(other, SIZE)
    assert first & second == bits_of(one & other, SIZE)
    assert first | second == bits_of(one | other, SIZE)
    assert (first & ~second).bit_count() == len(one - other)


@given(st.integers(0, SIZE), st.integers(0, SIZE))
def test_it_names_a_stretch_of_places(first: int, length: int) -> None:
    assert between(first, first + length) == bits_of(range(first, first + length), first + length)


def test_it_knows_the_empty_set_of_nothing() -> None:
    assert bits_of((), 0) == 0
    assert list(places_in(mask_of(0, 0))) == []
