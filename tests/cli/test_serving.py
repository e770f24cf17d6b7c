import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

import pytest

from openatmp.cli import serving
from tests.cli.conftest import Run


@pytest.fixture
def port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def first_answer(address: str, patience: float = 60) -> int:
    deadline = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as page:
                return int(page.status)
        except (URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def test_it_serves_the_pages_until_ctrl_c(port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))
    command = [sys.executable, "-m", "openatmp.cli", "serve", "--port", str(port), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as server:
        try:
            assert first_answer(f"http://127.0.0.1:{port}/") == 200
        finally:
            # As a terminal does: to the command and to all that it started.
            subprocess.run(["/bin/kill", "-INT", "--", f"-{server.pid}"], check=True)
        said, _ = server.communicate(timeout=60)
    assert json.loads(said) == {"address": f"http://127.0.0.1:{port}"}
    assert server.returncode == 0


@dataclass
class Started:
    """Stands in for the programs that are started, and remembers them."""

    code: int = 0
    commands: list[list[str]] = field(default_factory=list)

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        self.commands.append(command)
        return subprocess.CompletedProcess(command, self.code)

    def until_it_ends(self, command: list[str]) -> int:
        self.commands.append(command)
        return self.code


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Started:
    started = Started()
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))
    monkeypatch.setattr(serving, "refuse_unless_free", lambda *_: None)
    monkeypatch.setattr(subprocess, "run", started.run)
    monkeypatch.setattr(serving, "_until_it_ends", started.until_it_ends)
    return started


def test_it_starts_the_server_which_prepares_its_database(run: Run, started: Started) -> None:
    assert run("serve", "--host", "::1", "--port", "8123").code == 0
    (served,) = started.commands
    assert served[1:] == ["-m", "openatmp.web", "--host", "::1", "--port", "8123"]


def test_it_ends_as_the_server_ended(run: Run, started: Started) -> None:
    started.code = 9
    assert run("serve").code == 9


def test_it_hands_the_data_folder_to_what_it_starts(
    run: Run, started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENATMP_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "kept"))
    monkeypatch.chdir(tmp_path)
    assert run("serve").code == 0
    assert os.environ["OPENATMP_DATA"] == str(tmp_path / "kept" / "openatmp")
    assert started.commands


@pytest.mark.parametrize("as_json", [False, True])
def test_a_port_that_is_taken_is_told_before_anything_is_started(
    run: Run, monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("something was started"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = run("serve", "--port", str(port), *["--json"] * as_json)
    assert (ended.code, ended.out) == (2, "")
    assert f"port {port} is taken" in ended.err
    assert f"choose another with --port {port + 1}, or `make serve PORT={port + 1}`" in ended.err


def test_it_waits_for_the_server_to_end_in_its_own_time() -> None:
    script = (
        "import signal, time\n"
        "signal.signal(signal.SIGINT, lambda *_: exit(7))\n"
        "print('up', flush=True)\n"
        "time.sleep(60)"
    )
    waiting = (
        "import sys; from openatmp.cli.serving import _until_it_ends; "
        f"sys.exit(_until_it_ends([sys.executable, '-c', {script!r}]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", waiting], stdout=subprocess.PIPE, start_new_session=True
    ) as shell:
        assert shell.stdout
        assert shell.stdout.readline() == b"up\n"
        shell.send_signal(signal.SIGINT)
        time.sleep(0.2)
        assert shell.poll() is None
        subprocess.run(["/bin/kill", "-INT", "--", f"-{shell.pid}"], check=True)
        assert shell.wait(timeout=30) == 7
