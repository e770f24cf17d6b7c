"""What is due: amounts of the act, the best reduction, and the days on which one begins or ends."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.law import LawInForce, NotInForce, corpus
from openatmp.roadmap.applicant import Applicant, ApplicantKind, Size, applicant
from openatmp.roadmap.fees import Charge, Standing, charge, charges, schedule

ON = date(2026, 11, 25)
ACADEMIA = applicant(ApplicantKind.ACADEMIA)
MICRO = applicant(ApplicantKind.SME, size=Size.MICRO)
SMALL = applicant(ApplicantKind.SME, size=Size.SMALL)
LARGER = applicant(ApplicantKind.LARGER)
ANSWERS = st.sampled_from([Answer.YES, Answer.NO, Answer.UNKNOWN])


def law(on: date = ON) -> LawInForce:
    """Return the law of a day."""
    return corpus().on(on)


def due(key: str, who: Applicant, *, orphan: Answer = Answer.NO, atmp: Answer = Answer.YES) -> Charge:
    """Return what is due for a service."""
    return charge(schedule(), schedule().service(key), Standing(who, atmp=atmp, orphan=orphan), law())


@pytest.mark.parametrize(
    ("key", "who", "full", "expected"),
    [
        ("advice-full", SMALL, 98_400, 9_840),
        ("advice-full", LARGER, 98_400, 34_440),
        ("advice-full", ACADEMIA, 98_400, 0),
        ("advice-clinical", LARGER, 73_900, 25_865),
        ("advice-quality", MICRO, 51_900, 5_190),
        ("authorisation", LARGER, 865_200, 865_200),
        ("authorisation", SMALL, 865_200, 865_200),
        ("re-examination", LARGER, 259_560, 259_560),
        ("rolling-review", LARGER, 994_980, 994_980),
        ("annual", SMALL, 232_400, 139_440),
        ("annual", MICRO, 232_400, 0),
        ("annual", LARGER, 232_400, 232_400),
        ("variation-use", SMALL, 163_200, 97_920),
        ("worksharing", MICRO, 900, 900),
        ("inspection-manufacture", SMALL, 30_300, 3_030),
        ("certification-full", SMALL, 173_100, 0),
        ("paediatric-plan", LARGER, 38_100, 0),
        ("orphan-designation", LARGER, 20_000, 0),
        ("eligibility", SMALL, 8_600, 8_600),
        ("date-moved", LARGER, 4_200, 4_200),
        ("authorisation-known", LARGER, 690_700, 690_700),
        ("authorisation-combination", LARGER, 571_100, 571_100),
        ("authorisation-similar", LARGER, 732_400, 732_400),
        ("authorisation-established", LARGER, 780_900, 780_900),
        ("authorisation-consent", LARGER, 172_800, 172_800),
        ("authorisation-hybrid", LARGER, 426_100, 426_100),
        ("extension-quality", LARGER, 168_500, 168_500),
        ("extension", LARGER, 196_800, 196_800),
        ("variation", LARGER, 22_000, 22_000),
        ("certification-quality", SMALL, 115_100, 0),
        ("paediatric-plan-modification", LARGER, 21_300, 0),
        ("paediatric-waiver", LARGER, 14_400, 0),
        ("paediatric-compliance", LARGER, 9_600, 0),
        ("safety-report", LARGER, 34_100, 34_100),
        ("safety-study-report", LARGER, 53_500, 53_500),
        ("annual-similar", LARGER, 118_100, 118_100),
        ("annual-others", LARGER, 60_300, 60_300),
        ("inspection-manufacture-outside", LARGER, 48_700, 48_700),
        ("inspection-trial", LARGER, 45_600, 45_600),
        ("inspection-trial-outside", LARGER, 57_000, 57_000),
        ("inspection-laboratory", LARGER, 42_900, 42_900),
        ("inspection-safety", SMALL, 64_300, 6_430),
        ("inspection-cancelled", SMALL, 1_000, 1_000),
        ("referral-article-20", LARGER, 206_600, 206_600),
        ("referral-article-30", LARGER, 153_100, 153_100),
        ("referral-article-31", SMALL, 216_200, 129_720),
        ("referral-safety-one-one", LARGER, 219_900, 219_900),
        ("referral-safety-several-one", LARGER, 310_000, 310_000),
        ("referral-safety-two-several", LARGER, 377_100, 377_100),
        ("referral-safety-several-several", MICRO, 511_600, 0),
        ("certificate", LARGER, 200, 200),
        ("certificate-urgent", SMALL, 500, 0),
        ("companion-diagnostic", SMALL, 56_500, 56_500),
        ("companion-diagnostic-change", LARGER, 5_000, 5_000),
    ],
)
def test_it_charges_the_amounts_of_the_act(key: str, who: Applicant, full: int, expected: int) -> None:
    charged = due(key, who)
    assert (int(charged.full), int(charged.due)) == (full, expected)


def test_it_takes_the_best_reduction_and_never_adds_two_up() -> None:
    charged = due("advice-full", SMALL, orphan=Answer.YES)
    assert charged.best is not None
    assert charged.best.reduction.key == "advice-orphan-sme"
    assert (charged.percent, int(charged.due)) == (100, 0)
    met = [one for one in charged.weighed if one.met is Answer.YES]
    assert len(met) > 1


def test_it_takes_three_quarters_before_sixty_five_for_an_orphan_and_marks_it_unverified() -> None:
    charged = due("advice-full", LARGER, orphan=Answer.YES)
    assert (charged.percent, charged.verified) == (75, False)


def test_it_takes_a_tenth_off_the_application_for_an_orphan_and_does_not_vouch_for_it() -> None:
    charged = due("authorisation", LARGER, orphan=Answer.YES)
    assert (charged.percent, int(charged.due), charged.verified) == (10, 778_680, False)
    assert due("authorisation", SMALL, orphan=Answer.YES).verified


def test_it_names_what_would_be_cheaper_if_it_were_known() -> None:
    charged = due("authorisation", SMALL, orphan=Answer.UNKNOWN)
    assert charged.percent == 0
    assert {one.reduction.key for one in charged.open} == {"authorisation-orphan-sme", "authorisation-orphan"}


def test_it_gives_nothing_off_when_it_is_not_known_whether_the_product_is_an_advanced_therapy() -> None:
    charged = due("advice-full", LARGER, atmp=Answer.UNKNOWN)
    assert charged.percent == 0
    assert [one.reduction.key for one in charged.open] == ["advice-others"]


def test_it_says_that_the_cut_by_half_is_over_and_takes_nothing_off_for_it() -> None:
    standing = Standing(SMALL, public_health_interest=Answer.YES)
    charged = charge(schedule(), schedule().service("authorisation"), standing, law())
    cut = next(one for one in charged.weighed if one.reduction.key == "authorisation-public-health")
    assert (cut.met, cut.percent) == (Answer.YES, None)
    assert "2012" in cut.over
    assert charged.percent == 0


def test_it_takes_nothing_more_off_what_the_act_itself_waives() -> None:
    charged = due("certification-full", SMALL)
    assert (charged.waived, charged.best, charged.percent) == (True, None, 100)


def test_it_says_that_certification_is_for_small_enterprises_only() -> None:
    assert due("certification-full", SMALL).is_open
    assert not due("certification-full", ACADEMIA).is_open
    assert due("advice-full", ACADEMIA).is_open


def test_it_warns_of_the_charge_when_validation_fails_even_where_the_fee_is_waived() -> None:
    owed = {one.term.key: one.amount for one in due("certification-full", SMALL).terms}
    assert owed == {"failed-validation": 4_400}


def test_it_puts_the_fee_off_for_small_enterprises_and_drops_it_only_after_advice() -> None:
    owed = {one.term.key: one.met for one in due("authorisation", SMALL).terms}
    assert owed["authorisation-deferred"] is Answer.YES
    assert owed["authorisation-conditional"] is Answer.UNKNOWN
    assert set(owed) - {one.term.key for one in due("authorisation", LARGER).terms} == {
        "authorisation-deferred",
        "authorisation-conditional",
        "claim-not-shown",
    }


def test_it_takes_nothing_off_a_transfer_before_the_new_holder_is_known() -> None:
    charged = due("transfer", SMALL)
    assert (charged.percent, int(charged.due)) == (0, 4_400)
    assert "transfer-to-small" in {one.term.key for one in charged.terms}
    assert due("transfer", LARGER).terms == ()


@pytest.mark.parametrize("key", ["safety-report", "safety-study-protocol", "referral-safety-one-one"])
def test_it_divides_a_shared_fee_before_it_reduces_it(key: str) -> None:
    assert due(key, SMALL).percent == 40
    assert due(key, MICRO).percent == 100
    assert "shared-by-holders" in {one.term.key for one in due(key, LARGER).terms}


def test_it_says_that_the_first_year_of_an_orphan_is_free_for_small_enterprises() -> None:
    charged = due("annual", SMALL, orphan=Answer.YES)
    assert charged.percent == 40
    assert "orphan-first-year" in {one.term.key for one in charged.terms if one.met is Answer.YES}
    assert "orphan-first-year" not in {one.term.key for one in due("annual", SMALL).terms}


@pytest.mark.parametrize("key", ["advice-full", "authorisation", "annual", "safety-report"])
def test_it_warns_whoever_claims_a_reduction_of_the_charge_when_it_cannot_be_shown(key: str) -> None:
    owed = {one.term.key: one.amount for one in due(key, SMALL).terms}
    assert owed["claim-not-shown"] == 4_400
    assert "claim-not-shown" not in {one.term.key for one in due(key, LARGER).terms}


def test_it_warns_of_the_charge_when_validation_fails_where_advice_costs_nothing() -> None:
    owed = {one.term.key: one.amount for one in due("advice-full", ACADEMIA).terms}
    assert owed["failed-validation"] == 4_400


@pytest.mark.parametrize("key", ["authorisation", "annual"])
def test_it_says_that_amounts_may_have_been_changed_since(key: str) -> None:
    assert "may-have-changed" in {one.term.key for one in due(key, LARGER).terms}


def test_it_takes_a_rolling_review_and_compassionate_use_off_the_later_fee() -> None:
    assert int(due("compassionate-use", LARGER).due) == 865_200
    for key in ("rolling-review", "compassionate-use"):
        assert {"rolling-deducted", "rolling-once"} <= {one.term.key for one in due(key, LARGER).terms}


def test_it_knows_no_amounts_on_the_day_before_the_act_applies() -> None:
    service = schedule().service("advice-full")
    assert charge(schedule(), service, Standing(LARGER), law(date(2025, 1, 1))).full == 98_400
    with pytest.raises(NotInForce):
        charge(schedule(), service, Standing(LARGER), law(date(2024, 12, 31)))


def test_it_rests_every_amount_on_a_provision() -> None:
    for charged in charges(schedule(), Standing(SMALL), law()):
        assert charged.citations, charged.service.key


@given(st.sampled_from([ACADEMIA, MICRO, SMALL, LARGER]), ANSWERS, ANSWERS, ANSWERS)
def test_it_never_charges_more_than_the_full_fee_nor_less_than_nothing(
    who: Applicant, orphan: Answer, atmp: Answer, advice: Answer
) -> None:
    for charged in charges(schedule(), Standing(who, atmp=atmp, orphan=orphan, advice_taken=advice), law()):
        assert 0 <= charged.due <= charged.full
        assert charged.due == charged.full * Fraction(100 - charged.percent, 100)


@given(st.sampled_from([ACADEMIA, MICRO, SMALL, LARGER]), ANSWERS)
def test_a_fact_that_becomes_known_as_hoped_never_makes_it_dearer(who: Applicant, atmp: Answer) -> None:
    unknown = charges(schedule(), Standing(who, atmp=atmp, orphan=Answer.UNKNOWN), law())
    known = charges(schedule(), Standing(who, atmp=atmp, orphan=Answer.YES), law())
    assert all(after.due <= before.due for before, after in zip(unknown, known, strict=True))
