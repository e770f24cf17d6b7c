"""The strict reader refuses what a calendar program might refuse."""

import pytest

from tests.roadmap.renderings.calendar_reader import calendar_of

EVENT = ["BEGIN:VEVENT", "UID:a@b", "DTSTAMP:20261125T000000Z", "DTSTART;VALUE=DATE:20261125", "END:VEVENT"]


def file(*lines: str) -> str:
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//EN", *lines, "END:VCALENDAR"]
    return "".join(f"{line}\r\n" for line in whole)


def test_it_reads_what_is_right() -> None:
    read = calendar_of(file(*EVENT[:-1], r"SUMMARY:one\, two", r" \nthree", EVENT[-1]))
    assert read.inner[0].text("SUMMARY") == "one, two\nthree"
    assert read.inner[0].day("DTSTART").year == 2026


@pytest.mark.parametrize(
    "wrong",
    [
        file(*EVENT).replace("\r\n", "\n"),
        file(*EVENT, ""),
        file("BEGIN:VALARM", "END:VALARM"),
        file(*EVENT[:-1]),
        file(*EVENT[:1], *EVENT[2:]),
        file(*EVENT, *EVENT),
        file(*EVENT[:-1], "SUMMARY:one, two", EVENT[-1]),
        file(*EVENT[:-1], "SUMMARY:" + "a" * 80, EVENT[-1]),
        file(*EVENT[:-1], "SUMMARY:a\x07", EVENT[-1]),
        file(*EVENT[:-1], "DTEND;VALUE=DATE:20261125", EVENT[-1]),
        file(*EVENT[:-1], "DTSTART;VALUE=DATE:20261126", EVENT[-1]),
        file(*EVENT[:-1], "TRANSP:MAYBE", EVENT[-1]),
        file(*EVENT[:-1], "no line at all", EVENT[-1]),
    ],
)
def test_it_refuses_what_is_wrong(wrong: str) -> None:
    with pytest.raises(AssertionError):
        calendar_of(wrong)
