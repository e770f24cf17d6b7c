import json
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
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    started = Started()
    monkeypatch.setattr(subprocess, "run", started.run)
    monkeypatch.setattr(serving, "_until_it_ends", started.until_it_ends)
    return started


def test_it_prepares_the_database_before_it_serves(run: Run, started: Started) -> None:
    assert run("serve", "--host", "::1", "--port", "8123").code == 0
    prepared, served = started.commands
    assert prepared[1:4] == ["-m", "django", "migrate"]
    assert served[1:] == ["-m", "openatmp.web", "--host", "::1", "--port", "8123"]


def test_it_does_not_serve_on_a_database_that_could_not_be_prepared(run: Run, started: Started) -> None:
    started.code = 9
    assert run("serve").code == 9
    assert len(started.commands) == 1


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
