"""The commands for officers; they belong to the pages, so these start a program of theirs."""

from dataclasses import dataclass

from openatmp.cli.pages_program import run_pages_program

_WITHOUT = "there is no desk"


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who shall work at a desk.

    Args:
        name: their name there.
        authority: key of their authority.
        may: what they may do, with commas between.
    """

    name: str
    authority: str
    may: str


def run_add(officer: Officer, *, as_json: bool) -> int:
    """Make somebody an officer; the program that does it asks for the password, or reads it from a pipe.

    Args:
        officer: who it shall be.
        as_json: whether a program reads the answer.

    Returns:
        The exit code of the program that did it.

    Raises:
        NotInstalled: the extra that brings the pages is missing.
    """
    options = (f"--authority={officer.authority}", f"--may={officer.may}", *["--json"] * as_json)
    return run_pages_program(_WITHOUT, "officer", "add", *options, "--", officer.name)


def run_list(*, as_json: bool) -> int:
    """List the officers.

    Args:
        as_json: whether a program reads it.

    Returns:
        The exit code of the program that did it.

    Raises:
        NotInstalled: the extra that brings the pages is missing.
    """
    return run_pages_program(_WITHOUT, "officer", "list", *["--json"] * as_json)


def run_remove(name: str, *, as_json: bool) -> int:
    """Let somebody be an officer no longer.

    Args:
        name: their name at the desk.
        as_json: whether a program reads the answer.

    Returns:
        The exit code of the program that did it.

    Raises:
        NotInstalled: the extra that brings the pages is missing.
    """
    return run_pages_program(_WITHOUT, "officer", "remove", *["--json"] * as_json, "--", name)
