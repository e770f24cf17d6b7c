import logging
from pathlib import Path

import pytest
from django.test import Client

from openatmp.procedures.calendars import calendars
from openatmp.procedures.calendars.kept import FOLDER, keep
from openatmp.procedures.calendars.tabular import read_tabular
from openatmp.web.procedures.calendars import calendars_in_use

IMPORTED = "committee,first,last,written,source\nCHMP,2031-01-27,2031-01-30,no,https://example.org/chmp\n"


@pytest.fixture
def folder(tmp_path: Path, settings: object) -> Path:
    """An installation's own folder, with nothing in it."""
    settings.DATA_FOLDER = tmp_path  # type: ignore[attr-defined]  # what the fixture is for
    return tmp_path


def _import(folder: Path) -> None:
    for calendar in read_tabular(IMPORTED, "chmp.csv"):
        keep(folder, calendar)


def test_without_imports_the_shipped_ones_answer(folder: Path) -> None:
    assert calendars_in_use().meetings.keys() == calendars().meetings.keys()
    assert calendars_in_use().meetings["CHMP"].meetings == calendars().meetings["CHMP"].meetings


def test_what_an_operator_imports_answers_at_once(folder: Path) -> None:
    before = calendars_in_use().meetings["CHMP"].meetings
    _import(folder)
    after = calendars_in_use().meetings["CHMP"].meetings
    assert after[-1].last.isoformat() == "2031-01-30"
    assert len(after) == len(before) + 1


def test_they_are_read_once_as_long_as_nothing_changes(folder: Path) -> None:
    assert calendars_in_use() is calendars_in_use()
    _import(folder)
    assert calendars_in_use() is calendars_in_use()


def test_a_spoilt_file_leaves_what_was_held_and_is_told_to_the_operator(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    held = calendars_in_use()
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "CHMP.csv").write_bytes(b"\xff\xfe nothing of a table")
    with caplog.at_level(logging.ERROR):
        assert calendars_in_use() is held
        assert calendars_in_use() is held
    assert len(caplog.records) == 1
    assert "cannot be read" in caplog.text


def test_the_page_of_what_is_covered_shows_the_import(folder: Path, client: Client) -> None:
    _import(folder)
    assert "30 January 2031" in client.get("/coverage").content.decode()
