"""The shelf: one procedure by its key, or the keys that lie near; and a folder with a mistake in it."""

import pickle
from datetime import date
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.procedures import UnknownProcedure, procedure, procedures
from openatmp.procedures.errors import NotOpen, PdfToolMissing
from openatmp.procedures.shelf import read_shelf
from tests.procedures.small import SMALL


def test_it_finds_a_procedure_however_its_key_is_written() -> None:
    assert procedure("evaluation") is procedure(" Evaluation ") is procedures()["evaluation"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("evalution", "evaluation"),
        ("variation", "variation-type-ii"),
        ("orphan", "orphan-designation"),
        ("classify", "classification"),
    ],
)
def test_what_is_not_there_is_told_with_what_lies_near(asked: str, near: str) -> None:
    with pytest.raises(UnknownProcedure) as raised:
        procedure(asked)
    assert near in raised.value.near
    assert len(raised.value.near) < len(procedures())
    assert "openatmp timetable" in raised.value.remedy


def test_what_looks_like_nothing_is_told_with_all_there_is() -> None:
    with pytest.raises(UnknownProcedure) as raised:
        procedure("qqqqqqqqqqqqqqqqqq")
    assert raised.value.near == tuple(procedures())


def test_it_passes_over_what_is_no_procedure(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "actors.yaml").write_text("actors: []", encoding="utf-8")
    (tmp_path / "calendars").mkdir()
    (tmp_path / "notes.md").write_text("# notes", encoding="utf-8")
    assert list(read_shelf(tmp_path)) == ["small"]


def test_a_mistake_in_one_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL.replace("day: 30", "day: thirty"), encoding="utf-8")
    with pytest.raises(BadInput, match=r"small.yaml, line \d+: `day` is not a whole number"):
        read_shelf(tmp_path)


@pytest.mark.parametrize(
    "error",
    [
        UnknownProcedure("a", ("b", "c")),
        NotOpen("a", "A", date(2024, 1, 1), date(2025, 1, 1), None),
        PdfToolMissing(),
    ],
)
def test_an_error_travels_to_another_process(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(again), str(again)) == (type(error), str(error))
