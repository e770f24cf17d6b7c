"""The number of the day of every step that has one, procedure by procedure, as sources and law give it.

Kept apart from the files of the procedures, so that a slip in one of them does not go unnoticed.
"""

from itertools import pairwise

import pytest

from openatmp.procedures import procedure

FIRST_PHASE = {
    "start": 1,
    "rapporteurs-reports": 80,
    "prac-rapporteur-report": 94,
    "committee-comments": 100,
    "early-draft-list": 105,
    "prac-advice": 107,
    "draft-list-of-questions": 110,
    "cat-list-of-questions": 114,
    "chmp-list-of-questions": 120,
    "responses": 121,
}
AFTER_THE_OPINION = {
    "translations-sent": 5,
    "opinion-sent-to-commission": 15,
    "comments-on-translations": 19,
    "final-translations": 22,
    "annexes-sent": 27,
    "draft-decision": 30,
    "mock-ups": 36,
    "standing-committee": 52,
    "decision": 67,
}
DAYS: dict[tuple[str, str], dict[str, int]] = {
    ("evaluation", "standard"): {
        **FIRST_PHASE,
        "joint-report": 150,
        "prac-advice-on-responses": 160,
        "comments-on-responses": 170,
        "cat-outstanding-issues": 174,
        "chmp-outstanding-issues": 180,
        "outstanding-responses": 181,
        "updated-joint-report": 194,
        "cat-draft-opinion": 204,
        "chmp-opinion": 210,
    },
    ("evaluation", "accelerated"): {
        **FIRST_PHASE,
        "joint-report": 135,
        "cat-draft-opinion": 144,
        "chmp-opinion": 150,
    },
    ("extension", "standard"): {
        "start": 1,
        "rapporteurs-reports": 80,
        "prac-rapporteur-report": 90,
        "prac-comments": 96,
        "prac-rapporteur-update": 99,
        "committee-comments": 100,
        "prac-advice": 107,
        "draft-list-of-questions": 110,
        "cat-list-of-questions": 114,
        "chmp-list-of-questions": 120,
        "responses": 121,
        "cat-outstanding-issues": 174,
        "chmp-outstanding-issues": 180,
        "outstanding-responses": 181,
        "cat-draft-opinion": 204,
        "chmp-opinion": 210,
    },
    ("variation-type-ii", "new-use"): {
        "start": 1,
        "rapporteurs-report": 56,
        "prac-rapporteur-report": 63,
        "prac-comments": 68,
        "prac-rapporteur-update": 69,
        "committee-comments": 74,
        "prac-advice": 76,
        "joint-report": 80,
        "cat-draft-opinion": 84,
        "chmp-opinion": 90,
    },
    ("variation-type-ii", "new-use-questions"): {
        "start": 1,
        "rapporteurs-report": 56,
        "prac-rapporteur-report": 63,
        "prac-comments": 68,
        "prac-rapporteur-update": 69,
        "committee-comments": 74,
        "prac-advice": 76,
        "joint-report": 80,
        "cat-draft-opinion": 84,
        "chmp-opinion": 90,
        "answers": 91,
        "draft-opinion-on-answers": 144,
        "opinion-on-answers": 150,
    },
    ("variation-type-ii", "standard"): {
        "start": 1,
        "rapporteurs-report": 36,
        "committee-comments": 50,
        "cat-draft-opinion": 54,
        "chmp-opinion": 60,
    },
    ("variation-type-ii", "urgent"): {"start": 1, "cat-draft-opinion": 24, "chmp-opinion": 30},
    ("variation-ib", "standard"): {"start": 0, "outcome": 30},
    ("variation-ib", "with-request"): {"start": 0, "outcome": 30, "answer": 31, "outcome-on-answer": 60},
    ("variation-ia", "standard"): {"start": 0, "review": 30},
    ("variation-ia-in", "standard"): {"start": 0, "review": 30},
    ("renewal", "standard"): {"start": 1, "cat-draft-opinion": 84, "chmp-opinion": 90},
    ("renewal", "with-questions"): {
        "start": 1,
        "cat-draft-opinion": 84,
        "chmp-opinion": 90,
        "answers": 91,
        "draft-opinion-on-answers": 114,
        "opinion-on-answers": 120,
    },
    ("conditional-renewal", "standard"): {"start": 0, "cat-draft-opinion": 84, "chmp-opinion": 90},
    ("annual-reassessment", "standard"): {"start": 0, "chmp-opinion": 90},
    ("re-examination", "standard"): {
        "start": 1,
        "rapporteurs-reports": 30,
        "expert-group": 40,
        "cat-draft-opinion": 54,
        "final-opinion": 60,
    },
    ("commission-decision", "standard"): {
        "start": 0,
        **AFTER_THE_OPINION,
    },
    ("classification", "standard"): {"start": 0, "discussion": 30, "adoption": 60},
    ("certification", "standard"): {"start": 0, "rapporteur-report": 60, "evaluation-complete": 90},
    ("orphan-designation", "standard"): {"start": 1, "first-discussion": 60, "opinion": 90},
    ("paediatric-plan", "standard"): {
        "start": 1,
        "first-discussion": 30,
        "second-discussion": 60,
        "modified-plan": 61,
        "third-discussion": 90,
        "opinion": 120,
    },
    ("scientific-advice", "with-meeting"): {
        "start": 1,
        "first-reports": 30,
        "discussion-meeting": 60,
        "joint-report": 63,
        "advice-letter": 70,
    },
    ("scientific-advice", "without-meeting"): {"start": 1, "first-reports": 30, "advice-letter": 40},
    ("prime", "standard"): {"start": 0, "review": 1, "cat-recommendation": 34, "eligibility": 40},
    ("clinical-trial", "standard"): {"start": 0, "part-one-report": 45, "part-two-report": 45},
    ("clinical-trial", "with-experts"): {"start": 0, "part-two-report": 45, "part-one-report": 95},
    ("safety-report", "short-interval"): {
        "start": 0,
        "preliminary-report": 60,
        "comments": 90,
        "updated-report": 105,
        "prac-recommendation": 120,
        "chmp-opinion": 150,
    },
    ("safety-study", "standard"): {"start": 0, "endorsement": 60},
    ("joint-clinical-assessment", "standard"): {"start": 1, "list-of-questions": 120},
    ("joint-clinical-assessment", "accelerated"): {"start": 1},
    ("reform", "standard"): {"start": 1, "chmp-opinion": 180},
}
RANGES = {
    ("evaluation", "standard", "joint-report"): 157,
    ("evaluation", "standard", "prac-advice-on-responses"): 166,
    ("evaluation", "standard", "updated-joint-report"): 195,
    ("evaluation", "accelerated", "joint-report"): 140,
    ("variation-type-ii", "new-use", "prac-advice"): 77,
    ("re-examination", "standard", "expert-group"): 50,
    ("prime", "standard", "review"): 30,
    ("environmental-risk", "standard", "consultation-opened"): 85,
}


@pytest.mark.parametrize(("key", "course"), DAYS, ids=str)
def test_every_numbered_step_has_the_day_of_its_source(key: str, course: str) -> None:
    steps = procedure(key).shape(course).steps
    assert {step.id: step.day for step in steps if step.day is not None} == DAYS[(key, course)]


@pytest.mark.parametrize(("key", "course", "step"), RANGES, ids=str)
def test_what_lasts_several_days_ends_on_the_day_of_its_source(key: str, course: str, step: str) -> None:
    found = procedure(key).shape(course).step(step)
    assert found is not None
    assert found.through == RANGES[(key, course, step)]


@pytest.mark.parametrize("course", ["standard", "accelerated"])
def test_after_the_opinion_the_same_days_follow_in_each_course(course: str) -> None:
    found = {
        step.id: step.relative.length.count
        for step in procedure("evaluation").shape(course).steps
        if step.relative and step.relative.step == "chmp-opinion"
    }
    assert found == AFTER_THE_OPINION


@pytest.mark.parametrize(("key", "course"), DAYS, ids=str)
def test_the_chmp_decides_six_days_after_the_cat(key: str, course: str) -> None:
    """EMA's tables of 2017 put the CAT on a Friday and the CHMP on the Thursday after."""
    steps = [step for step in procedure(key).shape(course).steps if step.day and step.place]
    pairs = [
        (one.day, other.day)
        for one, other in pairwise(steps)
        if one.place and other.place and (one.place.committee, other.place.committee) == ("CAT", "CHMP")
    ]
    assert all(later == earlier + 6 for earlier, later in pairs if earlier and later)


@pytest.mark.parametrize(("key", "course"), DAYS, ids=str)
def test_the_clock_runs_on_every_numbered_step_of_the_course(key: str, course: str) -> None:
    for step in procedure(key).shape(course).steps:
        if step.day is not None and step.day >= procedure(key).first_day:
            assert step.clock.value in {"run", "stop"}, step.id
