"""The kept register: replaced whole or not at all, and united with what is shipped."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.register import Field, read_kept, register_in_use, shipped, write_kept
from openatmp.register.kept import kept_file, replace_file
from openatmp.register.lines import write_register
from openatmp.register.register import Check
from tests.register.registers import authorised, medicine, register, said

NEWER = date(2026, 11, 1)


def test_it_keeps_nothing_before_something_is_imported(tmp_path: Path) -> None:
    assert read_kept(tmp_path) is None
    assert register_in_use(tmp_path) is shipped()
    assert list(tmp_path.iterdir()) == []


def test_it_reads_back_what_it_kept(tmp_path: Path) -> None:
    one = register(authorised())
    path = write_kept(tmp_path, one)
    assert path == kept_file(tmp_path) == tmp_path / "register" / "register.jsonl"
    read = read_kept(tmp_path)
    assert read is not None
    assert write_register(read) == write_register(one)


def test_it_makes_the_folder_that_is_not_there(tmp_path: Path) -> None:
    write_kept(tmp_path / "new" / "data", register(authorised()))
    assert read_kept(tmp_path / "new" / "data") is not None


def test_it_unites_what_was_imported_with_what_is_shipped(tmp_path: Path) -> None:
    write_kept(tmp_path, register(authorised(), checks=[Check("ema-table", NEWER, 3000)]))
    one = register_in_use(tmp_path)
    assert set(one.medicines) == {*shipped().medicines, "examplecel"}
    assert one.taken == NEWER
    assert {check.source for check in one.newest_checks} == {check.source for check in shipped().checks}
    assert Check("ema-table", NEWER, 3000) in one.newest_checks


def test_it_lets_what_was_imported_of_a_shipped_medicine_count(tmp_path: Path) -> None:
    newer = medicine(
        "kymriah", said(Field.WITHDRAWAL, "", "2026-10-15", source="union-register", as_of=NEWER)
    )
    write_kept(tmp_path, register(newer))
    one = register_in_use(tmp_path).medicines["kymriah"]
    assert one.status(date(2026, 10, 14)).value == "authorised"
    assert one.status(date(2026, 10, 15)).value == "withdrawn"
    assert one.name == "Kymriah"


def test_it_is_the_same_as_shipped_when_the_shipped_register_itself_was_kept(tmp_path: Path) -> None:
    write_kept(tmp_path, shipped())
    assert write_register(register_in_use(tmp_path)) == write_register(shipped())


def test_it_says_which_file_cannot_be_read_and_leaves_it_alone(tmp_path: Path) -> None:
    path = kept_file(tmp_path)
    path.parent.mkdir()
    path.write_bytes(b"broken")
    with pytest.raises(BadInput) as refused:
        register_in_use(tmp_path)
    assert str(path) in refused.value.where
    assert path.read_bytes() == b"broken"


# ------------------------------------------------------------------------------------------ whole or not


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_it_leaves_the_old_register_when_the_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = write_kept(tmp_path, register(authorised()))
    before = path.read_bytes()

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[step], fails)
    with pytest.raises(OSError, match="No space left"):
        write_kept(tmp_path, register(authorised("Other")))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_it_leaves_the_old_register_when_somebody_interrupts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_kept(tmp_path, register(authorised()))
    before = path.read_bytes()

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_file(path, b"half")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_it_never_touches_the_old_file_but_puts_a_new_one_in_its_place(tmp_path: Path) -> None:
    path = write_kept(tmp_path, register(authorised()))
    before = path.read_bytes()
    with path.open("rb") as reader:
        write_kept(tmp_path, register(authorised("Other")))
        assert reader.read() == before
    assert path.read_bytes() != before


def test_it_lets_others_than_who_imported_read_the_register(tmp_path: Path) -> None:
    path = write_kept(tmp_path, register(authorised()))
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
