"""A module of ours run in a process of its own, with bounds on time and memory.

What reads documents and pictures of strangers may be led astray by one that was made for it. Here it can
only fail: it has no open files, no secrets of the environment, little time, and a folder that is thrown away.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from openatmp.basis.errors import OpenatmpError
from openatmp.basis.saying import say, sentence

_ENTRY = "openatmp.fetch.bounded"
# What a program needs to find itself and its data; nothing that opens anything.
_HANDED_ON = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "VIRTUAL_ENV")
_REMEDY = sentence("copy its words into the text field, or type them")
_LARGEST_ANSWER = 64 * 1024 * 1024


class NotDone(OpenatmpError):
    """What was to be read apart took too long or too much, or broke what reads it."""

    kind = "cannot-read"
    title = "What was handed in cannot be read"


def confined(module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
    """Run a module in a process of its own.

    Args:
        module: its name; it is run as the main program.
        content: what it reads from its standard input.
        seconds: for how long it may run, by the clock and by what it computes.
        memory: how many bytes of memory it may take.

    Returns:
        What it wrote to its standard output.

    Raises:
        NotDone: it did not end in time, took too much memory, or failed.
    """
    with tempfile.TemporaryDirectory(prefix="openatmp-") as folder:
        process = _started(module, seconds, memory, Path(folder))
        try:
            told, _ = process.communicate(content, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise NotDone(
                say("reading it took longer than {seconds} seconds", seconds=seconds), remedy=_REMEDY
            ) from error
        finally:
            _end(process)
    if process.returncode or len(told) > _LARGEST_ANSWER:
        raise NotDone(_why(process.returncode, seconds), remedy=_REMEDY)
    return told


class Within:
    """Runs modules one after the other, all of them together within one span of time that begins now.

    A mail may bring ten documents. Whoever waits for an answer does not wait ten times.

    Args:
        seconds: the whole span.
    """

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def __call__(self, module: str, content: bytes, *, seconds: int, memory: int) -> bytes:
        """Run a module as ``confined`` does, for no longer than is left.

        Args:
            module: its name.
            content: what it reads from its standard input.
            seconds: for how long it may run, if so much is left.
            memory: how many bytes of memory it may take.

        Returns:
            What it wrote to its standard output.

        Raises:
            NotDone: nothing is left, or as ``confined`` tells it.
        """
        left = int(self._end - time.monotonic())
        if left < 1:
            raise NotDone(
                say("reading it took longer than {seconds} seconds", seconds=self._seconds), remedy=_REMEDY
            )
        return confined(module, content, seconds=min(seconds, left), memory=memory)


def _started(module: str, seconds: int, memory: int, folder: Path) -> "subprocess.Popen[bytes]":
    environment = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    return subprocess.Popen(  # noqa: S603 - our own module, without a shell
        [sys.executable, "-P", "-m", _ENTRY, str(seconds), str(memory), module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        # One thread: a program that computes on all cores would use up its time at once.
        env={**environment, "TMPDIR": str(folder), "OMP_THREAD_LIMIT": "1", "HOME": str(folder)},
        start_new_session=True,
    )


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the process and every other that it started; they are a group of their own."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            # The other end is gone, so nobody waits for what was not written.
            with suppress(OSError):
                stream.close()


def _why(code: int, seconds: int) -> str:
    if -code == signal.SIGXCPU:
        return say("reading it took longer than {seconds} seconds", seconds=seconds)
    return sentence("what reads it gave up")
