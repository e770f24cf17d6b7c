"""Whole cases played again: days, plans, pace, and what stands out."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.procedures.replay import Event, replay
from openatmp.procedures.replay.vocabulary import kinds as known_kinds
from tests.procedures.replay.cases import ORDINARY, START, evaluation, event, kinds, played, record


def test_it_counts_active_and_stopped_days_of_an_ordinary_case() -> None:
    case = played(*ORDINARY)
    assert case.stopped_days == (197 - 113) + (280 - 251)
    assert case.total_days == 317
    assert case.active_days == 317 - 84 - 29
    assert case.anomalies == ()


def test_it_holds_each_step_against_its_plan() -> None:
    case = played(*ORDINARY)
    steps = {step.event.name: step for step in case.steps}
    assert (steps["rapporteur_d80"].planned_day, steps["rapporteur_d80"].late) == (80, 0)
    assert (steps["list_of_questions_d120"].step, steps["list_of_questions_d120"].late) == (
        "cat-list-of-questions",
        0,
    )
    assert steps["ec_decision"].planned_day is None


def test_it_plans_what_follows_a_stop_from_the_day_after_the_answers() -> None:
    late = {step.event.name: step for step in played(*ORDINARY).steps}["loi_d180"]
    assert late.planned_day == 174
    assert late.planned == START + timedelta(days=198 + 174 - 121)
    assert late.late == 0


def test_it_plans_no_answer_while_nobody_knows_when_the_clock_starts_again() -> None:
    answers = {step.event.name: step for step in played(*ORDINARY).steps}["responses_received"]
    assert answers.planned is None
    assert answers.late is None


def test_it_plans_the_list_of_the_second_committee_although_the_clock_stands() -> None:
    case = played(*ORDINARY[:4], ("list_of_questions_sent", 119, "CHMP"))
    assert case.steps[-1].planned == START + timedelta(days=119)
    assert case.steps[-1].late == 0


def test_it_names_the_steps_that_no_event_tells_of() -> None:
    case = played(*ORDINARY)
    assert "prac-advice" in case.not_recorded
    assert "rapporteurs-reports" not in case.not_recorded


def test_it_follows_the_accelerated_course_once_it_is_agreed() -> None:
    case = played(
        ("accelerated_agreed", -40, "CAT/CHMP"),
        ("procedure_started", 0),
        ("list_of_questions_d120", 113, "CAT"),
        ("responses_received", 140),
        ("cat_opinion", 169, "CAT", "positive"),
        ("chmp_opinion", 175, "CHMP", "positive"),
    )
    assert (case.pace, case.reverted) == ("accelerated", False)
    assert case.active_days == 149
    assert case.steps[-1].planned_day == 150
    assert case.anomalies == ()


def test_it_reverts_to_the_standard_course_and_says_so() -> None:
    case = played(
        ("accelerated_agreed", -40, "CHMP"),
        ("procedure_started", 0),
        ("list_of_questions_d120", 113, "CAT"),
        ("reverted_to_standard", 119, "CHMP"),
        ("responses_received", 197),
        ("chmp_opinion", 287, "CHMP"),
    )
    assert (case.pace, case.reverted) == ("standard", True)
    assert "reverted" in kinds(case)
    assert case.steps[-1].planned_day == 210


def test_it_is_no_reversion_when_the_request_is_refused_before_the_start() -> None:
    case = played(("accelerated_agreed", -90), ("accelerated_refused", -60), ("procedure_started", 0))
    assert (case.pace, case.reverted) == ("standard", False)


def test_it_counts_a_revised_opinion_as_the_end_and_the_wait_as_stopped() -> None:
    case = played(*ORDINARY[:9], ("chmp_revised_opinion", 344, "CHMP"))
    assert case.stopped_days == 84 + 29 + 28
    assert "revised-opinion" in kinds(case)


def test_it_names_each_further_round() -> None:
    case = played(
        *ORDINARY[:7],
        ("loi_d180", 300, "CAT"),
        ("loi_responses_received", 320),
        ("loi_d180", 340, "CAT"),
        ("loi_responses_received", 350),
        ("cat_opinion", 360, "CAT", "positive"),
        ("chmp_opinion", 366, "CHMP", "positive"),
    )
    assert kinds(case).count("several-rounds") == 2
    assert case.stopped_days == 84 + 29 + 20 + 10
    assert [step.planned for step in case.steps if step.event.name == "loi_d180"][1:] == [None, None]


@pytest.mark.parametrize(
    ("given_events", "kind"),
    [
        ([("procedure_started", 0), ("full_moon", 3)], "unknown-event"),
        ([("procedure_started", 0), ("procedure_started", 3)], "second-start"),
        ([("list_of_questions_d120", -3, "CAT"), ("procedure_started", 0)], "before-start"),
        ([("rapporteur_d80", 79)], "no-start"),
        ([("procedure_started", 0), ("rapporteur_d80", 79)], "no-end"),
        ([("procedure_started", 0), ("responses_received", 90)], "answers-without-list"),
        ([*ORDINARY[:4], ("loi_d180", 140, "CAT")], "list-while-standing"),
        ([*ORDINARY[:4], ("chmp_opinion", 200, "CHMP")], "end-while-standing"),
        ([("procedure_started", 0), ("chmp_opinion", 210, "CHMP")], "no-stop"),
        ([*ORDINARY[:4], ("responses_received", 113 + 187)], "long-stop"),
        ([*ORDINARY[:8], ("chmp_opinion", 316, "CHMP", "negative")], "divergence"),
        ([*ORDINARY[:7], ("chmp_opinion", 316, "CHMP", "positive")], "no-draft-opinion"),
        ([*ORDINARY[:7], *ORDINARY[8:9], ("cat_opinion", 318, "CAT", "positive")], "opinion-before-draft"),
        ([*ORDINARY[:7], ("chmp_opinion", 323, "CHMP")], "over-the-limit"),
        ([*ORDINARY[:9], ("ec_decision", 316 + 68, "EC")], "late-decision"),
        ([("procedure_started", 0), ("ec_decision", 300, "EC")], "decision-without-opinion"),
        ([("procedure_started", 0), ("application_withdrawn", 130)], "withdrawn"),
        ([*ORDINARY[:9], ("loi_d180", 320, "CAT")], "after-the-end"),
    ],
)
def test_it_names_what_stands_out(given_events: list[tuple[str, int]], kind: str) -> None:
    assert kind in kinds(played(*given_events))


@pytest.mark.parametrize(
    ("given_events", "kind"),
    [
        ([("procedure_started", 0), ("chmp_opinion", 209, "CHMP")], "no-stop"),
        ([*ORDINARY[:4], ("responses_received", 113 + 186)], "long-stop"),
        ([*ORDINARY[:7], ("chmp_opinion", 322, "CHMP")], "over-the-limit"),
        ([*ORDINARY[:9], ("ec_decision", 316 + 67, "EC")], "late-decision"),
        ([*ORDINARY[:8], ("chmp_opinion", 316, "CHMP")], "divergence"),
        ([("procedure_started", 0), ("chmp_opinion", 100, "CHMP")], "no-draft-opinion"),
    ],
)
def test_it_says_nothing_on_the_last_day_on_which_all_is_well(
    given_events: list[tuple[str, int]], kind: str
) -> None:
    assert kind not in kinds(played(*given_events))


def test_it_keeps_events_without_an_exact_date_and_names_them() -> None:
    vague = Event("oral_explanation", None, "CAT", said="2024-06")
    case = replay(evaluation(), (*record(ORDINARY), vague))
    assert case.undated == (vague,)
    assert kinds(case) == ["no-exact-date"]


def test_it_puts_lines_in_order_and_says_which_was_out_of_it() -> None:
    case = replay(evaluation(), (event("rapporteur_d80", 79), event("procedure_started", 0)))
    assert [step.event.name for step in case.steps] == ["procedure_started", "rapporteur_d80"]
    assert "out-of-order" in kinds(case)


def test_it_counts_all_days_from_the_validation_when_no_start_is_on_record() -> None:
    case = played(("validation", 0), ("chmp_opinion", 309, "CHMP"))
    assert (case.active_days, case.stopped_days, case.total_days) == (None, None, 310)


def test_it_counts_nothing_when_no_event_has_a_date() -> None:
    case = replay(evaluation(), (Event("procedure_started", None, said="2024"),))
    assert (case.active_days, case.stopped_days, case.total_days) == (None, None, None)


NAMES = st.sampled_from([*known_kinds(), "something_else"])
RECORDS = st.lists(
    st.tuples(NAMES, st.integers(-400, 900), st.sampled_from(["", "CAT", "CHMP", "CAT/CHMP"])), max_size=25
)


@given(RECORDS)
def test_it_never_fails_and_counts_no_day_twice(given_events: list[tuple[str, int, str]]) -> None:
    case = played(*given_events)
    assert len(case.steps) == len(given_events)
    if case.active_days is not None and case.stopped_days is not None:
        assert case.active_days >= 0
        assert case.active_days + case.stopped_days == case.total_days


@given(RECORDS, st.integers(0, 25))
def test_the_replay_of_a_part_is_a_part_of_the_replay(
    given_events: list[tuple[str, int, str]], length: int
) -> None:
    ordered = sorted(given_events, key=lambda one: one[1])
    part, whole = played(*ordered[:length]), played(*ordered)
    assert whole.steps[: len(part.steps)] == part.steps


@given(st.integers(1, 150), st.integers(1, 100))
def test_a_longer_wait_for_answers_changes_only_the_stopped_days(wait: int, more: int) -> None:
    def waited(days: int) -> tuple[int | None, int | None]:
        after = 113 + days
        case = played(*ORDINARY[1:4], ("responses_received", after), ("chmp_opinion", after + 96, "CHMP"))
        return case.active_days, case.stopped_days

    active, stopped = waited(wait)
    assert waited(wait + more) == (active, (stopped or 0) + more)
