"""Where an element stands, told by its tag, role, class and id."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.data_files import data_file
from openatmp.offers.page import Zone
from openatmp.offers.reading.zones import Standing, deniers, standing_of

ZONES = data_file("zones.yaml")


def named(which: str) -> Iterator[tuple[str, str]]:
    """Every name of the file with its zone."""
    for zone, names in ZONES[which].items():
        yield from ((name, zone) for name in names)


def zone_of(name: str, raw: str = "") -> Zone | None:
    return standing_of(name, raw).zone


@pytest.mark.parametrize(("tag", "zone"), ZONES["tags"].items())
def test_a_tag_tells_its_zone(tag: str, zone: str) -> None:
    assert zone_of(tag) == zone
    assert zone_of(tag, " data-x=1") == zone


@pytest.mark.parametrize(("role", "zone"), ZONES["roles"].items())
def test_a_role_tells_its_zone(role: str, zone: str) -> None:
    assert zone_of("div", f" role={role}") == zone
    assert zone_of("div", f" ROLE='{role.upper()}'") == zone


@pytest.mark.parametrize(("name", "zone"), [*named("names")])
def test_a_name_tells_its_zone_as_a_class_and_as_an_id(name: str, zone: str) -> None:
    assert zone_of("div", f" class='{name}'") == zone
    assert zone_of("div", f" class='x {name} y'") == zone
    assert zone_of("div", f' id="{name}"') == zone


@pytest.mark.parametrize(("word", "zone"), [*named("words")])
def test_a_word_tells_its_zone_within_a_name(word: str, zone: str) -> None:
    assert zone_of("div", f" class='x-{word}-y'") == zone
    assert zone_of("div", f" class='my_{word}'") == zone
    assert zone_of("div", f" class='x{word}y'") is None


@pytest.mark.parametrize("layout", ZONES["layouts"])
def test_a_word_of_a_layout_tells_nothing(layout: str) -> None:
    assert zone_of("div", f" class='{layout}-sidebar'") is None


@pytest.mark.parametrize("name", ["html", "body", "main", "article"])
def test_what_holds_the_page_is_no_part_of_it(name: str) -> None:
    assert zone_of(name, " class='menu sidebar comments'") is None


@pytest.mark.parametrize(
    ("name", "raw", "zone"),
    [
        ("ul", " class=menu", Zone.NAVIGATION),
        ("ul", " class=points", Zone.LIST),
        ("nav", " class=sidebar", Zone.NAVIGATION),
        ("h2", " class=related", Zone.HEADING),
        ("div", "", None),
        ("div", " style='color: red'", None),
        ("table", " role=presentation", None),
        ("table", " role=none", None),
        ("p", " class=entry-header", None),
        ("div", " class=''", None),
    ],
)
def test_a_tag_counts_more_than_a_class_but_for_lists(name: str, raw: str, zone: Zone | None) -> None:
    assert zone_of(name, raw) is zone


@pytest.mark.parametrize(
    ("name", "raw", "is_hidden"),
    [
        ("p", " hidden", True),
        ("p", " hidden=''", True),
        ("p", " hidden=until-found", False),
        ("p", " style='display:none'", True),
        ("p", " style='display: block'", False),
        ("p", " style='visibility:hidden;color:red'", True),
        ("p", " style='overflow:hidden'", False),
        ("p", " class='sr-only'", True),
        ("p", " class='hidden md:block'", False),
        ("p", " aria-hidden=true", False),
        ("dialog", "", True),
        ("dialog", " class=x", True),
        ("dialog", " open", False),
        ("p", "", False),
    ],
)
def test_it_tells_what_is_not_seen(name: str, raw: str, is_hidden: bool) -> None:
    assert standing_of(name, raw).is_hidden is is_hidden


@pytest.mark.parametrize("name", ZONES["heard_only"])
def test_what_is_only_heard_is_not_seen(name: str) -> None:
    assert standing_of("span", f" class='x {name}'").is_hidden


@pytest.mark.parametrize("word", ZONES["unfolds"])
def test_what_unfolds_is_seen(word: str) -> None:
    for named_by in ("class", "id"):
        assert not standing_of("div", f" {named_by}='my-{word}' style='display:none'").is_hidden
        assert standing_of("div", f" {named_by}='my{word}x' style='display:none'").is_hidden


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (" itemtype=x", True),
        (" property=og:x", True),
        (" itemprop=author", True),
        (" class=x", False),
        (" data-type=x", False),
    ],
)
def test_it_tells_whether_attributes_name_things(raw: str, names: bool) -> None:
    assert standing_of("div", raw).names_things is names
    assert standing_of("div", raw + " " * 300).names_things is names


@pytest.mark.parametrize(
    ("name", "raw", "denied_by"),
    [
        ("div", " class=menu", "h1"),
        ("form", "", "nav"),
        ("table", "", "h2"),
        ("div", " class=sidebar", "main"),
    ],
)
def test_what_a_part_must_not_hold_is_told_with_it(name: str, raw: str, denied_by: str) -> None:
    assert denied_by in standing_of(name, raw).denied_by
    assert denied_by in deniers()


def test_what_a_tag_or_role_says_nothing_denies() -> None:
    assert standing_of("nav", "").denied_by == frozenset()
    assert standing_of("div", " role=navigation").denied_by == frozenset()


@given(st.sampled_from(["div", "ul", "nav", "table", "dialog"]), st.text(max_size=60))
def test_whatever_attributes_say_there_is_an_answer_and_it_stays(name: str, raw: str) -> None:
    standing = standing_of(name, raw)
    assert isinstance(standing, Standing)
    assert standing_of(name, raw) == standing
