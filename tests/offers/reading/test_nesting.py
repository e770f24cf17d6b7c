"""The elements that are open, kept tidy although many are never closed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.page import Zone
from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.nesting import Nesting
from openatmp.offers.reading.words import zone_of


def nested(markup: str, *, everything: bool = False) -> Nesting:
    """Open and close elements as ``nav p /p`` says."""
    nesting = Nesting(everything=everything)
    for tag in markup.split():
        if tag.startswith("/"):
            nesting.end(tag[1:])
        else:
            name, _, raw = tag.partition(".")
            nesting.start(name, f"class={raw}" if raw else "")
    return nesting


@pytest.mark.parametrize(
    ("markup", "zone"),
    [
        ("", Zone.BODY),
        ("nav", Zone.NAVIGATION),
        ("nav /nav", Zone.BODY),
        ("nav div /nav", Zone.BODY),
        ("nav /div", Zone.NAVIGATION),
        ("nav ul li p", Zone.NAVIGATION),
        ("ul li ul /ul", Zone.LIST),
        ("blockquote p", Zone.QUOTE),
        ("article header", Zone.BODY),
        ("header", Zone.HEADER),
        ("section footer", Zone.BODY),
        ("div.menu", Zone.NAVIGATION),
        ("div.sidebar h1 /h1", Zone.BODY),
        ("div.sidebar h2 /h2", Zone.ASIDE),
        ("form main", Zone.BODY),
        ("nav h1", Zone.NAVIGATION),
        ("header h2", Zone.HEADING),
        ("footer form", Zone.FOOTER),
        ("aside form", Zone.FORM),
        ("table td div.byline /td td", Zone.TABLE),
        ("table nav table td /nav", Zone.NAVIGATION),
        ("b nav /b", Zone.NAVIGATION),
        ("/nav /p /table", Zone.BODY),
    ],
)
def test_it_says_in_which_zone_the_next_words_stand(markup: str, zone: Zone) -> None:
    assert zone_of(nested(markup).part) is zone


@pytest.mark.parametrize(
    ("markup", "closed"),
    [
        ("p p", "p"),
        ("p div /div", "p"),
        ("p b i div /div", "p"),
        ("ul li li /li", "li"),
        ("ul li b li /li", "li"),
        ("dl dt dd /dd", "dt"),
        ("table tr td td /td", "td"),
        ("table tr td tr /tr", "tr"),
        ("select option option /option", "option"),
    ],
)
def test_it_closes_what_people_leave_open(markup: str, closed: str) -> None:
    assert nested(markup).has(closed) is (markup == "p p")


@pytest.mark.parametrize(
    ("markup", "open_"),
    [
        ("ul li ul li", "ul"),
        ("table td table td /td", "table"),
        ("div /td", "div"),
        ("td div /section", "div"),
    ],
)
def test_it_leaves_open_what_holds_the_next(markup: str, open_: str) -> None:
    assert nested(markup).has(open_)


def test_what_stands_in_something_hidden_is_hidden_until_that_ends() -> None:
    assert nested("div.sr-only p").is_hidden
    assert not nested("div.sr-only p /p /div").is_hidden
    assert not nested("div.sr-only p /div").is_hidden
    assert not nested("div.sr-only p", everything=True).is_hidden


def test_parts_within_parts_are_counted_only_so_far() -> None:
    nesting = nested("nav aside " * 500)
    assert nesting.part is not None
    assert nesting.part.count == limit("zones")


def test_an_end_far_from_its_start_is_not_looked_for() -> None:
    nesting = nested("section " + "div " * (limit("depth") + 1) + "/section")
    assert nesting.has("section")


_NAMES = st.sampled_from(
    ["p", "div", "nav", "ul", "li", "table", "tr", "td", "b", "form", "h1", "header", "q"]
)
_TAGS = st.tuples(st.booleans(), _NAMES).map(lambda both: ("/" if both[0] else "") + both[1])


@given(st.lists(_TAGS, max_size=80))
def test_whatever_is_opened_and_closed_the_count_stays_right(tags: list[str]) -> None:
    nesting = nested(" ".join(tags))
    names = [name for name, *_ in nesting._open]
    assert all(nesting._count[name] == names.count(name) for name in nesting._count)
    assert nesting.part is None or nesting.part.count <= len(names)
