"""Counting a procedure: days on the clock, stops, meetings, tables, periods, and the sum behind each date."""

from datetime import date

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import procedure
from openatmp.procedures.errors import NotOpen
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.timetable import Asked, StopAsked, stop_of
from tests.procedures.small import (
    HEAD,
    SMALL,
    STEPS,
    STOPS,
    calendars_of,
    counted,
    day_of,
    meetings,
    read,
    row,
    step,
    table,
    the,
)

START = date(2024, 3, 4)  # a Monday


def with_steps(*more: str, head: str = "") -> Procedure:
    """The small procedure with more steps before its decision."""
    steps = STEPS.replace("  - id: decision", "".join(more) + "  - id: decision")
    return read(HEAD + head + steps + STOPS)


def stopped(*texts: str, start: date = START) -> Asked:
    return Asked(start, stops=tuple(stop_of(text) for text in texts))


# ------------------------------------------------------------------------------- days on the clock


def test_the_day_of_the_start_is_day_one() -> None:
    found = counted(START)
    assert day_of(found, "start") == START
    assert day_of(found, "questions") == date(2024, 4, 2)
    assert the(found, "questions").rule == "Day 30 = start 4 March 2024 + 29 days"
    assert the(found, "start").rule == "Day 1 = start 4 March 2024"


def test_the_day_of_the_start_can_be_day_nought() -> None:
    found = counted(
        START, of=read(SMALL.replace("group:", "first_day: 0\ngroup:").replace("day: 1\n", "day: 0\n"))
    )
    assert day_of(found, "start") == START
    assert day_of(found, "questions") == date(2024, 4, 3)
    assert the(found, "questions").rule == "Day 30 = start 4 March 2024 + 30 days"


def test_a_weekend_moves_no_day_of_the_clock() -> None:
    found = counted(date(2024, 3, 9))
    assert day_of(found, "start").strftime("%a") == "Sat"


def test_a_step_of_several_days_has_a_last_one() -> None:
    opinion = the(counted(START), "opinion")
    assert (opinion.date, opinion.through) == (date(2024, 5, 2), date(2024, 5, 4))


def test_what_comes_before_the_start_is_counted_back_plainly() -> None:
    found = counted(START)
    assert day_of(found, "submission") == date(2024, 2, 23)
    assert the(found, "submission").rule == "10 days before the start, 4 March 2024"
    assert the(found, "submission").day is None


@pytest.mark.parametrize(
    ("before", "first", "last", "said"),
    [
        ("{months: 7, to: 18}", date(2022, 9, 4), date(2023, 8, 4), "18 to 7 months before the start"),
        ("{days: 1, to: 16}", date(2024, 2, 17), date(2024, 3, 3), "16 to 1 days before the start"),
        ("{weeks: 2}", date(2024, 2, 19), None, "2 weeks before the start"),
        ("{years: 1}", date(2023, 3, 4), None, "1 year before the start"),
        ("{working_days: 5}", date(2024, 2, 26), None, "5 working days before the start"),
    ],
)
def test_a_range_before_the_start_begins_at_its_farther_end(
    before: str, first: date, last: date | None, said: str
) -> None:
    steps = STEPS.replace("before: {days: 10}", f"before: {before}")
    found = the(counted(START, of=read(HEAD + steps)), "submission")
    assert (found.date, found.through) == (first, last)
    assert found.rule.startswith(said)


def test_days_go_on_after_the_clock_with_their_numbers() -> None:
    found = counted(START, of=with_steps(step(id="late", after="{step: opinion, days: 7, counted: clock}")))
    late = the(found, "late")
    assert (late.day, late.date) == (67, date(2024, 5, 9))
    assert late.rule == 'Day 67 = 7 days after "Opinion", 2 May 2024'


def test_what_has_no_date_is_said_in_words_and_keeps_its_place() -> None:
    found = counted(START, of=with_steps(step(id="someday", when="whenever it suits")))
    someday = the(found, "someday")
    assert (someday.date, someday.day, someday.rule) == (None, None, "Whenever it suits")
    assert [one.id for one in found.steps].index("someday") == len(found.steps) - 2


def test_what_is_counted_from_a_step_without_a_date_has_none_either() -> None:
    more = (
        step(id="someday", when="whenever it suits"),
        step(id="after-it", after="{step: someday, days: 3}"),
    )
    after_it = the(counted(START, of=with_steps(*more)), "after-it")
    assert after_it.date is None
    assert after_it.rule == "3 days after a step without a date"


def test_the_steps_come_in_the_order_of_their_dates() -> None:
    early = step(id="early", after="{step: start, days: 3, counted: about}")
    ids = [one.id for one in counted(START, of=with_steps(early)).steps]
    assert ids == ["submission", "start", "early", "questions", "answers", "opinion", "decision"]


def test_what_happens_on_the_same_day_says_so() -> None:
    more = step(id="too", after="{step: submission, days: 0, counted: about}")
    found = the(counted(START, of=with_steps(more)), "too")
    assert found.date == date(2024, 2, 23)
    assert found.rule == 'the same day as "Send it", 23 February 2024'


@pytest.mark.parametrize(
    ("start", "taken"),
    [
        (date(2024, 3, 3), False),
        (date(2024, 3, 4), True),
        (date(2024, 3, 31), True),
        (date(2024, 4, 1), False),
    ],
)
def test_a_step_is_part_of_the_course_for_the_starts_between_its_days(start: date, *, taken: bool) -> None:
    more = step(id="new", when="now", in_force_from="2024-03-04", in_force_to="2024-03-31")
    assert (counted(start, of=with_steps(more)).step("new") is not None) is taken


def test_a_joint_clinical_assessment_belongs_to_starts_from_2025() -> None:
    names = ("information-for-joint-assessment", "joint-clinical-assessment-endorsed")
    evaluation = procedure("evaluation")
    for day, there in ((date(2025, 1, 11), False), (date(2025, 1, 12), True)):
        found = counted(day, of=evaluation)
        assert all((found.step(name) is not None) is there for name in names)


def test_the_prac_takes_part_since_it_exists() -> None:
    assert counted(date(2012, 7, 1), of=procedure("evaluation")).step("prac-advice") is None
    assert counted(date(2012, 7, 2), of=procedure("evaluation")).step("prac-advice") is not None


# ------------------------------------------------------------------------------- periods of law


def test_a_period_of_law_moves_from_a_weekend_to_the_next_working_day() -> None:
    found = counted(date(2024, 3, 2))
    assert day_of(found, "opinion") == date(2024, 4, 30)
    assert day_of(found, "decision") == date(2024, 5, 15)
    moved = the(counted(date(2024, 3, 5)), "decision")
    assert moved.date == date(2024, 5, 20)
    assert "moved from 18 May 2024 to the working day 20 May 2024" in moved.rule
    assert "counted by Regulation 1182/71" in moved.rule


def test_it_says_when_the_holidays_of_a_time_are_not_known() -> None:
    found = the(counted(date(2018, 3, 5), of=read(SMALL)), "decision")
    assert found.verified
    early = the(counted(date(1999, 3, 5), of=read(SMALL.replace("2010-01-01", "1990-01-01"))), "decision")
    assert early.date is not None
    assert not early.verified
    assert "only weekends were looked at" in early.rule


# ------------------------------------------------------------------------------- stops of the clock


def test_a_stop_moves_later_days_by_exactly_its_length() -> None:
    found, plain = counted(stopped("questions:2024-04-02..2024-05-02")), counted(START)
    assert found.stood[0].days == 30
    for name in ("answers", "opinion"):
        assert (day_of(found, name) - day_of(plain, name)).days == 30
    assert day_of(found, "questions") == day_of(plain, "questions")
    assert the(found, "answers").rule == "Day 31 = end of the stop on 2 May 2024 (day 30) + 1 day"


def test_a_stop_is_known_by_its_own_name_too_and_needs_no_beginning() -> None:
    one = counted(stopped("answering:..2024-05-02"))
    assert one.stood == counted(stopped("questions:2024-04-02..2024-05-02")).stood
    assert (one.stood[0].day, one.stood[0].first) == (30, date(2024, 4, 2))


def test_the_clock_can_stand_several_times() -> None:
    found = counted(stopped("answering:..2024-05-02", "answering:2024-05-10..2024-05-20"))
    assert [stood.days for stood in found.stood] == [30, 10]
    assert [stood.day for stood in found.stood] == [30, 38]
    assert (day_of(found, "opinion") - day_of(counted(START), "opinion")).days == 40


def test_a_stop_that_hangs_on_no_step_stands_on_any_day() -> None:
    found = counted(stopped("visit:2024-03-10..2024-03-15", "answering:..2024-05-15"))
    assert [stood.stop.id for stood in found.stood] == ["visit", "answering"]
    assert day_of(found, "questions") == date(2024, 4, 7)


def test_a_day_on_which_a_stop_begins_still_counts() -> None:
    found = counted(stopped("visit:2024-03-10..2024-03-15"), of=with_steps())
    assert found.stood[0].day == 7


def test_usual_stops_are_assumed_where_none_is_told() -> None:
    found = counted(Asked(START, usual_stops=True))
    assert [(stood.stop.id, stood.first, stood.last, stood.usual) for stood in found.stood] == [
        ("answering", date(2024, 4, 2), date(2024, 5, 2), True)
    ]
    told = counted(Asked(START, stops=(stop_of("answering:..2024-04-10"),), usual_stops=True))
    assert [(stood.days, stood.usual) for stood in told.stood] == [(8, False)]


def test_a_usual_stop_goes_on_until_the_next_meeting_is_met() -> None:
    meeting = step(id="vote", day="59", place="{committee: CAT, rule: same-week}")
    steps = STEPS.replace("  - id: opinion", meeting + "  - id: opinion")
    cat = meetings("CAT", date(2024, 5, 17), date(2024, 6, 14))
    found = counted(Asked(START, usual_stops=True), cat, of=read(HEAD + steps + STOPS))
    assert day_of(found, "vote") == date(2024, 6, 14)
    assert found.stood[0].last == date(2024, 5, 16)
    assert day_of(found, "opinion") == date(2024, 6, 15)


def test_a_told_stop_says_until_when_it_would_meet_the_next_meeting() -> None:
    meeting = step(id="vote", day="59", place="{committee: CAT, rule: same-week}")
    steps = STEPS.replace("  - id: opinion", meeting + "  - id: opinion")
    procedure, cat = read(HEAD + steps + STOPS), meetings("CAT", date(2024, 6, 14))
    early = counted(stopped("answering:..2024-05-02"), cat, of=procedure)
    assert early.stood[0].fits == date(2024, 5, 16)
    right = counted(stopped("answering:..2024-05-16"), cat, of=procedure)
    assert right.stood[0].fits is None
    assert day_of(right, "vote") == date(2024, 6, 14)
    late = counted(stopped("answering:..2024-08-16"), cat, of=procedure)
    assert late.stood[0].fits is None, "no later meeting is known"


@pytest.mark.parametrize(
    ("stops", "happened", "expected"),
    [
        (["questions:2024-04-01..2024-05-02"], "the clock still runs", "questions:2024-04-02.."),
        (["questions:2024-04-04..2024-05-02"], "the clock stops on day 30 or not at all", "day 30"),
        (["opinions:..2024-05-02"], "the clock does not stop at 'opinions'", "one of answering, visit"),
        (["questions:..2024-04-02"], "the clock still runs", "a later day"),
        (["visit:..2024-05-02"], "can begin on any day", "visit:FROM..TO"),
        (["visit:2024-03-01..2024-03-20"], "before the clock starts", "a day from 2024-03-04 on"),
        (["visit:2024-06-01..2024-06-20"], "the clock no longer runs on 2024-06-01", "from 2024-03-04 to"),
        (["visit:2024-03-10..2024-03-20", "visit:2024-03-20..2024-03-25"], "overlap", "2024-03-20"),
        (["visit:2024-03-10..2024-03-20", "visit:2024-03-12..2024-03-15"], "overlap", "2024-03-20"),
    ],
)
def test_a_stop_where_the_clock_does_not_run_is_refused(
    stops: list[str], happened: str, expected: str
) -> None:
    with pytest.raises(BadInput) as raised:
        counted(stopped(*stops))
    assert happened in raised.value.happened
    assert expected in raised.value.expected
    assert "--stop" in raised.value.where


def test_a_course_without_stops_says_so() -> None:
    with pytest.raises(BadInput, match="the clock of this course runs through"):
        counted(stopped("questions:..2024-05-02"), of=read(HEAD + STEPS))


# ------------------------------------------------------------------------------- meetings

PLACED = STEPS.replace("    day: 30", "    place: {committee: CAT, rule: same-week}\n    day: 30")


def test_a_step_moves_to_the_end_of_the_meeting_in_its_week_and_the_clock_goes_on_from_there() -> None:
    found = counted(START, meetings("CAT", date(2024, 4, 5)), of=read(HEAD + PLACED + STOPS))
    questions = the(found, "questions")
    assert questions.date == date(2024, 4, 5)
    assert questions.meeting is not None
    assert questions.rule == (
        "Day 30 = start 4 March 2024 + 29 days = 2 April 2024, moved to 5 April 2024, "
        "the last day of the meeting of the CAT"
    )
    assert day_of(found, "answers") == date(2024, 4, 6)
    assert the(found, "answers").rule == "Day 31 = Questions on 5 April 2024 (day 30) + 1 day"


def test_a_step_that_is_on_a_meeting_already_stays_and_says_so() -> None:
    found = counted(START, meetings("CAT", date(2024, 4, 2)), of=read(HEAD + PLACED + STOPS))
    assert the(found, "questions").rule.endswith("+ 29 days, the last day of the meeting of the CAT")
    assert the(found, "answers").rule == "Day 31 = start 4 March 2024 + 30 days"


def test_a_meeting_in_another_week_moves_nothing() -> None:
    found = counted(START, meetings("CAT", date(2024, 4, 8)), of=read(HEAD + PLACED + STOPS))
    assert day_of(found, "questions") == date(2024, 4, 2)
    assert the(found, "questions").rule.endswith("; no meeting of the CAT is known for it")


def test_a_date_on_a_derived_meeting_is_not_verified() -> None:
    cat = meetings("CAT", date(2024, 4, 5), verified=False)
    found = the(counted(START, cat, of=read(HEAD + PLACED + STOPS)), "questions")
    assert not found.verified
    assert found.rule.endswith("(derived, not published)")


@pytest.mark.parametrize(
    ("place", "lasts", "expected"),
    [
        ("{committee: CAT, rule: on-or-before}", [date(2024, 3, 29), date(2024, 4, 26)], date(2024, 3, 29)),
        ("{committee: CAT, rule: on-or-before}", [date(2024, 4, 2), date(2024, 4, 26)], date(2024, 4, 2)),
        ("{committee: CAT, rule: on-or-before}", [date(2024, 2, 1), date(2024, 4, 26)], date(2024, 4, 2)),
        ("{committee: CAT, rule: on-or-after}", [date(2024, 3, 29), date(2024, 4, 26)], date(2024, 4, 26)),
        ("{committee: CAT, rule: on-or-after}", [date(2024, 3, 29)], date(2024, 4, 2)),
        ("{committee: CHMP, rule: on-or-after}", [date(2024, 3, 29)], date(2024, 4, 2)),
    ],
)
def test_a_step_goes_to_the_meeting_that_its_rule_names(
    place: str, lasts: list[date], expected: date
) -> None:
    steps = STEPS.replace("    day: 30", f"    place: {place}\n    day: 30")
    found = counted(START, meetings("CAT", *lasts), of=read(HEAD + steps + STOPS))
    assert day_of(found, "questions") == expected
    assert day_of(found, "answers") == date(2024, 4, 3), "only the meeting in the same week moves the clock"


def test_a_step_can_wait_for_the_meeting_before_that_of_another() -> None:
    steps = STEPS.replace(
        "    day: 30", "    place: {committee: CAT, rule: before-step, step: opinion}\n    day: 30"
    ).replace("    through: 62", "    place: {committee: CAT, rule: on-or-before, written: true}")
    cat = meetings("CAT", date(2024, 3, 22), date(2024, 6, 7), written=(date(2024, 4, 30),))
    found = counted(START, cat, of=read(HEAD + steps + STOPS))
    assert day_of(found, "opinion") == date(2024, 4, 30)
    assert "the day of the adoption in writing of the CAT" in the(found, "opinion").rule
    assert day_of(found, "questions") == date(2024, 3, 22)


def test_a_step_without_a_meeting_before_another_does_not_come_after_it() -> None:
    steps = STEPS.replace(
        "    day: 30", "    place: {committee: CAT, rule: before-step, step: opinion}\n    day: 30"
    ).replace("    through: 62", "    place: {committee: CAT, rule: on-or-before}")
    found = counted(START, meetings("CAT", date(2024, 3, 1), date(2024, 3, 29), date(2024, 6, 7)),
                    of=read(HEAD + steps.replace("day: 60", "day: 31") + STOPS))  # fmt: skip
    assert day_of(found, "opinion") == date(2024, 3, 29)
    assert day_of(found, "questions") <= day_of(found, "opinion")


def test_what_is_said_in_weeks_can_fall_on_a_meeting_too() -> None:
    late = step(id="late", after="{step: opinion, weeks: 2}", place="{committee: CAT, rule: on-or-after}")
    usual = step(
        id="usual",
        after="{step: opinion, weeks: 2, counted: about}",
        place="{committee: CAT, rule: same-week}",
    )
    found = counted(START, meetings("CAT", date(2024, 5, 17)), of=with_steps(late, usual))
    assert day_of(found, "late") == day_of(found, "usual") == date(2024, 5, 17)


# ------------------------------------------------------------------------------- tables

SLOTS = "slots: {table: small, verified: true, source: 'https://example.org/source'}\n"
ROW = row(date(2024, 2, 20), START, {"questions": date(2024, 4, 4), "opinion": date(2024, 5, 6)})


def test_what_a_table_prints_wins() -> None:
    found = counted(START, table("small", ROW), of=with_steps(head=SLOTS))
    assert day_of(found, "submission") == date(2024, 2, 20)
    assert day_of(found, "questions") == date(2024, 4, 4)
    assert the(found, "questions").rule == (
        "Day 30 = start 4 March 2024 + 29 days = 2 April 2024; "
        '4 April 2024 as printed in the table "Table of small"'
    )
    assert day_of(found, "answers") == date(2024, 4, 5)
    assert found.slot is not None
    assert found.slot.row is ROW
    assert not found.notes


def test_what_a_table_prints_holds_until_the_clock_stands() -> None:
    asked = Asked(START, stops=(StopAsked("answering", None, date(2024, 5, 4)),))
    found = counted(asked, table("small", ROW), of=with_steps(head=SLOTS))
    assert day_of(found, "questions") == date(2024, 4, 4)
    assert day_of(found, "opinion") == date(2024, 6, 3)


def test_a_start_between_two_slots_names_both() -> None:
    rows = (ROW, row(date(2024, 3, 20), date(2024, 4, 4)))
    found = counted(date(2024, 3, 11), table("small", *rows), of=with_steps(head=SLOTS))
    assert found.slot is None
    assert found.notes == (
        "No slot starts on 11 March 2024; those next to it start on 4 March 2024 and 4 April 2024.",
    )


# ------------------------------------------------------------------------------- days out of range


@pytest.mark.parametrize(
    ("change", "day"),
    [
        ("in_force_from: 2010-01-01", date(2009, 12, 31)),
        ("in_force_from: 2010-01-01\nin_force_to: 2022-06-30", date(2022, 7, 1)),
    ],
)
def test_a_day_on_which_it_cannot_begin_is_refused(change: str, day: date) -> None:
    procedure = read(SMALL.replace("in_force_from: 2010-01-01", change))
    with pytest.raises(NotOpen) as raised:
        counted(day, of=procedure)
    assert raised.value.day == day
    assert "a day from 2010-01-01" in raised.value.expected
    assert raised.value.kind == "not-in-force"


def test_what_is_only_announced_cannot_begin() -> None:
    announced = SMALL.replace("in_force_from: 2010-01-01\n", "").replace("support", "announced")
    with pytest.raises(NotOpen, match="it is announced, not in force"):
        counted(START, of=read(announced))


@pytest.mark.parametrize("asked", [Asked(date(2600, 1, 1)), stopped("answering:..2600-01-01")])
def test_a_day_beyond_all_plans_is_refused(asked: Asked) -> None:
    with pytest.raises(BadInput, match="beyond what is planned here"):
        counted(asked)


def test_it_counts_without_any_calendar() -> None:
    assert calendars_of().meetings == {}
    assert counted(START, of=read(HEAD + PLACED + STOPS)).decided == date(2024, 5, 17)
