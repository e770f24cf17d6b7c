"""What procedures rest on where no act sets a time: the Agency's advice, schemes, tables and rules."""

from datetime import date, timedelta

import pytest

from openatmp.law import ActKind, NotInForce, corpus

EVALUATION, ADVICE, RULES = "EMEA/630043/2008", "EMA/4260/2001", "EMA/CAT/454446/2008"
TODAY = date(2026, 11, 25)
LAW = corpus().on(TODAY)


@pytest.mark.parametrize(
    ("act", "name", "amount", "unit"),
    [
        (EVALUATION, "validation-usual", 16, "days"),
        (EVALUATION, "second-stop-usual", 1, "months"),
        (EVALUATION, "accelerated-first-phase", 120, "days"),
        (EVALUATION, "accelerated-second-phase", 30, "days"),
        (EVALUATION, "accelerated-stop-usual", 1, "months"),
        (EVALUATION, "intent-before-submission", 7, "months"),
        (EVALUATION, "translations-day", 215, "day of the procedure"),
        (EVALUATION, "comments-on-translations-day", 229, "day of the procedure"),
        (EVALUATION, "final-translations-day", 232, "day of the procedure"),
        (EVALUATION, "opinion-in-all-languages-day", 237, "day of the procedure"),
        (EVALUATION, "mock-ups-day", 246, "day of the procedure"),
        ("classification-advice", "request-before-start", 15, "days"),
        ("classification-advice", "discussion-day", 30, "day of the procedure"),
        ("classification-advice", "adoption-day", 60, "day of the procedure"),
        (ADVICE, "list-of-issues-day", 30, "day of the procedure"),
        (ADVICE, "letter-without-meeting-day", 40, "day of the procedure"),
        (ADVICE, "meeting-day", 60, "day of the procedure"),
        (ADVICE, "joint-report-day", 63, "day of the procedure"),
        (ADVICE, "letter-day", 70, "day of the procedure"),
        (ADVICE, "meeting-length", 90, "minutes"),
        ("PRIME", "rapporteur-after-entry", 1, "months"),
        ("PRIME", "kick-off-earliest", 3, "months"),
        ("PRIME", "kick-off-latest", 4, "months"),
        ("innovation-task-force", "answer-earliest", 1, "weeks"),
        ("innovation-task-force", "answer-latest", 3, "weeks"),
        ("innovation-task-force", "meeting-earliest", 8, "weeks"),
        ("innovation-task-force", "meeting-latest", 10, "weeks"),
        ("orphan-timetable", "first-discussion-day", 60, "day of the procedure"),
        ("orphan-timetable", "second-discussion-day", 90, "day of the procedure"),
        ("paediatric-timetable", "first-discussion-day", 30, "day of the procedure"),
        ("paediatric-timetable", "second-discussion-day", 60, "day of the procedure"),
        ("paediatric-timetable", "third-discussion-day", 90, "day of the procedure"),
        ("paediatric-timetable", "stop-usual", 3, "months"),
        ("variations-guidelines", "new-guidelines", date(2026, 1, 15), "date"),
        ("orphan-fee-reductions", "reduction-application-small-enterprises", 100, "percent"),
        ("orphan-fee-reductions", "reduction-first-year-small-enterprises", 100, "percent"),
        ("orphan-fee-reductions", "reduction-inspection-small-enterprises", 100, "percent"),
    ],
)
def test_it_holds_what_was_read(act: str, name: str, amount: object, unit: str) -> None:
    value = LAW.value(act, name)
    assert (value.amount, value.unit, value.verified) == (amount, unit, True)


@pytest.mark.parametrize(
    ("act", "name", "amount", "unit"),
    [
        (EVALUATION, "first-stop-usual", 3, "months"),
        (EVALUATION, "first-stop-extension", 3, "months"),
        (EVALUATION, "accelerated-stop-longest", 3, "months"),
        ("certification-advice", "first-report-day", 60, "day of the procedure"),
        ("PRIME", "eligibility-period", 40, "days"),
        (RULES, "quorum", "two thirds", "of the members who may vote"),
        (RULES, "majority", "half plus one", "of the members who may vote"),
        ("variations-guidelines", "notified-at-once-within", 2, "weeks"),
        ("orphan-fee-reductions", "reduction-protocol-assistance-others", 75, "percent"),
        ("GVP", "safety-report-due", 70, "days"),
        ("GVP", "safety-report-due-long-interval", 90, "days"),
    ],
)
def test_it_marks_what_is_known_by_heart(act: str, name: str, amount: object, unit: str) -> None:
    value = LAW.value(act, name)
    assert (value.amount, value.unit, value.verified) == (amount, unit, False)
    assert value.source == "general knowledge"


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (EVALUATION, "accelerated-stop-longest"),
        ("certification-advice", "first-report-day"),
        ("variations-guidelines", "notified-at-once-within"),
        ("orphan-fee-reductions", "reduction-protocol-assistance-others"),
        ("orphan-fee-reductions", "reduction-application-others"),
    ],
)
def test_it_says_which_numbers_are_in_doubt(act: str, name: str) -> None:
    assert "in doubt" in LAW.value(act, name).note.casefold()


def test_it_does_not_vouch_for_a_reduction_that_was_read_for_2014_and_is_set_each_year() -> None:
    value = LAW.value("orphan-fee-reductions", "reduction-application-others")
    assert (value.amount, value.unit, value.verified) == (10, "percent", False)
    assert value.source.startswith("https://")
    assert not LAW.provision("orphan-fee-reductions", "others: application").verified


def test_accelerated_assessment_of_an_advanced_therapy_has_two_phases_that_make_150_days() -> None:
    phases = [LAW.value(EVALUATION, f"accelerated-{phase}-phase").amount for phase in ("first", "second")]
    assert sum(int(str(phase)) for phase in phases) == 150
    assert LAW.value("726/2004", "accelerated-opinion-period").amount == 150


def test_the_papers_after_the_opinion_come_in_order() -> None:
    names = [
        "translations",
        "comments-on-translations",
        "final-translations",
        "opinion-in-all-languages",
        "mock-ups",
    ]
    days = [int(str(LAW.value(EVALUATION, f"{name}-day").amount)) for name in names]
    assert days == sorted(days)
    assert days[0] > int(str(LAW.value("726/2004", "opinion-period").amount))


def test_a_classification_is_adopted_no_later_than_the_regulation_says() -> None:
    adopted = LAW.value("classification-advice", "adoption-day").amount
    assert adopted == LAW.value("1394/2007", "recommendation-period").amount


def test_it_revised_the_advice_on_evaluation_in_2018() -> None:
    assert corpus().on(date(2017, 1, 19)).is_in_force(EVALUATION, "list of questions")
    assert not corpus().on(date(2018, 1, 31)).is_in_force(EVALUATION, "revision of 2018")
    assert corpus().on(date(2018, 2, 1)).is_in_force(EVALUATION, "revision of 2018")


def test_new_guidelines_on_variations_took_over_without_a_gap() -> None:
    first = date(2026, 1, 15)
    older, newer = (
        corpus().on(day).provision("variations-guidelines", "which guidelines")
        for day in (first - timedelta(days=1), first)
    )
    assert (older.verified, newer.verified) == (False, True)
    with pytest.raises(NotInForce, match="it applies from 2026-01-15"):
        corpus().on(first - timedelta(days=1)).cite("variations-guidelines", "yearly update")


def test_the_academia_pilot_takes_nobody_any_more() -> None:
    assert corpus().on(date(2024, 4, 30)).value("academia-pilot", "places").amount == 5
    with pytest.raises(NotInForce, match="it applied until 2024-04-30"):
        corpus().on(date(2024, 5, 1)).cite("academia-pilot", "eligibility")
    assert LAW.is_in_force("academia-pilot", "support")


@pytest.mark.parametrize("act", ["classification-advice", "innovation-task-force", "PRIME"])
def test_it_says_what_costs_nothing(act: str) -> None:
    assert LAW.provision(act, "fee").heading == "No fee"


def test_it_says_a_place_of_guidance_as_people_would() -> None:
    act = corpus().acts[EVALUATION]
    assert act.kind is ActKind.GUIDANCE
    assert act.spelled("first clock stop") == "EMEA/630043/2008, first clock stop"


@pytest.mark.parametrize(
    ("act", "place", "first"),
    [
        ("gmp-advanced-therapies", "whole", date(2018, 5, 22)),
        ("gcp-advanced-therapies", "whole", date(2019, 10, 10)),
        ("EMA/CAT/571134/2009", "scope", date(2011, 1, 14)),
        ("2017/746", "48(3)", date(2022, 5, 26)),
    ],
)
def test_it_dates_what_developers_read_beside_the_law(act: str, place: str, first: date) -> None:
    assert corpus().on(first).provision(act, place).verified
    assert not corpus().on(first - timedelta(days=1)).is_in_force(act, place)


def test_makers_had_half_a_year_for_the_practice_of_their_own() -> None:
    adopted, comply = (LAW.value("gmp-advanced-therapies", name).amount for name in ("adopted", "comply-by"))
    assert (adopted, comply) == (date(2017, 11, 22), date(2018, 5, 22))


def test_clinical_practice_has_eleven_chapters_with_traceability_and_follow_up() -> None:
    chapters = LAW.listed("gcp-advanced-therapies", "chapters")
    assert len(chapters) == 11
    assert {"traceability", "protection of subjects and follow-up"} <= chapters


@pytest.mark.parametrize("place", ["classification", "quality", "non-clinical", "clinical"])
def test_it_says_that_the_paper_on_stem_cells_was_mostly_not_read(place: str) -> None:
    assert not LAW.provision("EMA/CAT/571134/2009", place).verified
