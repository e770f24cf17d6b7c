"""A program of the pages, started as such: the two shells know nothing of each other."""

import os
import subprocess
import sys

from openatmp.cli.serving import refuse_without_pages
from openatmp.cli.standing import data_folder

_DJANGO = (sys.executable, "-m", "django")
_SETTINGS = {"DJANGO_SETTINGS_MODULE": "openatmp.web.config.settings"}


def run_pages_program(without: str, *words: str) -> int:
    """Bring the database up to date, and start a program of the pages.

    Args:
        without: what cannot be done where the pages are not installed, as a clause.
        *words: name and arguments of the program.

    Returns:
        The exit code of the one that ended last.

    Raises:
        NotInstalled: the extra that brings the pages is missing.
    """
    refuse_without_pages(without)
    # What is started below inherits it; where it is set already, that stands.
    os.environ["OPENATMP_DATA"] = str(data_folder(os.environ))
    if prepared := _run("migrate", "--no-input", "--verbosity=0"):
        return prepared
    return _run(*words)


def _run(*words: str) -> int:
    command, environment = [*_DJANGO, *words], {**os.environ, **_SETTINGS}
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - our own, no shell
