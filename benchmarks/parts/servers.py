"""Servers started for a measurement, and ended after it."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

_PATIENCE = 120


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(command: Sequence[str], ready: str, environment: Mapping[str, str]) -> Iterator[float]:
    """Run a server.

    Args:
        command: what starts it.
        ready: the address that answers once it is ready.
        environment: variables beside those of this process.

    Yields:
        How many seconds it took to answer first.
    """
    begun = time.perf_counter()
    with subprocess.Popen(command, env={**os.environ, **environment}) as server:
        try:
            _wait(ready, server)
            yield time.perf_counter() - begun
        finally:
            server.terminate()


def _wait(address: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            with urlopen(address):  # noqa: S310 - our own server
                return
        except URLError:
            time.sleep(0.2)
    raise TimeoutError(f"nothing answers on {address}")
