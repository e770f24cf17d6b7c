"""The command that erases by rule; reports belong to the pages, so it starts a program of theirs."""

import os
import subprocess
import sys

from openatmp.cli.serving import refuse_without_pages
from openatmp.cli.standing import data_folder

_DJANGO = (sys.executable, "-m", "django")
_SETTINGS = ("--settings", "openatmp.web.config.settings")


def run_retention(*, dry_run: bool, as_json: bool) -> int:
    """Bring the database up to date, and erase what is due.

    Args:
        dry_run: whether only to say what is due.
        as_json: whether to answer for a program.

    Returns:
        The exit code of the program that did it.

    Raises:
        NotInstalled: the extra that brings the pages is missing.
    """
    refuse_without_pages("nothing can be erased")
    # What is started below inherits it; where it is set already, that stands.
    os.environ["OPENATMP_DATA"] = str(data_folder(os.environ))
    if prepared := _run("migrate", "--no-input", "--verbosity=0"):
        return prepared
    return _run("retention", *["--dry-run"] * dry_run, *["--json"] * as_json)


def _run(*words: str) -> int:
    command = [*_DJANGO, *words, *_SETTINGS]
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own program, without a shell
