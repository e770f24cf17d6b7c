"""The meetings of a committee: which of them a day belongs to, and when none is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.procedures.calendars import Meeting, Meetings
from tests.procedures.small import GROUND, meetings

CAT = meetings("CAT", date(2024, 6, 21), date(2024, 7, 19), date(2024, 9, 13), written=(date(2024, 8, 14),))


def last(meeting: Meeting | None) -> date | None:
    return meeting.last if meeting else None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 7, 14), None),
        (date(2024, 7, 15), date(2024, 7, 19)),
        (date(2024, 7, 19), date(2024, 7, 19)),
        (date(2024, 7, 21), date(2024, 7, 19)),
        (date(2024, 7, 22), None),
        (date(2024, 8, 14), None),
    ],
)
def test_a_week_runs_from_monday_to_sunday_and_an_adoption_in_writing_is_no_meeting(
    day: date, expected: date | None
) -> None:
    assert last(CAT.in_week_of(day.toordinal())) == expected


@pytest.mark.parametrize(
    ("day", "written", "expected"),
    [
        (date(2024, 6, 20), False, None),
        (date(2024, 6, 21), False, date(2024, 6, 21)),
        (date(2024, 9, 12), False, date(2024, 7, 19)),
        (date(2024, 9, 12), True, date(2024, 8, 14)),
        (date(2024, 10, 10), False, date(2024, 9, 13)),
        (date(2024, 10, 11), False, None),
    ],
)
def test_it_finds_the_last_one_that_has_ended(day: date, *, written: bool, expected: date | None) -> None:
    assert last(CAT.ended_by(day.toordinal(), written=written)) == expected


@pytest.mark.parametrize(
    ("day", "written", "expected"),
    [
        (date(2024, 5, 24), False, None),
        (date(2024, 5, 25), False, date(2024, 6, 21)),
        (date(2024, 7, 20), False, date(2024, 9, 13)),
        (date(2024, 7, 20), True, date(2024, 8, 14)),
        (date(2024, 9, 13), False, date(2024, 9, 13)),
        (date(2024, 9, 14), False, None),
    ],
)
def test_it_finds_the_first_one_that_is_still_to_end(
    day: date, *, written: bool, expected: date | None
) -> None:
    assert last(CAT.ending_from(day.toordinal(), written=written)) == expected


def test_only_writing_is_no_meeting_at_all() -> None:
    only = meetings("CAT", written=(date(2024, 8, 14),))
    day = date(2024, 8, 14).toordinal()
    assert only.ended_by(day) is None
    assert only.ending_from(day) is None
    assert last(only.ended_by(day, written=True)) == date(2024, 8, 14)


def test_nothing_is_guessed_across_months_of_which_nothing_is_known() -> None:
    gap = (date(2024, 7, 20), date(2024, 9, 12))
    known = Meetings("CAT", "", CAT.meetings, (gap,))
    assert known.ended_by(date(2024, 8, 1).toordinal()) is None
    assert known.ending_from(date(2024, 8, 1).toordinal()) is None
    assert last(known.ended_by(date(2024, 7, 19).toordinal())) == date(2024, 7, 19)
    assert last(known.ending_from(date(2024, 9, 13).toordinal())) == date(2024, 9, 13)


def test_another_calendar_wins_for_the_time_that_it_covers() -> None:
    other = meetings("CAT", date(2024, 7, 18), date(2024, 8, 22))
    joined = CAT.replaced_by(other)
    assert [one.last for one in joined.meetings] == [
        date(2024, 6, 21), date(2024, 7, 18), date(2024, 8, 22), date(2024, 9, 13)
    ]  # fmt: skip
    assert joined.title == other.title


def test_another_calendar_fills_months_that_were_unknown() -> None:
    known = Meetings("CAT", "Ours", CAT.meetings, ((date(2024, 8, 15), date(2024, 8, 31)),))
    filled = known.replaced_by(Meetings("CAT", "", meetings("CAT", date(2024, 8, 20)).meetings))
    assert filled.unknown == ()
    assert filled.title == "Ours"
    apart = known.replaced_by(meetings("CAT", date(2024, 9, 13)))
    assert apart.unknown == known.unknown


def test_a_meeting_that_was_worked_out_says_so() -> None:
    assert not Meeting("CAT", date(2024, 7, 17), date(2024, 7, 19), GROUND).is_derived
    assert meetings("CAT", date(2024, 7, 19), verified=False).meetings[0].is_derived


@given(
    lasts=st.lists(st.dates(date(2020, 1, 1), date(2024, 12, 31)), min_size=1, max_size=40, unique=True),
    day=st.dates(date(2019, 1, 1), date(2025, 12, 31)),
)
def test_what_it_finds_lies_on_the_right_side_and_nothing_lies_between(lasts: list[date], day: date) -> None:
    known = meetings("CAT", *lasts)
    before, after = last(known.ended_by(day.toordinal())), last(known.ending_from(day.toordinal()))
    if before:
        assert before == max(one for one in lasts if one <= day)
    if after:
        assert after == min(one for one in lasts if one >= day)
    week = last(known.in_week_of(day.toordinal()))
    assert week is None or week.isocalendar()[:2] == day.isocalendar()[:2]
