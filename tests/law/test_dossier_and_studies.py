"""Directive 2001/83 beyond its definitions: hospital exemption, dossier, reports of side effects, studies."""

from datetime import date, timedelta

import pytest

from openatmp.law import corpus

CODE = "2001/83"
LAW = corpus().on(date(2026, 11, 25))


def test_it_lists_the_eight_conditions_of_the_hospital_exemption() -> None:
    value = LAW.value(CODE, "hospital-exemption-conditions")
    assert isinstance(value.amount, tuple)
    assert len(value.amount) == 8
    assert (value.citation.provision, value.verified) == ("3(7)", True)
    assert str(value.amount[0]).endswith("non-routine basis")
    assert "same Member State" in str(value.amount[2])


def test_it_had_no_hospital_exemption_before_the_regulation_brought_it() -> None:
    assert not corpus().on(date(2008, 12, 29)).is_in_force(CODE, "3(7)")
    assert corpus().on(date(2008, 12, 30)).is_in_force(CODE, "4(5)")


@pytest.mark.parametrize(
    ("name", "amount", "unit", "place"),
    [
        ("serious-reaction-report", 15, "days", "107(3)"),
        ("other-reaction-report", 90, "days", "107(3)"),
        ("safety-report-interval-first", 6, "months", "107c(2)"),
        ("safety-report-interval-second", 1, "years", "107c(2)"),
        ("safety-report-interval-later", 3, "years", "107c(2)"),
        ("safety-report-interval-lasts", 2, "years", "107c(2)"),
        ("study-protocol-answer", 60, "days", "107n(2)"),
        ("study-final-report", 12, "months", "107p(1)"),
    ],
)
def test_it_holds_the_times_of_safety_monitoring_as_not_verified(
    name: str, amount: int, unit: str, place: str
) -> None:
    value = LAW.value(CODE, name)
    assert (value.amount, value.unit, value.citation.provision) == (amount, unit, place)
    assert (value.verified, value.source) == (False, "general knowledge")


@pytest.mark.parametrize("place", ["107(3)", "107c(2)", "107m", "107n(2)", "107o", "107p(1)", "107q(1)"])
def test_its_rules_on_safety_begin_in_july_2012(place: str) -> None:
    first = date(2012, 7, 21)
    assert corpus().on(first).is_in_force(CODE, place)
    assert not corpus().on(first - timedelta(days=1)).is_in_force(CODE, place)


@pytest.mark.parametrize(
    ("place", "verified"),
    [
        ("Annex I Part IV 1", False),
        ("Annex I Part IV 3.1", False),
        ("Annex I Part IV 3.2.1.1", False),
        ("Annex I Part IV 3.2.1.2", False),
        ("Annex I Part IV 3.2.1.3", False),
        ("Annex I Part IV 3.2.1.4", True),
        ("Annex I Part IV 3.2.1.5", False),
        ("Annex I Part IV 3.3", False),
        ("Annex I Part IV 4", False),
        ("Annex I Part IV 5", False),
    ],
)
def test_its_dossier_of_advanced_therapies_begins_in_2009_and_is_mostly_known_by_heart(
    place: str, verified: bool
) -> None:
    provision = LAW.provision(CODE, place)
    assert (provision.inserted_by, provision.verified) == ("2009/120", verified)
    assert corpus().on(date(2009, 10, 5)).is_in_force(CODE, place)
    assert not corpus().on(date(2009, 10, 4)).is_in_force(CODE, place)


def test_it_lists_ten_factors_of_risk() -> None:
    factors = LAW.listed(CODE, "risk-based-approach-factors")
    assert len(factors) == 10
    assert {"origin of the cells", "risk of cancer", "level of manipulation"} <= factors
    assert not LAW.value(CODE, "risk-based-approach-factors").verified
