"""The turn of who asks outside: one at a time, and free again whatever happens."""

from pathlib import Path

import pytest

from openatmp.web.register.turns import FILE, the_turn


def test_one_has_it_and_no_other(tmp_path: Path) -> None:
    with the_turn(tmp_path) as first, the_turn(tmp_path) as second:
        assert (first, second) == (True, False)


def test_it_is_free_again_when_the_first_is_done(tmp_path: Path) -> None:
    for _ in range(3):
        with the_turn(tmp_path) as ours:
            assert ours


def test_it_is_free_again_when_the_first_fails(tmp_path: Path) -> None:
    with pytest.raises(LookupError), the_turn(tmp_path):
        raise LookupError
    with the_turn(tmp_path) as ours:
        assert ours


def test_it_writes_nothing_down(tmp_path: Path) -> None:
    with the_turn(tmp_path):
        assert (tmp_path / FILE).read_bytes() == b""


def test_where_no_file_can_be_made_everybody_has_it(tmp_path: Path) -> None:
    with the_turn(tmp_path / "nowhere") as first, the_turn(tmp_path / "nowhere") as second:
        assert (first, second) == (True, True)


def test_where_the_disk_knows_no_locks_everybody_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with the_turn(tmp_path) as first, the_turn(tmp_path) as second:
        assert (first, second) == (True, True)
