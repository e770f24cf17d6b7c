"""Events as lines of a calendar file, whatever their words hold."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.procedures.renderings.calendar_file import Event, calendar_file, escaped, folded

ON = date(2026, 11, 25)
EVENT = Event(
    "advice-start", date(2027, 1, 4), date(2027, 1, 5), "Advice begins", "Ask early.", alarm="Advice"
)


def written(*events: Event) -> str:
    return calendar_file("roadmap", "A plan; and more", events, ON)


def lines_of(event: Event) -> list[str]:
    lines = re.sub("\r\n ", "", written(event)).split("\r\n")
    return lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT") + 1]


def test_it_opens_with_what_the_standard_asks_and_names_the_calendar() -> None:
    assert written().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//openatmp//roadmap//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        r"X-WR-CALNAME:A plan\; and more",
        "END:VCALENDAR",
        "",
    ]


def test_an_event_has_its_name_its_whole_days_and_an_alarm() -> None:
    assert lines_of(EVENT) == [
        "BEGIN:VEVENT",
        "UID:advice-start@openatmp",
        "DTSTAMP:20261125T000000Z",
        "DTSTART;VALUE=DATE:20270104",
        "DTEND;VALUE=DATE:20270106",
        "SUMMARY:Advice begins",
        "DESCRIPTION:Ask early.",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Advice",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
    ]


def test_an_event_that_moves_has_a_number_that_grows() -> None:
    assert "SEQUENCE:12" in lines_of(Event("a", ON, ON, "A", "B", revision=12))
    assert not any(line.startswith("SEQUENCE") for line in lines_of(EVENT))


@pytest.mark.parametrize(
    "event", [Event("a", ON, ON, "A", "B"), Event("a", ON, ON, "A", "B", alarm="C", alarm_days=0)]
)
def test_without_words_or_days_there_is_no_alarm(event: Event) -> None:
    assert "BEGIN:VALARM" not in lines_of(event)


def test_a_day_to_be_kept_free_is_busy() -> None:
    assert "TRANSP:OPAQUE" in lines_of(Event("a", ON, ON, "A", "B", busy=True))


def test_categories_are_parted_by_commas_that_are_not_escaped() -> None:
    assert r"CATEGORIES:one\, two,three" in lines_of(Event("a", ON, ON, "A", "B", ("one, two", "three")))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("one; two, three", r"one\; two\, three"),
        ("back\\slash", r"back\\slash"),
        ("one\r\ntwo\rthree\nfour", r"one\ntwo\nthree\nfour"),
        ("a\x00b\x1b[0m\ud800", "ab[0m"),
        ("tab\tstays, umlaut ä too", "tab\tstays\\, umlaut ä too"),
    ],
)
def test_what_means_something_is_escaped_and_what_no_line_may_hold_is_left_out(
    words: str, value: str
) -> None:
    assert escaped(words) == value


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=400))
def test_a_broken_line_can_be_joined_again(line: str) -> None:
    pieces = list(folded(line))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


@given(st.text(st.characters(), max_size=200))
def test_no_text_can_begin_a_line_of_its_own(text: str) -> None:
    file = written(Event("a", ON, ON, text, text, (text,), alarm=f"A{text}"))
    assert len(re.sub("\r\n ", "", file).encode().split(b"\r\n")) == len(written(EVENT).split("\r\n")) + 1
    assert not re.search("\r(?!\n)|(?<!\r)\n", file)
