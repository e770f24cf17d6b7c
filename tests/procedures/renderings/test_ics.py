"""The calendar file: what RFC 5545 asks of it, and what a person finds in it."""

import re
from datetime import date

import pytest

from openatmp.procedures import procedures
from openatmp.procedures.renderings.ics import ics_of
from openatmp.procedures.timetable import Asked, Timetable, timetable
from tests.procedures.renderings.planned import evaluation, small

ON = date(2026, 11, 25)


def unfolded(file: str) -> list[str]:
    """Join broken lines again, as a program does that reads the file."""
    return re.sub("\r\n[ \t]", "", file).split("\r\n")[:-1]


def events(table: Timetable, **how: int) -> dict[str, dict[str, str]]:
    """The events by the last part of their names, each with its fields; those of the alarm begin with it."""
    found: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    inside = ""
    for line in unfolded(ics_of(table, ON, **how)):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            current, inside = {}, ""
        elif name in {"BEGIN", "END"} and value == "VALARM":
            inside = "ALARM " if name == "BEGIN" else ""
        elif line == "END:VEVENT":
            found[re.sub(r".*-\d{8}-|@.*", "", current["UID"])] = current
        else:
            current[inside + name] = value
    return found


def test_it_opens_and_closes_as_the_standard_asks() -> None:
    lines = unfolded(ics_of(evaluation(), ON))
    assert lines[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//openatmp//timetable//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    assert lines[-1] == "END:VCALENDAR"
    for part in ("VEVENT", "VALARM"):
        assert lines.count(f"BEGIN:{part}") == lines.count(f"END:{part}") > 0


def test_every_step_with_a_date_is_an_event_of_its_own() -> None:
    table = evaluation()
    dated = [step.id for step in table.steps if step.date]
    assert list(events(table)) == dated


def test_an_event_lasts_whole_days_and_its_end_is_the_day_after() -> None:
    found = events(small())
    assert found["questions"]["DTSTART;VALUE=DATE"] == "20240402"
    assert found["questions"]["DTEND;VALUE=DATE"] == "20240403"
    opinion = found["opinion"]
    assert (opinion["DTSTART;VALUE=DATE"], opinion["DTEND;VALUE=DATE"]) == ("20240601", "20240604")
    assert opinion["DTSTAMP"] == "20261125T000000Z"


def test_every_step_has_an_alarm_a_week_before() -> None:
    alarm = {name: value for name, value in events(small())["questions"].items() if name.startswith("ALARM")}
    assert alarm == {
        "ALARM ACTION": "DISPLAY",
        "ALARM DESCRIPTION": "Tue 2024-04-02: Questions",
        "ALARM TRIGGER": "-P7D",
    }
    assert events(small(), alarm_days=30)["questions"]["ALARM TRIGGER"] == "-P30D"
    assert "ALARM TRIGGER" not in events(small(), alarm_days=0)["questions"]


def test_a_stop_is_an_event_from_its_first_to_its_last_day() -> None:
    stop = events(small())["stop-1"]
    assert (stop["DTSTART;VALUE=DATE"], stop["DTEND;VALUE=DATE"]) == ("20240403", "20240503")
    assert stop["SUMMARY"] == "Clock stopped for 30 days"


def test_what_means_something_in_a_value_is_escaped() -> None:
    papers = events(small())["papers"]
    assert papers["SUMMARY"] == r'Day 61: "Papers"\, with <signs> & more\; one\, two'
    assert papers["DESCRIPTION"].startswith(r"CAT Rapporteur and EMA.\nÜber alles.\nDay 61 = ")
    assert r"\nDocuments: Report.\nSource: https" in papers["DESCRIPTION"]


def test_what_the_applicant_does_is_busy_and_the_rest_is_not() -> None:
    found = events(small())
    assert found["answers"]["TRANSP"] == "OPAQUE"
    assert found["opinion"]["TRANSP"] == "TRANSPARENT"
    assert found["questions"]["CATEGORIES"] == "CAT,clock may stop"


def test_the_names_stay_when_the_plan_is_written_again() -> None:
    names = re.findall("UID:(.*)\r\n", ics_of(small(), ON))
    assert names == re.findall("UID:(.*)\r\n", ics_of(small(), date(2027, 1, 1)))
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", [key for key, one in procedures().items() if one.in_force_from])
def test_no_line_is_longer_than_the_standard_allows(key: str) -> None:
    procedure = procedures()[key]
    start = min(
        max(date(2026, 3, 26), procedure.in_force_from or date.min), procedure.in_force_to or date.max
    )
    for shape in procedure.shapes:
        file = ics_of(timetable(procedure, Asked(start, shape.id, usual_stops=True)), ON)
        assert file.endswith("\r\n")
        assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
        assert "\n" not in file.replace("\r\n", "")
