import logging
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from openatmp.register import Medicine, shipped, write_kept
from openatmp.register.kept import kept_file
from openatmp.register.search import Wanted
from openatmp.web.register import queries
from openatmp.web.register.queries import in_use
from openatmp.web.site.clock import today
from tests.web.register.conftest import QUUXABRA, QUUXIDEL, register_with


def test_it_answers_from_what_is_shipped_when_nothing_was_imported() -> None:
    held = in_use()
    assert held.register == shipped()
    assert held.stamp is None
    assert held.on == today()
    assert len(held.index) == len(held.register) > 40


def test_it_answers_from_what_was_imported_with_what_is_shipped(kept: Path) -> None:
    held = in_use()
    assert held.medicine("quuxidel") is not None
    assert len(held.register) == len(shipped()) + 3


def test_it_reads_the_register_once_as_long_as_its_file_stays_the_same(kept: Path) -> None:
    assert in_use() is in_use()


def test_it_reads_the_register_anew_when_its_file_changes(own_folder: Path) -> None:
    write_kept(own_folder, register_with(QUUXIDEL))
    before = in_use()
    write_kept(own_folder, register_with(QUUXIDEL, QUUXABRA))
    os.utime(kept_file(own_folder), ns=(1, 1))
    after = in_use()
    assert before.medicine("quuxabra") is None
    assert after.medicine("quuxabra") is not None
    assert before.version != after.version


def test_it_goes_back_to_what_is_shipped_when_the_file_is_taken_away(kept: Path) -> None:
    assert in_use().medicine("quuxidel")
    kept_file(kept).unlink()
    assert in_use().register == shipped()


def test_it_makes_the_index_anew_on_a_new_day_without_reading_again(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = in_use()
    monkeypatch.setattr(queries, "today", lambda: before.on + timedelta(days=1))
    after = in_use()
    assert after.register is before.register
    assert after.index is not before.index
    assert after.on == before.on + timedelta(days=1)
    assert after.version != before.version


class TestASpoiltFile:
    def _spoil(self, folder: Path) -> None:
        path = kept_file(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"format": 1, "taken": "2026-01-01"}\nnonsense\n')

    def test_it_goes_on_with_what_was_held(self, kept: Path, caplog: pytest.LogCaptureFixture) -> None:
        before = in_use()
        self._spoil(kept)
        with caplog.at_level(logging.ERROR):
            after = in_use()
        assert after.register == before.register
        assert "cannot be read" in caplog.text
        assert "line 2" in caplog.text

    def test_it_begins_with_what_is_shipped(self, own_folder: Path, caplog: pytest.LogCaptureFixture) -> None:
        self._spoil(own_folder)
        assert in_use().register == shipped()
        assert "cannot be read" in caplog.text

    def test_it_tells_the_operator_once_and_not_with_every_reader(
        self, own_folder: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        self._spoil(own_folder)
        for _ in range(5):
            in_use()
        assert len(caplog.records) == 1

    def test_it_takes_the_file_up_again_once_it_is_mended(self, own_folder: Path) -> None:
        self._spoil(own_folder)
        assert in_use().medicine("quuxidel") is None
        write_kept(own_folder, register_with(QUUXIDEL))
        assert in_use().medicine("quuxidel") is not None


def test_it_gives_everything_that_is_wanted_stretch_by_stretch(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = in_use()
    whole = [one.key for one in held.all_of(Wanted(sort="name"))]
    monkeypatch.setattr(queries, "STRETCH", 7)
    assert [one.key for one in held.all_of(Wanted(sort="name"))] == whole
    assert len(whole) == len(set(whole)) == len(held.register)


def test_it_gives_only_what_is_wanted_whatever_page_was_asked_for(kept: Path) -> None:
    found = in_use().all_of(Wanted("quux", sort="name", offset=2, limit=1))
    assert [one.key for one in found] == ["quuxabra", "quuxidel", "quuxomyr"]


def test_it_gives_nothing_when_nothing_fits(kept: Path) -> None:
    assert list(in_use().all_of(Wanted("nothing is called so"))) == []


def test_it_makes_what_is_shown_of_a_medicine_once(kept: Path) -> None:
    made: list[str] = []

    def make(medicine: Medicine, on: date) -> str:
        made.append(medicine.key)
        return f"{medicine.name} on {on}"

    held = in_use()
    medicine = held.register.medicines["quuxidel"]
    assert held.once("words", medicine, make) == held.once("words", medicine, make)
    assert made == ["quuxidel"]
    held.once("other words", medicine, make)
    assert made == ["quuxidel", "quuxidel"]


def test_it_keeps_no_more_than_there_is_room_for(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST_KEPT", 3)
    held = in_use()
    for medicine in held.register:
        assert held.once("name", medicine, lambda one, _: one.name) == medicine.name
        assert len(held._made) <= 3


def test_it_warms_up_so_that_no_reader_waits() -> None:
    queries.warm_up()
    held = queries._holder.held
    assert held is not None
    assert {"statistics", "charts"} <= set(vars(held))
