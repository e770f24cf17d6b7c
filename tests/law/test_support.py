"""Orphan, paediatric, conditional, certification and small enterprises: the days, shares and thresholds."""

from datetime import date, timedelta

import pytest

from openatmp.law import corpus

ORPHAN, PAEDIATRIC, CONDITIONAL = "141/2000", "1901/2006", "507/2006"
CERTIFICATION, SMALL, DEFINITION = "668/2009", "2049/2005", "2003/361"
LAW = corpus().on(date(2026, 11, 25))


@pytest.mark.parametrize(
    ("act", "name", "amount", "unit", "place"),
    [
        (ORPHAN, "prevalence", 5, "in ten thousand people", "3(1)(a)"),
        (ORPHAN, "designation-opinion", 90, "days", "5(5)"),
        (ORPHAN, "majority-without-consensus", "two thirds", "of the members", "5(6)"),
        (ORPHAN, "designation-appeal", 90, "days", "5(7)"),
        (ORPHAN, "designation-decision", 30, "days", "5(8)"),
        (ORPHAN, "development-report-interval", 1, "years", "5(10)"),
        (ORPHAN, "market-exclusivity", 10, "years", "8(1)"),
        (ORPHAN, "market-exclusivity-shortened", 6, "years", "8(2)"),
        (ORPHAN, "market-exclusivity-review", 5, "years", "8(2)"),
        (PAEDIATRIC, "plan-validation", 30, "days", "16(2)"),
        (PAEDIATRIC, "plan-opinion", 60, "days", "17(1)"),
        (PAEDIATRIC, "reexamination-request", 30, "days", "25(2)"),
        (PAEDIATRIC, "deferral-report-interval", 1, "years", "34(4)"),
        (CONDITIONAL, "renewal-before-end", 6, "months", "6(2)"),
        (CONDITIONAL, "renewal-opinion", 90, "days", "6(3)"),
        (CONDITIONAL, "safety-report-interval", 6, "months", "9"),
        (CERTIFICATION, "certification-period", 90, "days", "2(3)"),
        (CERTIFICATION, "notified-body-answer", 1, "months", "4(3)"),
        (SMALL, "fee-due-after-decision", 45, "days", "5(2)"),
        (SMALL, "inspection-fee-reduction", 90, "percent", "7(1)(a)"),
        (SMALL, "advice-fee-reduction", 90, "percent", "7(1)(b)"),
        (SMALL, "service-fee-reduction", 90, "percent", "7(1)(c)"),
        (SMALL, "administrative-fee-reduction", 100, "percent", "7(2)"),
        (SMALL, "orphan-advice-fee-reduction", 100, "percent", "7(3)"),
        (SMALL, "reductions-add-up", False, "yes or no", "9"),
    ],
)
def test_it_holds_what_was_read(act: str, name: str, amount: object, unit: str, place: str) -> None:
    value = LAW.value(act, name)
    assert (value.amount, value.unit, value.citation.provision) == (amount, unit, place)
    assert value.verified


@pytest.mark.parametrize(
    ("act", "name", "amount", "unit", "place"),
    [
        (PAEDIATRIC, "waiver-opinion", 60, "days", "13"),
        (PAEDIATRIC, "plan-opinion-extension", 60, "days", "17(2)"),
        (PAEDIATRIC, "plan-change-opinion", 60, "days", "22"),
        (PAEDIATRIC, "compliance-opinion", 60, "days", "23(3)"),
        (PAEDIATRIC, "opinion-sent", 10, "days", "25(1)"),
        (PAEDIATRIC, "reexamination-period", 30, "days", "25(3)"),
        (PAEDIATRIC, "decision", 10, "days", "25(5)"),
        (PAEDIATRIC, "certificate-extension", 6, "months", "36(1)"),
        (PAEDIATRIC, "orphan-exclusivity", 12, "years", "37"),
        (DEFINITION, "micro-staff-below", 10, "people", "Annex 2(3)"),
        (DEFINITION, "micro-turnover", 2_000_000, "EUR", "Annex 2(3)"),
        (DEFINITION, "micro-balance-sheet", 2_000_000, "EUR", "Annex 2(3)"),
        (DEFINITION, "small-staff-below", 50, "people", "Annex 2(2)"),
        (DEFINITION, "small-turnover", 10_000_000, "EUR", "Annex 2(2)"),
        (DEFINITION, "small-balance-sheet", 10_000_000, "EUR", "Annex 2(2)"),
        (DEFINITION, "medium-staff-below", 250, "people", "Annex 2(1)"),
        (DEFINITION, "medium-turnover", 50_000_000, "EUR", "Annex 2(1)"),
        (DEFINITION, "medium-balance-sheet", 43_000_000, "EUR", "Annex 2(1)"),
    ],
)
def test_it_marks_what_is_known_by_heart(act: str, name: str, amount: object, unit: str, place: str) -> None:
    value = LAW.value(act, name)
    assert (value.amount, value.unit, value.citation.provision) == (amount, unit, place)
    assert (value.verified, value.source) == (False, "general knowledge")


@pytest.mark.parametrize(
    ("act", "place", "first"),
    [
        (ORPHAN, "5(5)", date(2000, 4, 27)),
        (ORPHAN, "11", date(2000, 1, 22)),
        (PAEDIATRIC, "17(1)", date(2007, 1, 26)),
        (PAEDIATRIC, "30", date(2007, 7, 26)),
        (PAEDIATRIC, "7(1)", date(2008, 7, 26)),
        (PAEDIATRIC, "8", date(2009, 1, 26)),
        (CONDITIONAL, "4(1)", date(2006, 4, 2)),
        (CERTIFICATION, "2(3)", date(2009, 8, 14)),
        (SMALL, "9", date(2005, 12, 16)),
        (DEFINITION, "Annex 2(1)", date(2005, 1, 1)),
    ],
)
def test_it_begins_on_its_day_and_not_the_day_before(act: str, place: str, first: date) -> None:
    assert corpus().on(first).is_in_force(act, place)
    assert not corpus().on(first - timedelta(days=1)).is_in_force(act, place)


def test_a_paediatric_plan_takes_120_days_at_most_and_three_times_as_long_with_all_around_it() -> None:
    days = {value.name: value.amount for value in corpus().acts[PAEDIATRIC].values if value.unit == "days"}
    assert days["plan-opinion"] == days["plan-opinion-extension"] == 60
    around = ["plan-validation", "opinion-sent", "reexamination-request", "reexamination-period", "decision"]
    assert [days[name] for name in around] == [30, 10, 30, 30, 10]


def test_protection_of_an_orphan_medicine_grows_by_two_years_with_a_plan() -> None:
    ten, twelve = (
        LAW.value(ORPHAN, "market-exclusivity").amount,
        LAW.value(PAEDIATRIC, "orphan-exclusivity").amount,
    )
    assert isinstance(ten, int)
    assert isinstance(twelve, int)
    assert twelve - ten == 2


@pytest.mark.parametrize("of", ["staff-below", "turnover", "balance-sheet"])
def test_each_size_of_enterprise_is_larger_than_the_last(of: str) -> None:
    sizes = [LAW.value(DEFINITION, f"{size}-{of}").amount for size in ("micro", "small", "medium")]
    assert sizes == sorted(sizes, key=lambda amount: int(str(amount)))
    assert len(set(sizes)) == 3


@pytest.mark.parametrize(
    ("act", "name", "count"),
    [
        (CONDITIONAL, "requirements", 4),
        (CERTIFICATION, "least-quality-data", 5),
        (CERTIFICATION, "least-non-clinical-data", 3),
        (CERTIFICATION, "outcome-documents", 3),
    ],
)
def test_it_lists_what_is_asked_for(act: str, name: str, count: int) -> None:
    assert len(LAW.listed(act, name)) == count


def test_certification_asks_for_no_validation_and_one_toxicity_study() -> None:
    quality = " / ".join(sorted(LAW.listed(CERTIFICATION, "least-quality-data")))
    assert quality.count("without validation") == 2
    assert "at least one toxicity study" in LAW.listed(CERTIFICATION, "least-non-clinical-data")


def test_the_two_regulations_agree_on_advice_for_small_enterprises() -> None:
    own = LAW.value(SMALL, "advice-fee-reduction").amount
    assert own == LAW.value("1394/2007", "advice-fee-reduction-sme").amount == 90


def test_advice_on_medicines_for_children_is_free() -> None:
    assert "free of charge" in LAW.provision(PAEDIATRIC, "26").says
