"""Commands run as the shell would, inside this process, or as a program of their own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from openatmp.cli import main

CELLS = "cultured autologous chondrocytes"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def run_here(*arguments: str) -> Ended:
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        said = capsys.readouterr()
        return Ended(int(ended.value.code or 0), said.out, said.err)

    return run_here


@pytest.fixture
def run_program() -> Run:
    """Run a command as a program of its own."""

    def run_there(*arguments: str, given: bytes = b"") -> Ended:
        command = [sys.executable, "-m", "openatmp.cli", *arguments]
        done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run_there


@pytest.fixture
def rows_file(tmp_path: Path) -> Callable[..., Path]:
    """Write lines into a file; plain data becomes JSON, bytes and texts stay as they are."""

    def write(*rows: object) -> Path:
        path = tmp_path / "rows.jsonl"
        lines = [_line(row) for row in rows]
        path.write_bytes(b"".join(line + b"\n" for line in lines))
        return path

    return write


def _line(row: object) -> bytes:
    if isinstance(row, bytes):
        return row
    return row.encode() if isinstance(row, str) else json.dumps(row).encode()
