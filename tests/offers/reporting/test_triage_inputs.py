import pytest

from openatmp.offers.reporting import (
    Age,
    Channel,
    Contact,
    Happened,
    Report,
    Treatment,
    Vulnerable,
    Whose,
    triage_inputs,
)
from tests.offers.reporting.conftest import FULL, LITTLE, changed


def test_it_takes_from_a_full_report_what_weighs() -> None:
    found = triage_inputs(FULL)
    assert (found.harmed, found.treated, found.paid) == (True, True, False)
    assert (found.child, found.older) == (True, False)
    assert found.vulnerable == (Vulnerable.ILL, Vulnerable.CANNOT_DECIDE)
    assert (found.seen_by_many, found.can_be_traced, found.can_be_asked) == (True, True, True)


def test_it_finds_nothing_in_a_report_that_tells_nothing() -> None:
    found = triage_inputs(Report(frozenset({Happened.OFFERED}), Whose.NOBODY, "DE", words="a rumour"))
    assert found.vulnerable == ()
    assert not any((found.harmed, found.treated, found.paid, found.child, found.older, found.seen_by_many))
    assert not found.can_be_traced
    assert not found.can_be_asked


@pytest.mark.parametrize(
    ("age", "child", "older"), [(a, a in (Age.CHILD, Age.YOUNG), a is Age.OLDER) for a in Age]
)
def test_age_weighs_at_both_ends(age: Age, child: bool, older: bool) -> None:
    found = triage_inputs(changed(LITTLE, age=age))
    assert (found.child, found.older) == (child, older)


def test_harm_that_is_only_described_counts_as_harm_and_as_treatment() -> None:
    found = triage_inputs(changed(LITTLE, treatment=Treatment(harm="fever")))
    assert found.harmed
    assert found.treated


def test_harm_that_is_only_ticked_implies_that_somebody_was_treated() -> None:
    assert triage_inputs(changed(LITTLE, happened=frozenset({Happened.HARMED}))).treated


@pytest.mark.parametrize("channel", Channel)
def test_a_page_with_an_address_is_seen_by_many_however_it_came(channel: Channel) -> None:
    assert triage_inputs(changed(LITTLE, channel=channel)).seen_by_many


@pytest.mark.parametrize("channel", [Channel.MESSAGE, Channel.CALL, Channel.PERSON, Channel.NOT_SAID])
def test_what_was_told_to_one_person_is_not_seen_by_many(channel: Channel) -> None:
    assert not triage_inputs(changed(LITTLE, address="", channel=channel)).seen_by_many


def test_a_name_alone_is_no_way_to_ask() -> None:
    assert not triage_inputs(changed(LITTLE, contact=Contact(name="Ada"))).can_be_asked
    assert triage_inputs(changed(LITTLE, contact=Contact(mail="a@b.org"))).can_be_asked
