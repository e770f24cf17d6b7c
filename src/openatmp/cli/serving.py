"""The command that serves the pages; they are another shell, so they run as a program of their own."""

import os
import subprocess
import sys
from importlib.util import find_spec

from openatmp.cli.faults import NotInstalled
from openatmp.cli.listening import refuse_unless_free
from openatmp.cli.printing import print_json
from openatmp.cli.standing import data_folder

_NEEDED = ("django", "gunicorn", "ninja", "csp", "whitenoise", "cryptography", "PIL", "puremagic")


def run_serve(host: str, port: int, *, as_json: bool) -> int:
    """Serve the pages until interrupted; the server brings its database up to date first.

    Args:
        host: address to listen on.
        port: port to listen on.
        as_json: whether to print the address for a program before starting.

    Returns:
        The server's exit code.

    Raises:
        BadInput: nothing can listen there, as when another program already does.
        NotInstalled: the extra that brings the pages is missing.
    """
    refuse_without_pages("the pages cannot be served")
    refuse_unless_free(host, port)
    # What is started below inherits it; where it is set already, that stands.
    os.environ["OPENATMP_DATA"] = str(data_folder(os.environ))
    if as_json:
        print_json({"address": f"http://{f'[{host}]' if ':' in host else host}:{port}"})
        sys.stdout.flush()
    return _until_it_ends(_python("openatmp.web", "--host", host, "--port", str(port)))


def _python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


def _until_it_ends(command: list[str]) -> int:
    """Wait for the server; Ctrl-C reaches it from the terminal too, and it ends in its own time."""
    with subprocess.Popen(command) as server:  # noqa: S603 - our own program, without a shell
        while True:
            try:
                return server.wait()
            except KeyboardInterrupt:
                continue


def refuse_without_pages(what: str) -> None:
    """Refuse what needs the pages where they are not installed.

    Args:
        what: what cannot be done then, as a clause.

    Raises:
        NotInstalled: the extra that brings the pages is missing.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise NotInstalled(
            f"{what}: {', '.join(missing)} cannot be found",
            expected="the extra [web] of openatmp",
            remedy="run `pip install 'openatmp[web]'`",
        )
