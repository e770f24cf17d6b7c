"""Whole timetables, written out by hand: every step with its date, for starts on which meetings are known.

The sums were checked by hand from the numbers of the days and the tables of meetings.
"""

from datetime import date

import pytest

from openatmp.procedures import procedure
from openatmp.procedures.timetable import Asked, Timetable, stop_of, timetable

# Day 1 is Thursday 26 March 2026; CAT 15-17 July, CHMP to 23 July 2026. The clock stands until 54 days more
# meet the CAT of 22 January 2027; the second time until 24 days more meet the CAT before Easter 2027.
STANDARD = {
    "eligibility": "2024-09-26",
    "intent-to-submit": "2025-08-26",
    "pre-submission-meeting": "2025-08-26",
    "date-confirmed": "2025-12-26",
    "submission": "2026-03-09",
    "information-for-joint-assessment": "2026-03-09",
    "validation": "2026-03-10",
    "start": "2026-03-26",
    "rapporteurs-reports": "2026-06-13",
    "prac-rapporteur-report": "2026-06-27",
    "committee-comments": "2026-07-03",
    "early-draft-list": "2026-07-08",
    "prac-advice": "2026-07-10",
    "draft-list-of-questions": "2026-07-13",
    "cat-list-of-questions": "2026-07-17",
    "chmp-list-of-questions": "2026-07-23",
    "responses": "2026-11-30",
    "joint-report": "2026-12-29",
    "prac-advice-on-responses": "2027-01-08",
    "comments-on-responses": "2027-01-18",
    "cat-outstanding-issues": "2027-01-22",
    "chmp-outstanding-issues": "2027-01-28",
    "outstanding-responses": "2027-03-02",
    "updated-joint-report": "2027-03-15",
    "cat-draft-opinion": "2027-03-25",
    "chmp-opinion": "2027-04-01",
    "translations-sent": "2027-04-06",
    "opinion-sent-to-commission": "2027-04-16",
    "comments-on-translations": "2027-04-20",
    "final-translations": "2027-04-23",
    "annexes-sent": "2027-04-28",
    "draft-decision": "2027-05-01",
    "mock-ups": "2027-05-07",
    "standing-committee": "2027-05-23",
    "decision": "2027-06-07",
    "joint-clinical-assessment-endorsed": "2027-07-07",
}
# Day 1 is Thursday 19 January 2017, row A1; no meetings but those of the row are known, so the clock alone
# counts. It stands for 30 days after the list: 18 May to 17 June 2017.
ACCELERATED = {
    "eligibility": "2015-07-19",
    "intent-to-submit": "2016-06-19",
    "pre-submission-meeting": "2016-06-19",
    "date-confirmed": "2016-10-19",
    "accelerated-request": "2016-10-19",
    "submission": "2017-01-02",
    "validation": "2017-01-03",
    "start": "2017-01-19",
    "rapporteurs-reports": "2017-04-08",
    "prac-rapporteur-report": "2017-04-22",
    "committee-comments": "2017-04-28",
    "early-draft-list": "2017-05-03",
    "prac-advice": "2017-05-05",
    "draft-list-of-questions": "2017-05-08",
    "cat-list-of-questions": "2017-05-12",
    "chmp-list-of-questions": "2017-05-18",
    "responses": "2017-06-18",
    "joint-report": "2017-07-02",
    "cat-draft-opinion": "2017-07-11",
    "chmp-opinion": "2017-07-17",
    "translations-sent": "2017-07-22",
    "opinion-sent-to-commission": "2017-08-01",
    "comments-on-translations": "2017-08-05",
    "final-translations": "2017-08-08",
    "annexes-sent": "2017-08-13",
    "draft-decision": "2017-08-16",
    "mock-ups": "2017-08-22",
    "standing-committee": "2017-09-07",
    "decision": "2017-09-22",
}
# The same, but the list of outstanding issues comes instead of the opinion: day 144 is taken as day 174, the
# clock stands for 20 days after day 180, 17 July to 6 August 2017, and 30 days are left.
REVERTED = {
    **{name: day for name, day in ACCELERATED.items() if day < "2017-07-11"},
    "cat-outstanding-issues": "2017-07-11",
    "chmp-outstanding-issues": "2017-07-17",
    "outstanding-responses": "2017-08-07",
    "updated-joint-report": "2017-08-20",
    "cat-draft-opinion": "2017-08-30",
    "chmp-opinion": "2017-09-05",
    "translations-sent": "2017-09-10",
    "opinion-sent-to-commission": "2017-09-20",
    "comments-on-translations": "2017-09-24",
    "final-translations": "2017-09-27",
    "annexes-sent": "2017-10-02",
    "draft-decision": "2017-10-05",
    "mock-ups": "2017-10-11",
    "standing-committee": "2017-10-27",
    "decision": "2017-11-11",
}
CLASSIFICATION = {
    "submission": "2026-04-02",
    "validation": "2026-04-05",
    "start": "2026-04-20",
    "discussion": "2026-05-13",
    "adoption": "2026-06-19",
}
# Decision: 30 days after 15 May 2025 is Saturday 14 June, so Monday; the appeal runs out on 13 August.
ORPHAN = {
    "submission": "2025-01-27",
    "validation": "2025-01-27",
    "start": "2025-02-26",
    "first-discussion": "2025-04-16",
    "opinion": "2025-05-15",
    "decision": "2025-06-16",
    "appeal": "2025-08-13",
    "appeal-considered": "2025-09-11",
    "annual-report": "2026-06-16",
}
TYPE_II = {
    "submission": "2016-10-12",
    "start": "2016-10-29",
    "rapporteurs-report": "2016-12-23",
    "prac-rapporteur-report": "2016-12-30",
    "prac-comments": "2017-01-04",
    "prac-rapporteur-update": "2017-01-05",
    "committee-comments": "2017-01-10",
    "prac-advice": "2017-01-12",
    "joint-report": "2017-01-16",
    "cat-draft-opinion": "2017-01-20",
    "chmp-opinion": "2017-01-26",
}


def dates(table: Timetable) -> dict[str, str]:
    return {step.id: step.date.isoformat() for step in table.steps if step.date}


def counted(
    key: str, start: str, shape: str = "", branch: str = "", *stops: str, usual: bool = False
) -> Timetable:
    told = tuple(stop_of(stop) for stop in stops)
    return timetable(procedure(key), Asked(date.fromisoformat(start), shape, branch, told, usual))


def test_an_evaluation_with_the_usual_stops() -> None:
    table = counted("evaluation", "2026-03-26", usual=True)
    assert dates(table) == STANDARD
    assert [(stood.first.isoformat(), stood.last.isoformat()) for stood in table.stood] == [
        ("2026-07-23", "2026-11-29"),
        ("2027-01-28", "2027-03-01"),
    ]


def test_an_accelerated_evaluation() -> None:
    table = counted("evaluation", "2017-01-19", "accelerated", "", "list-of-questions:2017-05-18..2017-06-17")
    assert dates(table) == ACCELERATED


def test_an_accelerated_evaluation_that_goes_back() -> None:
    stops = ("list-of-questions:2017-05-18..2017-06-17", "outstanding-issues:2017-07-17..2017-08-06")
    table = counted("evaluation", "2017-01-19", "accelerated", "reverts-at-outstanding-issues", *stops)
    assert dates(table) == REVERTED


def test_a_classification() -> None:
    assert dates(counted("classification", "2026-04-20")) == CLASSIFICATION


def test_an_orphan_designation() -> None:
    assert dates(counted("orphan-designation", "2025-02-26")) == ORPHAN


def test_a_type_ii_variation_for_a_new_use() -> None:
    assert dates(counted("variation-type-ii", "2016-10-29", "new-use")) == TYPE_II


@pytest.mark.parametrize(
    ("start", "stops", "opinion", "decision"),
    [
        ("2017-01-19", (), "2017-08-16", "2017-10-22"),
        ("2017-01-19", ("list-of-questions:..2017-08-18",), "2017-11-16", "2018-01-22"),
        ("2017-01-19", ("list-of-questions:..2017-08-18", "outstanding-issues:..2017-11-16"), "2017-12-16",
         "2018-02-21"),
        ("2017-02-23", ("list-of-questions:..2017-07-22",), "2017-10-20", "2017-12-26"),
        ("2017-05-18", ("list-of-questions:..2018-03-14", "outstanding-issues:..2018-06-14"), "2018-07-14",
         "2018-09-19"),
        # Four rounds of outstanding issues: the second to fourth stop the clock again on a day that is told.
        ("2017-01-19",
         ("list-of-questions:..2017-08-18", "outstanding-issues:..2017-11-16",
          "outstanding-issues:2017-11-20..2017-12-20", "outstanding-issues:2017-12-25..2018-01-25",
          "outstanding-issues:2018-01-30..2018-02-10"), "2018-02-26", "2018-05-04"),
    ],
)  # fmt: skip
def test_the_end_of_an_evaluation_by_its_stops(
    start: str, stops: tuple[str, ...], opinion: str, decision: str
) -> None:
    table = counted("evaluation", start, "", "", *stops)
    found = dates(table)
    assert (found["chmp-opinion"], found["decision"]) == (opinion, decision)
    active = (date.fromisoformat(opinion) - date.fromisoformat(start)).days + 1
    assert active - sum(stood.days for stood in table.stood) == 210
