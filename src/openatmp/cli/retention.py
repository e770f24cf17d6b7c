"""The command that erases by rule; reports belong to the pages, so it starts a program of theirs."""

from openatmp.cli.pages_program import run_pages_program


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
    options = [*["--dry-run"] * dry_run, *["--json"] * as_json]
    return run_pages_program("nothing can be erased", "retention", *options)
