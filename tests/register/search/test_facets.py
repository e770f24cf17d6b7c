"""By what the register can be narrowed."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register import Field, Medicine, Status, shipped
from openatmp.register.search import Count, StatusGroup, group_of, year_of
from openatmp.register.search.bits import bits_of
from openatmp.register.search.facets import FACETS, MOST_FREQUENT, MOST_VALUES, Facet
from tests.register.registers import application_withdrawn, authorised, day, medicine, said

ON = day("2026-11-25")


@pytest.mark.parametrize(
    ("status", "group"),
    [
        (Status.AUTHORISED, StatusGroup.AUTHORISED),
        (Status.SUSPENDED, StatusGroup.NO_LONGER),
        (Status.WITHDRAWN, StatusGroup.NO_LONGER),
        (Status.EXPIRED, StatusGroup.NO_LONGER),
        (Status.REVOKED, StatusGroup.NO_LONGER),
        (Status.REFUSED, StatusGroup.NEVER),
        (Status.APPLICATION_WITHDRAWN, StatusGroup.NEVER),
        (Status.NEGATIVE_OPINION, StatusGroup.NEVER),
        (Status.UNDER_EVALUATION, StatusGroup.IN_PROCEDURE),
        (Status.POSITIVE_OPINION, StatusGroup.IN_PROCEDURE),
        (Status.UNKNOWN, StatusGroup.UNKNOWN),
    ],
)
def test_it_puts_every_status_into_the_group_that_matters_to_a_reader(
    status: Status, group: StatusGroup
) -> None:
    assert group_of(status) is group


def test_it_groups_every_status() -> None:
    assert {group_of(status) for status in Status} == set(StatusGroup)


def test_it_takes_the_year_of_the_authorisation_and_not_of_its_end() -> None:
    ended = medicine(
        "ended", said(Field.AUTHORISATION, "", "2012-10-25"), said(Field.EXPIRY, "", "2017-10-28")
    )
    assert year_of(ended, ON) == "2012"


def test_it_takes_the_year_of_the_end_when_there_never_was_an_authorisation() -> None:
    assert year_of(application_withdrawn(), ON) == "2019"


def test_it_knows_no_year_before_the_day_on_which_it_happened() -> None:
    one = authorised(on="2018-08-23")
    assert year_of(one, day("2018-08-22")) == "unknown"
    assert year_of(one, day("2018-08-23")) == "2018"


def test_it_knows_no_year_where_nobody_tells_the_day() -> None:
    assert year_of(medicine("undated", said(Field.AUTHORISATION, "standard")), ON) == "unknown"


def test_it_offers_kinds_that_a_reader_can_choose_among() -> None:
    kinds = {value for one in shipped() for value in FACETS["kind"](one, ON)}
    assert "CAR-T cells" in kinds
    assert len(kinds) <= 20
    assert FACETS["kind"](medicine("none", said(Field.NAME, "None")), ON) == ("unknown",)


def test_it_counts_a_combined_product_under_its_class_and_as_combined() -> None:
    both = medicine("both", said(Field.CATEGORY, "TEP"), said(Field.COMBINED, value=True))
    assert FACETS["class"](both, ON) == ("TEP", "combined")
    assert FACETS["class"](medicine("none", said(Field.NAME, "None")), ON) == ("unknown",)


@given(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=200), st.data())
def test_it_counts_what_counting_one_by_one_gives(values: list[str], data: st.DataObject) -> None:
    found = data.draw(st.sets(st.integers(0, len(values) - 1)))
    facet = Facet("kind", [(value,) for value in values])
    counts = {one.value: one.count for one in facet.counts(bits_of(found, len(values)), ())}
    assert counts == Counter(values[place] for place in found)


@pytest.mark.parametrize("step", [1, 40])
def test_it_counts_many_values_alike_whether_much_or_little_is_found(step: int) -> None:
    """More values than ``_FEW``: what was found is walked through, in one of two ways."""
    size, kinds = 2000, 100
    facet = Facet("holder", [(f"holder {place % kinds:03d}",) for place in range(size)])
    found = range(0, size, step)
    expected = Counter(f"holder {place % kinds:03d}" for place in found)
    counts = facet.counts(bits_of(found, size), ())
    assert len(counts) == (MOST_FREQUENT if len(expected) > MOST_VALUES else len(expected))
    assert all(expected[one.value] == one.count for one in counts)


def test_it_lists_a_chosen_value_although_nothing_has_it() -> None:
    facet = Facet("holder", [("A",), ("B",)])
    assert facet.counts(bits_of([0], 2), ["B", "C"]) == (Count("A", 1), Count("B", 0, chosen=True))


def test_it_lists_years_from_the_newest_and_the_unknown_last() -> None:
    facet = Facet("year", [("2009",), ("unknown",), ("2026",), ("2009",)])
    assert [one.value for one in facet.counts(bits_of(range(4), 4), ())] == ["2026", "2009", "unknown"]


def test_it_knows_no_members_of_a_value_that_does_not_occur() -> None:
    assert Facet("holder", [("A",)]).bits("Z") == 0


def test_it_reads_every_facet_off_every_shipped_medicine() -> None:
    one: Medicine
    for one in shipped():
        assert all(all(value for value in values(one, ON)) for values in FACETS.values())
