from dataclasses import replace
from datetime import date

import pytest

from openatmp.offers.data_files import data_file
from openatmp.offers.reporting import (
    Age,
    Channel,
    Happened,
    Harm,
    Report,
    Treatment,
    Vulnerable,
    Whose,
    grounds_of,
    open_part,
    put_together,
)
from openatmp.offers.sign import SignId
from openatmp.offers.triage.urgency import Grounds, Level, triage
from tests.offers.reporting.conftest import FULL, LITTLE, changed

RUMOUR = Report(frozenset({Happened.OFFERED}), Whose.NOBODY, "DE", words="a rumour")


def test_it_takes_from_a_full_report_what_weighs() -> None:
    assert grounds_of(FULL, earlier_reports=2, signs=frozenset({SignId.W1})) == Grounds(
        harm="serious",
        happened=frozenset({"offered", "treated"}),
        treatment_on=date(2026, 12, 1),
        vulnerable=frozenset({"child", "life-threatening", "dependent"}),
        reach="public",
        earlier_reports=2,
        signs=frozenset({SignId.W1}),
    )


def test_it_finds_nothing_in_a_report_that_tells_nothing() -> None:
    assert grounds_of(RUMOUR) == Grounds(happened=frozenset({"offered"}))


def test_triage_knows_every_word_it_is_given() -> None:
    known = data_file("triage.yaml")["reasons"]
    for harm in Harm:
        given = grounds_of(changed(FULL, harm=harm))
        assert given.harm in known["harm"]
        assert given.vulnerable <= set(known["vulnerable"])
        assert given.happened <= set(known["stage"])
    for channel in Channel:
        assert grounds_of(changed(RUMOUR, channel=channel)).reach in {"", *known["reach"]}


@pytest.mark.parametrize("vulnerable", Vulnerable)
def test_every_vulnerability_weighs_something(vulnerable: Vulnerable) -> None:
    named = grounds_of(changed(RUMOUR, vulnerable=frozenset({vulnerable}))).vulnerable
    assert named
    assert named <= set(data_file("triage.yaml")["reasons"]["vulnerable"])


@pytest.mark.parametrize("age", Age)
def test_a_child_or_a_young_person_is_a_child(age: Age) -> None:
    assert ("child" in grounds_of(changed(LITTLE, age=age)).vulnerable) == (age in {Age.CHILD, Age.YOUNG})


@pytest.mark.parametrize(
    ("told", "harm"),
    [
        ({}, ""),
        ({"happened": frozenset({Happened.HARMED})}, "unclear"),
        ({"treatment": Treatment(harm="fever")}, "unclear"),
        ({"harm": Harm.DEATH}, "death"),
        ({"happened": frozenset({Happened.HARMED}), "harm": Harm.OTHER}, "other"),
    ],
)
def test_harm_that_was_told_in_any_way_counts(told: dict[str, object], harm: str) -> None:
    found = grounds_of(changed(LITTLE, **told))
    assert found.harm == harm
    assert ("treated" in found.happened) == bool(harm)


@pytest.mark.parametrize("channel", Channel)
def test_a_page_with_an_address_is_seen_by_many_however_it_came(channel: Channel) -> None:
    assert grounds_of(changed(LITTLE, channel=channel)).reach == "public"


@pytest.mark.parametrize("channel", [Channel.MESSAGE, Channel.CALL, Channel.PERSON])
def test_what_was_told_to_one_person_is_not_seen_by_many(channel: Channel) -> None:
    assert grounds_of(changed(RUMOUR, channel=channel)).reach == "personal"


def test_what_is_sealed_is_not_needed_to_see_that_a_report_is_urgent() -> None:
    listed = put_together(open_part(FULL))
    on = date(2026, 11, 25)
    assert triage(grounds_of(listed), on) == triage(grounds_of(FULL), on)
    assert triage(grounds_of(listed), on).level is Level.URGENT
    assert triage(grounds_of(replace(LITTLE, planned=date(2026, 11, 30))), on).level is Level.SOON
