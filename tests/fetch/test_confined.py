"""A module of ours in a process of its own: it can only fail."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from openatmp.fetch import bounded
from openatmp.fetch import confined as confining
from openatmp.fetch.confined import NotDone, Within, confined

MEMORY = 600_000_000
Module = Callable[[str], str]


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Module:
    """Write a module that a confined process can find."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def write(code: str) -> str:
        (tmp_path / "led_astray.py").write_text(code)
        return "led_astray"

    return write


def run(module: str, content: bytes = b"", *, seconds: int = 20, memory: int = MEMORY) -> str:
    return confined(module, content, seconds=seconds, memory=memory).decode().strip()


def test_it_hands_in_bytes_and_returns_what_is_written(module: Module) -> None:
    echo = module("import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])")
    assert confined(echo, b"a\0\xff" * 100_000, seconds=20, memory=MEMORY) == b"\xff\0a" * 100_000


def test_a_module_that_reads_nothing_of_what_it_is_given_does_not_stop_anything(module: Module) -> None:
    assert run(module("print('done')"), b"x" * 5_000_000) == "done"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise SystemExit(3)", "what reads it gave up"),
        ("raise ValueError('secret')", "what reads it gave up"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", "what reads it gave up"),
        ("x = bytearray(2_000_000_000)", "what reads it gave up"),
        ("open('big', 'wb').write(b'x' * 100_000_000)", "what reads it gave up"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGXCPU)", "reading it took longer than 20 seconds"),
    ],
)
def test_a_module_that_fails_is_told_calmly(module: Module, code: str, said: str) -> None:
    with pytest.raises(NotDone, match=said) as raised:
        run(module(code))
    assert "secret" not in str(raised.value)
    assert raised.value.remedy


def test_it_does_not_wait_longer_than_told(module: Module) -> None:
    with pytest.raises(NotDone, match="took longer than 1 seconds"):
        run(module("import time\ntime.sleep(60)"), seconds=1)


def test_it_does_not_compute_longer_than_told(module: Module) -> None:
    with pytest.raises(NotDone, match="took longer than 1 seconds"):
        run(module("while True: pass"), seconds=1)


def test_programs_that_it_started_end_with_it(module: Module, tmp_path: Path) -> None:
    told = tmp_path / "number"
    starts = "import subprocess, time\np = subprocess.Popen(['sleep', '60'])\n"
    code = f"{starts}open({str(told)!r}, 'w').write(str(p.pid))\n"
    with pytest.raises(NotDone):
        run(module(code + "time.sleep(60)"), seconds=2)
    assert not _is_running(int(told.read_text()))


def _is_running(number: int) -> bool:
    for _ in range(50):
        try:
            state = Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[-1].split()[0]
        except OSError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True


def test_it_works_in_a_folder_that_is_thrown_away(module: Module) -> None:
    folder = run(module("import os, pathlib\npathlib.Path('a').write_text('x')\nprint(os.getcwd())"))
    assert not Path(folder).exists()


def test_secrets_of_the_environment_are_not_handed_on(
    module: Module, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENATMP_SECRET_KEY", "secret")
    names = run(module("import os\nprint(sorted(os.environ))"))
    assert "OPENATMP" not in names
    assert "PATH" in names


def test_it_runs_with_one_thread_and_within_bounds(module: Module) -> None:
    code = (
        "import os, resource as r\n"
        "print(os.environ['OMP_THREAD_LIMIT'], *(r.getrlimit(k)[1] for k in"
        " (r.RLIMIT_CPU, r.RLIMIT_AS, r.RLIMIT_CORE)))"
    )
    assert run(module(code), seconds=7) == f"1 7 {MEMORY} 0"


def test_what_it_writes_on_the_side_goes_nowhere(module: Module, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(module("import sys\nprint('x', file=sys.stderr)\nprint('y')")) == "y"
    assert capfd.readouterr().err == ""


def test_an_answer_without_end_is_refused(module: Module, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confining, "_LARGEST_ANSWER", 10)
    with pytest.raises(NotDone):
        run(module("print('x' * 100)"))


def test_a_module_that_is_not_there_fails() -> None:
    with pytest.raises(NotDone):
        run("no_such_module_anywhere")


@pytest.mark.parametrize(("hard", "wanted", "expected"), [(-1, 5, 5), (3, 5, 3), (9, 5, 5)])
def test_a_bound_is_only_ever_lowered(
    monkeypatch: pytest.MonkeyPatch, hard: int, wanted: int, expected: int
) -> None:
    assert resource.RLIM_INFINITY == -1
    lowered: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda _, both: lowered.append(both))
    bounded._bound(resource.RLIMIT_CORE, wanted)
    assert lowered == [(expected, expected)]


def test_it_runs_the_module_as_the_main_program(
    module: Module, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bounded, "_bound", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["x"])
    monkeypatch.syspath_prepend(str(tmp_path))
    bounded.main(1, 1, module("import sys\nprint(__name__, len(sys.argv))"))
    assert capsys.readouterr().out == "__main__ 1\n"


def test_an_interrupted_caller_leaves_no_process_behind(
    module: Module, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    def interrupted(process: subprocess.Popen[bytes], *_: object, **__: object) -> tuple[bytes, bytes]:
        started.append(process.pid)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "communicate", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(module("import time\ntime.sleep(60)"))
    assert not _is_running(started[0])


class Clock:
    """A clock that goes on only when it is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds, self.runs = 1000.0, list[int]()
        monkeypatch.setattr(time, "monotonic", lambda: self.seconds)
        monkeypatch.setattr(confining, "confined", self.run)

    def run(self, module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
        self.runs.append(seconds)
        self.seconds += seconds
        return f"{module} {content!r} {memory}".encode()


def test_several_runs_together_end_within_one_span(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    within = Within(20)
    assert within("a", b"b", seconds=12, memory=5) == b"a b'b' 5"
    assert within("a", b"b", seconds=12, memory=5)
    with pytest.raises(NotDone, match="took longer than 20 seconds") as raised:
        within("a", b"b", seconds=12, memory=5)
    assert clock.runs == [12, 8]
    assert raised.value.remedy


def test_the_span_begins_when_it_is_said_and_not_with_the_first_run(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    within = Within(20)
    clock.seconds += 19.5
    with pytest.raises(NotDone):
        within("a", b"", seconds=1, memory=5)
    assert clock.runs == []


def test_a_run_within_a_span_is_confined_for_real(module: Module) -> None:
    with pytest.raises(NotDone, match="took longer than 1 seconds"):
        Within(2)(module("while True: pass"), b"", seconds=60, memory=MEMORY)
