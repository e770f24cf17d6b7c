import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from openatmp.cli import serving
from tests.cli.conftest import Run


def started(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "openatmp.cli", "retention", "run", *words]
    environment = {**kept, "OPENATMP_DATA": str(tmp_path)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_it_prepares_an_installation_and_says_what_it_erased(tmp_path: Path) -> None:
    done = started(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "Erased:"
    assert (tmp_path / "openatmp.sqlite3").exists()


def test_it_answers_a_program(tmp_path: Path) -> None:
    done = started(tmp_path, "--json", "--dry-run")
    said = json.loads(done.stdout)
    assert said["dry_run"] is True
    assert {name for name, count in said.items() if count == 0 and name != "dry_run"} == {
        "drafts",
        "persons",
        "evidence",
        "strays",
        "turns",
    }


def test_without_the_pages_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda name: None if name == "cryptography" else name)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("something was started"))
    ended = run("retention", "run")
    assert ended.code == 69
    assert "nothing can be erased: cryptography cannot be found" in ended.err


def test_it_ends_as_what_it_started_ended(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    commands: list[list[str]] = []

    def fails(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))
    monkeypatch.setattr(subprocess, "run", fails)
    assert run("retention", "run").code == 3
    assert [command[3] for command in commands] == ["migrate"]


def test_it_hands_its_options_on(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    commands: list[list[str]] = []

    def works(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))
    monkeypatch.setattr(subprocess, "run", works)
    assert run("retention", "run", "--dry-run").code == 0
    assert commands[1][3:5] == ["retention", "--dry-run"]
    assert "--json" not in commands[1]
