"""A timetable as plain data: the keys that programs rely on, and nothing that JSON cannot hold."""

import json
from datetime import date

import pytest

from openatmp.procedures import procedures
from openatmp.procedures.calendars import calendars
from openatmp.procedures.renderings.plain import (
    calendar_as_dict,
    dated_step_as_dict,
    slot_as_dict,
    timetable_as_dict,
)
from openatmp.procedures.timetable import Asked, timetable
from tests.procedures.renderings.planned import evaluation, small
from tests.procedures.small import the

FIXED = ("id", "day", "date", "actor", "clock", "rule", "verified")


def test_it_has_the_keys_that_were_promised() -> None:
    data = timetable_as_dict(evaluation())
    assert (data["procedure"], data["start"]) == ("evaluation", "2017-01-19")
    assert all(set(FIXED) <= set(step) for step in data["steps"])
    found = {(step["day"], step["actor"]): step["date"] for step in data["steps"]}
    assert found[(80, "CAT Rapporteur and CAT Co-Rapporteur")] == "2017-04-08"
    assert found[(114, "CAT")] == "2017-05-12"
    assert found[(120, "CHMP")] == "2017-05-18"
    assert found[(277, "Commission")] == data["decision"] == "2017-10-22"


def test_a_step_tells_all_that_is_known_of_it() -> None:
    step = dated_step_as_dict(the(small(), "papers"))
    assert step["actors"] == ["CAT_RAP", "EMA"]
    assert step["documents_out"] == ["Report"]
    assert step["basis"] == [{"act": "1394/2007", "place": "8"}]
    assert (step["does"], step["clock"], step["verified"]) == ("Über alles.", "run", True)


def test_a_step_of_several_days_and_one_without_a_date() -> None:
    table = small()
    opinion, someday = dated_step_as_dict(the(table, "opinion")), dated_step_as_dict(the(table, "someday"))
    assert (opinion["day"], opinion["through_day"]) == (60, 62)
    assert opinion["date"] < opinion["through_date"]
    assert (someday["date"], someday["day"], someday["when"]) == (None, None, "whenever it suits")


def test_the_stops_are_told() -> None:
    (stop,) = timetable_as_dict(small())["stops"]
    assert (stop["id"], stop["after_day"], stop["from"], stop["to"]) == (
        "answering",
        30,
        "2024-04-02",
        "2024-05-02",
    )
    assert (stop["days"], stop["usual"]) == (30, True)


def test_the_roles_are_told_by_short_names() -> None:
    roles = dated_step_as_dict(the(evaluation(), "rapporteurs-reports"))["roles"]
    assert list(roles) == ["CAT", "CHMP", "PRAC", "Applicant"]


def test_a_meeting_says_whether_it_is_derived() -> None:
    table = evaluation(date(2026, 3, 26))
    meeting = dated_step_as_dict(the(table, "chmp-list-of-questions"))["meeting"]
    assert (meeting["committee"], meeting["first"], meeting["last"]) == ("CHMP", "2026-07-20", "2026-07-23")
    assert meeting["derived"]
    assert not meeting["verified"]
    assert table.slot is not None
    assert slot_as_dict(table.slot) == {
        "start": "2026-03-26", "deadline": "2026-03-09", "published": False, "derived": True
    }  # fmt: skip


@pytest.mark.parametrize("key", [key for key, one in procedures().items() if one.in_force_from])
def test_every_procedure_can_be_written_as_json(key: str) -> None:
    procedure = procedures()[key]
    first, last = procedure.in_force_from or date.min, procedure.in_force_to or date.max
    start = min(max(date(2026, 3, 26), first), last)
    for shape in procedure.shapes:
        text = json.dumps(timetable_as_dict(timetable(procedure, Asked(start, shape.id))))
        assert json.loads(text)["course"] == shape.id


def test_a_calendar_can_be_written_as_json() -> None:
    cat = json.loads(json.dumps(calendar_as_dict(calendars().meetings["CAT"])))
    assert cat["meetings"][0]["last"] == "2024-01-19"
    table = json.loads(json.dumps(calendar_as_dict(calendars().tables["orphan-designation"])))
    assert table["rows"][0]["steps"]["opinion"] == {"first": "2025-05-13", "last": "2025-05-15"}
