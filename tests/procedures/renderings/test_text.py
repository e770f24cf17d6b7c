"""A timetable as text."""

from datetime import date

from openatmp.procedures import procedure
from openatmp.procedures.renderings.text import lines_of_timetable, short_day, when_of
from openatmp.procedures.timetable import Asked, stop_of, timetable
from tests.procedures.renderings.planned import evaluation, small
from tests.procedures.small import counted, read, the


def test_it_says_each_step_with_day_date_actor_clock_and_sum() -> None:
    lines = list(lines_of_timetable(evaluation()))
    at = lines.index("Fri 2017-05-12  day 114  CAT adopts the list of questions")
    assert lines[at + 1] == "    CAT; clock runs"
    assert lines[at + 2].startswith("    Day 114 = start 19 January 2017 + 113 days, as printed")
    assert lines[1] == "Standard timetable, 210 days. Start 19 January 2017. Decision 22 October 2017."


def test_it_says_where_the_clock_stands_between_the_steps() -> None:
    lines = list(lines_of_timetable(small()))
    stop = next(number for number, line in enumerate(lines) if line.startswith("|||"))
    assert lines[stop] == (
        "||| Tue 2024-04-02 to Thu 2024-05-02  the clock stands for 30 days (answering; usual length)"
    )
    titles = [line.split("  ")[-1] for line in lines if line and not line.startswith(" ")]
    assert titles.index("Questions") < titles.index(lines[stop].split("  ")[-1]) < titles.index("Answers")


def test_it_says_until_when_a_stop_would_meet_a_meeting() -> None:
    asked = Asked(date(2026, 3, 26), stops=(stop_of("list-of-questions:..2026-11-01"),))
    told = "\n".join(lines_of_timetable(timetable(procedure("evaluation"), asked)))
    assert "(list-of-questions; until Sun 2026-11-29 it would meet the next meeting)" in told


def test_it_counts_what_is_not_verified() -> None:
    lines = list(lines_of_timetable(small()))
    assert any(line.endswith("Whenever it suits. Not verified.") for line in lines)
    assert lines[-1].startswith("1 of 8 steps are not verified")
    assert list(lines_of_timetable(counted(date(2024, 3, 4), of=read())))[-1] == (
        "Every step was compared with a published source."
    )


def test_it_tells_of_a_start_that_is_derived() -> None:
    assert (
        "This start is derived and not published"
        in list(lines_of_timetable(evaluation(date(2026, 3, 26))))[2]
    )


def test_it_writes_when_a_step_is() -> None:
    table = evaluation()
    assert when_of(the(table, "submission")) == "by Mon 2017-01-02"
    assert when_of(the(table, "prac-rapporteur-report")) == "about Sat 2017-04-22"
    assert when_of(the(table, "updated-joint-report")) == "Mon 2017-07-31 to Tue 2017-08-01"
    assert when_of(the(table, "meeting-with-rapporteurs")) == "no date"
    assert short_day(date(2024, 2, 29)) == "Thu 2024-02-29"
