"""Flags on poles: none touches another, and no pole runs through one."""

from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.renderings.flags import Flag, heights_of

flags = st.lists(st.builds(Flag, st.floats(0, 600), st.floats(10, 300), st.floats(10, 40)), max_size=15).map(
    lambda many: sorted(many, key=lambda flag: flag.x)
)


def test_it_flies_a_lonely_flag_at_the_ground() -> None:
    assert heights_of([Flag(0, 100, 20)]) == (0,)
    assert heights_of([]) == ()


def test_it_flies_flags_side_by_side_where_there_is_room() -> None:
    assert heights_of([Flag(0, 100, 20), Flag(200, 100, 20)]) == (0, 0)


def test_it_flies_the_earlier_above_the_later_on_one_pole() -> None:
    assert heights_of([Flag(50, 100, 20), Flag(50, 80, 20), Flag(50, 60, 20)]) == (40, 20, 0)


@given(flags)
def test_it_never_lets_two_flags_touch(many: list[Flag]) -> None:
    lower = heights_of(many)
    for one, (flag, low) in enumerate(zip(many, lower, strict=True)):
        for other, its_low in zip(many[one + 1 :], lower[one + 1 :], strict=True):
            beside = flag.x + flag.width <= other.x
            assert beside or low >= its_low + other.height


@given(flags)
def test_it_never_lets_a_pole_run_through_a_flag(many: list[Flag]) -> None:
    lower = heights_of(many)
    for one, (flag, low) in enumerate(zip(many, lower, strict=True)):
        for pole, (other, top) in enumerate(zip(many, lower, strict=True)):
            crosses = flag.x < other.x < flag.x + flag.width and top > low
            assert not crosses or pole == one
