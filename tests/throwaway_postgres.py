"""A PostgreSQL server for one test run: made from the system's own programs, gone afterwards.

As a program it starts the server, runs a command with DATABASE_URL set, and stops the server::

    python -m tests.throwaway_postgres python -m pytest -m database
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.requirements import everything_is_required

NAME = "openatmp"
# What a test writes need not survive a power cut.
SPEED = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
ATTEMPTS = 3


class PostgresMissingError(Exception):
    """The server's programs, or a user to run them as, are not on this machine."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server's home, its programs, and the words that start them as an unprivileged user."""

    home: Path
    programs: Path
    run_as: Sequence[str]

    def run(self, program: str, *arguments: str) -> None:
        """Run one of the server's programs and show its output only if it fails."""
        command = [*self.run_as, str(self.programs / program), *arguments]
        done = subprocess.run(command, cwd=self.home, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr or done.stdout}")

    def create(self) -> None:
        """Lay out an empty data folder that trusts this machine."""
        options = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        self.run("initdb", f"--pgdata={self.home}/data", f"--username={NAME}", *options)

    def start(self) -> int:
        """Start on a free port; another program may take it first, so try again."""
        data, log = f"--pgdata={self.home}/data", f"--log={self.home}/log"
        for attempt in range(ATTEMPTS):
            port = free_port()
            options = f"-h 127.0.0.1 -p {port} -k {self.home} {SPEED}"
            try:
                self.run("pg_ctl", "start", "--wait", data, log, f"--options={options}")
            except RuntimeError:
                if attempt == ATTEMPTS - 1:
                    raise
            else:
                return port
        raise AssertionError("unreachable: the last attempt returns or raises")

    def stop(self) -> None:
        """Stop at once: nothing in it is worth keeping."""
        self.run("pg_ctl", "stop", "--mode=immediate", f"--pgdata={self.home}/data")


@contextmanager
def throwaway_postgres() -> Iterator[str]:
    """A fresh server with one empty database, on a free port of this machine only.

    Yields:
        Address for DATABASE_URL.

    Raises:
        PostgresMissingError: the programs are absent, or root has no user to run them as.
    """
    programs, run_as = server_programs(), unprivileged_prefix()
    home = Path(tempfile.mkdtemp(prefix="openatmp-postgres-"))
    try:
        if run_as:
            shutil.chown(home, "postgres")
        cluster = Cluster(home, programs, run_as)
        cluster.create()
        port = cluster.start()
        try:
            cluster.run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", NAME, NAME)
            yield f"postgres://{NAME}@127.0.0.1:{port}/{NAME}"
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def server_programs() -> Path:
    """Folder with initdb and pg_ctl; of several versions the newest."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if versions:
        return versions[-1].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    raise PostgresMissingError("PostgreSQL's server programs. On Debian: apt-get install postgresql")


def unprivileged_prefix() -> Sequence[str]:
    """Words before a command that keep the server from running as root, which it refuses."""
    if os.geteuid() != 0:
        return ()
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        raise PostgresMissingError("the user postgres, as whom root starts PostgreSQL") from None
    return ("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups")


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main(command: Sequence[str]) -> int:
    """Run a command with a server at hand; give the command's exit code."""
    try:
        with throwaway_postgres() as url:
            environment = os.environ | {"DATABASE_URL": url}
            return subprocess.run(command, env=environment, check=False).returncode
    except PostgresMissingError as missing:
        print(f"NOT RUN on PostgreSQL, which is not on this machine: {missing}", file=sys.stderr)
        return 1 if everything_is_required() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
