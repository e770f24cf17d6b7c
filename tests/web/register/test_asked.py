from typing import Any, get_args

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from openatmp.register import Status
from openatmp.register.search import Sort, StatusGroup, Wanted
from openatmp.web.register.asked import CHOICES, ORDERS, SORTS, Asked, ClassWord, StatusWord
from openatmp.web.register.views import asked_in


def _asked(**said: Any) -> Asked:
    return Asked.model_validate(said)


def test_it_asks_for_everything_when_nothing_is_said() -> None:
    asked = _asked()
    assert asked.page_wanted == Wanted()
    assert not asked.is_narrowed
    assert asked.words() == ""


def test_it_hands_on_what_is_wanted() -> None:
    asked = _asked(
        **{"class": ["GTMP", "TEP"]},
        text=" leuk ",
        kind=["CAR-T cells"],
        status=["authorised"],
        holder=["A Holder"],
        year=["2018", "unknown"],
        sort="-decision",
        page=3,
        page_size=10,
    )
    assert asked.page_wanted == Wanted(
        "leuk",
        ("GTMP", "TEP"),
        ("CAR-T cells",),
        ("authorised",),
        ("A Holder",),
        ("2018", "unknown"),
        "decision",
        descending=True,
        offset=20,
        limit=10,
    )


def test_it_knows_every_order_of_the_search_both_ways() -> None:
    forwards = {Sort(sort.replace("-", " ")) for sort in SORTS if not sort.startswith("-")}
    assert forwards == set(Sort)
    assert {sort for sort in SORTS if sort.startswith("-")} == {
        f"-{sort}" for sort in SORTS if not sort.startswith("-") and sort != "best"
    }
    assert set(ORDERS) <= set(SORTS)


def test_it_knows_every_status_and_every_group_of_them() -> None:
    words = {one.value for one in (*Status, *StatusGroup)}
    assert set(get_args(StatusWord)) == words


@pytest.mark.parametrize(
    "said",
    [
        {"text": "x"},
        {"class": ["TEP"]},
        {"kind": ["x"]},
        {"status": ["expired"]},
        {"holder": ["x"]},
        {"year": ["2018"]},
    ],
)
def test_it_knows_when_something_is_left_out(said: dict[str, Any]) -> None:
    assert _asked(**said).is_narrowed


@pytest.mark.parametrize(
    "said",
    [
        {"class": ["gtmp"]},
        {"class": "GTMP"},
        {"category": ["GTMP"]},
        {"status": ["fine"]},
        {"year": ["18"]},
        {"year": ["2018\n"]},
        {"sort": "colour"},
        {"sort": "-best"},
        {"page": 0},
        {"page": "x"},
        {"page": 1_000_000_000},
        {"page_size": 101},
        {"page_size": 0},
        {"text": "x" * 201},
        {"holder": ["x" * 201]},
        {"kind": ["x"] * 21},
        {"colour": "red"},
    ],
)
def test_it_refuses_what_cannot_be_asked(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _asked(**said)


def test_it_writes_an_address_without_what_goes_without_saying() -> None:
    asked = _asked(**{"class": ["GTMP"]}, text="a b&c", page=4, sort="best")
    assert asked.words() == "text=a%20b%26c&class=GTMP"


def test_it_writes_an_address_with_something_instead_and_something_left_out() -> None:
    asked = _asked(**{"class": ["GTMP"]}, year=["2018"], text="a", sort="name")
    assert asked.words("class", "year") == "text=a&sort=name"
    assert asked.words("class", page="2", text="b") == "text=b&sort=name&page=2&year=2018"


PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
ASKED = st.fixed_dictionaries(
    {},
    optional={
        "text": PLAIN.map(str.strip),
        "class": st.lists(st.sampled_from(get_args(ClassWord)), max_size=3),
        "kind": st.lists(PLAIN, max_size=3),
        "status": st.lists(st.sampled_from(get_args(StatusWord)), max_size=3),
        "holder": st.lists(PLAIN, max_size=3),
        "year": st.lists(st.integers(1000, 2999).map(str), max_size=3),
        "sort": st.sampled_from(SORTS),
    },
)


@given(ASKED)
def test_it_reads_from_an_address_what_it_wrote_into_it(said: dict[str, Any]) -> None:
    asked = Asked.model_validate(said)
    assert asked_in(QueryDict(asked.words())) == asked


def test_it_lets_the_word_for_a_part_of_the_page_pass() -> None:
    assert asked_in(QueryDict("text=a&part=list")) == _asked(text="a")


def test_it_gives_the_values_of_every_choice() -> None:
    asked = _asked(**{"class": ["TEP"]}, kind=["k"], status=["revoked"], holder=["h"], year=["2001"])
    assert [asked.chosen(choice) for choice in CHOICES] == [("TEP",), ("k",), ("revoked",), ("h",), ("2001",)]
    assert list(asked.pairs()) == [
        ("class", "TEP"),
        ("kind", "k"),
        ("status", "revoked"),
        ("holder", "h"),
        ("year", "2001"),
    ]
