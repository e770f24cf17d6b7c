"""Whole plans: what follows, what does not and why, in what order, with what dates and fees."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.errors import BadInput
from openatmp.procedures.shelf import procedures
from openatmp.roadmap.guidance.catalogue import Stage
from openatmp.roadmap.plan import Fit, plan
from openatmp.roadmap.plan.routes import Phase
from tests.roadmap.plan.products import (
    ACADEMIA,
    CHONDROCYTES,
    LARGER,
    MODIFIED_CELLS,
    ON,
    PLASMID,
    SMALL,
    asked,
    item,
    planned,
)

TRIAL, APPLICATION = date(2028, 3, 1), date(2029, 2, 5)
ANSWERS = st.sampled_from([Answer.YES, Answer.NO, Answer.UNKNOWN])


@pytest.mark.parametrize(
    ("key", "told", "fit"),
    [
        ("evaluation", {}, Fit.APPLIES),
        ("classification", {}, Fit.OPTIONAL),
        ("certification", {}, Fit.NOT),
        ("certification", {"applicant": SMALL}, Fit.OPTIONAL),
        ("certification", {"applicant": LARGER}, Fit.NOT),
        ("sme-status", {"applicant": SMALL}, Fit.APPLIES),
        ("sme-status", {}, Fit.NOT),
        ("environmental-risk", {}, Fit.APPLIES),
        ("environmental-risk", {"text": PLASMID}, Fit.NOT),
        ("environmental-risk", {"text": CHONDROCYTES}, Fit.NOT),
        ("combined-product", {}, Fit.NOT),
        ("orphan-designation", {"orphan": Answer.NO}, Fit.NOT),
        ("orphan-designation", {"orphan": Answer.UNKNOWN}, Fit.OPEN),
        ("prime", {"unmet_need": Answer.YES}, Fit.OPTIONAL),
        ("prime", {"unmet_need": Answer.UNKNOWN}, Fit.OPEN),
        ("hospital-exemption", {"one_hospital": Answer.YES}, Fit.OPTIONAL),
        ("hospital-exemption", {"one_hospital": Answer.NO}, Fit.NOT),
        ("conditional-renewal", {"conditional": Answer.YES}, Fit.APPLIES),
        ("renewal", {"conditional": Answer.YES}, Fit.NOT),
        ("renewal", {"conditional": Answer.NO}, Fit.APPLIES),
        ("innovation-task-force", {"stage": Stage.TRIALS}, Fit.NOT),
        ("clinical-trial", {"stage": Stage.AUTHORISATION}, Fit.NOT),
        ("academia-pilot", {}, Fit.NOT),
    ],
)
def test_it_says_what_follows_and_why(key: str, told: dict[str, Any], fit: Fit) -> None:
    found = item(planned(**told), key)
    assert found.fit is fit
    assert found.reason


def test_it_leaves_open_what_is_not_known_and_asks_for_it() -> None:
    of = planned("cells")
    assert item(of, "evaluation").fit is Fit.OPEN
    assert "atmp" in item(of, "evaluation").lacks
    assert "Not settled yet" in item(of, "evaluation").reason
    assert "atmp" in dict(of.questions)


def test_it_asks_nothing_that_decides_nothing() -> None:
    of = planned(unmet_need=Answer.NO, one_hospital=Answer.NO, conditional=Answer.NO)
    assert of.questions == ()


def test_it_names_every_procedure_of_the_routes_once() -> None:
    keys = [one.procedure.key for one in planned().items]
    assert len(keys) == len(set(keys))
    assert set(keys) <= set(procedures())


def test_it_plans_forward_to_the_next_published_slot() -> None:
    dates = item(planned(), "orphan-designation").dates
    assert dates is not None
    assert (dates.start, dates.estimated) == (date(2027, 1, 28), False)
    assert "next slot" in dates.why


def test_it_plans_what_comes_after_something_after_it() -> None:
    of = planned()
    first, second = item(of, "classification").dates, item(of, "scientific-advice").dates
    assert first is not None
    assert second is not None
    assert first.last is not None
    assert second.start is not None
    assert second.start >= first.last


def test_it_plans_the_trial_back_from_the_day_it_shall_be_authorised() -> None:
    dates = item(planned(trial=TRIAL), "clinical-trial").dates
    assert dates is not None
    assert dates.back
    assert dates.last is not None
    assert TRIAL - timedelta(days=7) <= dates.last <= TRIAL


def test_it_says_that_it_is_too_late_when_a_start_lies_before_the_plan() -> None:
    dates = item(planned(trial=ON + timedelta(days=30)), "clinical-trial").dates
    assert dates is not None
    assert (dates.table, dates.why.startswith("Too late")) == (None, True)


def test_it_gives_no_date_that_nothing_gives_and_says_what_to_tell() -> None:
    dates = item(planned(), "evaluation").dates
    assert dates is not None
    assert dates.table is None
    assert "say on which day" in dates.why


def test_it_estimates_beyond_the_published_dates_and_marks_all_that_hangs_on_it() -> None:
    of = planned(application=date(2031, 2, 3))
    for key in ("evaluation", "joint-clinical-assessment", "renewal", "safety-report"):
        dates = item(of, key).dates
        assert dates is not None
        assert dates.estimated, key
        assert "Estimated" in dates.why


def test_it_uses_the_slots_that_are_known_for_the_evaluation() -> None:
    dates = item(planned(application=date(2027, 1, 11)), "evaluation").dates
    assert dates is not None
    assert dates.start == date(2027, 1, 28)
    assert not dates.estimated


def test_it_follows_the_accelerated_course_when_that_is_hoped_for() -> None:
    standard = item(planned(application=APPLICATION), "evaluation").dates
    faster = item(planned(application=APPLICATION, accelerated=True), "evaluation").dates
    assert standard is not None
    assert faster is not None
    assert standard.last is not None
    assert faster.last is not None
    assert faster.last < standard.last


def test_it_gives_each_fee_by_itself_with_the_best_reduction() -> None:
    charges = {one.service.key: one for one in item(planned(applicant=SMALL), "scientific-advice").charges}
    assert int(charges["advice-full"].due) == 0
    assert int(item(planned(), "scientific-advice").charges[0].due) == 0
    larger = item(planned(applicant=LARGER, orphan=Answer.NO), "scientific-advice").charges[0]
    assert int(larger.due) == 34_440


def test_it_stands_without_amounts_on_a_day_for_which_none_are_known() -> None:
    of = planned(on=date(2024, 6, 3))
    assert item(of, "evaluation").charges == ()
    assert item(of, "evaluation").fit is Fit.APPLIES


def test_it_lists_guidance_for_cells_with_changed_genes_and_none_for_what_is_no_advanced_therapy() -> None:
    assert planned().guidance[0].guidance.id in {"G01", "G03"}
    assert planned("Aspirin tablets, a chemical substance").guidance == ()


def test_it_adds_the_questions_on_stem_cells_only_for_stem_cells() -> None:
    assert {"stem-cells", "environment"} <= {section.key for section in planned(MODIFIED_CELLS).sections}
    others = {section.key for section in planned(CHONDROCYTES).sections}
    assert not {"stem-cells", "environment"} & others


def test_it_keeps_the_order_of_time() -> None:
    order = list(Phase)
    phases = [order.index(one.route.phase) for one in planned().items]
    assert phases == sorted(phases)


@pytest.mark.parametrize(
    "told",
    [
        {"trial": ON - timedelta(days=1)},
        {"application": ON - timedelta(days=1)},
        {"trial": APPLICATION, "application": TRIAL},
    ],
)
def test_it_refuses_days_in_the_wrong_order_and_says_what_would_be_right(told: dict[str, Any]) -> None:
    with pytest.raises(BadInput) as refused:
        asked(**told)
    assert "a day from" in refused.value.expected


@given(
    st.sampled_from([MODIFIED_CELLS, CHONDROCYTES, PLASMID, "cells", ""]),
    st.fixed_dictionaries(
        {
            "applicant": st.sampled_from([ACADEMIA, SMALL, LARGER]),
            "stage": st.sampled_from(list(Stage)),
            "trial": st.sampled_from([None, TRIAL]),
            "application": st.sampled_from([None, APPLICATION, date(2040, 1, 1)]),
            "orphan": ANSWERS,
            "unmet_need": ANSWERS,
        }
    ),
)
def test_it_always_plans_and_dates_nothing_before_the_plan_begins(text: str, told: dict[str, Any]) -> None:
    for one in plan(asked(text, **told)).items:
        assert one.reason
        assert (one.dates is None) == (one.fit is Fit.NOT)
        if one.dates is not None and one.dates.start is not None:
            assert one.dates.start >= ON
        assert one.fit is not Fit.OPEN or one.lacks


@given(ANSWERS, ANSWERS)
def test_a_fact_that_becomes_known_never_opens_a_question(orphan: Answer, need: Answer) -> None:
    unknown = dict(planned(orphan=Answer.UNKNOWN, unmet_need=Answer.UNKNOWN).questions)
    known = dict(planned(orphan=orphan, unmet_need=need).questions)
    assert set(known) <= set(unknown)


def test_no_papers_are_sent_before_the_plan_begins_where_no_slot_is_known() -> None:
    dates = item(planned(), "classification").dates
    assert dates is not None
    assert dates.table is not None
    sent = dates.table.step("submission")
    assert sent is not None
    assert (sent.date, dates.start) == (ON, date(2026, 12, 10))


def test_what_lies_before_its_day_begins_with_its_first_step_but_not_before_the_plan() -> None:
    dates = item(planned(application=date(2031, 2, 3)), "pre-submission").dates
    assert dates is not None
    assert (dates.start, dates.last) == (date(2029, 8, 3), date(2031, 2, 3))
    soon = item(planned(application=date(2027, 2, 3)), "pre-submission").dates
    assert soon is not None
    assert soon.start == ON


def test_it_asks_of_reprogramming_only_where_cells_may_be_pluripotent() -> None:
    of = {section.key: {one.entry.id for one in section.listed} for section in planned().sections}
    assert "ST-10" in of["stem-cells"]
    assert not {"ST-04", "ST-11"} & of["stem-cells"]
    induced = planned(
        "Allogeneic induced pluripotent stem cells, expanded in culture, to treat retinal disease"
    )
    listed = next(section for section in induced.sections if section.key == "stem-cells").listed
    assert {"ST-04", "ST-11"} <= {one.entry.id for one in listed}
