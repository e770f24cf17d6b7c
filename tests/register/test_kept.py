"""The register that an installation keeps: whole or not at all, and never in the way of the shipped one."""

from datetime import date
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register import read_kept, register_in_use, shipped, write_kept
from openatmp.register.kept import kept_file, replace_file
from openatmp.register.lines import write_register
from tests.register.registers import authorised, register

MINE = register(authorised(), taken=date(2026, 11, 24))


def test_when_nothing_is_kept_the_shipped_register_answers(tmp_path: Path) -> None:
    assert read_kept(tmp_path) is None
    assert register_in_use(tmp_path) is shipped()


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    assert write_kept(tmp_path, MINE) == kept_file(tmp_path)
    kept = read_kept(tmp_path)
    assert kept
    assert write_register(kept) == write_register(MINE)


def test_what_is_kept_and_what_was_shipped_answer_together(tmp_path: Path) -> None:
    write_kept(tmp_path, MINE)
    assert set(register_in_use(tmp_path).medicines) == {*shipped().medicines, "examplecel"}


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"format": 1, "taken": "2026-11-24"}\n{"x"'])
def test_a_file_that_cannot_be_read_is_named_with_the_way_back(tmp_path: Path, content: bytes) -> None:
    write_kept(tmp_path, MINE)
    kept_file(tmp_path).write_bytes(content)
    with pytest.raises(BadInput) as told:
        register_in_use(tmp_path)
    assert str(kept_file(tmp_path)) in told.value.where
    assert told.value.remedy.startswith(
        "move this file away, and the register that came with openatmp answers"
    )


def test_a_folder_in_its_place_is_named_with_the_way_back(tmp_path: Path) -> None:
    kept_file(tmp_path).mkdir(parents=True)
    with pytest.raises(BadInput, match=r"cannot be read \(Is a directory\)") as told:
        read_kept(tmp_path)
    assert "move this file away" in str(told.value)


def test_moving_it_away_brings_the_shipped_register_back(tmp_path: Path) -> None:
    write_kept(tmp_path, MINE)
    kept_file(tmp_path).write_bytes(b"broken")
    kept_file(tmp_path).rename(tmp_path / "aside")
    assert register_in_use(tmp_path) is shipped()


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_breaks_off_leaves_the_old_one_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = write_kept(tmp_path, MINE)
    before = path.read_bytes()

    def breaks(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync" if step == "fsync" else "pathlib.Path.replace", breaks)
    with pytest.raises(OSError, match="No space left"):
        replace_file(path, b"half of")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
