"""The orders in which the register can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.register import Field
from openatmp.register.search import Sort
from openatmp.register.search.bits import bits_of
from openatmp.register.search.orders import Order, orders_of, sort_named
from tests.register.registers import application_withdrawn, authorised, day, medicine, said

ON = day("2026-11-25")
MEDICINES = (
    authorised("Aaa", on="2020-01-01", holder="Zeta"),
    authorised("Bbb", on="2019-01-01", holder="alpha"),
    application_withdrawn("Ccc"),
    medicine("ddd", said(Field.NAME, "Ddd")),
)


def names(sort: Sort, *, descending: bool = False) -> str:
    order = orders_of(MEDICINES, ON)[sort, descending]
    return "".join(MEDICINES[place].name[0] for place in order.page(0b1111, 0, 10))


@pytest.mark.parametrize(
    ("sort", "forwards", "backwards"),
    [
        (Sort.NAME, "ABCD", "DCBA"),
        (Sort.DECISION, "BACD", "ABCD"),
        (Sort.LAST_EVENT, "BCAD", "ACBD"),
        (Sort.STATUS, "ABCD", "CABD"),
        (Sort.CATEGORY, "ABCD", "ABCD"),
    ],
)
def test_it_puts_medicines_in_order_both_ways_and_what_has_no_value_last(
    sort: Sort, forwards: str, backwards: str
) -> None:
    assert names(sort) == forwards
    assert names(sort, descending=True) == backwards


def test_it_puts_holders_in_order_without_regard_to_case() -> None:
    two = (medicine("one", said(Field.HOLDER, "Zeta")), medicine("two", said(Field.HOLDER, "alpha")))
    assert orders_of(two, ON)[Sort.HOLDER, False].page(0b11, 0, 2) == [1, 0]


def test_it_knows_no_decision_before_its_day() -> None:
    early = orders_of(MEDICINES, day("2019-01-01"))[Sort.DECISION, False]
    assert early.page(0b1111, 0, 1) == [1]
    before = orders_of(MEDICINES, day("2018-12-31"))[Sort.DECISION, False]
    assert before.page(0b1111, 0, 4) == [0, 1, 2, 3]


@given(st.permutations(range(30)), st.sets(st.integers(0, 29)), st.integers(0, 40), st.integers(0, 40))
def test_it_gives_the_pages_that_sorting_would_give(
    places: list[int], found: set[int], offset: int, limit: int
) -> None:
    expected = [place for place in places if place in found][offset : offset + limit]
    assert Order(places).page(bits_of(found, 30), offset, limit) == expected


@pytest.mark.parametrize("sort", Sort)
def test_it_knows_every_order_by_its_name(sort: Sort) -> None:
    assert sort_named(sort.value) is sort


def test_it_refuses_an_order_that_it_does_not_know_and_names_those_it_does() -> None:
    with pytest.raises(BadInput, match="put in order by 'colour'") as refused:
        sort_named("colour")
    assert "decision" in str(refused.value.expected)
