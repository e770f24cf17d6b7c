"""The sources: who says what, and how much each weighs."""

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register import shipped
from openatmp.register.sources import Source, source, sources


@pytest.mark.parametrize("one", sources().values(), ids=lambda one: str(one.key))
def test_it_describes_each_source(one: Source) -> None:
    assert one.title
    assert one.publisher
    assert one.terms.endswith(".")
    assert one.link == "" or one.link.startswith("https://")
    assert source(one.key) is one


def test_it_weighs_no_two_sources_the_same() -> None:
    weights = [one.weight for one in sources().values()]
    assert len(set(weights)) == len(weights)


def test_it_believes_the_register_of_the_commission_first_and_memory_last() -> None:
    by_weight = sorted(sources(), key=lambda key: -sources()[key].weight)
    assert by_weight[0] == "union-register"
    assert by_weight[-2:] == ["openatmp", "general-knowledge"]


def test_it_believes_the_table_of_a_year_before_the_table_of_today_on_what_does_not_change() -> None:
    assert source("ema-annex-10").weight > source("ema-table").weight


def test_it_believes_news_of_the_day_before_the_annex_that_counts_to_a_revised_opinion() -> None:
    assert source("ema-news").weight > source("ema-annex-10").weight


def test_it_believes_the_agency_before_what_others_collected_from_it() -> None:
    for collected in ("medisee", "ema-table-digest"):
        assert source("ema-table").weight > source(collected).weight


@pytest.mark.parametrize("key", ["union-register", "ctis", "clinicaltrials"])
def test_it_says_whose_terms_nobody_read(key: str) -> None:
    assert "general knowledge" in source(key).terms


def test_it_describes_every_source_that_the_shipped_register_names() -> None:
    named = {statement.source for statement in shipped().statements}
    assert named | {check.source for check in shipped().checks} <= set(sources())


@pytest.mark.parametrize("key", ["", "EMA-table", "nobody"])
def test_it_says_which_there_are_when_asked_for_one_that_is_not(key: str) -> None:
    with pytest.raises(BadInput) as refused:
        source(key)
    assert repr(key) in refused.value.happened
    assert "union-register" in refused.value.expected
    assert "sources.yaml" in refused.value.remedy
