import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from openatmp.cli import serving
from tests.cli.conftest import Run

PASSWORD = "a long pass phrase of the tests"


def started(folder: Path, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, "-m", "openatmp.cli", "officer", *words]
    environment = {**kept, "OPENATMP_DATA": str(folder)}
    return subprocess.run(command, env=environment, input=said, capture_output=True, text=True, check=False)


def test_an_officer_is_added_listed_and_removed(tmp_path: Path) -> None:
    assert "Nobody is an officer yet" in started(tmp_path, "list").stdout
    added = started(tmp_path, "add", "Officer One", "--authority", "DE", said=f"{PASSWORD}\n")
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout == "Officer One is an officer of DE and may handle, read, reveal reports.\n"
    told = json.loads(started(tmp_path, "list", "--json").stdout)
    assert told == {
        "officers": [{"name": "Officer One", "authority": "DE", "may": ["handle", "read", "reveal"]}]
    }
    assert started(tmp_path, "remove", "Officer One").returncode == 0
    assert "Nobody is an officer yet" in started(tmp_path, "list").stdout


def test_what_cannot_be_is_told_without_a_traceback(tmp_path: Path) -> None:
    done = started(tmp_path, "add", "A", "--authority", "Nowhere", said=f"{PASSWORD}\n")
    assert done.returncode == 2
    assert done.stderr.startswith("openatmp: --authority: 'Nowhere' is no authority")
    assert PASSWORD not in done.stderr + done.stdout
    told = json.loads(started(tmp_path, "remove", "B", "--json").stderr)
    assert (told["type"], told["exit"]) == ("/api#bad-input", 2)
    assert "there is no officer 'B'" in told["detail"]


def test_a_weak_password_is_refused_and_shown_nowhere(tmp_path: Path) -> None:
    done = started(tmp_path, "add", "A", "--authority", "DE", said="zyx\n")
    assert done.returncode == 2
    assert "zyx" not in done.stderr + done.stdout
    assert "think of a longer one" in done.stderr


@pytest.mark.parametrize("words", [["list"], ["remove", "A"], ["add", "A", "--authority", "DE"]])
def test_without_the_pages_it_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda name: None if name == "django" else name)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("something was started"))
    ended = run("officer", *words)
    assert ended.code == 69
    assert "there is no desk: django cannot be found" in ended.err


def test_it_hands_everything_on_and_a_name_is_never_an_option(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commands: list[list[str]] = []

    def works(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))
    monkeypatch.setattr(subprocess, "run", works)
    assert run("officer", "add", "--authority", "FR", "--may", "read", "--", "-x").code == 0
    assert commands[0][3] == "migrate"
    assert commands[1][3:9] == ["officer", "add", "--authority=FR", "--may=read", "--", "-x"]
    assert run("officer", "remove", "--json", "--", "--may").code == 0
    assert commands[3][3:8] == ["officer", "remove", "--json", "--", "--may"]
