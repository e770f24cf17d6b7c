from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.data_files import data_file
from openatmp.offers.sign import SignId
from openatmp.offers.triage.urgency import Grounds, Level, triage

TODAY = date(2026, 11, 25)
OFFICIAL = frozenset({SignId.W1, SignId.W2, SignId.W3})


def keys(grounds: Grounds) -> list[str]:
    return [reason.key for reason in triage(grounds, TODAY).reasons]


def test_it_puts_a_death_before_everything() -> None:
    found = triage(Grounds(harm="death", happened=frozenset({"treated", "paid"})), TODAY)
    assert found.level is Level.URGENT
    assert found.reasons[0].key == "death"


def test_it_finds_an_offer_on_a_web_page_routine() -> None:
    found = triage(Grounds(happened=frozenset({"offered"}), reach="public"), TODAY)
    assert found.level is Level.ROUTINE
    assert [reason.key for reason in found.reasons] == ["public", "offered"]


def test_it_needs_no_reason_to_be_routine() -> None:
    assert triage(Grounds(), TODAY).level is Level.ROUTINE
    assert triage(Grounds(), TODAY).reasons == ()


def test_it_does_not_take_unknown_harm_for_none() -> None:
    treated = Grounds(happened=frozenset({"treated"}))
    unclear = Grounds(happened=frozenset({"treated"}), harm="unclear")
    assert triage(treated, TODAY).level is Level.ROUTINE
    assert triage(unclear, TODAY).level is Level.SOON


def test_it_finds_a_child_about_to_be_treated_urgent() -> None:
    grounds = Grounds(
        happened=frozenset({"offered", "paid"}), treatment_on=TODAY, vulnerable=frozenset({"child"})
    )
    assert triage(grounds, TODAY).level is Level.URGENT


@pytest.mark.parametrize(
    ("days", "is_close"), [(-1, False), (0, True), (14, True), (15, False), (400, False)]
)
def test_it_finds_a_treatment_close_up_to_the_last_day(days: int, *, is_close: bool) -> None:
    assert ("close" in keys(Grounds(treatment_on=TODAY + timedelta(days)))) is is_close


@pytest.mark.parametrize(
    ("earlier", "found"), [(0, []), (1, ["before"]), (2, ["before"]), (3, ["many"]), (90, ["many"])]
)
def test_it_counts_what_was_reported_before(earlier: int, found: list[str]) -> None:
    assert keys(Grounds(earlier_reports=earlier)) == found


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        (frozenset(), []),
        (frozenset({SignId.HOPE, SignId.PRICE}), []),
        (frozenset({SignId.W2}), ["some-official"]),
        (OFFICIAL, ["three-official"]),
        (OFFICIAL | {SignId.HOPE}, ["three-official"]),
    ],
)
def test_it_looks_at_the_official_signs(signs: frozenset[SignId], found: list[str]) -> None:
    assert keys(Grounds(signs=signs)) == found


def test_two_words_for_one_thing_are_one_reason() -> None:
    grounds = Grounds(vulnerable=frozenset({"child", "dependent"}), happened=frozenset({"paid", "treated"}))
    assert keys(grounds) == ["child", "treated"]


def test_it_passes_over_what_it_does_not_know() -> None:
    assert keys(Grounds(harm="something", reach="elsewhere", vulnerable=frozenset({"tall"}))) == []


def test_every_level_says_what_it_asks_of_the_officer() -> None:
    assert all(level.words.endswith(".") for level in Level)


def test_every_reason_is_a_sentence() -> None:
    listed = [one for group in data_file("triage.yaml")["reasons"].values() for one in group.values()]
    assert all(
        one["words"][0].isupper() and one["words"].endswith(".") and one["points"] > 0 for one in listed
    )


grounds = st.builds(
    Grounds,
    harm=st.sampled_from(["", "unclear", "other", "serious", "death"]),
    happened=st.frozensets(st.sampled_from(["offered", "paid", "treated"])),
    vulnerable=st.frozensets(st.sampled_from(["child", "pregnant", "dependent"])),
    earlier_reports=st.integers(0, 9),
    signs=st.frozensets(st.sampled_from(list(SignId))),
)


@given(grounds)
def test_its_points_are_those_of_its_reasons(one: Grounds) -> None:
    found = triage(one, TODAY)
    assert found.points == sum(reason.points for reason in found.reasons)
    assert len({reason.group for reason in found.reasons}) == len(found.reasons)


@given(grounds, st.sampled_from(["other", "serious", "death"]))
def test_harm_never_makes_a_case_less_urgent(one: Grounds, harm: str) -> None:
    without = Grounds("", one.happened, None, one.vulnerable, one.reach, one.earlier_reports, one.signs)
    harmed = Grounds(harm, one.happened, None, one.vulnerable, one.reach, one.earlier_reports, one.signs)
    assert triage(harmed, TODAY).points > triage(without, TODAY).points
