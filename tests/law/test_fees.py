"""Regulation 2024/568: every amount, what is let off, what goes to the authorities, and the edge days."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from openatmp.law import NotInForce, Provision, Purpose, Value, corpus

FEES = "2024/568"
DAY = date(2025, 1, 1)
LAW = corpus().on(DAY)
ACT = corpus().acts[FEES]


def euro(name: str) -> int:
    value = LAW.value(FEES, name)
    assert value.unit == "EUR"
    assert isinstance(value.amount, int)
    return value.amount


def percent(name: str) -> int:
    value = LAW.value(FEES, name)
    assert value.unit == "percent"
    assert isinstance(value.amount, int)
    return value.amount


# Thousands and hundreds stand as in the published table, so that the two can be laid side by side.
AMOUNTS = {
    "scientific-advice-quality-nonclinical-clinical": 98_400,
    "scientific-advice-quality-clinical": 98_400,
    "scientific-advice-nonclinical-clinical": 98_400,
    "scientific-advice-qualification": 98_400,
    "scientific-advice-clinical": 73_900,
    "scientific-advice-quality-nonclinical": 73_900,
    "scientific-advice-quality": 51_900,
    "scientific-advice-nonclinical": 51_900,
    "authorisation-new-active-substance": 865_200,
    "authorisation-known-active-substance": 690_700,
    "authorisation-fixed-combination": 571_100,
    "authorisation-similar-biological": 732_400,
    "authorisation-well-established-use": 780_900,
    "authorisation-informed-consent": 172_800,
    "authorisation-hybrid": 426_100,
    "extension-quality": 168_500,
    "extension-other": 196_800,
    "type-ii-indication": 163_200,
    "type-ii-other": 22_000,
    "worksharing-further-product": 900,
    "referral-article-20": 206_600,
    "referral-article-31": 216_200,
    "referral-article-30": 153_100,
    "referral-pharmacovigilance-one-substance-one-holder": 219_900,
    "referral-pharmacovigilance-several-substances-one-holder": 310_000,
    "referral-pharmacovigilance-up-to-two-substances-several-holders": 377_100,
    "referral-pharmacovigilance-several-substances-several-holders": 511_600,
    "certification-quality-nonclinical": 173_100,
    "certification-quality": 115_100,
    "paediatric-plan": 38_100,
    "paediatric-plan-modification": 21_300,
    "paediatric-product-waiver": 14_400,
    "paediatric-compliance-check": 9_600,
    "orphan-designation": 20_000,
    "periodic-safety-report": 34_100,
    "safety-study": 107_000,
    "safety-study-protocol": 53_500,
    "safety-study-final-report": 53_500,
    "annual-full": 232_400,
    "annual-generic-hybrid-consent": 60_300,
    "annual-similar-biological": 118_100,
    "inspection-manufacturing-inside-union": 30_300,
    "inspection-manufacturing-outside-union": 48_700,
    "inspection-clinical-inside-union": 45_600,
    "inspection-clinical-outside-union": 57_000,
    "inspection-laboratory": 42_900,
    "inspection-pharmacovigilance": 64_300,
    "inspection-cancelled-in-time": 1_000,
    "transfer": 4_400,
    "eligibility-request": 8_600,
    "submission-date-moved": 4_200,
    "administrative-charge": 4_400,
    "certificate-standard": 200,
    "certificate-urgent": 500,
    "companion-diagnostic": 56_500,
    "companion-diagnostic-change": 5_000,
}

REMUNERATIONS = {
    "authorisation-new-active-substance": (272_200, 237_100, 25_500),
    "authorisation-known-active-substance": (191_600, 179_500, 18_600),
    "authorisation-fixed-combination": (177_200, 104_000, 14_100),
    "authorisation-similar-biological": (296_200, 190_000, 24_300),
    "authorisation-well-established-use": (201_200, 187_100, 19_400),
    "authorisation-hybrid": (111_600, 111_600, 11_200),
    "annual-full": (32_200, 28_400, 6_100),
    "annual-generic-hybrid-consent": (8_000, 7_000, 1_500),
    "annual-similar-biological": (16_200, 14_300, 3_000),
}


@pytest.mark.parametrize(("name", "amount"), AMOUNTS.items())
def test_it_holds_the_fee(name: str, amount: int) -> None:
    assert euro(name) == amount


def test_it_holds_no_fee_that_these_tests_do_not_know() -> None:
    fees = {value.name for value in ACT.values if value.unit == "EUR" and "-remuneration-" not in value.name}
    assert fees == set(AMOUNTS)


@pytest.mark.parametrize(("name", "paid"), REMUNERATIONS.items())
def test_it_holds_what_goes_to_both_rapporteurs_and_the_one_for_risk(
    name: str, paid: tuple[int, int, int]
) -> None:
    roles = ("rapporteur", "co-rapporteur", "prac-rapporteur")
    assert tuple(euro(f"{name}-remuneration-{role}") for role in roles) == paid


@pytest.mark.parametrize(
    ("name", "role", "amount"),
    [
        ("scientific-advice-quality-nonclinical-clinical", "coordinator", 24_600),
        ("scientific-advice-clinical", "coordinator", 18_500),
        ("scientific-advice-nonclinical", "coordinator", 12_300),
        ("authorisation-informed-consent", "rapporteur", 50_400),
        ("authorisation-informed-consent", "prac-rapporteur", 2_500),
        ("extension-quality", "rapporteur", 56_700),
        ("extension-quality", "co-rapporteur", 33_300),
        ("extension-other", "rapporteur", 69_300),
        ("extension-other", "co-rapporteur", 39_100),
        ("type-ii-indication", "rapporteur", 57_300),
        ("type-ii-indication", "co-rapporteur", 57_300),
        ("type-ii-other", "rapporteur", 14_600),
        ("referral-article-20", "rapporteur", 21_900),
        ("referral-article-31", "co-rapporteur", 15_500),
        ("referral-article-30", "co-rapporteur", 8_500),
        ("certification-quality-nonclinical", "rapporteur", 59_400),
        ("certification-quality", "rapporteur", 39_500),
        ("paediatric-plan", "rapporteur", 8_400),
        ("paediatric-plan-modification", "rapporteur", 8_000),
        ("paediatric-product-waiver", "rapporteur", 2_300),
        ("paediatric-compliance-check", "rapporteur", 1_300),
        ("orphan-designation", "rapporteur", 1_900),
        ("periodic-safety-report", "rapporteur", 17_300),
        ("safety-study-protocol", "rapporteur", 22_300),
        ("safety-study-final-report", "rapporteur", 22_300),
        ("inspection-manufacturing-inside-union", "leading-authority", 10_800),
        ("inspection-manufacturing-outside-union", "supporting-authority", 12_600),
        ("inspection-clinical-inside-union", "leading-authority", 18_400),
        ("inspection-clinical-outside-union", "supporting-authority", 13_900),
        ("inspection-laboratory", "leading-authority", 16_500),
        ("inspection-pharmacovigilance", "supporting-authority", 12_700),
        ("eligibility-request", "rapporteur", 1_600),
        ("submission-date-moved", "co-rapporteur", 800),
        ("companion-diagnostic", "rapporteur", 14_800),
        ("companion-diagnostic-change", "rapporteur", 1_800),
    ],
)
def test_it_holds_what_goes_to_an_authority(name: str, role: str, amount: int) -> None:
    assert euro(f"{name}-remuneration-{role}") == amount


@pytest.mark.parametrize(
    ("case", "amount"),
    [
        ("one-substance-one-holder", 28_600),
        ("several-substances-one-holder", 32_900),
        ("up-to-two-substances-several-holders", 40_100),
        ("several-substances-several-holders", 54_400),
    ],
)
def test_it_pays_both_rapporteurs_of_a_referral_on_safety_alike(case: str, amount: int) -> None:
    paid = [
        euro(f"referral-pharmacovigilance-{case}-remuneration-{role}")
        for role in ("rapporteur", "co-rapporteur")
    ]
    assert paid == [amount, amount]


def test_it_never_hands_on_more_than_it_charges() -> None:
    for name, fee in AMOUNTS.items():
        handed = [
            value.amount * (2 if value.name.endswith("-coordinator") else 1)
            for value in ACT.values
            if value.name.startswith(f"{name}-remuneration-") and isinstance(value.amount, int)
        ]
        assert sum(handed) <= fee, name


def test_it_says_who_gets_what_only_of_fees_that_there_are() -> None:
    parts = [value.name.split("-remuneration-")[0] for value in ACT.values if "-remuneration-" in value.name]
    assert set(parts) <= set(AMOUNTS)


def test_a_safety_study_costs_its_two_halves() -> None:
    assert euro("safety-study") == euro("safety-study-protocol") + euro("safety-study-final-report")


def test_referrals_on_safety_cost_more_the_more_they_concern() -> None:
    cases = [value for value in AMOUNTS if value.startswith("referral-pharmacovigilance-")]
    assert all(euro(one) < euro(other) for one, other in pairwise(cases))


# -------------------------------------------------------------------------------- let off, reduced, added


@pytest.mark.parametrize(
    "name",
    [
        "certification-quality-nonclinical",
        "certification-quality",
        "paediatric-plan",
        "paediatric-plan-modification",
        "paediatric-product-waiver",
        "paediatric-compliance-check",
        "orphan-designation",
    ],
)
def test_it_lets_off_the_whole_fee(name: str) -> None:
    assert percent(f"{name}-waived") == 100


def test_it_lets_off_no_other_fee() -> None:
    assert len([value for value in ACT.values if value.name.endswith("-waived")]) == 7


@pytest.mark.parametrize(
    ("name", "share", "place"),
    [
        ("reduction-small-medium", 40, "Annex V 1.1.1"),
        ("reduction-device-maker-small-medium", 90, "Annex V 1.1.2"),
        ("reduction-micro", 100, "Annex V 1.1.3"),
        ("reduction-advice-no-economic-activity", 100, "Annex V 2.1"),
        ("reduction-paediatric-use", 50, "Annex V 4"),
        ("rolling-review-addition", 15, "Annex I 3.3"),
        ("reexamination-share", 30, "Annex IV 4"),
    ],
)
def test_it_holds_the_shares_with_their_provision(name: str, share: int, place: str) -> None:
    assert percent(name) == share
    assert LAW.value(FEES, name).citation.provision == place


def test_small_enterprises_get_nothing_off_the_charges_they_are_to_pay() -> None:
    covered = LAW.listed(FEES, "reduction-small-medium-covers")
    assert {"extension", "variation of type II", "annual fee", "safety study"} <= covered
    assert not any("advice" in kind and "herbal" not in kind for kind in covered)
    assert not any("inspection" in kind or "administrative" in kind for kind in covered)


@pytest.mark.parametrize(
    ("worked", "amount"),
    [
        (lambda: euro("authorisation-new-active-substance") * percent("reexamination-share") // 100, 259_560),
        (
            lambda: (
                euro("authorisation-new-active-substance") * (100 + percent("rolling-review-addition")) // 100
            ),
            994_980,
        ),
        (lambda: euro("annual-full") * (100 - percent("reduction-small-medium")) // 100, 139_440),
        (lambda: euro("annual-full") * (100 - percent("reduction-micro")) // 100, 0),
    ],
)
def test_its_numbers_make_the_worked_amounts(worked: Callable[[], int], amount: int) -> None:
    assert worked() == amount


def test_advice_on_an_advanced_therapy_costs_a_tenth_or_a_third_by_the_other_regulation() -> None:
    full = euro("scientific-advice-quality-nonclinical-clinical")
    small = LAW.value("1394/2007", "advice-fee-reduction-sme").amount
    others = LAW.value("1394/2007", "advice-fee-reduction-others").amount
    assert isinstance(small, int)
    assert isinstance(others, int)
    assert full * (100 - small) // 100 == 9_840
    assert full * (100 - others) // 100 == 34_440


@pytest.mark.parametrize(
    ("name", "amount", "unit"),
    [
        ("submission-date-tolerance", 60, "days"),
        ("inspection-late-cancellation", 30, "days"),
        ("administrative-charge-grace", 24, "hours"),
        ("scientific-advice-coordinators", 2, "persons"),
    ],
)
def test_it_holds_the_times_on_which_charges_hang(name: str, amount: int, unit: str) -> None:
    value = LAW.value(FEES, name)
    assert (value.amount, value.unit) == (amount, unit)


def test_there_is_no_fee_for_a_classification() -> None:
    assert not [value for value in ACT.values if "classification" in value.name]


# ------------------------------------------------------------------------------------------------ its days


@pytest.mark.parametrize("name", ["transfer", "reduction-micro", "orphan-designation-waived"])
def test_it_charges_nothing_before_the_year_2025(name: str) -> None:
    assert corpus().on(date(2025, 1, 1)).value(FEES, name).in_force_from == date(2025, 1, 1)
    with pytest.raises(NotInForce, match=r"it applies from 2025-01-01 \(verified\)"):
        corpus().on(date(2024, 12, 31)).value(FEES, name)


def test_it_was_in_force_before_it_applied() -> None:
    law = corpus().on(date(2024, 2, 15))
    assert law.value(FEES, "application").amount == date(2025, 1, 1)
    assert not law.is_in_force(FEES, "Annex I 1.1")
    assert not corpus().on(date(2024, 2, 14)).is_in_force(FEES, "18")


def test_it_knows_no_last_day_because_no_later_amounts_are_known() -> None:
    assert {value.in_force_to for value in ACT.values} == {None}
    assert "delegated act" in LAW.provision(FEES, "11").says


def test_it_was_read_in_the_act_itself_throughout() -> None:
    entries: list[Provision | Value] = [*ACT.provisions, *ACT.values]
    assert {entry.source for entry in entries} == {"http://data.europa.eu/eli/reg/2024/568/oj"}
    assert all(entry.verified for entry in entries)
    assert all(provision.serves == (Purpose.FEES,) for provision in ACT.provisions)
