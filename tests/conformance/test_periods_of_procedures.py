"""Periods that acts lay down and that lie between steps, counted by hand over the holidays of 2025.

All starts are Monday 3 March 2025. Holidays of the institutions on the way: 17, 18 and 21 April, 1, 9, 29 and
30 May, 9 June, 21 July, 15 August.
"""

from datetime import date

import pytest

from openatmp.procedures import procedure
from openatmp.procedures.timetable import Asked, timetable
from tests.procedures.small import the

START = date(2025, 3, 3)
PERIODS = (
    # Day 120 is 30 June; ten days after it a Thursday; thirty days on a Saturday, so Monday; ten days on.
    ("paediatric-plan", "standard", "opinion", "2025-06-30"),
    ("paediatric-plan", "standard", "opinion-sent", "2025-07-10"),
    ("paediatric-plan", "standard", "re-examination", "2025-08-11"),
    ("paediatric-plan", "standard", "decision", "2025-08-21"),
    # Day 45 is Maundy Thursday. Of the five days after it only 22 April is worked on; there must be two.
    ("clinical-trial", "standard", "part-one-report", "2025-04-17"),
    ("clinical-trial", "standard", "decision", "2025-04-23"),
    # Day 95 is a Friday before Whitsun; the fifth day is a Wednesday, and two days before it are worked on.
    ("clinical-trial", "with-experts", "part-one-report", "2025-06-06"),
    ("clinical-trial", "with-experts", "decision", "2025-06-11"),
    # Ten, twenty, a hundred days (a Saturday, so Monday), and fifteen working days.
    ("joint-clinical-assessment", "standard", "list-of-questions", "2025-06-30"),
    ("joint-clinical-assessment", "standard", "scope", "2025-07-10"),
    ("joint-clinical-assessment", "standard", "explanation-meeting", "2025-07-30"),
    ("joint-clinical-assessment", "standard", "dossier", "2025-10-20"),
    ("joint-clinical-assessment", "standard", "completeness", "2025-11-10"),
    # The 75th day after is a Saturday, so Monday; the 20th after that a Sunday before a holiday, so Tuesday;
    # ten working days are counted over 21 July.
    ("joint-clinical-assessment", "accelerated", "scope", "2025-05-19"),
    ("joint-clinical-assessment", "accelerated", "explanation-meeting", "2025-06-10"),
    ("joint-clinical-assessment", "accelerated", "dossier", "2025-07-18"),
    ("joint-clinical-assessment", "accelerated", "completeness", "2025-08-04"),
    # Days of the procedure do not move, not even to the day after Europe Day.
    ("commission-decision", "standard", "decision", "2025-05-09"),
    ("combined-product", "information-asked", "notified-body-answer", "2025-04-03"),
    ("conditional-renewal", "standard", "expiry", "2025-09-03"),
    ("efficacy-study", "standard", "observations", "2025-04-02"),
    # What is usual is counted plainly.
    ("prime", "standard", "eligibility", "2025-04-12"),
    ("prime", "standard", "rapporteur", "2025-05-12"),
    ("prime", "standard", "kick-off-meeting", "2025-07-12"),
    ("scientific-advice", "with-meeting", "letter-of-intent", "2025-01-13"),
    ("scientific-advice", "with-meeting", "validation", "2025-02-11"),
    ("innovation-task-force", "standard", "answer", "2025-03-10"),
    ("innovation-task-force", "standard", "meeting", "2025-04-28"),
    ("safety-report", "short-interval", "data-lock", "2024-12-23"),
    ("safety-report", "long-interval", "data-lock", "2024-12-03"),
    ("variation-ia", "standard", "change-made", "2024-03-03"),
    ("variation-ia-in", "standard", "change-made", "2025-02-17"),
    ("renewal", "standard", "submission", "2025-02-15"),
    ("extension", "standard", "submission", "2025-02-14"),
)
NAMES = [f"{row[0]} {row[2]}" for row in PERIODS]


@pytest.mark.parametrize(("key", "course", "step", "on"), PERIODS, ids=NAMES)
def test_it_counts_the_period(key: str, course: str, step: str, on: str) -> None:
    table = timetable(procedure(key), Asked(START, course))
    assert the(table, step).date == date.fromisoformat(on)


@pytest.mark.parametrize(("key", "course", "step", "on"), PERIODS, ids=NAMES)
def test_it_names_the_regulation_only_where_it_counts_by_it(
    key: str, course: str, step: str, on: str
) -> None:
    found = the(timetable(procedure(key), Asked(START, course)), step)
    by_law = found.step.relative is not None and found.step.relative.counted.value == "law"
    assert ("Regulation 1182/71" in found.rule) is by_law


def test_a_range_has_its_last_day() -> None:
    assert the(timetable(procedure("prime"), Asked(START)), "kick-off-meeting").through == date(2025, 8, 12)
    meeting = the(timetable(procedure("innovation-task-force"), Asked(START)), "meeting")
    assert meeting.through == date(2025, 5, 12)
