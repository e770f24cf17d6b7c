from datetime import date
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs

import pytest
from django.http import QueryDict

from openatmp.register import Field, Medicine
from openatmp.web.register import listing
from openatmp.web.register.listing import Choice, Heading, Narrowing, form_of, list_of, page_of, row_of
from openatmp.web.register.queries import in_use
from openatmp.web.register.views import asked_in
from openatmp.web.register.words import CLASSES, capitalised, class_words, decided_on
from tests.web.register.conftest import QUUXIDEL, QUUXOMYR, said

ON = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def with_medicines(kept: Path) -> None:
    """Three medicines of the tests are in the register."""


def _page(query: str = "") -> dict[str, Any]:
    return page_of(asked_in(QueryDict(query)), in_use())


def _choices(page: dict[str, Any], title: str) -> dict[str, Choice]:
    (narrowing,) = [one for one in cast("list[Narrowing]", page["narrowings"]) if one.title == title]
    return {choice.words: choice for choice in (*narrowing.open, *narrowing.more)}


def _names(page: dict[str, Any]) -> list[str]:
    return [row.key for row in page["rows"]]


# --------------------------------------------------------------------------------------------- rows


def test_it_shows_a_medicine_in_plain_words() -> None:
    row = row_of(Medicine("quuxidel", tuple(QUUXIDEL)), ON)
    assert row == listing.Row(
        "quuxidel",
        "Quuxidel",
        "quuxidelgene testivec",
        "Gene therapy",
        "CAR-T cells",
        "Test & Sons <Pharma>",
        "Authorised",
        good=True,
        decided="2 Feb 2020",
    )


def test_it_shows_where_a_medicine_stood_on_the_day() -> None:
    row = row_of(Medicine("quuxidel", tuple(QUUXIDEL)), date(2019, 1, 1))
    assert (row.status, row.good, row.decided) == ("Unknown", False, "")


def test_it_shows_the_day_of_a_refusal() -> None:
    row = row_of(Medicine("quuxomyr", tuple(QUUXOMYR)), ON)
    assert (row.status, row.good, row.decided) == ("Refused", False, "5 May 2015")


def test_it_shows_the_day_on_which_an_authorisation_ended_beside_that_of_its_decision() -> None:
    told = [
        said("x", Field.AUTHORISATION, "", date(2018, 3, 23)),
        said("x", Field.WITHDRAWAL, "", date(2020, 12, 13)),
    ]
    one = Medicine("x", tuple(told))
    row = row_of(one, ON)
    assert (row.status, row.decided, row.ended) == ("Withdrawn", "23 Mar 2018", "13 Dec 2020")
    assert not row_of(one, date(2019, 1, 1)).ended


def test_it_shows_no_end_of_what_is_authorised_or_never_was() -> None:
    assert not row_of(Medicine("quuxidel", tuple(QUUXIDEL)), ON).ended
    assert not row_of(Medicine("quuxomyr", tuple(QUUXOMYR)), ON).ended


def test_it_writes_the_end_into_the_list() -> None:
    written = list_of(asked_in(QueryDict("text=alofisel")), in_use())
    assert 'Withdrawn</span><span class="below">13 Dec 2024</span>' in written


def test_it_writes_what_sources_say_so_that_no_browser_takes_it_for_markup() -> None:
    written = list_of(asked_in(QueryDict("text=quuxidel")), in_use())
    assert "Test &amp; Sons &lt;Pharma&gt;" in written
    assert "<Pharma>" not in written


def test_it_leaves_a_day_empty_that_is_not_known() -> None:
    told = said("quuxidel", Field.AUTHORISATION, "standard")
    assert not row_of(Medicine("quuxidel", (*QUUXIDEL[:-1], told)), ON).decided


def test_it_says_that_a_day_is_not_known() -> None:
    written = list_of(asked_in(QueryDict("text=itvisma")), in_use())
    assert '<td data-label="Decided">not known</td>' in written


@pytest.mark.parametrize(
    ("category", "combined", "words"),
    [
        ("GTMP", False, "Gene therapy"),
        ("TEP", True, "Tissue engineered product, combined"),
        ("", False, "Class not known"),
        ("something", False, "Class not known"),
    ],
)
def test_it_tells_the_class_in_words(category: str, combined: bool, words: str) -> None:
    told = [said("x", Field.CATEGORY, category), said("x", Field.COMBINED, combined)]
    assert class_words(Medicine("x", tuple(told))) == words


def test_it_takes_the_day_of_the_authorisation_before_any_other() -> None:
    told = [
        said("x", Field.REFUSAL, "", date(2010, 1, 1)),
        said("x", Field.AUTHORISATION, "", date(2012, 1, 1)),
    ]
    assert decided_on(Medicine("x", tuple(told)), ON) == date(2012, 1, 1)
    assert decided_on(Medicine("x", tuple(told)), date(2011, 1, 1)) == date(2010, 1, 1)
    assert decided_on(Medicine("x", ()), ON) is None


@pytest.mark.parametrize(("words", "shown"), [("", ""), ("a b", "A b"), ("CAR-T", "CAR-T"), ("éa", "Éa")])
def test_it_begins_with_a_capital_letter_and_leaves_the_rest(words: str, shown: str) -> None:
    assert capitalised(words) == shown


# --------------------------------------------------------------------------------------------- choices


def test_it_offers_what_would_narrow_the_list_with_how_many_there_would_be() -> None:
    page = _page("text=quux")
    assert {words: one.count for words, one in _choices(page, "Class").items()} == {
        CLASSES["GTMP"]: 1,
        CLASSES["sCTMP"]: 1,
        CLASSES["TEP"]: 1,
    }
    assert {words: one.count for words, one in _choices(page, "Where it stands").items()} == {
        "Authorised": 2,
        "Not authorised": 1,
    }


def test_it_follows_a_choice() -> None:
    choice = _choices(_page("text=quux&sort=name"), "Class")["Gene therapy"]
    assert parse_qs(choice.query) == {"text": ["quux"], "sort": ["name"], "class": ["GTMP"]}
    assert _names(_page(choice.query)) == ["quuxidel"]


def test_it_widens_with_a_second_value_of_the_same_choice() -> None:
    first = _choices(_page("text=quux&sort=name"), "Class")["Gene therapy"].query
    second = _choices(_page(first), "Class")["Tissue engineered product"].query
    assert _names(_page(second)) == ["quuxidel", "quuxomyr"]


def test_it_lets_a_choice_go_where_it_was_made() -> None:
    choice = _choices(_page("text=quux&class=GTMP&class=TEP"), "Class")["Gene therapy"]
    assert choice.chosen
    assert parse_qs(choice.query) == {"text": ["quux"], "class": ["TEP"]}


def test_it_lists_what_is_chosen_each_with_a_way_to_let_it_go() -> None:
    chosen = _page("text=quux&class=GTMP&holder=Another+Holder&sort=name")["chosen"]
    assert [one.words for one in chosen] == ["Gene therapy", "Another Holder"]
    assert parse_qs(chosen[0].query) == {
        "text": ["quux"],
        "sort": ["name"],
        "holder": ["Another Holder"],
    }
    assert parse_qs(chosen[1].query) == {"text": ["quux"], "sort": ["name"], "class": ["GTMP"]}


def test_it_leaves_a_choice_that_nothing_fits_to_be_let_go() -> None:
    page = _page("class=GTMP&year=1901")
    assert page["total"] == 0
    assert [one.words for one in page["chosen"]] == ["Gene therapy", "1901"]


def test_it_forgets_the_page_when_a_choice_is_made() -> None:
    page = _page("page=2&page_size=5")
    for narrowing in page["narrowings"]:
        assert all("page=" not in choice.query for choice in (*narrowing.open, *narrowing.more))


def test_it_keeps_what_is_chosen_in_sight_however_rare() -> None:
    page = _page("holder=Another+Holder")
    (narrowing,) = [one for one in page["narrowings"] if one.title == "Held by"]
    assert "Another Holder" in [one.words for one in narrowing.open]
    assert len(narrowing.open) <= 7
    assert narrowing.more


# -------------------------------------------------------------------------------- columns and pages


def _heading(page: dict[str, Any], title: str) -> Heading:
    (found,) = [one for one in cast("list[Heading]", page["headings"]) if one.title == title]
    return found


def test_it_sorts_by_a_column_and_then_the_other_way_round() -> None:
    once = _heading(_page("class=GTMP"), "Medicine")
    assert (once.query, once.sorted) == ("sort=name&class=GTMP", "")
    twice = _heading(_page(once.query), "Medicine")
    assert (twice.query, twice.sorted) == ("sort=-name&class=GTMP", "ascending")
    thrice = _heading(_page(twice.query), "Medicine")
    assert (thrice.query, thrice.sorted) == ("sort=name&class=GTMP", "descending")


def test_it_shows_one_column_as_sorted() -> None:
    assert [one.title for one in _page("sort=-decision")["headings"] if one.sorted] == ["Decided"]
    assert not [one for one in _page()["headings"] if one.sorted]


@pytest.mark.parametrize("sort", ["name", "class", "holder", "status", "decision"])
def test_it_has_a_column_for_what_can_be_sorted_by(sort: str) -> None:
    assert any(one.sorted == "descending" for one in _page(f"sort=-{sort}")["headings"])


def test_it_leads_from_page_to_page() -> None:
    seen: list[str] = []
    query = "page_size=10"
    for _ in range(20):
        page = _page(query)
        seen += _names(page)
        if not page["pages"]["after"]:
            break
        query = f"{page['pages']['after']}&page_size=10"
    assert len(seen) == len(set(seen)) == len(in_use().register)


def test_it_leads_back_from_a_page_beyond_the_last() -> None:
    pages = _page("text=quux&page=9")["pages"]
    assert pages["before"] == "text=quux&page=1"
    assert pages["after"] == ""


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("text=quuxidel", "1 medicine of "),
        ("text=quux", "3 medicines of "),
        ("text=nothingiscalledso", "None of "),
    ],
)
def test_it_says_how_many_were_found(query: str, words: str) -> None:
    assert _page(query)["said"].startswith(words)


def test_it_says_how_many_there_are_when_nothing_is_left_out() -> None:
    assert _page()["said"] == f"{len(in_use().register)} medicines"


def test_it_names_what_is_spelled_alike_when_nothing_is_found() -> None:
    page = _page("text=quuxadel&sort=name")
    assert page["total"] == 0
    assert ("Quuxidel", "text=Quuxidel&sort=name") in page["near"]


# --------------------------------------------------------------------------------------------- form


def test_it_offers_orders_with_the_one_in_use_marked() -> None:
    orders = cast("list[tuple[str, str, bool]]", form_of(asked_in(QueryDict("sort=-decision")))["orders"])
    assert [sort for sort, _, chosen in orders if chosen] == ["-decision"]
    assert orders[0][:2] == ("best", "Best match")


def test_it_adds_an_order_that_only_a_column_gives() -> None:
    orders = cast("list[tuple[str, str, bool]]", form_of(asked_in(QueryDict("sort=-holder")))["orders"])
    assert ("-holder", "As chosen in the table", True) in orders


def test_it_carries_the_choices_with_the_form() -> None:
    asked = asked_in(QueryDict("class=TEP&year=2018&text=x&sort=name"))
    assert form_of(asked)["kept"] == [("class", "TEP"), ("year", "2018")]


def test_it_offers_no_choice_where_there_is_nothing_to_choose_from() -> None:
    assert _page("text=nothingiscalledso")["narrowings"] == []
    assert "Narrow the list" not in list_of(asked_in(QueryDict("text=nothingiscalledso")), in_use())
