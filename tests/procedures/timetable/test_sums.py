"""The sums behind dates, said in sentences."""

from datetime import date

import pytest

from openatmp.procedures.calendars import Meeting
from openatmp.procedures.kinds import Counted, Unit
from openatmp.procedures.procedure import START, Ground, Length, Relative
from openatmp.procedures.timetable.sums import (
    AfterStep,
    Anchor,
    AtMeeting,
    ByLaw,
    InTable,
    InWords,
    NoMeeting,
    Sum,
    Why,
    day_words,
    days_words,
)

ON = date(2017, 1, 19).toordinal()
START_DAY = Anchor(1, ON, START)
NOUGHT = Anchor(0, ON, START)
STOP = Anchor(120, ON, "end of the stop on")
SUM = Sum(114, START_DAY)
KNOWN = Ground(verified=True, source="https://example.org")
WORKED_OUT = Ground(verified=False, source="https://example.org", derived="So.")
PUBLISHED = Meeting("CAT", date(2017, 5, 10), date(2017, 5, 12), KNOWN)
DERIVED = Meeting("CAT", date(2017, 5, 10), date(2017, 5, 12), WORKED_OUT)
WRITTEN = Meeting("CAT", date(2017, 8, 14), date(2017, 8, 14), KNOWN, written=True)
FRIDAY = date(2017, 5, 12).toordinal()
BASE = "Day 114 = start 19 January 2017 + 113 days"
LAW = '30 days after "Opinion", 19 January 2017, counted by Regulation 1182/71, without the day of the event'
MOVED = ", moved from 18 February 2017 to the working day 20 February 2017"
UNKNOWN = "; the holidays of that year are not known here, only weekends were looked at"
DAYS = Relative(Length(Unit.DAYS, 30), "opinion", counted=Counted.LAW)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Sum(1, START_DAY), "Day 1 = start 19 January 2017"),
        (Sum(2, START_DAY), "Day 2 = start 19 January 2017 + 1 day"),
        (Sum(80, START_DAY), "Day 80 = start 19 January 2017 + 79 days"),
        (Sum(0, NOUGHT), "Day 0 = start 19 January 2017"),
        (Sum(30, NOUGHT), "Day 30 = start 19 January 2017 + 30 days"),
        (Sum(-15, NOUGHT), "Day -15 = start 19 January 2017 - 15 days"),
        (Sum(121, STOP), "Day 121 = end of the stop on 19 January 2017 (day 120) + 1 day"),
        (Sum(150, STOP), "Day 150 = end of the stop on 19 January 2017 (day 120) + 30 days"),
        (AtMeeting(SUM, FRIDAY, PUBLISHED), f"{BASE}, the last day of the meeting of the CAT"),
        (AtMeeting(SUM, FRIDAY, DERIVED),
         f"{BASE}, the last day of the meeting of the CAT (derived, not published)"),
        (AtMeeting(SUM, FRIDAY - 2, PUBLISHED),
         f"{BASE} = 10 May 2017, moved to 12 May 2017, the last day of the meeting of the CAT"),
        (AtMeeting(SUM, FRIDAY, WRITTEN),
         f"{BASE} = 12 May 2017, moved to 14 August 2017, the day of the adoption in writing of the CAT"),
        (NoMeeting(SUM, "CHMP"), f"{BASE}; no meeting of the CHMP is known for it"),
        (InTable(SUM, FRIDAY, date(2017, 5, 12), "A table", ""),
         f'{BASE}, as printed in the table "A table"'),
        (InTable(SUM, FRIDAY, date(2017, 5, 11), "A table", ""),
         f'{BASE} = 12 May 2017; 11 May 2017 as printed in the table "A table"'),
        (InTable(SUM, FRIDAY, date(2017, 5, 12), "A table", "So."),
         f'{BASE}, derived for the table "A table"'),
        (AfterStep(Relative(Length(Unit.MONTHS, 7, 18), START, back=True), "the start", ON),
         "18 to 7 months before the start, 19 January 2017"),
        (AfterStep(Relative(Length(Unit.WEEKS, 1, 3), "request", counted=Counted.ABOUT), "The request", ON),
         '1 to 3 weeks after "The request", 19 January 2017'),
        (AfterStep(Relative(Length(Unit.DAYS, 67), "opinion"), "Opinion", ON, 277),
         'Day 277 = 67 days after "Opinion", 19 January 2017'),
        (AfterStep(Relative(Length(Unit.DAYS, 0), "opinion"), "Opinion", ON),
         'the same day as "Opinion", 19 January 2017'),
        (ByLaw(AfterStep(DAYS, "Opinion", ON), ON + 30, ON + 30, holidays_known=True), LAW),
        (ByLaw(AfterStep(DAYS, "Opinion", ON), ON + 30, ON + 32, holidays_known=True), LAW + MOVED),
        (ByLaw(AfterStep(DAYS, "Opinion", ON), ON + 30, ON + 30, holidays_known=False), LAW + UNKNOWN),
        (InWords("at the next meeting"), "At the next meeting"),
    ],
)  # fmt: skip
def test_it_says_how_a_date_came_about(why: Why, said: str) -> None:
    assert why.said() == said


def test_it_writes_days_in_english_whatever_the_machine_speaks() -> None:
    assert day_words(date(2024, 2, 29)) == day_words(date(2024, 2, 29).toordinal()) == "29 February 2024"
    assert [day_words(date(2024, month, 1)).split()[1] for month in (1, 5, 12)] == [
        "January",
        "May",
        "December",
    ]


@pytest.mark.parametrize(("count", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_it_writes_a_number_of_days(count: int, said: str) -> None:
    assert days_words(count) == said
