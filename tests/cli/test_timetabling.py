"""The command that says on which day each step falls."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from openatmp.cli import timetabling
from openatmp.procedures import procedures
from tests.cli.conftest import Run
from tests.roadmap.renderings.calendar_reader import calendar_of

TODAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(timetabling, "today", lambda: TODAY)
    return tmp_path


@pytest.mark.parametrize(
    ("start", "day_80", "cat", "chmp"),
    [
        ("2017-01-19", "2017-04-08", "2017-05-12", "2017-05-18"),
        ("2017-02-23", "2017-05-13", "2017-06-16", "2017-06-22"),
        ("2017-03-23", "2017-06-10", "2017-07-14", "2017-07-20"),
        ("2017-05-18", "2017-08-05", "2017-09-08", "2017-09-14"),
    ],
)
def test_it_prints_the_published_dates(run: Run, start: str, day_80: str, cat: str, chmp: str) -> None:
    data = run("timetable", "evaluation", "--start", start, "--json").data
    dates = {(step["day"], step["actor"]): step["date"] for step in data["steps"]}
    assert dates[(80, "CAT Rapporteur and CAT Co-Rapporteur")] == day_80
    assert (dates[(114, "CAT")], dates[(120, "CHMP")]) == (cat, chmp)


def test_it_prints_text_that_fits_a_terminal(run: Run) -> None:
    ended = run("timetable", "evaluation", "--start", "2017-01-19")
    assert ended.code == 0
    assert "Fri 2017-05-12  day 114  CAT adopts the list of questions" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 100


def test_without_a_procedure_it_lists_all(run: Run) -> None:
    listed = run("timetable").out
    assert all(key in listed for key in procedures())
    assert "(standard, accelerated)" in listed
    rows = run("timetable", "--json").data
    assert {row["procedure"] for row in rows} == set(procedures())
    assert next(row for row in rows if row["procedure"] == "reform")["in_force_from"] is None


def test_it_takes_the_accelerated_course(run: Run) -> None:
    data = run("timetable", "evaluation", "--start", "2017-01-19", "--accelerated", "--json").data
    assert data["course"] == "accelerated"
    assert data["decision"] == "2017-08-23"


def test_it_takes_any_course_and_a_branch(run: Run) -> None:
    course = run(
        "timetable", "variation-type-ii", "--start", "2016-10-29", "--course", "new-use", "--json"
    ).data
    assert course["course"] == "new-use"
    arguments = ("--accelerated", "--branch", "reverts-at-outstanding-issues", "--json")
    branch = run("timetable", "evaluation", "--start", "2017-01-19", *arguments).data
    assert 180 in [step["day"] for step in branch["steps"]]


def test_a_stop_moves_what_comes_later(run: Run) -> None:
    stop = ("--stop", "chmp-list-of-questions:2017-05-18..2017-08-18")
    more = ("--stop", "outstanding-issues:..2017-11-30")
    data = run("timetable", "evaluation", "--start", "2017-01-19", *stop, *more, "--json").data
    assert [one["days"] for one in data["stops"]] == [92, 44]
    dates = {step["id"]: step["date"] for step in data["steps"]}
    assert dates["responses"] == "2017-08-19"
    assert dates["chmp-outstanding-issues"] == "2017-10-17"
    assert dates["outstanding-responses"] == "2017-12-01"


def test_it_takes_the_next_slot_from_a_day(run: Run) -> None:
    data = run("timetable", "classification", "--start", "2026-02-21", "--slot", "NEXT", "--json").data
    assert data["start"] == "2026-03-20"
    assert data["slot"] == {
        "start": "2026-03-20",
        "deadline": "2026-03-05",
        "published": True,
        "derived": False,
    }


def test_without_a_day_the_next_slot_is_the_one_whose_deadline_can_still_be_met(run: Run) -> None:
    data = run("timetable", "evaluation", "--slot", "next", "--json").data
    assert data["start"] == "2026-12-31"
    assert data["slot"]["deadline"] == "2026-12-14"


def test_it_plans_back_from_a_decision(run: Run) -> None:
    data = run("timetable", "evaluation", "--decision-by", "2028-03-01", "--json").data
    assert data["decision"] <= "2028-03-01"
    assert all(stop["usual"] for stop in data["stops"])
    assert data["start"] > "2026-11-25"


def test_it_says_when_it_must_have_begun_already(run: Run) -> None:
    ended = run("timetable", "evaluation", "--decision-by", "2027-03-01")
    assert ended.code == 0
    assert "which is past" in ended.err


def test_it_prints_a_calendar_file_and_a_picture(run: Run) -> None:
    calendar = run("timetable", "evaluation", "--start", "2017-01-19", "--ics").out
    assert len(calendar_of(calendar).inner) > 30
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert "BEGIN:VALARM" in calendar
    assert run("timetable", "evaluation", "--start", "2017-01-19", "--svg").out.startswith("<svg")


def test_it_writes_a_pdf(run: Run, here: Path) -> None:
    out = here / "plan.pdf"
    ended = run("timetable", "classification", "--start", "2026-01-23", "--pdf", str(out))
    assert (ended.code, out.read_bytes()[:5]) == (0, b"%PDF-")
    told = run("timetable", "classification", "--start", "2026-01-23", "--pdf", str(out), "--json").data
    assert told == {"written": str(out), "bytes": out.stat().st_size}
    assert run("timetable", "classification", "--start", "2026-01-23", "--pdf", str(here)).code == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["evalution", "--start", "2017-01-19"], 2, r"no procedure 'evalution'.*evaluation"),
        (["evaluation"], 2, r"no day is told.*--slot NEXT"),
        (["evaluation", "--start", "19.1.2017"], 2, r"YYYY-MM-DD"),
        (["evaluation", "--start", "2017-01-20", "--slot", "EXACT"], 2, r"2017-01-19 or 2017-02-23"),
        (["evaluation", "--start", "2017-01-19", "--slot", "SOON"], 2, r"NEXT or EXACT"),
        (["evaluation", "--start", "2030-01-01", "--slot", "NEXT"], 2, r"calendar import"),
        (["sme-status", "--start", "2026-01-01", "--slot", "NEXT"], 2, r"no slot of sme-status is known"),
        (["evaluation", "--start", "2001-01-01"], 3, r"cannot begin on 2001-01-01.*2008-12-30"),
        (["academia-pilot", "--start", "2026-01-01"], 3, r"cannot begin on 2026-01-01"),
        (["reform", "--start", "2026-01-01"], 3, r"announced, not in force"),
        (["evaluation", "--start", "9999-12-31"], 2, r"beyond what is planned"),
        (["evaluation", "--start", "2017-01-19", "--stop", "nonsense"], 2, r"STEP:FROM\.\.TO"),
        (["evaluation", "--start", "2017-01-19", "--stop", "list-of-questions:2017-06-01..2017-07-01"], 2,
         r"leave FROM out"),
        (["evaluation", "--start", "2017-01-19", "--course", "hasty"], 2, r"standard, accelerated"),
        (["evaluation", "--start", "2017-01-19", "--branch", "hasty"], 2, r"--branch"),
        (["evaluation", "--start", "2017-01-19", "--decision-by", "2018-01-01"], 2, r"forward or back"),
        (["evaluation", "--slot", "NEXT", "--decision-by", "2018-01-01"], 2, r"forward or back"),
        (["evaluation", "--start", "2017-01-19", "--ics", "--svg"], 2, r"there are several forms"),
        (["evaluation", "--start", "2017-01-19", "--ics", "--json"], 2, r"there are several forms"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_what_would_be_right(
    run: Run, arguments: list[str], code: int, said: str
) -> None:
    ended = run("timetable", *arguments)
    assert ended.code == code
    assert re.search(said, (ended.err + ended.out).replace("\n", " "))
    assert "Traceback" not in ended.err


def test_a_mistake_is_told_to_programs_as_json(run: Run) -> None:
    ended = run("timetable", "evalution", "--start", "2017-01-19", "--json")
    told = json.loads(ended.out or ended.err)
    assert told["type"].endswith("#unknown-procedure")
    assert told["exit"] == ended.code == 2
