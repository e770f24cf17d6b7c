import json
import xml.etree.ElementTree as ET
from datetime import date
from importlib.util import find_spec

import pytest
from django.test import Client

from openatmp.procedures.errors import PdfToolMissing
from openatmp.web.procedures import files

QUERY = "procedure=evaluation&plan=start&day=2017-01-19&usual=yes"
TYPES = {
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
    "svg": "image/svg+xml",
}


@pytest.mark.parametrize("ending", TYPES)
def test_it_is_handed_over_under_a_name_that_says_what_it_is(client: Client, ending: str) -> None:
    response = client.get(f"/timetable.{ending}?{QUERY}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == TYPES[ending]
    named = f'attachment; filename="evaluation-2017-01-19.{ending}"'
    assert response.headers["Content-Disposition"] == named


def test_data_are_those_of_the_issue(client: Client) -> None:
    said = json.loads(client.get(f"/timetable.json?{QUERY}").content)
    assert (said["procedure"], said["start"]) == ("evaluation", "2017-01-19")
    assert {"id", "day", "date", "actor", "clock", "rule", "verified"} <= set(said["steps"][0])
    by_id = {step["id"]: step for step in said["steps"]}
    assert by_id["chmp-list-of-questions"]["date"] == "2017-05-18"
    assert said["stops"]


def test_the_calendar_file_holds_every_dated_step(client: Client) -> None:
    text = client.get(f"/timetable.ics?{QUERY}").content.decode()
    said = json.loads(client.get(f"/timetable.json?{QUERY}").content)
    dated = [step for step in said["steps"] if step["date"]]
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == len(dated) + len(said["stops"])


def test_the_picture_is_well_formed(client: Client) -> None:
    root = ET.fromstring(client.get(f"/timetable.svg?{QUERY}").content)  # noqa: S314 - it is our own
    assert root.tag.endswith("svg")


def test_the_document_is_a_pdf(client: Client) -> None:
    if find_spec("weasyprint") is None:
        pytest.skip("WeasyPrint is not installed")
    response = client.get(f"/timetable.pdf?{QUERY}")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")


def test_where_the_writer_of_documents_is_missing_other_files_are_named(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> bytes:
        raise PdfToolMissing

    monkeypatch.setattr(files, "pdf_of", missing)
    response = client.get(f"/timetable.pdf?{QUERY}")
    assert response.status_code == 501
    assert "take the picture, the calendar file or the data instead" in response.content.decode()


@pytest.mark.parametrize("ending", ["json", "ics", "svg", "pdf"])
def test_what_cannot_be_counted_is_told_on_a_page(client: Client, ending: str) -> None:
    response = client.get(f"/timetable.{ending}?procedure=evaluation&plan=start&day=soon")
    assert response.status_code == 422
    assert "“soon” is no day" in response.content.decode()


def test_today_s_line_is_drawn_where_it_belongs(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "today", lambda: date(2017, 3, 1))
    assert "lanes-today" in client.get(f"/timetable.svg?{QUERY}").content.decode()
    monkeypatch.setattr(files, "today", lambda: date(2037, 3, 1))
    assert "lanes-today" not in client.get(f"/timetable.svg?{QUERY}").content.decode()
