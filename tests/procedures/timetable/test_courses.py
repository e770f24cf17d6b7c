"""Courses: another one of the procedure, and one that begins as one and goes on as another."""

from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import procedure
from openatmp.procedures.calendars import Calendars, calendars
from openatmp.procedures.timetable import Asked, Timetable, timetable
from openatmp.procedures.timetable.courses import course
from tests.procedures.small import day_of, the

START = date(2023, 11, 23)
NO_MEETINGS = Calendars({}, {}, calendars().holidays)


def accelerated(branch: str = "", *, usual_stops: bool = False) -> Timetable:
    asked = Asked(START, "accelerated", branch, usual_stops=usual_stops)
    return timetable(procedure("evaluation"), asked, NO_MEETINGS)


def test_the_usual_course_is_taken_unless_another_is_asked_for() -> None:
    evaluation = procedure("evaluation")
    assert course(evaluation, "", "") is evaluation.shapes[0]
    assert course(evaluation, "accelerated", "") is evaluation.shape("accelerated")


def test_the_accelerated_course_takes_120_and_30_days() -> None:
    table = accelerated()
    assert the(table, "chmp-list-of-questions").day == 120
    assert (the(table, "cat-draft-opinion").day, the(table, "chmp-opinion").day) == (144, 150)
    assert (day_of(table, "chmp-opinion") - START).days == 149
    assert the(table, "decision").day == 217
    assert table.step("chmp-outstanding-issues") is None


def test_it_goes_back_to_the_standard_course_at_the_list_of_questions() -> None:
    table = accelerated("reverts-at-list-of-questions")
    assert (the(table, "chmp-opinion").day, the(table, "decision").day) == (210, 277)
    assert (day_of(table, "chmp-opinion") - START).days == 209
    assert table.step("accelerated-request") is not None, "it began as an accelerated one"
    stops = accelerated("reverts-at-list-of-questions", usual_stops=True).stood
    assert [(stood.stop.id, stood.first.month, stood.last.month) for stood in stops] == [
        ("list-of-questions", 3, 6),
        ("outstanding-issues", 8, 9),
    ], "the longer stop of the standard course holds"


def test_it_goes_back_at_the_outstanding_issues_and_takes_up_their_numbers() -> None:
    table = accelerated("reverts-at-outstanding-issues")
    issues = the(table, "cat-outstanding-issues")
    assert (issues.day, issues.date) == (174, day_of(accelerated(), "cat-draft-opinion"))
    assert issues.rule.startswith("Day 174 = change of course on 14 April 2024 (day 174)")
    assert the(table, "chmp-opinion").day == 210
    assert (day_of(table, "chmp-opinion") - START).days == 179
    assert "then Standard timetable" in table.shape.title
    stops = accelerated("reverts-at-outstanding-issues", usual_stops=True).stood
    assert [stood.stop.id for stood in stops] == ["list-of-questions", "outstanding-issues"]
    assert stops[0].days == 31, "the first stop still was that of the accelerated course"


@pytest.mark.parametrize(
    ("shape", "branch", "expected"),
    [
        ("accelerated", "nowhere", "reverts-at-list-of-questions"),
        ("accelerated", "differs-from-draft", "reverts-at-outstanding-issues"),
        ("standard", "reverts-at-list-of-questions", "this course does not change"),
    ],
)
def test_a_branch_that_changes_nothing_is_refused(shape: str, branch: str, expected: str) -> None:
    with pytest.raises(BadInput) as raised:
        course(procedure("evaluation"), shape, branch)
    assert expected in raised.value.expected
    assert raised.value.where == "--branch"


def test_a_course_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInput) as raised:
        course(procedure("evaluation"), "hasty", "")
    assert raised.value.expected == "one of standard, accelerated"
