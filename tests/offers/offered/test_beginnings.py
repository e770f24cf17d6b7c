"""Entries of a table are found by how words begin."""

from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.offered.beginnings import Beginnings

ROUTES = Beginnings(
    {"joint": ("knee", "gelenk", "hip"), "vein": ("iv", "infus", "into"), "eye": ("eye", "infusor")}
)


def test_it_finds_the_entry_that_a_word_fits() -> None:
    assert ROUTES.entry("slowly, by infusions") == "vein"
    assert ROUTES.entry("ins Kniegelenk") == ""
    assert ROUTES.entry("in die Gelenke") == "joint"


def test_it_takes_the_first_entry_of_the_table_and_not_of_the_text() -> None:
    assert ROUTES.entry("infused into the knees") == "joint"
    assert ROUTES.entry("with an infusor") == "vein"


def test_a_short_beginning_is_a_whole_word() -> None:
    assert ROUTES.entry("given IV") == "vein"
    assert ROUTES.entry("of ivory") == ""
    assert ROUTES.entry("two eyes") == ""
    assert ROUTES.entry("one eye") == "eye"


def test_it_takes_accents_and_capitals_for_nothing() -> None:
    assert Beginnings({"hip": ("huft",)}).entry("HÜFTE") == "hip"


def test_it_finds_nothing_without_words_or_entries() -> None:
    assert ROUTES.entry("") == ROUTES.entry("12 !") == ""
    assert Beginnings({}).entry("knee") == ""


_LETTERS = st.text("ab", min_size=1, max_size=6)


@given(st.dictionaries(st.sampled_from("xyz"), st.lists(_LETTERS, max_size=4).map(tuple)), st.lists(_LETTERS))
def test_it_finds_what_trying_each_beginning_with_each_word_finds(
    table: dict[str, tuple[str, ...]], words: list[str]
) -> None:
    tried = (
        entry
        for entry, beginnings in table.items()
        for beginning in beginnings
        for word in words
        if (word == beginning if len(beginning) <= 3 else word.startswith(beginning))
    )
    assert Beginnings(table).entry(" ".join(words)) == next(tried, "")
