"""Trials, joint clinical assessment, variations, efficacy studies, safety monitoring: days and edge days."""

from datetime import date, timedelta

import pytest

from openatmp.law import NotInForce, corpus

TRIALS, ASSESSMENT, RULES = "536/2014", "2021/2282", "2024/1381"
VARIATIONS, EFFICACY, MONITORING = "1234/2008", "357/2014", "520/2012"
LAW = corpus().on(date(2026, 11, 25))


@pytest.mark.parametrize(
    ("act", "name", "amount", "unit", "place"),
    [
        (TRIALS, "part-one-draft", 26, "days", "6(5)"),
        (TRIALS, "part-one-review", 12, "days", "6(5)"),
        (TRIALS, "part-one-consolidation", 7, "days", "6(5)"),
        (TRIALS, "part-one-advanced-therapy", 50, "days", "6(7)"),
        (TRIALS, "notices", 15, "days", "36"),
        (TRIALS, "notices-of-end", 15, "days", "37"),
        (TRIALS, "adverse-event-report", 24, "hours", "41"),
        (TRIALS, "fatal-reaction-report", 7, "days", "42"),
        (TRIALS, "other-reaction-report", 15, "days", "42"),
        (ASSESSMENT, "assessed-from-advanced-therapies", date(2025, 1, 12), "date", "7(2)(a)"),
        (ASSESSMENT, "endorsement-after-decision", 30, "days", "11(1)(a)"),
        (RULES, "opinion-papers-sent", 7, "days", "3(5)"),
        (RULES, "scope-after-questions", 10, "days", "10(2)"),
        (RULES, "scope-after-validation-shorter", 75, "days", "10(2)"),
        (RULES, "explanation-meeting", 20, "days", "11"),
        (RULES, "dossier", 100, "days", "12(2)"),
        (RULES, "dossier-shorter", 60, "days", "12(2)"),
        (RULES, "missing-data", 15, "days", "12(4)"),
        (RULES, "missing-data-shorter", 10, "days", "12(4)"),
        (RULES, "missing-data-minor", 7, "days", "12(4)"),
        (RULES, "further-questions-least", 7, "days", "12(5)"),
        (RULES, "further-questions-most", 30, "days", "12(5)"),
        (RULES, "dossier-confirmed", 15, "working days", "13"),
        (RULES, "dossier-confirmed-shorter", 10, "working days", "13"),
        (RULES, "check-of-facts", 7, "days", "14(4)"),
        (RULES, "check-of-facts-shorter", 5, "days", "14(4)"),
        (RULES, "new-data-after-opinion", 7, "days", "14(5)"),
        (RULES, "endorsement", 30, "days", "15(5)"),
        (VARIATIONS, "unforeseen-change-recommendation", 60, "days", "5"),
        (VARIATIONS, "safety-restriction-objection", 24, "hours", "22"),
        (VARIATIONS, "decision-urgent", 2, "months", "23(1a)"),
        (VARIATIONS, "decision-others", 12, "months", "23(1a)"),
        (VARIATIONS, "closing-after-opinion", 15, "days", "16"),
        (VARIATIONS, "type-ia-update", 12, "months", "14"),
        (MONITORING, "papers-kept-after-authorisation", 10, "years", "12"),
        (MONITORING, "signal-confirmation", 30, "days", "21"),
    ],
)
def test_it_holds_what_was_read(act: str, name: str, amount: object, unit: str, place: str) -> None:
    value = LAW.value(act, name)
    assert (value.amount, value.unit, value.citation.provision) == (amount, unit, place)
    assert value.verified


@pytest.mark.parametrize(
    ("act", "name", "amount", "unit", "place"),
    [
        (TRIALS, "validation", 10, "days", "5(3)"),
        (TRIALS, "validation-answer-of-sponsor", 10, "days", "5(5)"),
        (TRIALS, "validation-after-answer", 5, "days", "5(5)"),
        (TRIALS, "part-one", 45, "days", "6(4)"),
        (TRIALS, "part-one-questions", 31, "days", "6(8)"),
        (TRIALS, "answer-to-questions", 12, "days", "6(8)"),
        (TRIALS, "part-two", 45, "days", "7(2)"),
        (TRIALS, "decision", 5, "days", "8(1)"),
        (TRIALS, "first-subject", 2, "years", "8(9)"),
        (TRIALS, "modification", 38, "days", "18(4)"),
        (TRIALS, "modification-advanced-therapy", 50, "days", "18(5)"),
        (TRIALS, "summary-of-results", 1, "years", "37(4)"),
        (TRIALS, "application", date(2022, 1, 31), "date", "99"),
        (TRIALS, "end-of-transition", date(2025, 1, 31), "date", "98"),
        (ASSESSMENT, "assessed-from-orphan-medicines", date(2028, 1, 13), "date", "7(2)(b)"),
        (ASSESSMENT, "assessed-from-others", date(2030, 1, 13), "date", "7(2)(c)"),
        (ASSESSMENT, "dossier-before-opinion", 45, "days", "10(1)"),
        (VARIATIONS, "type-ia-review", 30, "days", "14"),
        (VARIATIONS, "type-ib-review", 30, "days", "15"),
        (VARIATIONS, "type-ib-amendment", 30, "days", "15"),
        (VARIATIONS, "type-ii-assessment", 60, "days", "16"),
        (VARIATIONS, "type-ii-assessment-urgent", 30, "days", "16"),
        (VARIATIONS, "type-ii-assessment-long", 90, "days", "16"),
    ],
)
def test_it_marks_what_is_known_by_heart(act: str, name: str, amount: object, unit: str, place: str) -> None:
    value = LAW.value(act, name)
    assert (value.amount, value.unit, value.citation.provision) == (amount, unit, place)
    assert (value.verified, value.source) == (False, "general knowledge")


def test_the_three_phases_of_part_one_make_its_45_days() -> None:
    phases = [LAW.value(TRIALS, f"part-one-{phase}").amount for phase in ("draft", "review", "consolidation")]
    assert sum(int(str(phase)) for phase in phases) == LAW.value(TRIALS, "part-one").amount


@pytest.mark.parametrize("of", ["dossier", "missing-data", "dossier-confirmed", "check-of-facts"])
def test_accelerated_assessment_leaves_less_time(of: str) -> None:
    ordinary, shorter = LAW.value(RULES, of).amount, LAW.value(RULES, f"{of}-shorter").amount
    assert isinstance(ordinary, int)
    assert isinstance(shorter, int)
    assert shorter < ordinary


@pytest.mark.parametrize("act", [ASSESSMENT, RULES])
def test_joint_assessment_begins_twelve_days_into_2025(act: str) -> None:
    place = "7(2)(a)" if act == ASSESSMENT else "10(2)"
    assert corpus().on(date(2025, 1, 12)).is_in_force(act, place)
    with pytest.raises(NotInForce, match=r"it applies from 2025-01-12 \(verified\)"):
        corpus().on(date(2025, 1, 11)).cite(act, place)


@pytest.mark.parametrize("place", ["14", "20"])
def test_variations_changed_with_the_year_2025_without_a_gap(place: str) -> None:
    before, after = (corpus().on(day).provision(VARIATIONS, place) for day in _NEW_YEAR)
    assert (before.inserted_by, after.inserted_by) == ("", "2024/1701")
    assert (before.verified, after.verified) == (False, True)
    assert before.says != after.says


_NEW_YEAR = (date(2024, 12, 31), date(2025, 1, 1))


def test_super_grouping_and_the_yearly_update_are_new_in_2025() -> None:
    before, after = (corpus().on(day) for day in _NEW_YEAR)
    assert not before.is_in_force(VARIATIONS, "7a")
    assert after.is_in_force(VARIATIONS, "7a")
    with pytest.raises(NotInForce):
        before.value(VARIATIONS, "type-ia-update")


@pytest.mark.parametrize(
    ("act", "place", "first"),
    [
        (TRIALS, "6(7)", date(2022, 1, 31)),
        (VARIATIONS, "16", date(2010, 1, 1)),
        (EFFICACY, "1(2)", date(2014, 4, 30)),
        (MONITORING, "Annex I", date(2012, 7, 10)),
        (ASSESSMENT, "36", date(2022, 1, 11)),
    ],
)
def test_it_begins_on_its_day_and_not_the_day_before(act: str, place: str, first: date) -> None:
    assert corpus().on(first).is_in_force(act, place)
    assert not corpus().on(first - timedelta(days=1)).is_in_force(act, place)


def test_an_efficacy_study_may_be_imposed_in_seven_cases() -> None:
    assert len(LAW.listed(EFFICACY, "cases")) == 7
    assert "advanced therapy" in LAW.provision(EFFICACY, "1(3)").says


def test_no_trial_may_change_the_germ_line() -> None:
    assert "germ line" in LAW.provision(TRIALS, "90").says
