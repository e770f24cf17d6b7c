"""Regulation 726/2004: the limits that drive the clock, the committees, and the days of their changes."""

from datetime import date, timedelta

import pytest

from openatmp.law import NotInForce, corpus

CENTRAL = "726/2004"
TODAY = date(2026, 11, 25)
LAW = corpus().on(TODAY)


def number(name: str) -> int:
    amount = LAW.value(CENTRAL, name).amount
    assert isinstance(amount, int)
    return amount


@pytest.mark.parametrize(
    ("name", "amount", "unit", "place"),
    [
        ("opinion-period", 210, "days", "6(3)"),
        ("least-study-of-data", 80, "days", "6(3)"),
        ("accelerated-opinion-period", 150, "days", "14(9)"),
        ("reexamination-notice", 15, "days", "9(2)"),
        ("reexamination-grounds", 60, "days", "9(2)"),
        ("reexamination-period", 60, "days", "9(2)"),
        ("opinion-sent", 15, "days", "9(3)"),
        ("draft-decision", 15, "days", "10(1)"),
        ("observations-of-member-states", 22, "days", "10(3)(b)"),
        ("observations-of-member-states-urgent", 5, "days", "10(3)(b)"),
        ("decision", 15, "days", "10(2)"),
        ("observations-on-imposed-study", 30, "days", "10a(2)"),
        ("end-of-marketing-notice", 2, "months", "13(4)"),
        ("validity", 5, "years", "14(1)"),
        ("renewal-before-end", 9, "months", "14(2)"),
        ("marketing-begins-within", 3, "years", "14(4)"),
        ("absence-from-market", 3, "years", "14(5)"),
        ("reassessment-interval", 1, "years", "14(8)"),
        ("data-protection", 8, "years", "14(11)"),
        ("market-protection", 10, "years", "14(11)"),
        ("market-protection-with-new-indication", 11, "years", "14(11)"),
        ("conditional-validity", 1, "years", "14-a(7)"),
        ("obligations-review-interval", 1, "years", "14-a(4)"),
        ("master-file-copy", 7, "days", "16(3a)"),
        ("measures-decision", 6, "months", "20(3)"),
    ],
)
def test_it_holds_the_limit_with_its_provision(name: str, amount: int, unit: str, place: str) -> None:
    value = LAW.value(CENTRAL, name)
    assert (value.amount, value.unit, value.citation.provision) == (amount, unit, place)
    assert value.verified


@pytest.mark.parametrize(
    ("name", "amount", "place"),
    [
        ("safety-report-assessment", 60, "28(3)"),
        ("safety-report-comments", 30, "28(3)"),
        ("safety-report-update", 15, "28(3)"),
        ("safety-report-opinion", 30, "28(4)"),
    ],
)
def test_it_holds_the_days_of_safety_reports_as_not_verified(name: str, amount: int, place: str) -> None:
    value = LAW.value(CENTRAL, name)
    assert (value.amount, value.citation.provision, value.verified) == (amount, place, False)


def test_the_way_from_opinion_to_decision_takes_67_days_at_most() -> None:
    way = ["opinion-sent", "draft-decision", "observations-of-member-states", "decision"]
    assert sum(number(name) for name in way) == 67
    assert number("opinion-period") + 67 == 277


def test_a_safety_report_comes_to_the_committee_after_105_days() -> None:
    days = ["safety-report-assessment", "safety-report-comments", "safety-report-update"]
    assert sum(number(name) for name in days) == 105


def test_accelerated_is_shorter_and_urgent_too() -> None:
    assert number("accelerated-opinion-period") < number("opinion-period")
    assert number("observations-of-member-states-urgent") < number("observations-of-member-states")


@pytest.mark.parametrize("place", ["3(1)", "6(3)", "7(c)", "9(2)", "10(1)", "14(8)", "14(9)", "20(3)"])
def test_its_parts_on_authorisation_apply_from_november_2005(place: str) -> None:
    assert corpus().on(date(2005, 11, 20)).is_in_force(CENTRAL, place)
    assert not corpus().on(date(2005, 11, 19)).is_in_force(CENTRAL, place)


@pytest.mark.parametrize(
    ("place", "first"),
    [
        ("56(1)(a)", date(2004, 5, 20)),
        ("56(1)(c)", date(2004, 5, 20)),
        ("56(1)(e)", date(2007, 1, 26)),
        ("56(1)(da)", date(2008, 12, 30)),
        ("Annex I 1a", date(2008, 12, 30)),
        ("56(1)(aa)", date(2012, 7, 2)),
        ("10a(1)", date(2012, 7, 2)),
        ("14b", date(2013, 6, 5)),
        ("14-a(1)", date(2019, 1, 28)),
    ],
)
def test_it_knows_since_when_there_is_what_came_later(place: str, first: date) -> None:
    assert corpus().on(first).is_in_force(CENTRAL, place)
    assert not corpus().on(first - timedelta(days=1)).is_in_force(CENTRAL, place)


def test_it_moved_the_conditional_authorisation_without_a_gap() -> None:
    moved = date(2019, 1, 28)
    before = corpus().on(moved - timedelta(days=1))
    assert before.is_in_force(CENTRAL, "14(7)")
    assert not before.is_in_force(CENTRAL, "14-a(7)")
    with pytest.raises(NotInForce, match="it applied until 2019-01-27"):
        corpus().on(moved).cite(CENTRAL, "14(7)")
    for law, place in ((before, "14(7)"), (corpus().on(moved), "14-a(7)")):
        value = law.value(CENTRAL, "conditional-validity")
        assert (value.amount, value.citation.provision) == (1, place)


def test_it_does_not_call_verified_what_the_compilers_had_by_heart() -> None:
    by_heart = {provision.place for provision in corpus().acts[CENTRAL].provisions if not provision.verified}
    assert by_heart == {"28(3)", "28(4)", "62(1), fourth subparagraph", "83"}
